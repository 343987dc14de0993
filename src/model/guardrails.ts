import type { Sentence } from '../text/sentence.ts'

/** Limits on what may be declared. What is absent is not limited. */
export interface Guardrails {
  /** Patterns, one of which each secret fits: its full ARN where the pattern starts with `arn:`, else its name. */
  readonly secrets?: readonly string[]
  /** Whether each secret says why it is needed. */
  readonly requireReason?: boolean
  /** Days from today within which each grant has its last day. */
  readonly expiresWithin?: number
}

/** What the branch that a pull request is to change says of its guardrails. `guardrails` is absent where it has none. */
export type BaseState =
  | { readonly kind: 'found'; readonly branch: string; readonly guardrails?: Guardrails }
  | { readonly kind: 'failed'; readonly branch: string; readonly message: Sentence }
