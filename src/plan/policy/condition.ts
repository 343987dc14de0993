import type { RequestContext } from '../../model/access/simulation.ts'
import { parseOperator } from './operator.ts'
import { patternContains } from './pattern.ts'
import type { Condition } from './statement.ts'

/** `unknown` if it depends on something not known before the call. */
export type Truth = 'yes' | 'no' | 'unknown'

/**
 * Whether a call in this context meets the condition. A key that the context lacks may have any value in the call, so
 * its absence proves nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function meetsCondition({ operator, key, values }: Condition, context: RequestContext): Truth {
  const given = textFor(context, key)
  if (given === undefined || values.some((value) => value.includes('${'))) return 'unknown'
  const { name, not } = parseOperator(operator)
  if (name === 'null') return truth(values.every((value) => value.toLowerCase() === 'false'))
  const fits = comparisons.get(name)
  if (fits === undefined || (fits === arnFits && !values.every(isWholeArn))) return 'unknown'
  return truth(values.some((value) => fits(value, given)) !== not)
}

/** `yes` if all are, `no` if one is not. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** `yes` if one is, `no` if none is. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

export function truth(holds: boolean): Truth {
  return holds ? 'yes' : 'no'
}

type Comparison = (wanted: string, given: string) => boolean

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['stringequals', (wanted, given) => wanted === given],
  ['stringequalsignorecase', (wanted, given) => wanted.toLowerCase() === given.toLowerCase()],
  ['stringlike', patternContains],
  ['arnequals', arnFits],
  ['arnlike', arnFits],
  ['bool', (wanted, given) => wanted.toLowerCase() === given],
])

/** Compares each of the six parts by itself. */
function arnFits(wanted: string, given: string): boolean {
  const parts = partsOf(given)
  return partsOf(wanted).every((pattern, index) => patternContains(pattern, parts[index] ?? ''))
}

function isWholeArn(pattern: string): boolean {
  return partsOf(pattern).length === 6
}

function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/** Condition keys are case-insensitive. */
function textFor(context: RequestContext, key: string): string | undefined {
  const entry = Object.entries(context).find(([known]) => known.toLowerCase() === key.toLowerCase())
  return entry === undefined ? undefined : String(entry[1])
}
