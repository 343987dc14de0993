import type * as v from 'valibot'
import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { isMarked, maybeSecret } from '../schema/marks.ts'
import { type Mistake, problemAt } from '../validation.ts'
import { didYouMean } from './did-you-mean.ts'

type Issue = v.BaseIssue<unknown>

/** One thing that the schema found wrong, at its key or value. */
export interface Fault {
  readonly problem: Problem
  /** What must be left out for the rest to be right. */
  readonly path: Path
  /** Whether the key is unknown: it may be a misspelled one. */
  readonly isUnknown?: true
}

interface Judged {
  readonly schema: v.GenericSchema
  readonly placeOf: PlaceOf
}

/** What the schema found wrong. */
export function shapeFaults(issues: readonly Issue[], judged: Judged): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], judged))
}

function faultsOf(issue: Issue, parent: Path, judged: Judged): readonly Fault[] {
  const { schema, placeOf } = judged
  const path = [...parent, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  // The alternative of a union that failed deeper inside is the one that was meant.
  const meant = issue.issues?.filter((inner) => inner.path !== undefined) ?? []
  if (meant.length > 0) return meant.flatMap((inner) => faultsOf(inner, path, judged))
  const key = String(path.at(-1) ?? '')
  if (issue.type === 'never') {
    const mistake = unknownKey(key, issue.message.split(' '))
    return [{ problem: problemAt(placeOf(path, 'key'), mistake), path, isUnknown: true }]
  }
  if (isMissing(issue)) {
    const whole = path.slice(0, -1)
    const problem = problemAt(placeOf(whole), missingKey(key, issue.message))
    return [{ problem, path: key === 'version' ? path : whole }]
  }
  const isHidden = isMarked(schema, path, maybeSecret)
  const mistake = { message: wrongValue(path, issue, isHidden), remedy: marked(issue.message) }
  return [{ problem: problemAt(placeOf(path, isOfKey(issue) ? 'key' : 'value'), mistake), path }]
}

function isMissing(issue: Issue): boolean {
  const last = issue.path?.at(-1)
  return last?.origin === 'key' && last.value === undefined
}

/** Whether it is the key itself that is wrong. */
function isOfKey(issue: Issue): boolean {
  return issue.path?.at(-1)?.origin === 'key'
}

/** `remedy` is a constant text with backticks around names. */
export function missingKey(key: string, remedy: string): Mistake {
  return { message: say`The key ${quoted(key)} is missing.`, remedy: marked(remedy) }
}

function unknownKey(key: string, known: readonly string[]): Mistake {
  return {
    message: say`The key ${quoted(key)} is unknown.`,
    remedy: say`${didYouMean(key.toLowerCase(), known)}Known keys: ${list(known)}.`,
  }
}

function wrongValue(path: Path, { input: value, type }: Issue, isHidden: boolean): Sentence {
  const key = path.at(-1)
  if (key === undefined)
    return value === null
      ? say`The file is empty.`
      : say`The file contains ${describeKind(value)}, not a map.`
  const subject = typeof key === 'number' ? say`Entry ${key + 1} of the list` : say`${quoted(key)}`
  if (type === 'max_entries') return say`${subject} has ${Object.keys(value ?? {}).length} entries.`
  if (type === 'max_length' && Array.isArray(value)) return say`${subject} has ${value.length} entries.`
  if (type === 'max_length') return say`${subject} has ${String(value).length} characters.`
  if (value === null) return say`${subject} is empty.`
  return say`${subject} is ${isHidden ? describeKind(value) : describe(value)}.`
}

/** A file may be anything, and a secret's value may be in its place: neither is repeated. */
export function describeKind(value: unknown): Sentence {
  if (typeof value === 'number') return say`a number`
  return typeof value === 'string' ? say`only text` : describe(value)
}

function describe(value: unknown): Sentence {
  if (value === null) return say`${name('null')}`
  if (Array.isArray(value)) return say`a list`
  if (typeof value === 'object') return say`a map`
  if (typeof value === 'string') return say`the text ${quoted(value)}`
  return typeof value === 'number'
    ? say`the number ${name(String(value))}`
    : say`the value ${name(String(value))}`
}
