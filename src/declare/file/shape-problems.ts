import { closest, distance } from 'fastest-levenshtein'
import type * as v from 'valibot'
import type { Problem } from '../../model/problem.ts'
import { quote } from '../../text/quote.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Mistake, problemAt } from '../problem.ts'

type Issue = v.BaseIssue<unknown>

/** What the schema found wrong, each at its key or value. */
export function shapeProblems(issues: readonly Issue[], placeOf: PlaceOf): Problem[] {
  return issues.flatMap((issue) => issueProblems(issue, [], placeOf))
}

function issueProblems(issue: Issue, parent: Path, placeOf: PlaceOf): Problem[] {
  const path = [...parent, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  // Of a union, the alternative that got beyond the first look is the one that was meant.
  const meant = issue.issues?.filter((inner) => inner.path !== undefined) ?? []
  if (meant.length > 0) return meant.flatMap((inner) => issueProblems(inner, path, placeOf))
  const key = String(path.at(-1) ?? '')
  if (issue.type === 'never')
    return [problemAt(placeOf(path, 'key'), unknownKey(key, issue.message.split(' ')))]
  if (isMissing(issue)) {
    const mistake = { message: `The key ${quote(key)} is missing.`, remedy: issue.message }
    return [problemAt(placeOf(path.slice(0, -1)), mistake)]
  }
  return [problemAt(placeOf(path), { message: wrongValue(path, issue.input), remedy: issue.message })]
}

function isMissing(issue: Issue): boolean {
  const last = issue.path?.at(-1)
  return last?.origin === 'key' && last.value === undefined
}

function unknownKey(key: string, known: readonly string[]): Mistake {
  const nearest = closest(key.toLowerCase(), known)
  const isNear = distance(key.toLowerCase(), nearest) <= nearest.length / 2
  const list = `Known here: ${known.join(', ')}.`
  return {
    message: `The key ${quote(key)} is not known here.`,
    remedy: isNear ? `Did you mean ${quote(nearest)}? ${list}` : list,
  }
}

function wrongValue(path: Path, value: unknown): string {
  const key = path.at(-1)
  if (key === undefined) return value === null ? 'The file is empty.' : `The file holds ${describe(value)}.`
  const name = typeof key === 'number' ? `Entry ${key + 1} of the list` : quote(key)
  return value === null ? `${name} has nothing behind it.` : `${name} is ${describe(value)}.`
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  return typeof value === 'string' ? `the text ${quote(value)}` : `the ${typeof value} ${String(value)}`
}
