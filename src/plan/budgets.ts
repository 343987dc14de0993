import type { FoundFunction, RoleState } from '../model/observation.ts'
import type { Budget } from '../model/plan.ts'
import { type ConfigurationPlan, mergeVariables, variablesOf } from './configuration/configuration.ts'
import { variablesLimit, variablesSize } from './configuration/variables.ts'
import type { PolicyPlan } from './policy/change.ts'

/**
 * Characters that all inline policies of a role may take together; white space between tokens is not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const rolePoliciesLimit = 10_240

/** The bytes of all the function's variables once the changes are made. */
export function variablesBudget(found: FoundFunction, { step }: ConfigurationPlan): Budget {
  const variables = mergeVariables(variablesOf(found), step ?? { set: {}, remove: [] })
  return { kind: 'variables', used: variablesSize(variables), limit: variablesLimit, unit: 'bytes' }
}

/** The characters of all inline policies of the role at the largest moment of the change, once they are known. */
export function policyBudget(
  policy: PolicyPlan,
  role: RoleState | undefined,
  policyName: string,
): readonly Budget[] {
  if (role?.kind !== 'found') return []
  const others = [...role.characters].filter(([name]) => name !== policyName)
  const used = others.reduce((sum, [, characters]) => sum + characters, policy.peak)
  return [{ kind: 'role-policies', used, limit: rolePoliciesLimit, unit: 'characters' }]
}
