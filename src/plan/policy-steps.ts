import type { Step } from '../model/plan.ts'
import { accessContains, accessOf, compareAccess } from './access.ts'
import type { Grant } from './grants.ts'
import { formatPolicyDocument, formatUnionDocument } from './policy-document.ts'

export interface PolicyPlan {
  /** The document that stands in the end; `undefined` where there is none. */
  readonly after: string | undefined
  /** Writes of the policy, widening before narrowing. Empty where its meaning stays. */
  readonly steps: readonly Step[]
  /** Characters of the largest document that stands at any moment. */
  readonly peak: number
}

export interface PolicyGoal {
  readonly before: string | undefined
  readonly desired: readonly Grant[]
  readonly region: string
  readonly prune: boolean
}

/** How the policy gets from `before` to what is desired without a moment in which either's access is missing. */
export function planPolicy({ before, desired, region, prune }: PolicyGoal): PolicyPlan {
  const union = formatUnionDocument(before, desired, region)
  const goal = prune ? formatPolicyDocument(desired, region) : union
  if (sameMeaning(before, goal)) return { after: before, steps: [], peak: 0 }

  const widened = sameMeaning(union, goal) ? goal : union
  const grows =
    widened !== undefined && goal !== undefined && !accessContains(accessOf(before), accessOf(goal))
  const between = grows ? widened : before
  const steps: Step[] = []
  if (grows) steps.push({ kind: 'grant', document: widened })
  if (goal === undefined) steps.push({ kind: 'delete-policy' })
  else if (!sameMeaning(between, goal)) steps.push({ kind: 'revoke', document: goal })
  return { after: goal, steps, peak: Math.max(grows ? widened.length : 0, goal?.length ?? 0) }
}

/** Whether two documents allow the same. A policy that allows nothing still differs from no policy. */
export function sameMeaning(some: string | undefined, other: string | undefined): boolean {
  if (some === undefined || other === undefined) return some === other
  return compareAccess(some, other).verdict === 'unchanged'
}
