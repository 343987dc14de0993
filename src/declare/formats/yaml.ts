import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { problemAt } from '../problem.ts'
import { type ConfigFile, type PlaceOf, placesIn } from './places.ts'
import { type Dialect, isMergeKey, mergedMaps, surveyNodes } from './yaml-survey.ts'
import { syntaxProblems } from './yaml-syntax.ts'

/** A config file as plain data of unknown shape, with the place of everything in it. */
export type ConfigText =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: readonly Problem[] }

// The parser compares every key with every other; the survey finds duplicate keys in one pass.
const common = { uniqueKeys: false, prettyErrors: false } as const
const options = {
  config: { ...common, schema: 'core', stringKeys: true },
  zappa: { ...common, version: '1.1', merge: true },
} as const satisfies Record<Dialect, object>

/** YAML or JSON, which the YAML parser reads too, positions included. */
export function parseConfigText(file: ConfigFile, dialect: Dialect = 'config'): ConfigText {
  const placeAt = placesIn(file)
  const document = parseDocument(file.text, options[dialect])
  const syntax = syntaxProblems(document, placeAt)
  if (syntax.length > 0) return { ok: false, problems: syntax }
  const survey = surveyNodes(document, dialect)
  if (survey.oddities.length > 0) {
    return {
      ok: false,
      problems: survey.oddities.map(({ offset, mistake }) => problemAt(placeAt(offset), mistake)),
    }
  }
  // The survey has limited what aliases expand to, more exactly than this option could.
  const value: unknown = document.toJS({ maxAliasCount: -1 })
  return { ok: true, value, placeOf: placeFinder(document, survey.targets, placeAt) }
}

/** Finds places in a document. For a path that does not exist it is the place of the last part that does. */
function placeFinder(
  document: Document.Parsed,
  targets: ReadonlyMap<Alias, Node>,
  placeAt: (offset: number) => Place,
): PlaceOf {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Step>>()
  const step = (node: unknown, key: string | number): Step | undefined => {
    const container = isAlias(node) ? targets.get(node) : node
    if (isSeq(container)) return { value: container.items[Number(key)] }
    if (!isMap(container)) return undefined
    const index = indexes.get(container) ?? indexOf(container, targets)
    indexes.set(container, index)
    return index.get(String(key))
  }
  return (path, part = 'value') => {
    let found: Step = { value: document.contents }
    for (const key of path) found = step(found.value, key) ?? found
    return placeAt(offsetOf(found, part))
  }
}

interface Step {
  readonly key?: unknown
  readonly value: unknown
}

/** The map's own entries take precedence over those of its merge keys (<<). */
function indexOf(map: YAMLMap, targets: ReadonlyMap<Alias, Node>): ReadonlyMap<string, Step> {
  const merged = mergedMaps(map, targets).flatMap((each) => [...indexOf(each, targets)])
  const own = map.items.flatMap((pair) =>
    isScalar(pair.key) && !isMergeKey(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  )
  return new Map([...merged, ...own])
}

/** A value that is not written (`secrets:` with nothing after it) has its key's place. */
function offsetOf(found: Step, part: 'value' | 'key'): number {
  const unwritten = isScalar(found.value) && found.value.value === null && found.value.source === ''
  const chosen =
    part === 'key' || unwritten || found.value === null ? (found.key ?? found.value) : found.value
  return (chosen as Node | null)?.range?.[0] ?? 0
}
