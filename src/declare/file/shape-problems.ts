import { closest, distance } from 'fastest-levenshtein'
import type * as v from 'valibot'
import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Mistake, problemAt } from '../problem.ts'

type Issue = v.BaseIssue<unknown>

/** What the schema found wrong, each at its key or value. */
export function shapeProblems(issues: readonly Issue[], placeOf: PlaceOf): Problem[] {
  return issues.flatMap((issue) => issueProblems(issue, [], placeOf))
}

function issueProblems(issue: Issue, parent: Path, placeOf: PlaceOf): Problem[] {
  const path = [...parent, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  // The alternative of a union that failed deeper inside is the one that was meant.
  const meant = issue.issues?.filter((inner) => inner.path !== undefined) ?? []
  if (meant.length > 0) return meant.flatMap((inner) => issueProblems(inner, path, placeOf))
  const key = String(path.at(-1) ?? '')
  if (issue.type === 'never')
    return [problemAt(placeOf(path, 'key'), unknownKey(key, issue.message.split(' ')))]
  if (isMissing(issue)) return [problemAt(placeOf(path.slice(0, -1)), missingKey(key, issue.message))]
  return [problemAt(placeOf(path), { message: wrongValue(path, issue.input), remedy: marked(issue.message) })]
}

function isMissing(issue: Issue): boolean {
  const last = issue.path?.at(-1)
  return last?.origin === 'key' && last.value === undefined
}

/** `remedy` is a constant text with backticks around names. */
export function missingKey(key: string, remedy: string): Mistake {
  return { message: say`The key ${quoted(key)} is missing.`, remedy: marked(remedy) }
}

function unknownKey(key: string, known: readonly string[]): Mistake {
  const nearest = closest(key.toLowerCase(), known)
  const isNear = distance(key.toLowerCase(), nearest) <= nearest.length / 2
  const all = say`Known keys: ${list(known)}.`
  return {
    message: say`The key ${quoted(key)} is unknown.`,
    remedy: isNear ? say`Did you mean ${quoted(nearest)}? ${all}` : all,
  }
}

function wrongValue(path: Path, value: unknown): Sentence {
  const key = path.at(-1)
  if (key === undefined)
    return value === null
      ? say`The file is empty.`
      : say`The file contains ${describeKind(value)}, not a map.`
  const subject = typeof key === 'number' ? say`Entry ${key + 1} of the list` : say`${quoted(key)}`
  return value === null ? say`${subject} is empty.` : say`${subject} is ${describe(value)}.`
}

/** A file may be anything: its text is not repeated. */
function describeKind(value: unknown): Sentence {
  return typeof value === 'string' ? say`only text` : describe(value)
}

export function describe(value: unknown): Sentence {
  if (value === null) return say`${name('null')}`
  if (Array.isArray(value)) return say`a list`
  if (typeof value === 'object') return say`a map`
  if (typeof value === 'string') return say`the text ${quoted(value)}`
  return typeof value === 'number'
    ? say`the number ${name(String(value))}`
    : say`the value ${name(String(value))}`
}
