import type { Clients } from '../aws/client/clients.ts'
import { readKey } from '../aws/kms.ts'
import type { KeyState, Observation } from '../model/observation.ts'
import { parseArn } from '../text/arn.ts'
import type { Limits } from './limits.ts'

interface Known extends Pick<Observation, 'secrets'> {
  /** Those of the functions. Only in these can a key be described without another account's consent. */
  readonly accounts: ReadonlySet<string>
}

/**
 * Reads each customer key of the secrets once, however many secrets it encrypts: first those named by an alias, which a
 * policy cannot name; then the keys of these accounts that no alias led to. Throws CredentialsError.
 */
export async function observeKeys(
  { secrets, accounts }: Known,
  clients: Clients,
  limits: Limits,
): Promise<Observation['keys']> {
  const named = [...secrets.values()].flatMap((secret) => (secret.kind === 'found' ? secret.keys : []))
  const arnsOf = (kind: 'alias' | 'key') => named.flatMap((each) => (each.kind === kind ? each.arn : []))
  const aliases = await describe(arnsOf('alias'), clients, limits)
  const behind = new Map(
    aliases.flatMap(([, state]) => (state.kind === 'found' ? [[state.arn, state] as const] : [])),
  )
  const own = arnsOf('key').filter((arn) => accounts.has(parseArn(arn)?.account ?? '') && !behind.has(arn))
  return new Map([...aliases, ...behind, ...(await describe(own, clients, limits))])
}

function describe(
  arns: readonly string[],
  clients: Clients,
  limits: Limits,
): Promise<readonly (readonly [string, KeyState])[]> {
  return Promise.all(
    [...new Set(arns)].map(async (arn) => [arn, await limits.secrets(() => readKey(clients, arn))] as const),
  )
}
