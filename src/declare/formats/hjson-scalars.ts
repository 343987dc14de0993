/** A key, in quotes or without. */
export function readKey(cursor: Cursor): string {
  const first = peek(cursor)
  if (first === '"' || first === "'") return readQuoted(cursor)
  const offset = cursor.at
  const key = take(cursor, /[^\s:{}[\],]+/y)
  if (key !== '') return key
  return failAt(offset, first === '' ? 'it ends where a key or a bracket is expected' : 'a key is missing')
}

/** Text in single or double quotes, with JSON's escapes. The cursor is at the first quote. */
export function readQuoted(cursor: Cursor): string {
  const offset = cursor.at
  const mark = peek(cursor)
  cursor.at += 1
  let text = ''
  for (;;) {
    const plain = take(cursor, mark === '"' ? /[^"\\]*/y : /[^'\\]*/y)
    const next = peek(cursor)
    if (next === '' || [...plain].some((character) => character < ' '))
      failAt(offset, 'a quote is not closed on its line')
    text += plain
    if (next === mark) break
    text += readEscape(cursor)
  }
  cursor.at += 1
  return text
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

function readEscape(cursor: Cursor): string {
  const offset = cursor.at
  const sequence = take(cursor, /\\(?:u[0-9a-fA-F]{4}|["'\\/bfnrt])/y)
  if (sequence === '') failAt(offset, 'the escape after a backslash is unknown')
  const letter = sequence.charAt(1)
  return letter === 'u'
    ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
    : (escapes[letter] ?? '')
}

/** Text in triple single quotes; every line loses the indentation of the opening quotes. */
export function readMultiline(cursor: Cursor): string {
  const offset = cursor.at
  const indent = offset - lineStart(cursor)
  const whole = take(cursor, /'''[\s\S]*?'''/y)
  if (whole === '') failAt(offset, "`'''` is not closed")
  const lines = whole.slice(3, -3).split('\n')
  const [first = '', ...rest] = lines
  const outdent = (line: string) =>
    line.slice(Math.min(indent, line.length - line.replace(/^[ \t]+/, '').length))
  const opening = first.trimStart()
  const text = rest.map(outdent)
  return (opening === '' && text.length > 0 ? text : [opening, ...text]).join('\n').replace(/\n$/, '')
}

/** The start of the line at the cursor; what was searched before is not searched again. */
function lineStart(cursor: Cursor): number {
  const { line } = cursor
  const last = cursor.text.slice(line.searched, cursor.at).lastIndexOf('\n')
  if (last !== -1) line.start = line.searched + last + 1
  line.searched = cursor.at
  return line.start
}

/** `true`, `false`, `null`, a number, or text up to the end of the line, including commas and comments. */
export function readUnquoted(cursor: Cursor): string | number | boolean | null {
  const offset = cursor.at
  if (/^[{}[\],:]?$/.test(peek(cursor))) failAt(offset, 'a value is missing')
  const word = take(cursor, literal)
  if (word !== '') return JSON.parse(word) as number | boolean | null
  return take(cursor, /[^\n]*/y).trim()
}

/** Only before a comment, a comma or a bracket; elsewhere it is the start of a text. */
const literal =
  /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=[ \t]*(?:$|[\n,}\]#]|\/\/|\/\*))/y

/** A place in a text that is being read. */
export interface Cursor {
  readonly text: string
  at: number
  /** The start of the last line that was asked for, and how far the text was searched for it. */
  readonly line: { start: number; searched: number }
}

/** A mistake in an Hjson text. The message is ours, without any of the text. */
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
  take(cursor, /(?:[ \t\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y)
  if (cursor.text.startsWith('/*', cursor.at)) failAt(cursor.at, 'a comment is not closed')
}

/** The match of `pattern`, which is sticky, at the cursor; the cursor moves past it. */
function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const text = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.at += text.length
  return text
}
