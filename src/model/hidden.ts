/**
 * A text that may be passed on but not seen: the value of a variable that this action did not set.
 * Printing, JSON and string templates all show `(value hidden)`; only `reveal` returns the text.
 */
export interface Hidden {
  toJSON(): string
  toString(): string
}

/** All that may be told of a value that this action did not set. */
export interface ForeignValue {
  readonly kind: 'hidden' | 'empty'
}

export function foreignValue(value: string): ForeignValue {
  return { kind: value === '' ? 'empty' : 'hidden' }
}

/** What people see in its place. */
export const foreignWords: Readonly<Record<ForeignValue['kind'], string>> = {
  hidden: '(value hidden)',
  empty: '(empty)',
}

const texts = new WeakMap<Hidden, string>()
const shown = () => foreignWords.hidden

export function hide(text: string): Hidden {
  const hidden = Object.freeze({ toJSON: shown, toString: shown })
  texts.set(hidden, text)
  return hidden
}

export function reveal(hidden: Hidden): string {
  const text = texts.get(hidden)
  if (text === undefined) throw new TypeError('reveal was called with something that hide did not return')
  return text
}
