import type { CheckedPart } from '../../model/change.ts'
import type { Failure } from '../../model/failure.ts'
import type { FoundFunction } from '../../model/observation.ts'
import type { Decision, MatchedStatement, SimulationState } from '../../model/simulation.ts'
import { parseArn, roleNameOf } from '../../text/arn.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Grant } from '../policy/grants.ts'
import { type Answers, type Reading, readingsOf } from './readings.ts'

/** What one kind of policy says about reading one secret. */
export type PartVerdict = { readonly part: CheckedPart } & (
  | { readonly says: 'allowed' }
  /** `what` tells what denies it. */
  | { readonly says: 'denied'; readonly what: Sentence }
  /** It looks denied, but something unknown before the call may decide otherwise. */
  | { readonly says: 'in-doubt'; readonly what: Sentence }
  /** It could not be evaluated, because the call failed or for the reason in `what`. */
  | { readonly says: 'open'; readonly what: Sentence; readonly failure?: Failure }
)

/** Returns the verdicts of the role's policies, its boundary and the organization; `undefined` until IAM was asked. */
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
  const whose = say`the policies of role ${name(roleNameOf(roleArn))}`
  if (state.kind === 'failed') {
    const { failure } = state
    return [{ part: 'role', says: 'open', what: say`${whose} (${name(failure.code)})`, failure }]
  }
  return reading.actions.map((action) => {
    const decision = state.decisions.find(
      (each) => each.action.toLowerCase() === action.toLowerCase() && each.resource === reading.resource,
    )
    if (decision === undefined)
      return { part: 'role', says: 'open', what: say`${whose} (IAM returned no result)` }
    return judgeDecision(decision, roleArn)
  })
}

function judgeDecision(decision: Decision, roleArn: string): PartVerdict {
  const { action, resource, result, missingKeys } = decision
  if (result === 'allowed') return { part: 'role', says: 'allowed' }
  const causes = causesOf(decision, roleNameOf(roleArn))
  const crossAccount = parseArn(resource)?.account !== parseArn(roleArn)?.account
  if (causes.length === 0 && crossAccount) {
    const what = say`${name(action)} in another account, which IAM does not simulate`
    return { part: 'role', says: 'open', what }
  }
  const by = causes.length === 0 ? say`because no policy allows it` : say`by ${list(causes)}`
  const what = say`${name(action)} on ${name(resource)} ${by}`
  if (missingKeys.length === 0) return { part: 'role', says: 'denied', what }
  const change = missingKeys.length === 1 ? say`changes` : say`change`
  const keys = list([...missingKeys].sort())
  return {
    part: 'role',
    says: 'in-doubt',
    what: say`${what}, unless ${keys} in the real call ${change} that`,
  }
}

/**
 * What denies it. IAM says only of a whole call that the organization denies it, so that counts only if nothing else
 * explains the denial.
 */
function causesOf(decision: Decision, roleName: string): readonly Sentence[] {
  const { result, statements, outsideBoundary, outsideOrganization } = decision
  const causes = [
    ...(result === 'explicitDeny' ? statements.map((each) => nameOf(each, roleName)) : []),
    ...(outsideBoundary ? [say`the permissions boundary of role ${name(roleName)}`] : []),
  ]
  return causes.length === 0 && outsideOrganization
    ? [say`a service control policy of the account's organization`]
    : causes
}

/**
 * `policy theirs (statement at line 3, column 5)`, without the prefix that IAM gives the names of inline policies. IAM
 * tells only the position, and the texts of others' policies are not read, so there is no Sid.
 */
export function nameOf({ policy, line, column }: MatchedStatement, roleName: string): Sentence {
  const prefix = `role_${roleName}_`
  const named = say`policy ${name(policy.startsWith(prefix) ? policy.slice(prefix.length) : policy)}`
  if (line === undefined || column === undefined) return named
  return say`${named} (statement at line ${line}, column ${column})`
}
