import { operatorOf } from './operators.ts'
import { variablesIn, withVariables } from './patterns.ts'
import type { Condition, Statement } from './policy.ts'
import { type RequestContext, valuesOf } from './request.ts'

const shape = /^(?:(?<set>ForAllValues|ForAnyValue):)?(?<name>\w+?)(?<ifExists>IfExists)?$/i

/**
 * Returns whether a request in this context meets one condition. Throws if IAM has no such operator.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function meets(condition: Condition, context: RequestContext): boolean {
  const given = valuesOf(context, condition.key)
  const { set, name = '', ifExists } = shape.exec(condition.operator)?.groups ?? {}
  if (name.toLowerCase() === 'null') return condition.values.includes(String(given === undefined))
  const operator = operatorOf(name)
  if (operator === undefined) throw new Error(`IAM has no condition operator ${condition.operator}`)
  if (given === undefined && ifExists !== undefined) return true
  if (given === undefined || given.length === 0) {
    // Without values, nothing matches ForAnyValue, and nothing breaks ForAllValues.
    return set === undefined ? operator.negated : isForAll(set)
  }
  const wanted = condition.values.flatMap((value) => withVariables(value, context) ?? [])
  const holds = (one: string) => wanted.some((value) => operator.fits(one, value)) !== operator.negated
  return set === undefined || isForAll(set) ? given.every(holds) : given.some(holds)
}

function isForAll(set: string): boolean {
  return set.toLowerCase() === 'forallvalues'
}

/** Returns the keys of a statement's conditions and variables that the context has no value for. */
export function missingKeys(
  { resources, conditions }: Statement,
  context: RequestContext,
): readonly string[] {
  const texts = [...resources.patterns, ...conditions.flatMap(({ values }) => values)]
  const keys = [...conditions.map(({ key }) => key), ...texts.flatMap(variablesIn)]
  return keys.filter((key) => valuesOf(context, key) === undefined)
}
