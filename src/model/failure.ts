/** A call that did not work, in words that may be shown: `message` is scrubbed and holds no variable's value. */
export interface Failure {
  /** The API operation, for example `GetFunctionConfiguration`. */
  readonly operation: string
  /** What it was about, for example `function orders-api`. */
  readonly target: string
  /** The service's error name, or a network error's code. */
  readonly code: string
  readonly message: string
  /** What the reader can do. */
  readonly remedy?: string
}

/** `Could not GetRolePolicy of role x: AccessDenied, … What to do.` */
export function formatFailure(failure: Failure): string {
  const { operation, target, code, message, remedy } = failure
  const detail = message === '' ? code : `${code}: ${message}`
  const sentence = `${operation} failed for ${target} (${detail.replace(/\.$/, '')}).`
  return remedy === undefined ? sentence : `${sentence} ${remedy}`
}

/** Nothing of that name is there. */
export type Missing = { readonly kind: 'absent' }
/** It could not be read. */
export type Unread = { readonly kind: 'failed'; readonly failure: Failure }
