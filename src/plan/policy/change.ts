import type { Step } from '../../model/plan.ts'
import { accessContains, accessOf, compareAccess } from './access.ts'
import { formatPolicyDocument, formatUnionDocument, markOf, type PolicyContent } from './document.ts'
import { markContains, sameMark } from './extension-mark.ts'

export interface PolicyPlan {
  /** The document that stands in the end; `undefined` where there is none. */
  readonly after: string | undefined
  /** Writes of the policy, widening before narrowing. Empty where it says the same already. */
  readonly steps: readonly Step[]
  /** Characters of the largest document that stands at any moment. */
  readonly peak: number
}

export interface PolicyGoal {
  readonly before: string | undefined
  readonly desired: PolicyContent
  readonly prune: boolean
}

/**
 * How the policy gets from `before` to what is desired without a moment in which either's access is missing, or in which
 * something of ours is not told to be.
 */
export function planPolicy({ before, desired, prune }: PolicyGoal): PolicyPlan {
  const { grants, region, mark } = desired
  const same = (some: string | undefined, other: string | undefined) => samePolicy(some, other, region)
  const union = formatUnionDocument(before, desired)
  const goal = prune ? formatPolicyDocument(grants, region, mark) : union
  if (same(before, goal)) return { after: before, steps: [], peak: 0 }

  const widened = same(union, goal) ? goal : union
  const grows = widened !== undefined && goal !== undefined && !covers(before, goal, region)
  const between = grows ? widened : before
  const steps: Step[] = []
  if (grows) steps.push({ kind: 'grant', document: widened })
  if (goal === undefined) steps.push({ kind: 'delete-policy' })
  else if (!same(between, goal)) steps.push({ kind: 'revoke', document: goal })
  return { after: goal, steps, peak: Math.max(grows ? widened.length : 0, goal?.length ?? 0) }
}

/** Whether two documents say the same: allow the same, and tell the same to be ours. Allowing nothing is not no policy. */
export function samePolicy(some: string | undefined, other: string | undefined, region: string): boolean {
  if (some === undefined || other === undefined) return some === other
  const sameAccess = compareAccess(some, other).verdict === 'unchanged'
  return sameAccess && sameMark(markOf(some, region), markOf(other, region))
}

function covers(wide: string | undefined, narrow: string, region: string): boolean {
  const contained = accessContains(accessOf(wide), accessOf(narrow))
  return contained && markContains(markOf(wide, region), markOf(narrow, region))
}
