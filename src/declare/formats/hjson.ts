import { marked, say } from '../../text/sentence.ts'
import { deepestValue } from '../size-limits.ts'
import { problemAt } from '../validation.ts'
import {
  type Cursor,
  failAt,
  HjsonError,
  peek,
  readKey,
  readMultiline,
  readQuoted,
  readUnquoted,
  skipBlank,
} from './hjson-scalars.ts'
import { type Placed, type PlacedEntry, placedFinder, plainValue } from './placed-values.ts'
import { type ConfigFile, placesIn } from './places.ts'
import type { ConfigText } from './yaml.ts'

type ParsedHjson =
  | { readonly ok: true; readonly root: Placed }
  | { readonly ok: false; readonly offset: number; readonly message: string }

/**
 * Reads Hjson like the library that Zappa uses: the outermost braces are optional, and the last of duplicate keys counts.
 * https://hjson.github.io/syntax.html
 */
export function parseHjson(text: string): ParsedHjson {
  const cursor: Cursor = { text, at: 0, line: { start: 0, searched: 0 } }
  try {
    skipBlank(cursor)
    const root = /^[{[]/.test(peek(cursor))
      ? readValue(cursor, 0)
      : readMap(cursor, { closing: '', depth: 0 })
    skipBlank(cursor)
    if (cursor.at < text.length) failAt(cursor.at, 'there is text after its end')
    return { ok: true, root }
  } catch (error) {
    if (!(error instanceof HjsonError)) throw error
    return { ok: false, offset: error.offset, message: error.message }
  }
}

function readValue(cursor: Cursor, depth: number): Placed {
  if (depth > deepestValue) failAt(cursor.at, `it is nested more than ${deepestValue} levels deep`)
  const offset = cursor.at
  const first = peek(cursor)
  if (first === '{') {
    cursor.at += 1
    return { ...readMap(cursor, { closing: '}', depth }), offset }
  }
  if (first === '[') return readList(cursor, depth)
  if (cursor.text.startsWith("'''", offset)) return { kind: 'scalar', offset, value: readMultiline(cursor) }
  if (first === '"' || first === "'") return { kind: 'scalar', offset, value: readQuoted(cursor) }
  return { kind: 'scalar', offset, value: readUnquoted(cursor) }
}

/** Up to the closing brace, or to the end of the text where there is none. */
function readMap(cursor: Cursor, { closing, depth }: { closing: '}' | ''; depth: number }): Placed {
  const offset = cursor.at
  const entries = new Map<string, PlacedEntry>()
  skipBlank(cursor)
  while (peek(cursor) !== closing) {
    const keyOffset = cursor.at
    const key = readKey(cursor)
    skipBlank(cursor)
    if (peek(cursor) !== ':') failAt(cursor.at, 'a colon is missing after the key')
    cursor.at += 1
    skipBlank(cursor)
    entries.set(key, { keyOffset, value: readValue(cursor, depth + 1) })
    skipComma(cursor)
  }
  cursor.at += closing.length
  return { kind: 'map', offset, entries }
}

function readList(cursor: Cursor, depth: number): Placed {
  const offset = cursor.at
  const items: Placed[] = []
  cursor.at += 1
  skipBlank(cursor)
  while (peek(cursor) !== ']') {
    items.push(readValue(cursor, depth + 1))
    skipComma(cursor)
  }
  cursor.at += 1
  return { kind: 'list', offset, items }
}

/** A comma between entries is optional at the end of a line; one may trail. */
function skipComma(cursor: Cursor): void {
  skipBlank(cursor)
  if (peek(cursor) !== ',') return
  cursor.at += 1
  skipBlank(cursor)
}

/** Hjson, and so JSON, as plain data of unknown shape, with the place of everything in it. */
export function parseHjsonText(file: ConfigFile): ConfigText {
  const placeAt = placesIn(file)
  const parsed = parseHjson(file.text)
  if (parsed.ok)
    return {
      ok: true,
      value: plainValue(parsed.root),
      placeOf: placedFinder(parsed.root, placeAt),
      problems: [],
    }
  const mistake = {
    message: say`This is not well-formed Hjson: ${marked(parsed.message)}.`,
    remedy: marked(
      'Check the quotes and brackets here and just above. Text without quotes takes the whole line, including commas.',
    ),
  }
  return { ok: false, problems: [problemAt(placeAt(parsed.offset), mistake)] }
}
