import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { marked, name, say } from '../../text/sentence.ts'
import { type Mistake, problemAt } from '../problem.ts'
import { type ConfigFile, type PlaceOf, placesIn } from './places.ts'
import { type Dialect, isMergeKey, mergedMaps, surveyNodes } from './yaml-survey.ts'

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

function syntaxProblems(document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  // The parser gave up: its other errors are consequences, at places that depend on the stack.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
    return [problemAt(placeAt(0), tooDeep)]
  return document.errors.map((error) => problemAt(placeAt(error.pos[0]), syntaxMistake(error)))
}

const tooDeep: Mistake = {
  message: marked('The file is nested too deeply.'),
  remedy: marked('A config file needs only a few levels.'),
}

const syntaxMistakes: Partial<Record<YAMLError['code'], Mistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: marked('YAML reads this as a map because of the colon.'),
    remedy: marked('Quote it.'),
  },
  MULTIPLE_DOCS: {
    message: marked('A second YAML document starts here.'),
    remedy: marked('Keep one document: delete the line `---` and merge what follows it.'),
  },
  NON_STRING_KEY: {
    message: marked('This key is a list or a map.'),
    remedy: marked('Write the key as text.'),
  },
  TAB_AS_INDENT: {
    message: marked('This line is indented with a tab, which YAML does not allow.'),
    remedy: marked('Indent with spaces.'),
  },
}

function syntaxMistake(error: YAMLError): Mistake {
  // The parser quotes the text it could not read, however long that is.
  const detail =
    error.message.length > 160 ? `${error.message.slice(0, 160)}…` : error.message.replace(/\.$/, '')
  return (
    syntaxMistakes[error.code] ?? {
      message: say`This is not well-formed YAML: ${name(detail)}.`,
      remedy: marked('Check the quotes, brackets and indentation here and just above.'),
    }
  )
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
