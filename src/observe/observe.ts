import type { Clients } from '../aws/client/clients.ts'
import type { Declaration } from '../model/declaration.ts'
import type { AwsState } from '../model/observation.ts'
import { parseArn } from '../text/arn.ts'
import type { Ahead } from './answers.ts'
import { type Listed, observeFunctions } from './functions.ts'
import { observeKeys } from './keys.ts'
import { makeLimits } from './limits.ts'
import { readingAhead } from './read-ahead.ts'
import { observeSecrets } from './secrets.ts'

interface Observing {
  readonly clients: Clients
  /**
   * Whether functions may be read from lists: not in an apply. How fresh a list is, is not documented, and an apply may follow
   * a deployment by a second.
   */
  readonly fromLists: boolean
  /** Whether a plan asks who shares a role. */
  readonly asksUsers: boolean
}

/**
 * Reads the declared functions and secrets in parallel, each function followed by its policy and each secret by its
 * keys. What could not be read is a value of the observation. `ahead` is read, but not awaited. Throws CredentialsError.
 */
export async function observe(
  declaration: Declaration,
  { clients, fromLists, asksUsers }: Observing,
): Promise<{ readonly aws: AwsState; readonly listed: Listed; readonly ahead: Ahead }> {
  const declared = declaration.functions.filter(({ secrets }) => secrets !== undefined)
  const limits = makeLimits()
  const { ahead, onFound } = readingAhead({ clients, limits, asksUsers })
  const [{ functions, listed }, secrets] = await Promise.all([
    observeFunctions(declared, { clients, limits, fromLists, onFound }),
    observeSecrets(declared, clients, limits),
  ])
  const accounts = functions.flatMap(({ function: [, state] }) =>
    state.kind === 'found' ? (parseArn(state.arn)?.account ?? []) : [],
  )
  const keys = await observeKeys({ secrets, accounts: new Set(accounts) }, clients, limits)
  const aws = {
    functions: new Map(functions.map((each) => each.function)),
    policies: new Map(functions.flatMap((each) => each.policies)),
    roles: new Map(),
    attached: new Map(),
    secrets,
    keys,
    simulations: new Map(),
    resourcePolicies: new Map(),
    roleUsers: new Map(),
    served: new Map(),
    executions: new Map(),
    newestLayers: new Map(),
    codeSigning: new Map(),
  }
  return { aws, listed, ahead }
}
