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

interface PolicyGoal {
  /** What all our policies for the function say. */
  readonly ledger: Ledger
  /** What the policy under today's name says: all there is, unless policies of earlier names are left. */
  readonly own?: Ledger
  /** The names of those. */
  readonly former?: readonly string[]
  /** The secrets that policies of others go on granting, so that nothing loses them. */
  readonly grantedBeside?: ReadonlySet<string>
  readonly desired: PolicyContent
  readonly prune: boolean
  /** Whether the policy becomes ours, so that it is written even if it says what it should. */
  readonly claimed?: boolean
}

/**
 * Returns the steps from what the ledger says to what is desired. At no moment is the access of either missing, or
 * anything of ours not recorded as ours.
 *
 * Policies of earlier names go once nothing needs them. Until then the new one says that they are there, so that a run that
 * ends in between is continued.
 */
export function planPolicy(goal: PolicyGoal): PolicyPlan {
  const { ledger, own = ledger, former = [], grantedBeside, desired, prune, claimed = false } = goal
  const union = writeUnion(ledger, desired)
  const wanted = prune ? writeDocument(desired) : union
  const comparison = compareAccess(ledger.access, (wanted ?? emptyLedger).access)
  if (isInPlace(own, wanted) && !claimed && former.length === 0) {
    const { document, shown } = ledger
    return { desired, after: ledger, comparison, document, shown, steps: [], peak: 0 }
  }

  const wide = former.length === 0 ? union : writeUnion(prune ? own : ledger, { ...desired, renamed: true })
  const widened = wide !== undefined && wanted !== undefined && saysTheSame(wide, wanted) ? wanted : wide
  const grows = widened !== undefined && wanted !== undefined && (claimed || !covers(own, wanted))
  const between = grows ? widened : own
  const lost = (says: PolicySays) =>
    [...says.grants.keys()].filter((arn) => !wanted?.grants.has(arn) && !grantedBeside?.has(arn))
  const steps: Step[] = []
  if (grows) steps.push({ kind: 'grant', document: widened.text })
  if (former.length > 0) steps.push({ kind: 'delete-former', policies: former, revoked: lost(ledger) })
  if (wanted === undefined) {
    if (own.document !== undefined) steps.push({ kind: 'delete-policy', revoked: lost(own) })
  } else if (!saysTheSame(between, wanted) || isAbsent(between))
    steps.push({ kind: 'revoke', document: wanted.text, revoked: lost(between) })
  return {
    desired,
    after: wanted ?? emptyLedger,
    comparison,
    document: wanted?.text,
    shown: wanted?.shown,
    steps,
    peak: Math.max(grows ? widened.text.length : 0, wanted?.text.length ?? 0),
  }
}

function isInPlace(own: Ledger, wanted: PolicyDocument | undefined): boolean {
  if (own.document === undefined || wanted === undefined) return own.document === wanted
  return saysTheSame(own, wanted)
}

function isAbsent(between: Ledger | PolicyDocument): boolean {
  return 'document' in between && between.document === undefined
}

function covers(wide: PolicySays, narrow: PolicySays): boolean {
  return accessContains(wide.access, narrow.access) && markContains(wide.extension, narrow.extension)
}
