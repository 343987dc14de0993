/** Limits on what may be declared. An absent limit allows everything. */
export interface Guardrails {
  /** Patterns, one of which each secret fits: by its full ARN if the pattern starts with `arn:`, else by its name. */
  readonly secrets?: readonly string[]
  /** Whether each secret must have a reason. */
  readonly requireReason?: boolean
  /** Days from today within which each grant must expire. */
  readonly expiresWithin?: number
}

/** The guardrails of the branch that a pull request targets; `guardrails` is absent if it has none. */
export type BaseState =
  | { readonly kind: 'found'; readonly branch: string; readonly guardrails?: Guardrails }
  | { readonly kind: 'failed'; readonly branch: string; readonly message: string }
