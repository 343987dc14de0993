import type { Effort } from '../effort.ts'
import { type AccessSet, sameStatements, statementKey, statementKeys } from '../statements.ts'
import { type Part, partsOf } from './atom.ts'
import { type Comparison, compareRules, type Outcome } from './question.ts'
import { noDomains } from './space.ts'

/** What one policy allows beyond another. */
export interface Beyond {
  /** The parts that the other does not allow in full; for a `maybe`, this is not sure. */
  readonly parts: readonly BeyondPart[]
  /** Whether there may be more: a statement that allows something can't be read. */
  readonly isOpen: boolean
  readonly comparison: Comparison
}

interface BeyondPart {
  readonly part: Part
  readonly outcome: Exclude<Outcome, 'no'>
}

/**
 * Returns what `own` allows and `other` does not. A statement that can't be read allows or denies nobody knows what:
 * of our own the worst is supposed, so that a part that it may deny is a `maybe`; where the other may deny what it
 * otherwise allows, each part is a `maybe`.
 */
export function beyond(own: AccessSet, other: AccessSet, effort: Effort): Beyond {
  const comparison = compareRules(own, other, noDomains(effort))
  if (sameStatements(own, other)) return { parts: [], isOpen: false, comparison }
  const [ownKeys, otherKeys] = [statementKeys(own), statementKeys(other)]
  const deniesMore = other.some((each) => each.effect === 'Deny' && !ownKeys.has(statementKey(each)))
  const adjust = adjustmentFor(own, other, ownKeys)
  const parts: BeyondPart[] = []
  let isOpen = false
  for (const statement of own.filter(({ effect }) => effect === 'Allow')) {
    if (!deniesMore && otherKeys.has(statementKey(statement))) continue
    if (statement.kind === 'unread') {
      isOpen = true
      continue
    }
    for (const part of partsOf(statement)) {
      const outcome = adjust(comparison.isBeyond(part))
      if (outcome !== 'no') parts.push({ part, outcome })
    }
  }
  return { parts, isOpen, comparison }
}

function adjustmentFor(
  own: AccessSet,
  other: AccessSet,
  ownKeys: ReadonlySet<string>,
): (outcome: Outcome) => Outcome {
  const unread = [own, other].map((access) => access.filter(({ kind }) => kind === 'unread'))
  const [ownUnread = [], otherUnread = []] = unread
  const mayBeAllowed = otherUnread.some(({ effect }) => effect === 'Allow')
  const mayBeDenied = otherUnread.some((each) => each.effect === 'Deny' && !ownKeys.has(statementKey(each)))
  const mayBeLess = ownUnread.some(({ effect }) => effect === 'Deny')
  return (outcome) => {
    if (outcome === 'no') return mayBeDenied ? 'maybe' : 'no'
    return mayBeAllowed || mayBeLess ? 'maybe' : outcome
  }
}
