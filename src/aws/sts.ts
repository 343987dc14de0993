import type { FunctionDeclaration } from '../model/declaration.ts'
import { explain } from '../model/failure.ts'
import { callersCredentials } from '../text/caller.ts'
import { ExplainedError } from '../text/explained-error.ts'
import { name, say, sides } from '../text/sentence.ts'
import { read } from './client/calls.ts'
import type { Clients } from './client/clients.ts'

/** The workflow's credentials belong to an account other than the declared one, or their account is unknown. */
export class AccountError extends ExplainedError {
  override readonly name = 'AccountError' as const
}

interface Declared {
  readonly account?: string | undefined
  readonly functions: readonly Pick<FunctionDeclaration, 'region'>[]
}

/**
 * Asks STS which account the credentials belong to, if an account is declared. Throws AccountError if it is another one
 * or unknown, and CredentialsError if there are no usable credentials.
 */
export async function requireAccount(
  { account, functions }: Declared,
  clients: Pick<Clients, 'onDemand'>,
): Promise<void> {
  const [first] = functions
  if (account === undefined || first === undefined) return
  const caller = await readAccount(clients, first.region)
  if (caller === account) return
  throw new AccountError(
    say`Account ${name(account)} ${mismatch} ${name(caller)}. Assume a role of the declared account, or correct the declaration. Nothing else was read, and nothing was written.`,
  )
}

const mismatch = sides(
  say`is declared, but the workflow's credentials belong to account`,
  say`is declared, but your credentials belong to account`,
)

async function readAccount(clients: Pick<Clients, 'onDemand'>, region: string): Promise<string> {
  const call = { action: 'sts:GetCallerIdentity', target: [callersCredentials] }
  const caller = await read(call, async () => {
    const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
    const client = clients.onDemand(STSClient, region)
    const { Account: account } = await client.send(new GetCallerIdentityCommand({}))
    if (account === undefined) throw new SyntaxError('GetCallerIdentity returned no account')
    return { kind: 'found', account }
  })
  if (caller.kind === 'failed') throw new AccountError(explain(caller.failure))
  return caller.account
}
