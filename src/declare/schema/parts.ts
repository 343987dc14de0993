import * as v from 'valibot'
import { digits } from '../../text/count.ts'
import { longestKey, longestText } from '../size-limits.ts'

type Remedy = string | ((issue: v.BaseIssue<unknown>) => string)

export const text = v.pipe(
  v.string('Write text, in quotes if YAML would read a number, `true` or `false`.'),
  v.maxLength(longestText, atMost(longestText, 'characters')),
)

/** The first key of a file. */
export const $schema = v.exactOptional(
  v.pipe(text, v.description('Address of the JSON Schema, for editors; the action ignores it.')),
)
export const fileRemedy = 'Start with `version: 1`, then `functions:`.'
export const version = v.pipe(
  v.literal(1, 'Write `version: 1`.'),
  v.description('The version of this format: 1.'),
)
export const stagesRemedy = 'Write a map of stage names under `stages`.'
export const switchRemedy = 'Write `true` or `false`.'

/** JavaScript's objects include lists and null. */
const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A map with these keys and no others; the message for an unknown key lists the known ones. */
export function keys<const Entries extends v.ObjectEntries>(entries: Entries, remedy: string) {
  const known = v.objectWithRest(entries, v.never(Object.keys(entries).join(' ')), remedy)
  return v.pipe(v.custom<v.InferInput<typeof known>>(isMap, remedy), known)
}

interface NamesRule {
  readonly most: number
  readonly remedy: Remedy
  /** What editors know of the keys. */
  readonly fits?: { readonly pattern: string }
}

/** A map whose keys are names of the file's choice. */
export function names<const Value extends v.GenericSchema>(value: Value, { most, remedy, fits }: NamesRule) {
  const key = v.pipe(
    v.string(),
    v.maxLength(longestKey, atMost(longestKey, 'characters')),
    v.metadata(fits ?? {}),
  )
  const named = v.record(key, value, remedy)
  return v.pipe(
    v.custom<v.InferInput<typeof named>>(isMap, remedy),
    named,
    v.maxEntries(most, atMost(most, 'entries')),
  )
}

/** A list of at most so many. */
export function listOf<const Item extends v.GenericSchema>(
  item: Item,
  { most, remedy }: { readonly most: number; readonly remedy: string },
) {
  return v.pipe(v.array(item, remedy), v.maxLength(most, atMost(most, 'entries')))
}

export function wholeNumber(
  least: number,
  most: number,
  rule = `Write a whole number from ${least} to ${most}.`,
) {
  return v.pipe(v.number(rule), v.integer(rule), v.minValue(least, rule), v.maxValue(most, rule))
}

function atMost(most: number, what: string): string {
  return `Write at most ${digits(most)} ${what}.`
}

/** In a stage, `null` removes what the stage inherits. */
export function removable<const Value extends v.GenericSchema>(value: Value) {
  return v.exactOptional(v.nullable(value))
}
