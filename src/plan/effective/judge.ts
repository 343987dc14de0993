import { type EffectiveAccess, noEffect } from '../../model/access/effective.ts'
import { simulationKey } from '../../model/access/simulation.ts'
import type { Failure } from '../../model/failure.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { FunctionPlan } from '../../model/plan.ts'
import { effectiveIn } from './effective.ts'
import { alreadyReadable, readsMore, stillReadable } from './findings.ts'
import { isConcerned, isLookedAt, type Member, movementsOf, type RoleGroup } from './role-group.ts'
import { decryptWhatIfsOf, whatIfsOf } from './what-if.ts'
import { widerReach } from './wider-reach.ts'

/** What the changes of a declared function mean, and what a reviewer must know about it. */
export interface EffectiveJudgment {
  readonly effective: EffectiveAccess
  readonly findings: readonly Finding[]
  /** Findings that this disproves. */
  readonly disproved: readonly FindingCode[]
}

/** Returns what each declared function of a role gains and loses, and what else its role can read. */
export function judgeEffective(
  group: RoleGroup,
  finished: (member: Member) => FunctionPlan,
): ReadonlyMap<FunctionPlan, EffectiveJudgment> {
  const effects = effectiveIn(group, finished)
  const reach = isConcerned(group) ? widerReach(group) : []
  return new Map(
    group.members.map((member) => {
      const effective = effects.get(member) ?? noEffect
      const wider = isLookedAt(member) ? reach.map((each) => readsMore(member, each)) : []
      const findings = [...stillReadable(member, effective), ...alreadyReadable(member, effective), ...wider]
      // The variables are there because somebody else granted the access, not because our policy is gone.
      const isAlready = effective.grants.some(({ state }) => state === 'already')
      return [member.plan, { effective, findings, disproved: isAlready ? ['policy-missing'] : [] }]
    }),
  )
}

/** The simulations of what else a role can read that failed. */
export function failedWhatIfs(group: RoleGroup): readonly Failure[] {
  if (!isConcerned(group)) return []
  const requests = [
    ...whatIfsOf(group),
    ...group.members.flatMap(movementsOf).flatMap((each) => decryptWhatIfsOf(group, each)),
  ]
  return requests.flatMap((request) => {
    const state = group.observation.simulations.get(simulationKey(request))
    return state?.kind === 'failed' ? [state.failure] : []
  })
}
