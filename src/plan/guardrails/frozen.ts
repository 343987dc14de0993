import type { FunctionDeclaration } from '../../model/declaration.ts'
import type { Finding } from '../../model/finding.ts'
import { explainSource, type SourcedGuardrails } from '../../model/guardrails.ts'
import { itself, marked, name, say } from '../../text/sentence.ts'
import { type FindingsByFunction, makeFinding } from '../finding.ts'
import { onWriters, type Whole } from '../whole.ts'

/**
 * Stops a plan that would write to a function for which its declaration, or guardrails in force, say that nothing may be
 * written. So a Deny or a condition that somebody added to our policy by hand, as in an incident, stays.
 */
export function frozenFunctions(whole: Whole): FindingsByFunction {
  return onWriters(whole, (declared) => frozenFunction(declared, whole.limits))
}

function frozenFunction(
  declared: FunctionDeclaration,
  limits: readonly SourcedGuardrails[],
): readonly Finding[] {
  const limit = limits.find(({ frozen }) => frozen === true)
  if (declared.frozen === undefined && limit === undefined) return []
  const by = limit === undefined ? say`the declaration` : explainSource(limit.source)
  return [
    makeFinding('function-frozen', declared, {
      message: say`${itself(declared.label)} is ${name('frozen')} by ${by}, so nothing is written for it.`,
      remedy: marked('Once the function may change again, delete `frozen` and review the plan that follows.'),
    }),
  ]
}
