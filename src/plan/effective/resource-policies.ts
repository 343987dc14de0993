import type { PolicyStatement } from '../../model/access/effective.ts'
import { sameAccount } from '../../text/arn.ts'
import type { Reading } from '../access-check/readings.ts'
import { judgeResourcePolicy, type ResourceVerdict } from '../access-check/resource-policy.ts'
import { any, type Truth } from '../policy/condition.ts'
import { asList, type JsonObject, parseDocument } from '../policy/statement.ts'
import type { RoleGroup } from './role-group.ts'
import { sidOf } from './role-texts.ts'

/** What the policy of a secret or key says about a role by itself. */
interface ResourcePolicySays {
  readonly denies: Truth
  /** The statement that names the role, or everybody: then no policy of the role need allow it. */
  readonly allows: PolicyStatement | 'no' | 'unknown' | 'yes'
}

/** Returns what a secret's own policy says about a call. A secret that is gone has none. */
export function secretPolicySays(group: RoleGroup, reading: Reading): ResourcePolicySays {
  const state = group.observation.resourcePolicies.get(reading.resource)
  if (state === undefined) return { denies: 'unknown', allows: 'unknown' }
  if (state.kind === 'absent') return { denies: 'no', allows: 'no' }
  if (state.kind === 'failed')
    return state.failure.code === 'ResourceNotFoundException'
      ? { denies: 'no', allows: 'no' }
      : { denies: 'unknown', allows: 'unknown' }
  const whole = judge(state.text, group, reading)
  if (!sameAccount(reading.resource, group.roleArn)) return whole
  return { denies: whole.denies, allows: directly(state.text, group, reading) }
}

/** Returns what a key's policy says about a call. Its root statement leaves the rest to the policies of the role. */
export function keyPolicySays(group: RoleGroup, reading: Reading): ResourcePolicySays | undefined {
  const state = group.observation.resourcePolicies.get(reading.resource)
  if (state?.kind !== 'found') return undefined
  const whole = judge(state.text, group, reading)
  const direct = directly(state.text, group, reading)
  return direct === 'no' ? whole : { denies: whole.denies, allows: direct }
}

function judge(text: string, { roleArn }: RoleGroup, reading: Reading): ResourceVerdict {
  const { actions, resource, context } = reading
  const verdicts = actions.map((action) => judgeResourcePolicy(text, { roleArn, action, resource, context }))
  return {
    denies: any(verdicts.map(({ denies }) => denies)),
    allows: any(verdicts.map(({ allows }) => allows)),
    denying: [],
  }
}

function directly(text: string, group: RoleGroup, reading: Reading): ResourcePolicySays['allows'] {
  const sources = parseDocument(text)?.sources
  if (sources === undefined) return 'unknown'
  const judged = sources
    .filter((source) => source.Effect === 'Allow' && names(source, group.roleArn))
    .map((source) => ({
      source,
      allows: judge(JSON.stringify({ Statement: source }), group, reading).allows,
    }))
  const allowing = judged.find(({ allows }) => allows === 'yes')
  if (allowing === undefined) return judged.some(({ allows }) => allows === 'unknown') ? 'unknown' : 'no'
  const sid = sidOf(allowing.source)
  return { policy: reading.resource, ...(sid !== undefined && { sid }) }
}

/** Whether a statement is about the role itself and not only about its account. */
function names({ Principal: principal, NotPrincipal: notPrincipal }: JsonObject, roleArn: string): boolean {
  if (principal === undefined) return notPrincipal !== undefined
  const named = principal === '*' ? ['*'] : asList((principal as JsonObject).AWS ?? [])
  return named.some((each) => each === '*' || each === roleArn || String(each).includes(':assumed-role/'))
}
