import type { Decision } from '../../model/access/simulation.ts'
import type { RoleState } from '../../model/observation.ts'
import { list, name, say } from '../../text/sentence.ts'
import type { Draft } from '../draft.ts'
import { parseDocument } from '../policy/statement.ts'
import type { PartVerdict } from './part-verdict.ts'
import type { Reading } from './readings.ts'
import { denialOf } from './resource.ts'
import { judgeResourcePolicy } from './resource-policy.ts'
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
  const { roles, attached, roleName, without, document = '' } = simulatedPolicies(draft)
  const states = [roles.get(roleName), attached.get(roleName)]
  const others = states.flatMap(textsIn).filter(([each]) => !without.includes(each))
  const open = others.flatMap(([each, text]) => {
    const verdict = judgeResourcePolicy(forEveryone(text), { roleArn, action, resource, context })
    return verdict.denies === 'unknown' ? (denialOf('role', say`policy ${name(each)}`, verdict) ?? []) : []
  })
  const read = [...others.map(([, text]) => text), document].join().toLowerCase()
  const unexplained = missingKeys.filter((key) => !read.includes(key.toLowerCase()))
  if (unexplained.length === 0 || states.every((state) => state?.kind === 'found')) return open
  const what = say`a policy of the role that was not read and asks for ${list(unexplained)}`
  return [...open, { part: 'role', says: 'open', what }]
}

function textsIn(state: RoleState | undefined): readonly (readonly [string, string])[] {
  return state?.kind === 'found' ? [...state.texts] : []
}

/** An identity policy as if it were that of a resource. */
function forEveryone(text: string): string {
  const statements = parseDocument(text)?.sources.map((source) => ({ ...source, Principal: '*' }))
  return statements === undefined ? text : JSON.stringify({ Statement: statements })
}
