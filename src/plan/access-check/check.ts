import type { AccessCheck } from '../../model/change.ts'
import type { Failure } from '../../model/failure.ts'
import type { Draft } from '../draft.ts'
import type { Grant } from '../policy/grants.ts'
import type { PartVerdict } from './part-verdict.ts'
import { grantsToCheck } from './readings.ts'
import { judgeResourcePolicies } from './resource.ts'
import { judgeRolePolicies } from './role.ts'
import { answersTo } from './simulations.ts'

export interface CheckedGrant {
  readonly grant: Grant
  readonly check: AccessCheck
  /** The calls of the check that failed. */
  readonly failures: readonly Failure[]
}

/** A draft with the result of its access check. */
export interface CheckedDraft extends Draft {
  readonly checked: readonly CheckedGrant[]
}

/** Returns the check of each grant that is to be checked; a grant with an unanswered question is left out. */
export function checkGrants(draft: Draft): readonly CheckedGrant[] {
  const answers = answersTo(draft)
  return grantsToCheck(draft).flatMap((grant) => {
    const verdicts = [judgeRolePolicies(grant, draft, answers), judgeResourcePolicies(draft, grant)]
    const known = verdicts.filter((each) => each !== undefined)
    return known.length < verdicts.length ? [] : [concludeCheck(grant, known.flat())]
  })
}

/** Allowed only if every part was evaluated and none denies. */
function concludeCheck(grant: Grant, verdicts: readonly PartVerdict[]): CheckedGrant {
  const incomplete = verdicts.filter((each) => each.says !== 'allowed')
  const saying = (word: PartVerdict['says']) =>
    incomplete.flatMap(({ says, what }) => (says === word ? [what] : []))
  const [denials, doubts, open] = [saying('denied'), saying('in-doubt'), saying('open')]
  const parts = new Set(verdicts.map(({ part }) => part))
  for (const { part } of incomplete) parts.delete(part)
  const result = denials.length > 0 ? 'denied' : incomplete.length > 0 ? 'not-evaluated' : 'allowed'
  return {
    grant,
    check: { result, evaluated: [...parts], denials, doubts, open },
    failures: incomplete.flatMap((each) => ('failure' in each && each.failure ? [each.failure] : [])),
  }
}
