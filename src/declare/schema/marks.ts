import * as v from 'valibot'

/*
 * What the schema says of a value besides its shape. The keys are symbols, so that the JSON Schema, which is for editors,
 * does not have them.
 */

/** Somebody may have written a secret's value here, so no message repeats it. */
export const maybeSecret = Symbol('maybeSecret')
/** Its keys need each other: it is left out as a whole where one of them is wrong. */
export const whole = Symbol('whole')

type Mark = typeof maybeSecret | typeof whole

/** Marks the schema in whose pipe it is. */
export function marks<Input>(mark: Mark) {
  return v.metadata<Input, Readonly<Record<symbol, true>>>({ [mark]: true })
}

/** A schema, or an action in its pipe, as far as it leads to other schemas. */
interface Part {
  readonly kind: string
  readonly type: string
  readonly metadata?: Readonly<Record<symbol, unknown>>
  readonly pipe?: readonly Part[]
  /** Of a union: its alternatives. */
  readonly options?: readonly unknown[]
  /** What may also be absent or `null`. */
  readonly wrapped?: Part
  readonly entries?: Readonly<Record<string, Part>>
  /** The value of each entry of a list. */
  readonly item?: Part
  /** The value of each key of a map of names. */
  readonly value?: Part
}

/** Whether the schema, or an alternative in it, marks what is at `path`. */
export function isMarked(part: Part, [key, ...rest]: readonly (string | number)[], mark: Mark): boolean {
  const parts = partsOf(part)
  if (key === undefined) return parts.some(({ metadata }) => metadata?.[mark] === true)
  return parts.flatMap((each) => below(each, key)).some((each) => isMarked(each, rest, mark))
}

/** Returns everything that judges the same value. */
function partsOf(part: Part): readonly Part[] {
  const { pipe = [], type, options = [], wrapped } = part
  const alternatives = type === 'union' ? (options as readonly Part[]) : []
  const others = [...pipe, ...alternatives, ...(wrapped === undefined ? [] : [wrapped])]
  return [part, ...others.flatMap(partsOf)]
}

function below({ entries = {}, item, value }: Part, key: string | number): readonly Part[] {
  const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
  return [entry, item, value].filter((each) => each !== undefined)
}
