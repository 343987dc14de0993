import { statementName } from '../../model/access/effective.ts'
import { type Decision, policyOf, type SimulationState } from '../../model/access/simulation.ts'
import { roleNameOf, sameAccount } from '../../text/arn.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import type { Grant } from '../policy/grants.ts'
import { openDenials } from './open-denials.ts'
import { openKeys } from './open-keys.ts'
import { acrossForms, type PartVerdict } from './part-verdict.ts'
import { type Reading, readingsOf } from './readings.ts'
import { type Answer, type Answers, simulatedPolicies } from './simulations.ts'

/** Returns the verdicts of the role's policies, its boundary and the organization; `undefined` until IAM was asked. */
export function judgeRolePolicies(
  grant: Grant,
  draft: Draft,
  answers: Answers,
): readonly PartVerdict[] | undefined {
  const verdicts = readingsOf(grant, draft.live.function).map((forms) => {
    const judged = forms.map((reading) => judgeReading(reading, draft, answers(reading)))
    const known = judged.filter((each) => each !== undefined)
    return known.length < judged.length ? undefined : acrossForms(known)
  })
  const known = verdicts.filter((each) => each !== undefined)
  return known.length < verdicts.length ? undefined : known.flat()
}

function judgeReading(
  reading: Reading,
  draft: Draft,
  answer: Answer | undefined,
): readonly PartVerdict[] | undefined {
  if (answer === undefined) return undefined
  const { whole, own } = answer
  const { roleArn } = draft.live.function
  const whose = say`the policies of role ${name(roleNameOf(roleArn))}`
  if (whole.kind !== 'found') return [unanswered(whose, whole)]
  return reading.actions.flatMap((action): PartVerdict | readonly PartVerdict[] => {
    const decision = decisionOn(action, reading, whole)
    if (decision === undefined)
      return { part: 'role', says: 'open', what: say`${whose} (IAM returned no result)` }
    if (decision.result === 'allowed')
      return [{ part: 'role', says: 'allowed' }, ...openDenials(decision, reading, draft)]
    const alone = own?.kind === 'found' ? decisionOn(action, reading, own) : undefined
    if (alone === undefined) return unattributed(decision, own)
    if (alone.result === 'allowed') return denialFromOutside(decision, roleArn)
    const missingKeys = openKeys(alone, simulatedPolicies(draft))
    return denialOfRole({ ...alone, missingKeys }, roleArn)
  })
}

function unanswered(whose: Sentence, state: Exclude<SimulationState, { kind: 'found' }>): PartVerdict {
  const { failure } = state
  return { part: 'role', says: 'open', what: say`${whose} (${name(failure.code)})`, failure }
}

function decisionOn(
  action: string,
  { resource }: Reading,
  state: Extract<SimulationState, { kind: 'found' }>,
): Decision | undefined {
  return state.decisions.find(
    (each) => each.action.toLowerCase() === action.toLowerCase() && each.resource === resource,
  )
}

/** Without the second answer, what denies it is not known, and so neither is whether the real call would be denied. */
function unattributed(decision: Decision, own: SimulationState | undefined): PartVerdict {
  const what = say`${subjectOf(decision)} is denied in the simulation, and IAM did not say by which kind of policy`
  const failure = own?.kind === 'failed' ? { failure: own.failure } : {}
  return { part: 'role', says: 'in-doubt', what, ...failure }
}

/** A denial by the role's own policies is certain if they ask for nothing that the simulation does not know. */
function denialOfRole(decision: Decision, roleArn: string): PartVerdict {
  const { action, resource, result, statements, missingKeys } = decision
  // IAM tells only the position of a statement, and the texts of others' policies are not read for this.
  const named = statements.map((each) => {
    const { policy } = policyOf(each, roleNameOf(roleArn))
    return statementName({ policy, ...each.start })
  })
  const causes = result === 'explicitDeny' ? named : []
  if (causes.length === 0 && !sameAccount(resource, roleArn)) {
    const what = say`${name(action)} in another account, which IAM does not simulate`
    return { part: 'role', says: 'open', what }
  }
  const by = causes.length === 0 ? say`because no policy allows it` : say`by ${list(causes)}`
  const what = say`${subjectOf(decision)} ${by}`
  if (missingKeys.length === 0) return { part: 'role', says: 'denied', what }
  const change = missingKeys.length === 1 ? say`changes` : say`change`
  const keys = list([...missingKeys].sort())
  const unless = say`unless ${keys} in the real call ${change} that`
  return { part: 'role', says: 'in-doubt', what: say`${what}, ${unless}` }
}

/**
 * IAM evaluates the conditions of service control policies and boundaries, but lists neither their statements nor the
 * keys that it has no value for, so such a denial may depend on the real call.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
function denialFromOutside(decision: Decision, roleArn: string): PartVerdict {
  const by = sourceOutside(decision, roleArn)
  const what = say`${subjectOf(decision)} is denied in the simulation by ${by}; whether the real call meets its conditions is not known`
  return { part: 'role', says: 'in-doubt', what }
}

/** IAM says only of a whole call that the organization denies it, so the boundary is the better explanation. */
function sourceOutside({ outsideBoundary, outsideOrganization }: Decision, roleArn: string): Sentence {
  const boundary = say`the permissions boundary of role ${name(roleNameOf(roleArn))}`
  const organization = say`a service control policy of the account's organization`
  if (outsideBoundary) return boundary
  return outsideOrganization ? organization : say`${boundary} or ${organization}`
}

function subjectOf({ action, resource }: Decision): Sentence {
  return say`${name(action)} on ${name(resource)}`
}
