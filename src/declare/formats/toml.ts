import type { AST } from 'toml-eslint-parser'
import type { Place } from '../../model/place.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { problemAt } from '../problem.ts'
import { type ConfigFile, type Path, type PlaceOf, placesIn } from './places.ts'
import type { ConfigText } from './yaml.ts'

/** TOML as plain data of unknown shape, with the place of everything in it. */
export async function parseTomlText(file: ConfigFile): Promise<ConfigText> {
  const { getStaticTOMLValue, ParseError, parseTOML } = await import('toml-eslint-parser')
  const placeAt = placesIn(file)
  try {
    const document = parseTOML(file.text, { tomlVersion: '1.0' })
    return { ok: true, value: getStaticTOMLValue(document), placeOf: tomlFinder(document, placeAt) }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const mistake = {
      message: say`This is not well-formed TOML: ${name(error.message.replace(/\.$/, ''))}.`,
      remedy: marked('Check the quotes, brackets and keys here and just above.'),
    }
    return { ok: false, problems: [problemAt(placeAt(error.index), mistake)] }
  }
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
