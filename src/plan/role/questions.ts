import type { Question } from '../../model/plan.ts'
import type { Draft } from '../draft.ts'
import { mayHaveFormer } from '../ownership/policies-beside.ts'

/** Returns what must be known about the role and who else uses it, including what is known already. */
export function roleQuestions(draft: Draft): readonly Question[] {
  const { declared, live } = draft
  const { region } = declared
  const { roleArn } = live.function
  return [
    ...(whyKnowPolicies(draft) === undefined ? [] : [{ kind: 'role-policies', roleArn, region } as const]),
    ...(mustKnowUsers(draft) ? [{ kind: 'role-users', region } as const] : []),
  ]
}

/**
 * Returns why the role's inline policies must be known; `undefined` if they need not be. `limit`: the policy grows, and all
 * of them share one limit. `earlier-name`: the policy is not there, and one of them may be it under an earlier name.
 * `consent`: the declaration names a mark to take over, which may be that of another one. `loss`: another one may grant what
 * this one is to lose.
 */
export function whyKnowPolicies({
  declared,
  live: { own, present },
  policy,
  versions,
}: Pick<Draft, 'declared' | 'live' | 'policy' | 'versions'>):
  | 'limit'
  | 'earlier-name'
  | 'consent'
  | 'loss'
  | undefined {
  if (policy.peak > (own.document?.length ?? 0)) return 'limit'
  if (mayHaveFormer(declared, present)) return 'earlier-name'
  if (declared.takeOver !== undefined) return 'consent'
  return versions.stale.size > 0 ? 'loss' : undefined
}

/** Whether it matters which functions share the role: what it gains or loses, all of them do; a check names all readers. */
export function mustKnowUsers({ live, secrets, settings, versions }: Draft): boolean {
  if (settings.sharedRole === undefined) return false
  if (settings.verify === 'all' && secrets.grants.length > 0) return true
  if (secrets.grants.some(({ secretArn }) => !live.ledger.grants.has(secretArn))) return true
  return settings.verify !== undefined && [...versions.stale].some((arn) => !versions.held.has(arn))
}
