import type { Language } from './language.ts'

/**
 * What a request must be in one dimension: its action, its resource, one key of its context, or the answer to a
 * condition that can't be read.
 */
export interface Constraint {
  readonly dimension: string
  readonly language: Language
  /** Whether a request without the key fits. */
  readonly absent: boolean
  /** The context keys that it depends on. */
  readonly keys: readonly string[]
}

/** Requests that meet all constraints. */
export type Area = readonly Constraint[]
