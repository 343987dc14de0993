import type { Failure } from '../../model/failure.ts'
import type { FoundFunction } from '../../model/observation.ts'
import type { CheckedPart } from '../../model/plan.ts'
import type { Decision, MatchedStatement, SimulationState } from '../../model/simulation.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import type { Grant } from '../policy/grants.ts'
import { type Answers, type Reading, readingsOf } from './readings.ts'

/** What the policies of the role, its boundary and the organisation say; `undefined` while IAM was not asked. */
export function judgeRolePolicies(
  grant: Grant,
  state: FoundFunction,
  answers: Answers,
): readonly PartVerdict[] | undefined {
  const verdicts = readingsOf(grant, state).map((reading) =>
    judgeReading(reading, state.roleArn, answers(reading)),
  )
  const known = verdicts.filter((each) => each !== undefined)
  return known.length < verdicts.length ? undefined : known.flat()
}

function judgeReading(
  reading: Reading,
  roleArn: string,
  state: SimulationState | undefined,
): readonly PartVerdict[] | undefined {
  if (state === undefined) return undefined
  const whose = `the policies of role ${roleNameOf(roleArn)}`
  if (state.kind === 'failed') {
    const { failure } = state
    return [{ part: 'role', says: 'open', what: `${whose} (${failure.code})`, failure }]
  }
  return reading.actions.map((action) => {
    const decision = state.decisions.find(
      (each) => each.action.toLowerCase() === action.toLowerCase() && each.resource === reading.resource,
    )
    if (decision === undefined) return { part: 'role', says: 'open', what: `${whose} (IAM gave no answer)` }
    return judgeDecision(decision, roleArn)
  })
}

function judgeDecision(decision: Decision, roleArn: string): PartVerdict {
  const { action, resource, result, missingKeys } = decision
  if (result === 'allowed') return { part: 'role', says: 'allowed' }
  const causes = causesOf(decision, roleNameOf(roleArn))
  const crossAccount = parseArn(resource)?.account !== parseArn(roleArn)?.account
  if (causes.length === 0 && crossAccount)
    return { part: 'role', says: 'open', what: `${action} in another account, which IAM does not simulate` }
  const by = causes.length === 0 ? 'as no policy allows it' : `by ${causes.join(' and ')}`
  const what = `${action} on ${resource} ${by}`
  if (missingKeys.length === 0) return { part: 'role', says: 'denied', what }
  const keys = [...missingKeys].sort().join(', ')
  return { part: 'role', says: 'in-doubt', what: `${what}, unless ${keys} in the real call changes that` }
}

/** What denies it. That the organisation does is said of a whole call, so it counts where nothing else explains it. */
function causesOf(decision: Decision, roleName: string): readonly string[] {
  const { result, statements, outsideBoundary, outsideOrganization } = decision
  const causes = [
    ...(result === 'explicitDeny' ? statements.map((each) => nameOf(each, roleName)) : []),
    ...(outsideBoundary ? [`the permissions boundary of role ${roleName}`] : []),
  ]
  return causes.length === 0 && outsideOrganization
    ? ["a service control policy of the account's organisation"]
    : causes
}

/** `policy theirs (statement at 3:5)`: inline policies without the prefix that IAM gives them. */
export function nameOf({ policy, line, column }: MatchedStatement, roleName: string): string {
  const prefix = `role_${roleName}_`
  const name = policy.startsWith(prefix) ? policy.slice(prefix.length) : policy
  if (line === undefined || column === undefined) return `policy ${name}`
  return `policy ${name} (statement at ${line}:${column})`
}

/** What one kind of policy says of reading one secret. */
export type PartVerdict = { readonly part: CheckedPart } & (
  | { readonly says: 'allowed' }
  /** By what it is denied. */
  | { readonly says: 'denied'; readonly what: string }
  /** It looks denied, but something that can't be known may decide otherwise. */
  | { readonly says: 'in-doubt'; readonly what: string }
  /** It could not be evaluated, for a reason of its own or as the call failed. */
  | { readonly says: 'open'; readonly what: string; readonly failure?: Failure }
)
