/**
 * A text that may be handed on but not seen: the value of a variable that this action did not set.
 * Printing, JSON and string templates all give `(value hidden)`; only `reveal` gives the text.
 */
export interface Hidden {
  toJSON(): string
  toString(): string
}

const texts = new WeakMap<Hidden, string>()
const shown = () => '(value hidden)'

export function hide(text: string): Hidden {
  const hidden = Object.freeze({ toJSON: shown, toString: shown })
  texts.set(hidden, text)
  return hidden
}

export function reveal(hidden: Hidden): string {
  const text = texts.get(hidden)
  if (text === undefined) throw new TypeError('reveal was given something that hide did not make')
  return text
}
