import type { Question } from '../../model/plan.ts'
import { hasResourcePolicy, isReadableKey } from '../access-check/resource.ts'
import { isOpen } from '../questions.ts'
import { mustKnowUsers } from '../role/questions.ts'
import { readByOthers } from './other-policies.ts'
import { isConcerned, isLookedAt, movementsOf, type RoleGroup } from './role-group.ts'
import { decryptWhatIfsOf, whatIfsOf } from './what-if.ts'

/** Returns what must be known about AWS to tell what else the role can read, including what is known already. */
export function effectiveQuestions(group: RoleGroup): readonly Question[] {
  if (!isConcerned(group)) return []
  return [...policyTexts(group), ...(isSettled(group) ? [...whatIfs(group), ...decrypts(group)] : [])]
}

/** Whether it is known what comes and goes, and which functions have the role. */
function isSettled({ members, observation }: RoleGroup): boolean {
  return members.every((member) => {
    const { draft, declared, plan } = member
    const isUnlisted = mustKnowUsers(draft) && !observation.roleUsers.has(declared.region)
    return plan.blocked || !(isOpen(draft) || isUnlisted)
  })
}

function policyTexts({ roleArn, members }: RoleGroup): readonly Question[] {
  const region = members[0]?.declared.region ?? ''
  return [
    { kind: 'role-policies', roleArn, region },
    { kind: 'attached-policies', roleArn, region },
  ]
}

function whatIfs(group: RoleGroup): readonly Question[] {
  const moving = group.members.flatMap(movementsOf).map(({ secretArn }) => secretArn)
  return [
    ...whatIfsOf(group).map((request) => ({ kind: 'simulation', request }) as const),
    ...moving.filter(hasResourcePolicy).map((arn) => ({ kind: 'secret-policy', arn }) as const),
  ]
}

/** Keys matter only to a secret that could be read if it were not encrypted. */
function decrypts(group: RoleGroup): readonly Question[] {
  const movements = group.members.filter(isLookedAt).flatMap(movementsOf)
  return movements
    .filter((each) => readByOthers(group, { ...each, keyArns: [] }).can === 'yes')
    .flatMap((each) => [
      ...decryptWhatIfsOf(group, each).map((request) => ({ kind: 'simulation', request }) as const),
      ...each.keyArns
        .filter((arn) => isReadableKey(arn, group.roleArn))
        .map((arn) => ({ kind: 'key-policy', arn }) as const),
    ])
}
