import { countingAs, join, name, type Sentence, say, sides } from '../text/sentence.ts'

/** A call that failed, in words that may be shown: nothing in it holds a variable's value. */
export interface Failure {
  /** The API operation, for example `GetFunctionConfiguration`. */
  readonly operation: string
  /** What it was about, for example `function orders-api`. */
  readonly target: Sentence
  /** The service's error name, or a network error's code. */
  readonly code: string
  /** What the service said, where that may be shown, or what we say about it; empty if nobody said anything. */
  readonly message: Sentence
  /** What IAM refuses and why, without whom and on what: equal for refusals of one cause. */
  readonly refusal?: string
  /** What the reader can do. */
  readonly remedy?: Sentence
}

/** Nothing of that name exists. */
export type Missing = { readonly kind: 'absent' }
/** It could not be read. */
export type Unread = { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Returns `GetRolePolicy failed for role x (AccessDenied: …). What to do.` It compares as equal for failures of one cause;
 * the names of what they are about count as nothing.
 */
export function explain({ operation, target, code, message, refusal, remedy }: Failure): Sentence {
  const ofCause = (text: Sentence) => (refusal === undefined ? text : countingAs(refusal, text))
  const said = ofCause(withoutStop(message))
  const detail = said.length === 0 ? [name(code)] : say`${name(code)}: ${said}`
  const what = say`${name(operation)} failed for ${countingAs('', target)} (${detail}).`
  return remedy === undefined ? what : join([what, ofCause(remedy)])
}

/** Returns the sentence without its full stop, to put into another one. */
export function withoutStop(said: Sentence): Sentence {
  const last = said.at(-1)
  return last === undefined ? said : [...said.slice(0, -1), stopless(last)]
}

function stopless(last: Sentence[number]): Sentence[number] {
  if (typeof last === 'string') return last.replace(/\.$/, '')
  if ('name' in last) return { ...last, name: last.name.replace(/\.$/, '') }
  return 'input' in last ? last : sides(withoutStop(last.action), withoutStop(last.terminal))
}
