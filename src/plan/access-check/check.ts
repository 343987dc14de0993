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
  readonly verdicts: readonly PartVerdict[]
}

/** A draft with the result of its access check. */
export interface CheckedDraft extends Draft {
  readonly checked: readonly CheckedGrant[]
}

/** Returns the verdicts on each grant that is to be checked; a grant with an unanswered question is left out. */
export function checkGrants(draft: Draft): readonly CheckedGrant[] {
  const answers = answersTo(draft)
  return grantsToCheck(draft).flatMap((grant) => {
    const verdicts = [
      judgeRolePolicies(grant, draft.live.function, answers),
      judgeResourcePolicies(draft, grant),
    ]
    const known = verdicts.filter((each) => each !== undefined)
    return known.length < verdicts.length ? [] : [{ grant, verdicts: known.flat() }]
  })
}

/** Returns the check as a plan shows it: allowed only if every part was evaluated and none denies. */
export function summarizeCheck({ verdicts }: CheckedGrant): AccessCheck {
  const saying = (...words: readonly PartVerdict['says'][]) =>
    verdicts.filter(({ says }) => words.includes(says))
  const whatOf = (some: readonly PartVerdict[]) => some.flatMap((each) => ('what' in each ? [each.what] : []))
  const denials = whatOf(saying('denied'))
  const open = whatOf(saying('in-doubt', 'open'))
  const incomplete = new Set(saying('denied', 'in-doubt', 'open').map(({ part }) => part))
  const parts = new Set(verdicts.map(({ part }) => part))
  return {
    result: denials.length > 0 ? 'denied' : open.length > 0 ? 'not-evaluated' : 'allowed',
    evaluated: [...parts].filter((part) => !incomplete.has(part)),
    denials,
    open,
  }
}

/** The calls of the check that failed. */
export function failedChecks(draft: CheckedDraft): readonly Failure[] {
  return draft.checked.flatMap(({ verdicts }) =>
    verdicts.flatMap((each) => ('failure' in each && each.failure !== undefined ? [each.failure] : [])),
  )
}
