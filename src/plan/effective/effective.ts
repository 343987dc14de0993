import type {
  EffectiveAccess,
  EffectiveGrant,
  PolicyStatement,
  Sharer,
} from '../../model/access/effective.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { isNamedUnderOtherRole } from '../versions/served-after.ts'
import { readByOthers } from './other-policies.ts'
import { type Member, type Movement, movementsOf, type RoleGroup } from './role-group.ts'

/**
 * Returns what the changes mean for each declared function of a role and for everybody else who has the role. `finished`
 * are the plans with all findings, because what is blocked does not come or go.
 */
export function effectiveIn(
  group: RoleGroup,
  finished: (member: Member) => FunctionPlan,
): ReadonlyMap<Member, EffectiveAccess> {
  const told = new Set<string>()
  return new Map(
    group.members.map((member) => {
      const grants = movementsOf(member).map((movement) => effectOf(group, member, { movement, finished }))
      const { blocked } = finished(member)
      const sharing = { grants, finished, told: blocked ? new Set<string>() : told }
      return [member, { grants, sharers: sharersOf(group, member, sharing) }]
    }),
  )
}

/** Returns whether the function could read it all along: by what its own policy was, ours for others, or another one. */
export function isAlready(group: RoleGroup, member: Member, movement: Movement): boolean {
  const { secretArn } = movement
  const siblings = viaSiblings(group, member, ({ plan }) => isGrantedBefore(plan, secretArn))
  return (
    isAllowedBefore(member, secretArn) || siblings.length > 0 || readByOthers(group, movement).can === 'yes'
  )
}

interface Effect {
  readonly movement: Movement
  readonly finished: (member: Member) => FunctionPlan
}

function effectOf(group: RoleGroup, member: Member, { movement, finished }: Effect): EffectiveGrant {
  const { verb, secretArn } = movement
  const isGranted = verb === 'add' ? isGrantedBefore : isGrantedAfter
  const siblings = viaSiblings(group, member, (each) => isGranted(finished(each), secretArn))
  const others = readByOthers(group, movement)
  const own = verb === 'add' && isAllowedBefore(member, secretArn) ? [{ policy: member.plan.policyName }] : []
  const through = [...own, ...siblings, ...others.through]
  // Whether a new grant is denied, the access check says, and blocks it.
  const isDenied = verb === 'add' ? checkDenies(member, secretArn) : others.can === 'denied'
  if (isDenied) return { verb, state: 'denied', secretArn, through: [] }
  if (through.length > 0 || others.can === 'yes')
    return { verb, state: verb === 'add' ? 'already' : 'still', secretArn, through }
  const isElsewhere = verb === 'remove' && isNamedUnderOtherRole(member.draft, secretArn)
  if (isElsewhere || others.can === 'unknown' || others.can === 'denied')
    return { verb, state: 'not-checked', secretArn, through: [] }
  return { verb, state: verb === 'add' ? 'gains' : 'loses', secretArn, through: [] }
}

function checkDenies({ plan }: Member, secretArn: string): boolean {
  return plan.grants.some((grant) => grant.secretArn === secretArn && grant.check?.result === 'denied')
}

/** Whether the policy under our name let it be read before it was granted, as where somebody else wrote or edited it. */
function isAllowedBefore({ plan: { access, grants } }: Member, secretArn: string): boolean {
  const grant = grants.find((each) => each.secretArn === secretArn)
  if (access.verdict === 'unknown' || grant?.check?.result !== 'allowed') return false
  const needed = [secretArn, ...grant.keyArns]
  return !access.gained.some(({ resource }) => needed.includes(resource))
}

/** Our policies for the other declared functions of the role. */
function viaSiblings(
  { members }: RoleGroup,
  member: Member,
  isGranted: (sibling: Member) => boolean,
): readonly PolicyStatement[] {
  return members
    .filter((each) => each !== member && isGranted(each))
    .map(({ plan }) => ({ policy: plan.policyName }))
}

function isGrantedBefore({ grants }: FunctionPlan, secretArn: string): boolean {
  return grants.some((grant) => grant.secretArn === secretArn && grant.verb !== 'add')
}

function isGrantedAfter({ grants, blocked }: FunctionPlan, secretArn: string): boolean {
  return grants.some((grant) => grant.secretArn === secretArn && grant.verb !== (blocked ? 'add' : 'remove'))
}

interface Sharing extends Pick<Effect, 'finished'> {
  readonly grants: readonly EffectiveGrant[]
  /** What was told already of another declared function of the role. */
  readonly told: Set<string>
}

function sharersOf(group: RoleGroup, member: Member, { grants, finished, told }: Sharing): readonly Sharer[] {
  const moving = grants.filter(({ state }) => ['gains', 'loses', 'not-checked'].includes(state))
  const others = group.users.filter(({ functionArn }) => functionArn !== member.draft.live.function.arn)
  const hasOwnLine = (functionArn: string, { verb, secretArn }: EffectiveGrant) => {
    const own = group.members.find(({ draft }) => draft.live.function.arn === functionArn)
    return own !== undefined && movesOwn(own, finished(own), { verb, secretArn })
  }
  return others.flatMap(({ functionArn, functionName }) => {
    const keyOf = ({ verb, secretArn }: EffectiveGrant) => `${functionArn} ${verb} ${secretArn}`
    const news = moving.filter((each) => !hasOwnLine(functionArn, each) && !told.has(keyOf(each)))
    for (const each of news) told.add(keyOf(each))
    return news.length === 0 ? [] : [{ functionName, functionArn, grants: news }]
  })
}

/** Whether the same comes or goes in the function's own policy. What is blocked there may still come by another's. */
function movesOwn(
  own: Member,
  { blocked }: FunctionPlan,
  { verb, secretArn }: Pick<EffectiveGrant, 'verb' | 'secretArn'>,
): boolean {
  return !blocked && movementsOf(own).some((each) => each.verb === verb && each.secretArn === secretArn)
}
