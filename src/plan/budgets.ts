import type { FoundFunction, RoleState } from '../model/observation.ts'
import type { Budget } from '../model/plan.ts'
import { type ConfigurationPlan, mergeVariables } from './configuration/configuration.ts'
import { variablesLimit, variablesOf, variablesSize } from './configuration/variables.ts'
import type { PolicyPlan } from './policy/policy.ts'

/**
 * The characters that all inline policies of a role may take together; whitespace between tokens is not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const rolePoliciesLimit = 10_240

/** Returns the bytes of all variables of the function after the change. */
export function variablesBudget(found: FoundFunction, { step }: ConfigurationPlan): Budget {
  const variables = mergeVariables(variablesOf(found), step ?? { set: {}, remove: [] })
  return { kind: 'variables', used: variablesSize(variables), limit: variablesLimit, unit: 'bytes' }
}

/** Returns the characters of all inline policies of the role at the peak of the change; empty until they are known. */
export function policyBudget(
  policy: PolicyPlan,
  role: RoleState | undefined,
  policyName: string,
): readonly Budget[] {
  if (role?.kind !== 'found') return []
  const others = [...role.texts].filter(([name]) => name !== policyName)
  const used = others.reduce((sum, [, text]) => sum + minify(text).length, policy.peak)
  return [{ kind: 'role-policies', used, limit: rolePoliciesLimit, unit: 'characters' }]
}

/** IAM does not count whitespace between tokens. */
function minify(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
