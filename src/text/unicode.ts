/** A pattern of characters that no text of printable ASCII has. */
interface UnicodePattern {
  readonly isIn: (text: string) => boolean
  readonly replaceIn: (text: string, replace: (found: string) => string) => string
}

/**
 * Returns the pattern of a source that names Unicode's properties, such as `\p{Cf}`. It is made for the first text that may
 * have one: V8 loads ICU's tables for it, for a literal even where that is only parsed, which takes a run 4 ms.
 */
export function unicodePattern(source: string): UnicodePattern {
  let made: RegExp | undefined
  const pattern = () => {
    made ??= new RegExp(source, 'gu')
    return made
  }
  return {
    isIn: (text) => !isPlain(text) && text.search(pattern()) !== -1,
    replaceIn: (text, replace) => (isPlain(text) ? text : text.replace(pattern(), replace)),
  }
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}
