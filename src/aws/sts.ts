import type { Declaration } from '../model/declaration.ts'
import { formatFailure } from '../model/failure.ts'
import type { Clients } from './client/clients.ts'
import { toFailure } from './client/failures.ts'

/** The workflow's credentials are of another account than the one that is declared, or could not be told. */
export class AccountError extends Error {
  override readonly name = 'AccountError' as const
}

/**
 * Asks STS whose credentials these are, if an account is declared. Throws AccountError where they are of another one,
 * and CredentialsError where there are none.
 */
export async function requireAccount(
  { account, functions }: Declaration,
  clients: Pick<Clients, 'sts'>,
): Promise<void> {
  const [first] = functions
  if (account === undefined || first === undefined) return
  const caller = await readAccount(clients, first.region)
  if (caller === account) return
  throw new AccountError(
    `Account ${account} is declared, but the workflow's credentials are of account ${caller}. Assume a role of the declared account, or correct the declaration. Nothing else was read, and nothing was written.`,
  )
}

async function readAccount(clients: Pick<Clients, 'sts'>, region: string): Promise<string> {
  const client = await clients.sts(region)
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
  try {
    const { Account: account } = await client.send(new GetCallerIdentityCommand({}))
    if (account === undefined) throw new SyntaxError('GetCallerIdentity gave no account')
    return account
  } catch (error) {
    const failure = toFailure(error, {
      action: 'sts:GetCallerIdentity',
      target: "the workflow's credentials",
    })
    throw new AccountError(formatFailure(failure))
  }
}
