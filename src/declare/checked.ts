import type { Problem } from '../errors.ts'
import type { Place } from '../model/place.ts'

/** What is wrong with one text and what would be right; whoever knows its place makes a Problem of it. */
export interface Mistake {
  readonly message: string
  readonly remedy: string
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
