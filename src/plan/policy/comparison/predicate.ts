import type { Slot } from '../automaton.ts'
import { parseOperator } from '../operator.ts'
import { arnSlotsOf, caselessSlotsOf, literalOf, slotsOf, variablesIn } from '../pattern.ts'
import type { Condition } from '../statement.ts'
import type { Constraint } from './constraint.ts'
import { type Language, languageOf } from './language.ts'

/** How an operator reads the values of a policy, where what fits them is a set of texts; `undefined`: literally. */
const readings: Readonly<Record<string, ((value: string) => readonly Slot[]) | undefined>> = {
  stringequals: undefined,
  stringequalsignorecase: caselessSlotsOf,
  bool: caselessSlotsOf,
  stringlike: slotsOf,
  arnequals: arnSlotsOf,
  arnlike: arnSlotsOf,
}

/**
 * What a condition asks of a request. A condition on sets, numbers, dates or addresses, or with a policy variable, is
 * open: a question of its own that a request answers with yes or no.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function predicateOf(condition: Condition): Constraint {
  const key = condition.key.toLowerCase()
  const { name: operator, not, ifExists } = parseOperator(condition.operator)
  if (operator === 'null' && !ifExists) return presence(key, condition.values)
  if (holdsForAll(operator, condition.values)) return presence(key, ['true', 'false'])
  if (!Object.hasOwn(readings, operator) || condition.values.some((value) => isOpen(operator, value)))
    return open(condition, { key, operator, not, ifExists })
  const slots = readings[operator]
  const texts = slots === undefined ? condition.values.map(literalOf) : condition.values
  const language = languageOf({ not, texts, slots })
  return { dimension: `key ${key}`, language, absent: not || ifExists, keys: [key] }
}

/** `Null`: whether the key is absent. */
function presence(key: string, values: readonly string[]): Constraint {
  const asked = values.map((value) => value.toLowerCase())
  const language = languageOf({ not: asked.includes('false'), texts: [] })
  return { dimension: `key ${key}`, language, absent: asked.includes('true'), keys: [key] }
}

/** A set of values that may each be anything, or no value at all. */
function holdsForAll(operator: string, values: readonly string[]): boolean {
  return operator === 'forallvalues:stringlike' && values.includes('*')
}

/** An ARN pattern of fewer than six parts is not known to mean anything. */
function isOpen(operator: string, value: string): boolean {
  if (variablesIn(value).length > 0) return true
  return operator.startsWith('arn') && value.split(':').length < 6
}

interface OpenCondition {
  readonly key: string
  readonly operator: string
  readonly not: boolean
  readonly ifExists: boolean
}

/** A negation holds exactly where what it negates does not; with `IfExists` both hold where the key is absent. */
function open({ values }: Condition, { key, operator, not, ifExists }: OpenCondition): Constraint {
  const name = ifExists ? `${not ? 'not ' : ''}${operator}ifexists` : operator
  const expected = ifExists || !not
  return {
    dimension: `open ${JSON.stringify([name, key, [...new Set(values)].sort()])}`,
    language: languageOf({ not: !expected, texts: ['yes'] }),
    absent: false,
    keys: [...new Set([key, ...values.flatMap(variablesIn)])],
  }
}

/** Keys that every request of a role holds. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const alwaysPresent: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:viaawsservice',
])

/** Keys whose value is always `true` or `false`, as the same page says. */
const booleans: ReadonlySet<string> = new Set([
  'aws:multifactorauthpresent',
  'aws:principalisawsservice',
  'aws:securetransport',
  'aws:viaawsservice',
])

const trueOrFalse: Language = languageOf({ not: false, texts: ['true', 'false'] })

/** All values that a key can have, where there are only some. */
export function valuesOfKey(key: string): readonly Language[] {
  return booleans.has(key) ? [trueOrFalse] : []
}

export function mayBeAbsent(key: string): boolean {
  return !alwaysPresent.has(key)
}
