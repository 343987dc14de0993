import type { Place } from '../model/place.ts'
import { formatProblem, type Problem } from '../model/problem.ts'
import type { Text } from '../text/sentence.ts'

/** What is wrong with one text and what would be right; whoever knows its place makes a Problem of it. */
export interface Mistake {
  readonly message: Text
  readonly remedy: Text
  /** A file to start from, as YAML. */
  readonly example?: string
}

/** What one text means, or why it means nothing. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistake: Mistake }

/** What could be made of a source, and everything wrong with the rest of it. */
export interface Gathered<T> {
  readonly values: readonly T[]
  readonly problems: readonly Problem[]
}

export function right<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function wrong(mistake: Mistake): Checked<never> {
  return { ok: false, mistake }
}

export function problemAt(place: Place, mistake: Mistake): Problem {
  return { place, ...mistake }
}

export function gather<T>(parts: readonly Gathered<T>[]): Gathered<T> {
  return {
    values: parts.flatMap((part) => part.values),
    problems: parts.flatMap((part) => part.problems),
  }
}

/** Inputs first, then files from top to bottom. What aliases make appear twice is said once. */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...distinct.values()].sort((one, other) => comparePlaces(one.place, other.place))
}

function comparePlaces(one: Place, other: Place): number {
  if (one.kind === 'input') {
    if (other.kind === 'file') return -1
    return compareTexts(one.input, other.input) || (one.line ?? 0) - (other.line ?? 0)
  }
  if (other.kind === 'input') return 1
  return compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A piece of text and where it stands. */
export interface Written {
  readonly text: string
  readonly place: Place
}
