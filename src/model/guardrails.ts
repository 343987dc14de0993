import type { Sentence } from '../text/sentence.ts'

/** Limits on what may be declared. What is absent is not limited. */
export interface Guardrails {
  /** Each secret must match one of these patterns: by its full ARN if the pattern starts with `arn:`, else by name in its account. */
  readonly secrets?: readonly string[]
  /** Whether each secret must say why it is needed. */
  readonly requireReason?: boolean
  /** The number of days from today by which each grant must have its last day. */
  readonly expiresWithin?: number
}

/**
 * The base branch of a pull request: its guardrails, absent if it has none, and the functions that it declares, by
 * `functionKey`, absent if its declaration could not be read.
 */
export type BaseState =
  | {
      readonly kind: 'found'
      readonly branch: string
      readonly guardrails?: Guardrails
      readonly functions?: readonly string[]
    }
  | { readonly kind: 'failed'; readonly branch: string; readonly message: Sentence }
