import { roleNameOf } from '../arn.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { FunctionPlan } from '../model/plan.ts'
import { makeFinding } from './finding.ts'

/** Findings about functions that share an execution role, for each function that they concern. */
export function judgeNeighbours(
  declared: readonly FunctionDeclaration[],
  plans: readonly FunctionPlan[],
): ReadonlyMap<FunctionDeclaration, readonly Finding[]> {
  const byRole = Map.groupBy(
    declared.flatMap((about, index) => pair(about, plans[index])),
    ({ roleArn }) => roleArn,
  )
  const findings = [...byRole].flatMap(([roleArn, members]) =>
    members.flatMap((member) => {
      const others = members.filter((other) => other !== member)
      return others.length === 0
        ? []
        : [{ about: member.about, findings: judgeMember(member, others, roleNameOf(roleArn)) }]
    }),
  )
  return new Map(findings.map((each) => [each.about, each.findings]))
}

interface Member {
  readonly about: FunctionDeclaration
  readonly plan: FunctionPlan
  readonly roleArn: string
}

function pair(about: FunctionDeclaration, plan: FunctionPlan | undefined): readonly Member[] {
  return plan?.roleArn === undefined ? [] : [{ about, plan, roleArn: plan.roleArn }]
}

function judgeMember(
  { about, plan }: Member,
  others: readonly Member[],
  roleName: string,
): readonly Finding[] {
  const rivals = others.filter(
    (other) => other.plan.policyName.toLowerCase() === plan.policyName.toLowerCase(),
  )
  if (rivals.length === 0) return []
  return [
    makeFinding('policy-name-taken', about, {
      message: `${names([about, ...rivals.map((rival) => rival.about)])} share role ${roleName} and would write one policy named ${plan.policyName}.`,
      remedy: 'Let the input policy-name carry {function}, or give the functions roles of their own.',
    }),
  ]
}

function names(functions: readonly FunctionDeclaration[]): string {
  return functions.map(({ label }) => label).join(', ')
}
