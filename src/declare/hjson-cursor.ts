/** A place in a text that is being read. */
export interface Cursor {
  readonly text: string
  at: number
}

/** What is wrong with an Hjson text, and where. */
export class HjsonError extends Error {
  override readonly name = 'HjsonError' as const
  readonly offset: number

  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

export function failAt(offset: number, message: string): never {
  throw new HjsonError(offset, message)
}

/** The character at the cursor; `''` at the end of the text. */
export function peek({ text, at }: Cursor): string {
  return text.charAt(at)
}

/** Skips white space and comments (`#`, `//` to the end of the line, and between slashes and stars). */
export function skipBlank(cursor: Cursor): void {
  take(cursor, /(?:[ \t\r\n]+|#[^\r\n]*|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y)
  if (cursor.text.startsWith('/*', cursor.at)) failAt(cursor.at, 'a comment has no end')
}

/** What `pattern`, which is sticky, matches at the cursor; the cursor moves behind it. */
export function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const text = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.at += text.length
  return text
}
