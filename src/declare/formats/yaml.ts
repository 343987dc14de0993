import { type Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { problemAt } from '../validation.ts'
import { tooDeep } from './depth.ts'
import { type ConfigFile, type PlaceOf, placesIn } from './places.ts'
import { lineBreakOfPython, textOfPython } from './pyyaml.ts'
import { yamlDocuments } from './yaml-documents.ts'
import { isMergeKey, mergedMaps, type Targets } from './yaml-merge.ts'
import { type Dialect, surveyNodes } from './yaml-survey.ts'
import { syntaxProblems } from './yaml-syntax.ts'

/** A config file as plain data of unknown shape, with the place of everything in it. */
export type ConfigText =
  | {
      readonly ok: true
      readonly value: unknown
      readonly placeOf: PlaceOf
      /** What was wrong and is left out of `value`. */
      readonly problems: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

// The parser compares every key with every other; the survey finds duplicate keys in one pass.
const common = { uniqueKeys: false, prettyErrors: false } as const
const options = {
  config: { ...common, schema: 'core', stringKeys: true },
  zappa: {
    ...common,
    version: '1.1',
    schema: 'yaml-1.1',
    merge: true,
    customTags: (tags) => [textOfPython, ...tags],
  },
} as const satisfies Record<Dialect, ConstructorParameters<typeof Composer>[0]>

/** YAML or JSON, which the YAML parser reads too, positions included. */
export function parseConfigText(file: ConfigFile, dialect: Dialect = 'config'): ConfigText {
  const placeAt = placesIn(file)
  const strange = dialect === 'zappa' ? lineBreakOfPython(file.text) : undefined
  if (strange !== undefined)
    return { ok: false, problems: [problemAt(placeAt(strange.offset), strange.mistake)] }
  const documents = yamlDocuments(file.text, options[dialect])
  if (!documents.ok) return { ok: false, problems: [problemAt(placeAt(documents.tooDeepAt), tooDeep)] }
  const { first: document, second } = documents
  const syntax = syntaxProblems(document, second, { text: file.text, placeAt })
  if (syntax.length > 0) return { ok: false, problems: syntax }
  const survey = surveyNodes(document, dialect)
  const problems = survey.oddities.map(({ offset, mistake }) => problemAt(placeAt(offset), mistake))
  if (survey.isUnreadable) return { ok: false, problems }
  // The survey has limited what aliases expand to, more exactly than this option could.
  const value: unknown = document.toJS({ maxAliasCount: -1 })
  return { ok: true, value, placeOf: placeFinder(document, survey.targets, placeAt), problems }
}

/** Finds places in a document. For a path that does not exist it is the place of the last part that does. */
function placeFinder(
  document: Document.Parsed,
  targets: Targets,
  placeAt: (offset: number) => Place,
): PlaceOf {
  const indexes: Indexes = new Map()
  const step = (node: unknown, key: string | number): Step | undefined => {
    const container = isAlias(node) ? targets.get(node) : node
    if (isSeq(container)) return { value: container.items[Number(key)] }
    if (!isMap(container)) return undefined
    return indexOf(container, targets, indexes).get(String(key))
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

type Indexes = Map<YAMLMap, ReadonlyMap<string, Step>>

/** The map's own entries take precedence over those of its merge keys (<<). */
function indexOf(map: YAMLMap, targets: Targets, indexes: Indexes): ReadonlyMap<string, Step> {
  const known = indexes.get(map)
  if (known !== undefined) return known
  const merged = mergedMaps(map, targets).flatMap((each) => [...indexOf(each, targets, indexes)])
  const own = map.items.flatMap((pair) =>
    isScalar(pair.key) && !isMergeKey(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  )
  const index = new Map<string, Step>([...merged, ...own])
  indexes.set(map, index)
  return index
}

/** A value that is not written (`secrets:` with nothing after it) has its key's place. */
function offsetOf(found: Step, part: 'value' | 'key'): number {
  const unwritten = isScalar(found.value) && found.value.value === null && found.value.source === ''
  const chosen =
    part === 'key' || unwritten || found.value === null ? (found.key ?? found.value) : found.value
  return (chosen as Node | null)?.range?.[0] ?? 0
}
