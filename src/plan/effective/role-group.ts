import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { parseArn, storeOf } from '../../text/arn.ts'
import { allStores, type Store } from '../../text/stores.ts'
import type { CheckedDraft } from '../access-check/check.ts'
import { grantsToCheck } from '../access-check/readings.ts'
import { usersOf } from '../role/users.ts'
import type { PlanSettings } from '../settings.ts'

/** A declared function of a role, with its plan. */
export interface Member {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly draft: CheckedDraft
}

/** What is declared for one role: the declared functions that use it, and everything that comes or goes there. */
export interface RoleGroup {
  readonly roleArn: string
  readonly roleName: string
  readonly members: readonly Member[]
  /** Every function that is known to use it, declared ones included. */
  readonly users: readonly RoleUser[]
  readonly observation: Observation
  readonly settings: PlanSettings
}

export interface PlannedMember {
  readonly declared: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly draft?: CheckedDraft
}

/** Returns the declared functions by the role that they use; those that could not be read are left out. */
export function roleGroups(
  planned: readonly PlannedMember[],
  observation: Observation,
  settings: PlanSettings,
): readonly RoleGroup[] {
  const members = planned.flatMap(({ declared, plan, draft }) =>
    draft === undefined ? [] : [{ declared, plan, draft }],
  )
  const byRole = Map.groupBy(members, ({ draft }) => draft.live.function.roleArn)
  return [...byRole].map(([roleArn, own]) => ({
    roleArn,
    roleName: own[0]?.draft.live.roleName ?? '',
    members: own,
    users: usersOf(roleArn, own.map(userOf), observation),
    observation,
    settings,
  }))
}

function userOf({ declared: { functionName }, draft }: Member): RoleUser {
  const { arn, roleArn } = draft.live.function
  return { functionArn: arn, functionName, roleArn }
}

/** A grant that comes or goes. */
export interface Movement {
  readonly verb: 'add' | 'remove'
  readonly secretArn: string
  readonly keyArns: readonly string[]
}

export function movementsOf({ plan }: Member): readonly Movement[] {
  return plan.grants.flatMap(({ verb, secretArn, keyArns }) =>
    verb === 'add' || verb === 'remove' ? [{ verb, secretArn, keyArns }] : [],
  )
}

/** Whether the other policies of the role matter: where something comes, goes or changes, and in a check of everything. */
export function isConcerned(group: RoleGroup): boolean {
  return (
    group.settings.verify !== undefined &&
    group.members.some((each) => isLookedAt(each) && !each.plan.blocked)
  )
}

/** Whether what else the role can read is news for this function. */
export function isLookedAt(member: Member): boolean {
  return movementsOf(member).length > 0 || grantsToCheck(member.draft).length > 0
}

/** The stores in which something is looked at. */
export function storesOf({ members }: RoleGroup): readonly Store[] {
  const arns = members.flatMap((each) => [...movementsOf(each), ...grantsToCheck(each.draft)])
  const stores = new Set(arns.map(({ secretArn }) => storeOf(secretArn)))
  return allStores.filter((store) => stores.has(store))
}

/** The ARN of a secret that nobody can have declared, in the region of the group's functions. */
export function impossibleArn({ members }: RoleGroup, { service, impossible }: Store): string {
  const arn = members[0]?.draft.live.function.arn ?? ''
  const { partition = '', region = '', account = '' } = parseArn(arn) ?? {}
  return `arn:${partition}:${service}:${region}:${account}:${impossible}`
}
