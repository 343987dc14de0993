import type { Step } from '../../model/change.ts'
import { type AccessComparison, accessContains, compareAccess } from './access.ts'
import { type PolicyContent, writeDocument } from './document.ts'
import { markContains } from './extension-mark.ts'
import { emptyLedger, type Ledger, type PolicyDocument, type PolicySays, saysTheSame } from './ledger.ts'
import { writeUnion } from './union.ts'

export interface PolicyPlan {
  /** What the policy should grant. */
  readonly desired: PolicyContent
  /** What the policy says in the end. */
  readonly after: PolicySays
  /** How what the policy allows and denies changes. */
  readonly comparison: AccessComparison
  /** Its text, minified unless it stays as it is; `undefined` if there is no policy in the end. */
  readonly document: string | undefined
  /** The same for people. */
  readonly shown: string | undefined
  /** Writes of the policy, widening before narrowing. Empty if the policy says the same already. */
  readonly steps: readonly Step[]
  /** Characters of the largest document that is in place at any moment. */
  readonly peak: number
}

export interface PolicyGoal {
  readonly ledger: Ledger
  readonly desired: PolicyContent
  readonly prune: boolean
  /** Whether the policy becomes ours, so that it is written even if it says what it should. */
  readonly claimed?: boolean
}

/**
 * Returns the steps from what the ledger says to what is desired. At no moment is the access of either missing, or
 * anything of ours not recorded as ours.
 */
export function planPolicy({ ledger, desired, prune, claimed = false }: PolicyGoal): PolicyPlan {
  const union = writeUnion(ledger, desired)
  const goal = prune ? writeDocument(desired) : union
  const comparison = compareAccess(ledger.access, (goal ?? emptyLedger).access)
  if (isInPlace(ledger, goal) && !claimed) {
    const { document, shown } = ledger
    return { desired, after: ledger, comparison, document, shown, steps: [], peak: 0 }
  }

  const widened = union !== undefined && goal !== undefined && saysTheSame(union, goal) ? goal : union
  const grows = widened !== undefined && goal !== undefined && (claimed || !covers(ledger, goal))
  const between = grows ? widened : ledger
  const steps: Step[] = []
  if (grows) steps.push({ kind: 'grant', document: widened.text })
  const revoked = [...ledger.grants.keys()].filter((secretArn) => !goal?.grants.has(secretArn))
  if (goal === undefined) steps.push({ kind: 'delete-policy', revoked })
  else if (!saysTheSame(between, goal) || isAbsent(between))
    steps.push({ kind: 'revoke', document: goal.text, revoked })
  return {
    desired,
    after: goal ?? emptyLedger,
    comparison,
    document: goal?.text,
    shown: goal?.shown,
    steps,
    peak: Math.max(grows ? widened.text.length : 0, goal?.text.length ?? 0),
  }
}

function isInPlace(ledger: Ledger, goal: PolicyDocument | undefined): boolean {
  if (ledger.document === undefined || goal === undefined) return ledger.document === goal
  return saysTheSame(ledger, goal)
}

function isAbsent(between: Ledger | PolicyDocument): boolean {
  return 'document' in between && between.document === undefined
}

function covers(wide: PolicySays, narrow: PolicySays): boolean {
  return accessContains(wide.access, narrow.access) && markContains(wide.extension, narrow.extension)
}
