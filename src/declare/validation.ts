import { comparePlaces, type Place } from '../model/place.ts'
import { formatProblem, type Problem } from '../model/problem.ts'
import type { Sentence } from '../text/sentence.ts'

/** A piece of text as written in a file or an input, and its place. */
export interface Written {
  readonly text: string
  readonly place: Place
}

/** What is wrong with a text and what would be right; a Problem as soon as the place is known. */
export interface Mistake {
  readonly message: Sentence
  readonly remedy: Sentence
  /** A file to start from, as YAML. */
  readonly example?: string
}

/** The meaning of a text, or why it has none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistake: Mistake }

/** What was made of a source as a whole, or everything wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Everything valid in a source, and everything wrong with the rest of it. */
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

export function found<T>(...values: readonly T[]): Gathered<T> {
  return { values, problems: [] }
}

export function refused(place: Place, mistake: Mistake): Gathered<never> {
  return { values: [], problems: [problemAt(place, mistake)] }
}

export function gather<T>(parts: readonly Gathered<T>[]): Gathered<T> {
  return {
    values: parts.flatMap((part) => part.values),
    problems: parts.flatMap((part) => part.problems),
  }
}

/** Inputs first, then files from top to bottom. A problem that YAML aliases repeat appears once. */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...distinct.values()].sort((one, other) => comparePlaces(one.place, other.place))
}
