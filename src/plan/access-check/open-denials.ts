import type { Decision } from '../../model/access/simulation.ts'
import { list, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { asks, statementsOf } from './open-keys.ts'
import type { PartVerdict } from './part-verdict.ts'
import type { Reading } from './readings.ts'
import { denialOf } from './resource.ts'
import { judgeDenials } from './resource-policy.ts'
import { simulatedPolicies } from './simulations.ts'

/**
 * Returns what may deny the real call although the simulation allows it: statements of the role's other policies, and a policy
 * that was not read, if no other asks for a key that the simulation lacks. That it lacks one says nothing alone: IAM
 * lists those of all statements.
 */
export function openDenials(
  { action, missingKeys }: Decision,
  { resource, context }: Reading,
  draft: Draft,
): readonly PartVerdict[] {
  if (missingKeys.length === 0) return []
  const { roleArn } = draft.live.function
  const policies = simulatedPolicies(draft)
  const statements = statementsOf(policies)
  const open = [...Map.groupBy(statements, ({ policy }) => policy)].flatMap(([policy, written]) => {
    const sources = written.map(({ source }) => source)
    const denial = judgeDenials(sources, { roleArn, action, resource, context })
    return denial.denies === 'unknown' ? (denialOf('role', say`policy ${name(policy)}`, denial) ?? []) : []
  })
  const states = [policies.roles, policies.attached].map((each) => each.get(policies.roleName))
  const unexplained = missingKeys.filter((key) => !asks(statements, key))
  if (unexplained.length === 0 || states.every((state) => state?.kind === 'found')) return open
  const what = say`a policy of the role that was not read and asks for ${list(unexplained)}`
  return [...open, { part: 'role', says: 'open', what }]
}
