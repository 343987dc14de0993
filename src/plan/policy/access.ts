import type { AccessChange, Verdict } from '../../model/plan.ts'
import { showAtom } from './comparison/atom.ts'
import { beyond } from './comparison/beyond.ts'
import { type Lifted, liftedFrom } from './comparison/lifted-restrictions.ts'
import { type Effort, noEffort } from './effort.ts'
import { type AccessSet, restrictionsOf, sameStatements } from './statements.ts'

export interface AccessComparison extends AccessChange {
  /** What blocked other access before, and no longer does. */
  readonly lifted: readonly Lifted[]
}

/**
 * How access changes, by the requests that are allowed: order, splits and Sids make no difference. A gain that can't be
 * ruled out counts as one, so that none is missed. A loss counts only where it is sure; where none is sure, and one
 * can't be ruled out, the verdict is `unknown`.
 */
export function compareAccess(
  before: AccessSet,
  after: AccessSet,
  effort: Effort = noEffort(),
): AccessComparison {
  const gains = beyond(after, before, effort)
  const losses = beyond(before, after, effort)
  const lost = losses.parts.filter(({ outcome }) => outcome === 'yes')
  const isOpen = gains.isOpen || (lost.length === 0 && (losses.isOpen || losses.parts.length > 0))
  return {
    verdict: isOpen ? 'unknown' : verdictFrom(gains.parts.length > 0, lost.length > 0),
    gained: [...new Set(gains.parts.map(({ part }) => part.atom))].map(showAtom),
    lost: [...new Set(lost.map(({ part }) => part.atom))].map(showAtom),
    lifted: liftedFrom(before, after, gains),
  }
}

/** Whether both allow the same, and deny the same to what other policies allow. */
export function sameAccess(some: AccessSet, other: AccessSet): boolean {
  if (sameStatements(some, other)) return true
  const [one, two] = [restrictionsOf(some), restrictionsOf(other)]
  return isSame(some, other) && (sameStatements(one, two) || isSame(one, two))
}

/** Whether everything that `narrow` allows is allowed by `wide`. What can't be decided counts as not. */
export function accessContains(wide: AccessSet, narrow: AccessSet): boolean {
  const { parts, isOpen } = beyond(narrow, wide, noEffort())
  return !isOpen && parts.length === 0
}

/** Verdicts of several functions as one. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unknown')) return 'unknown'
  const gains = verdicts.some((verdict) => verdict === 'broadened' || verdict === 'replaced')
  const loses = verdicts.some((verdict) => verdict === 'narrowed' || verdict === 'replaced')
  return verdictFrom(gains, loses)
}

function verdictFrom(gains: boolean, loses: boolean): Verdict {
  if (gains) return loses ? 'replaced' : 'broadened'
  return loses ? 'narrowed' : 'unchanged'
}

function isSame(some: AccessSet, other: AccessSet): boolean {
  return accessContains(some, other) && accessContains(other, some)
}
