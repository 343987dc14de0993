import type { AST } from 'toml-eslint-parser'
import type { Place } from '../../model/place.ts'
import { marked, say } from '../../text/sentence.ts'
import { type Mistake, problemAt } from '../validation.ts'
import { isTooDeep, tooDeep } from './depth.ts'
import { type ConfigFile, type Path, type PlaceOf, placesIn } from './places.ts'
import type { ConfigText } from './yaml.ts'

/** TOML as plain data of unknown shape, with the place of everything in it. */
export async function parseTomlText(file: ConfigFile): Promise<ConfigText> {
  const { getStaticTOMLValue, ParseError, parseTOML } = await import('toml-eslint-parser')
  const placeAt = placesIn(file)
  try {
    const document = parseTOML(file.text, { tomlVersion: '1.0' })
    const value: unknown = getStaticTOMLValue(document)
    if (isTooDeep(value)) return { ok: false, problems: [problemAt(placeAt(0), tooDeep)] }
    const mixed = mixedLists(document).map(({ range: [start] }) => problemAt(placeAt(start), mixedList))
    return { ok: true, value, placeOf: tomlFinder(document, placeAt), problems: mixed }
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return { ok: false, problems: [problemAt(placeAt(0), tooDeep)] }
    if (!(error instanceof ParseError)) throw error
    return { ok: false, problems: [problemAt(placeAt(error.index), syntaxMistake(error.message))] }
  }
}

/** In words of ours, as the parser's may quote the text. */
function syntaxMistake(message: string): Mistake {
  const detail = details.find(([pattern]) => pattern.test(message))?.[1] ?? 'this is not expected here'
  return {
    message: say`This is not well-formed TOML: ${marked(detail)}.`,
    remedy: marked('Check the quotes, brackets and keys here and just above.'),
  }
}

const details: readonly (readonly [RegExp, string])[] = [
  [/^Unterminated string/, 'a quote is not closed'],
  [/^Unterminated/, 'a bracket is not closed'],
  [/^Defining a key/, 'a key is defined twice'],
  [/equal/, 'an equals sign is missing'],
  [/^Unspecified/, 'a value is missing'],
  [/comma/, 'a comma is missing, or one is too many'],
]

/** The library that Zappa uses refuses such a list, or drops what differs from its first table. */
const mixedList: Mistake = {
  message: marked('This list mixes kinds of values, which Zappa cannot read in TOML.'),
  remedy: marked('Write all of its entries as text, or all as tables.'),
}

function mixedLists(document: AST.TOMLProgram): readonly AST.TOMLArray[] {
  const lists = document.body[0].body.flatMap((item) =>
    item.type === 'TOMLKeyValue' ? listsIn(item.value) : item.body.flatMap(({ value }) => listsIn(value)),
  )
  return lists.filter(({ elements }) => new Set(elements.map(kindOf)).size > 1)
}

function listsIn(value: AST.TOMLContentNode): readonly AST.TOMLArray[] {
  if (value.type === 'TOMLArray') return [value, ...value.elements.flatMap(listsIn)]
  return value.type === 'TOMLInlineTable' ? value.body.flatMap((pair) => listsIn(pair.value)) : []
}

/** Dates and times of all sorts are one kind, integers and floats are two. */
function kindOf(value: AST.TOMLContentNode): string {
  if (value.type !== 'TOMLValue') return value.type
  return /date|time/.test(value.kind) ? 'date' : value.kind
}

interface Offsets {
  readonly key: number
  readonly value: number
}

/** Finds places by path. For a path that does not exist it is the place of the last part that does. */
function tomlFinder(document: AST.TOMLProgram, placeAt: (offset: number) => Place): PlaceOf {
  const offsets = new Map<string, Offsets>([[nameOf([]), { key: 0, value: 0 }]])
  for (const item of document.body[0].body) {
    if (item.type === 'TOMLKeyValue') recordPair(item, [], offsets)
    else recordTable(item, offsets)
  }
  return (path, part = 'value') => {
    const lengths = path.map((_, index) => path.length - index)
    const nearest = [...lengths, 0].map((length) => offsets.get(nameOf(path.slice(0, length))))
    return placeAt(nearest.find((found) => found !== undefined)?.[part] ?? 0)
  }
}

function nameOf(path: Path): string {
  return JSON.stringify(path.map(String))
}

/** A table is at its header; the maps around it, unless they appeared before, begin there too. */
function recordTable(table: AST.TOMLTable, offsets: Map<string, Offsets>): void {
  const path = table.resolvedKey
  let part = -1
  for (const [index, key] of path.entries()) {
    if (typeof key === 'string') part += 1
    const offset = table.key.keys[part]?.range[0] ?? table.range[0]
    recordFirst(path.slice(0, index + 1), { key: offset, value: offset }, offsets)
  }
  for (const pair of table.body) recordPair(pair, path, offsets)
}

function recordPair({ key, value }: AST.TOMLKeyValue, base: Path, offsets: Map<string, Offsets>): void {
  const path = [...base]
  for (const part of key.keys) {
    path.push(part.type === 'TOMLBare' ? part.name : part.value)
    const [start] = part.range
    recordFirst(path, { key: start, value: part === key.keys.at(-1) ? value.range[0] : start }, offsets)
  }
  recordContents(value, path, offsets)
}

function recordContents(value: AST.TOMLContentNode, path: Path, offsets: Map<string, Offsets>): void {
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) recordPair(pair, path, offsets)
  if (value.type !== 'TOMLArray') return
  for (const [index, element] of value.elements.entries()) {
    const [start] = element.range
    recordFirst([...path, index], { key: start, value: start }, offsets)
    recordContents(element, [...path, index], offsets)
  }
}

function recordFirst(path: Path, place: Offsets, offsets: Map<string, Offsets>): void {
  const name = nameOf(path)
  if (!offsets.has(name)) offsets.set(name, place)
}
