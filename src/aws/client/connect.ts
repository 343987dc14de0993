import type { Declaration } from '../../model/declaration.ts'
import { requireAccount } from '../sts.ts'
import { type Clients, makeClients } from './clients.ts'
import {
  CredentialsError,
  credentialsError,
  credentialsUnobtained,
  isAboutCredentials,
} from './credentials-error.ts'
import { codeOf } from './failures.ts'

/**
 * Returns clients for the declared functions, after checking that the workflow has credentials of the declared account.
 * Throws CredentialsError if it has none, AccountError if they belong to another account, and ProxyError and
 * EndpointError for variables that can't be used.
 */
export async function connect(declaration: Declaration): Promise<Clients> {
  const clients = makeClients()
  await requireCredentials(declaration, clients)
  await requireAccount(declaration, clients)
  return clients
}

/** The same for a run that can do without: returns `undefined` if there are no credentials at all. */
export async function connectIfPossible(declaration: Declaration): Promise<Clients | undefined> {
  try {
    return await connect(declaration)
  } catch (error) {
    if (error instanceof CredentialsError && error.missing) return undefined
    throw error
  }
}

/** Asks the SDK's own chain of providers; the client caches what it finds. */
async function requireCredentials({ functions }: Declaration, clients: Clients): Promise<void> {
  const [first] = functions
  if (first === undefined) return
  try {
    await clients.lambda(first.region).config.credentials()
  } catch (error) {
    const code = codeOf(error)
    throw isAboutCredentials(code) ? credentialsError(error, code, []) : credentialsUnobtained(error)
  }
}
