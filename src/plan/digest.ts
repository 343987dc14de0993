import { createHash } from 'node:crypto'
import type { FunctionPlan } from '../model/plan.ts'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 over the facts of a plan, without places and words: equal for equal declarations and equal states of AWS. */
export function digestPlan(functions: readonly FunctionPlan[]): string {
  const facts = functions.map((each) => ({
    functionArn: each.functionArn ?? null,
    roleArn: each.roleArn ?? null,
    policyName: each.policyName,
    grants: each.grants.map(({ verb, secretArn, keyArns }) => ({ verb, secretArn, keyArns })),
    variables: each.variables.map((change) => ({ ...change, place: null })),
    access: each.access,
    blocked: each.findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
  }))
  const sorted = facts.map(canonicalJson).sort()
  return createHash('sha256').update(sorted.join('\n')).digest('hex')
}
