import { type Document, parseDocument, type YAMLError } from 'yaml'
import type { Problem } from '../errors.ts'
import type { Place } from '../model/place.ts'
import { type Mistake, problemAt } from './checked.ts'
import type { ConfigFile } from './config-file.ts'
import { surveyNodes } from './config-nodes.ts'
import { type PlaceOf, placeFinder } from './config-places.ts'
import { placesIn } from './text-places.ts'

/** A config file as plain data of unknown shape, with the place of everything in it. */
export type ConfigText =
  | { readonly ok: true; readonly value: unknown; readonly placeOf: PlaceOf }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * How YAML is read: a config file as YAML 1.2 without what could surprise, Zappa's settings as the library reads them
 * that Zappa uses, which knows YAML 1.1 and merge keys and lets the last of equal keys count.
 */
export type Dialect = 'config' | 'zappa'

// The parser compares every key with every other; the survey finds the same key twice in one go.
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
  // The survey has bounded what aliases expand to, more exactly than this option could.
  const value: unknown = document.toJS({ maxAliasCount: -1 })
  return { ok: true, value, placeOf: placeFinder(document, survey.targets, placeAt) }
}

function syntaxProblems(document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  // What else it then reports comes of giving up, at a place that depends on the stack.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
    return [problemAt(placeAt(0), tooDeep)]
  return document.errors.map((error) => problemAt(placeAt(error.pos[0]), syntaxMistake(error)))
}

const tooDeep: Mistake = {
  message: 'The file is nested too deeply.',
  remedy: 'A config file is a few levels deep.',
}

const syntaxMistakes: Partial<Record<YAMLError['code'], Mistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon makes a map of what stands here.',
    remedy: 'Put text in quotes that ends in a colon, or has a blank behind one.',
  },
  MULTIPLE_DOCS: {
    message: 'A second YAML document starts here.',
    remedy: 'Keep one document: delete the line `---` and join what stands below it.',
  },
  NON_STRING_KEY: { message: 'This key is a list or a map.', remedy: 'Write a key that is text.' },
  TAB_AS_INDENT: { message: 'YAML is indented with a tab here.', remedy: 'Indent with spaces.' },
}

function syntaxMistake(error: YAMLError): Mistake {
  // The parser quotes what it stumbled over, however long that is.
  const detail =
    error.message.length > 160 ? `${error.message.slice(0, 160)}…` : error.message.replace(/\.$/, '')
  return (
    syntaxMistakes[error.code] ?? {
      message: `This is not well-formed YAML: ${detail}.`,
      remedy: 'Check quotes, brackets and indentation here and just above.',
    }
  )
}
