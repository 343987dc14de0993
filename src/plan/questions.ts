import type { Question } from '../model/plan.ts'
import type { Draft } from './draft.ts'

/** What must be known of AWS before the draft can be judged, and only because of what it would change. */
export function questionsOf(draft: Draft): readonly Question[] {
  return [...rolePolicies(draft)]
}

/** A policy that grows may meet the limit that all inline policies of its role share. */
function rolePolicies({ about, roleName, role, before, policyPlan }: Draft): readonly Question[] {
  const grows = policyPlan.peak > (before?.length ?? 0)
  return grows && role === undefined ? [{ kind: 'role-policies', roleName, region: about.region }] : []
}
