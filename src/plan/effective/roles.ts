import type { Failure } from '../../model/failure.ts'
import type { Observation } from '../../model/observation.ts'
import type { FunctionPlan, Question } from '../../model/plan.ts'
import { concludeFunction } from '../conclusions.ts'
import type { PlanSettings } from '../settings.ts'
import { isAlready } from './effective.ts'
import { type EffectiveJudgment, failedWhatIfs, judgeEffective } from './judge.ts'
import { effectiveQuestions } from './questions.ts'
import { type Member, movementsOf, type PlannedMember, type RoleGroup, roleGroups } from './role-group.ts'

/** What the roles of all planned functions tell, beside the policies that this action owns. */
export interface Roles {
  readonly questions: readonly Question[]
  /** The simulations that failed, by the plan of the first function that is concerned. */
  readonly failures: ReadonlyMap<FunctionPlan, readonly Failure[]>
  /** Whether a function could read a secret that its plan grants before. */
  readonly isAlready: (plan: FunctionPlan, secretArn: string) => boolean
  /** Returns the given plans, each with its findings, with their effective access. */
  readonly finish: (plans: ReadonlyMap<FunctionPlan, FunctionPlan>) => readonly FunctionPlan[]
}

export function judgeRoles(
  planned: readonly PlannedMember[],
  observation: Observation,
  settings: PlanSettings,
): Roles {
  const groups = roleGroups(planned, observation, settings)
  const members = new Map(
    groups.flatMap((group) => group.members.map((member) => [member.plan, { group, member }] as const)),
  )
  return {
    questions: groups.flatMap(effectiveQuestions),
    failures: new Map(groups.flatMap(failuresOf)),
    isAlready: (plan, secretArn) => {
      const own = members.get(plan)
      return own !== undefined && isAlreadyIn(own.group, own.member, secretArn)
    },
    finish: (plans) => {
      const judged = new Map(
        groups.flatMap((group) => [...judgeEffective(group, ({ plan }) => plans.get(plan) ?? plan)]),
      )
      return [...plans].map(([alone, plan]) => withJudged(plan, judged.get(alone)))
    },
  }
}

function failuresOf(group: RoleGroup): readonly (readonly [FunctionPlan, readonly Failure[]])[] {
  const failures = failedWhatIfs(group)
  const [first] = group.members
  return first === undefined || failures.length === 0 ? [] : [[first.plan, failures]]
}

function isAlreadyIn(group: RoleGroup, member: Member, secretArn: string): boolean {
  return movementsOf(member).some((each) => each.secretArn === secretArn && isAlready(group, member, each))
}

function withJudged(plan: FunctionPlan, judged: EffectiveJudgment | undefined): FunctionPlan {
  if (judged === undefined) return plan
  const { effective, findings, disproved } = judged
  const known = plan.findings.filter(({ code }) => !disproved.includes(code))
  return concludeFunction({ ...plan, effective, findings: known }, findings)
}
