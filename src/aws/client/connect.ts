import type { Declaration } from '../../model/declaration.ts'
import { requireAccount } from '../sts.ts'
import { type Clients, makeClients } from './clients.ts'
import { CredentialsError, toFailure } from './failures.ts'

/**
 * Clients for the declared functions, once the workflow is known to have credentials, and those of the declared account.
 * Returns `undefined` where there are none and `optional` says that the run can do without; else throws
 * CredentialsError. Throws AccountError where they are of another account.
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

/** Asks the SDK's own chain of providers; the client keeps what it finds. */
async function requireCredentials({ functions }: Declaration, clients: Clients): Promise<void> {
  const [first] = functions
  if (first === undefined) return
  try {
    await clients.lambda(first.region).config.credentials()
  } catch (error) {
    toFailure(error, { action: 'sts:GetCallerIdentity', target: "the workflow's credentials" })
    throw error
  }
}
