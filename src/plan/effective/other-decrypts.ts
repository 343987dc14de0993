import type { Forms, Reading } from '../access-check/readings.ts'
import { keyPolicySays } from './resource-policies.ts'
import type { Movement, RoleGroup } from './role-group.ts'
import { decisionSays, decisionsOn, decryptsOf, decryptWhatIfsOf } from './what-if.ts'

type Answer = 'yes' | 'no' | 'unknown'

/** Returns whether the role can use the keys of a secret with none of our policies. A secret may have several. */
export function otherDecrypts(group: RoleGroup, movement: Movement): Answer {
  const answers = decryptsOf(group, movement).map((forms) => withKey(group, movement, forms))
  if (answers.every((each) => each === 'yes')) return 'yes'
  return answers.every((each) => each === 'no') ? 'no' : 'unknown'
}

function withKey(group: RoleGroup, movement: Movement, forms: Forms): Answer {
  const answers = new Set(forms.map((form) => inForm(group, movement, form)))
  const [only = 'unknown', ...others] = answers
  return others.length === 0 ? only : 'unknown'
}

function inForm(group: RoleGroup, movement: Movement, form: Reading): Answer {
  const policy = keyPolicySays(group, form)
  const decisions = decisionsOn(form, decryptWhatIfsOf(group, movement), group)
  if (policy === undefined || decisions === undefined) return 'unknown'
  const role = decisions.map(decisionSays)[0] ?? 'unknown'
  if (role === 'denied' || policy.denies === 'yes') return 'no'
  if (role === 'unknown' || policy.denies === 'unknown' || policy.allows === 'unknown') return 'unknown'
  if (typeof policy.allows === 'object') return 'yes'
  return role === 'yes' ? policy.allows : 'no'
}
