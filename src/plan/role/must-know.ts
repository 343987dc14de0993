import type { Draft } from '../draft.ts'
import { mayHaveFormer } from '../ownership/former.ts'

/**
 * Returns why the role's inline policies must be known, if they must. `limit`: the policy grows, and all of them share one
 * limit. `earlier-name`: the policy is not there, and one of them may be it under an earlier name.
 */
export function whyKnowPolicies({
  declared,
  live: { own, present },
  policy,
}: Pick<Draft, 'declared' | 'live' | 'policy'>): 'limit' | 'earlier-name' | undefined {
  if (policy.peak > (own.document?.length ?? 0)) return 'limit'
  return mayHaveFormer(declared, present) ? 'earlier-name' : undefined
}
