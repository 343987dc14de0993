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
 * Without any, returns `undefined` if they are `optional`, and otherwise throws CredentialsError. Throws AccountError if
 * they belong to another account, and ProxyError for proxy variables that can't be used.
 */
export async function connect(
  declaration: Declaration,
  { optional }: { readonly optional: boolean },
): Promise<Clients | undefined> {
  const clients = makeClients()
  try {
    await requireCredentials(declaration, clients)
    await requireAccount(declaration, clients)
    return clients
  } catch (error) {
    if (optional && error instanceof CredentialsError && error.missing) return undefined
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
    throw isAboutCredentials(code) ? credentialsError(code, []) : credentialsUnobtained(error)
  }
}
