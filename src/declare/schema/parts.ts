import * as v from 'valibot'

export type Remedy = string | ((issue: v.BaseIssue<unknown>) => string)

export const text = v.string('Write text, in quotes where YAML reads a number, true or false.')

/** Both lists and null are objects to JavaScript: only a map is one here. */
const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A map with these keys and no others; the message of an unknown key lists those that are known. */
export function keys<const Entries extends v.ObjectEntries>(entries: Entries, remedy: string) {
  const known = v.objectWithRest(entries, v.never(Object.keys(entries).join(' ')), remedy)
  return v.pipe(v.custom<v.InferInput<typeof known>>(isMap, remedy), known)
}

/** A map from names that the file chooses. */
export function names<const Value extends v.GenericSchema>(value: Value, remedy: Remedy) {
  const named = v.record(v.string(), value, remedy)
  return v.pipe(v.custom<v.InferInput<typeof named>>(isMap, remedy), named)
}

/** In a stage, `null` takes away what stands below it. */
export function removable<const Value extends v.GenericSchema>(value: Value) {
  return v.exactOptional(v.nullable(value))
}
