import { join, name, plain, type Sentence, say, sentence, type Text } from '../text/sentence.ts'

/** A call that failed, in words that may be shown: nothing in it holds a variable's value. */
export interface Failure {
  /** The API operation, for example `GetFunctionConfiguration`. */
  readonly operation: string
  /** What it was for, for example `function orders-api`. */
  readonly target: Text
  /** The service's error name, or a network error's code. */
  readonly code: string
  /** What the service said, scrubbed, or our own words; empty if there are none. */
  readonly message: Text
  /** What the reader can do. */
  readonly remedy?: Text
}

/** Nothing has that name. */
export type Missing = { readonly kind: 'absent' }
/** It could not be read. */
export type Unread = { readonly kind: 'failed'; readonly failure: Failure }

/** Returns `GetRolePolicy failed for role x (AccessDenied: …). What to do.` */
export function explain({ operation, target, code, message, remedy }: Failure): Sentence {
  const said = withoutStop(sentence(message))
  const detail = said.length === 0 ? [name(code)] : say`${name(code)}: ${said}`
  const what = say`${name(operation)} failed for ${sentence(target)} (${detail}).`
  return remedy === undefined ? what : join([what, sentence(remedy)])
}

/** Returns `explain` as plain text. */
export function formatFailure(failure: Failure): string {
  return plain(explain(failure))
}

/** Returns the sentence without its full stop, to put into another one. */
export function withoutStop(said: Sentence): Sentence {
  const last = said.at(-1)
  if (last === undefined) return said
  const text = typeof last === 'string' ? last : last.name
  const shorter = text.replace(/\.$/, '')
  return [...said.slice(0, -1), typeof last === 'string' ? shorter : name(shorter)]
}
