import type { Clock } from '../aws/client/clock.ts'
import type { Failure } from '../model/failure.ts'

/**
 * `already`: nothing had to be written. `version` is what was published. `written`: what was to be written is, and that turned
 * out to be wrong.
 */
export type WriteOutcome =
  | { readonly kind: 'done' | 'already'; readonly version?: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly written?: true }

/** `again`: read and, if need be, write once more. `failure` is why the call failed, if it did. */
export type Attempt = WriteOutcome | { readonly kind: 'again'; readonly failure: Failure | undefined }

const attempts = 8

/**
 * Attempts a write until it succeeds or fails for good, with longer and longer waits, with jitter, after failed calls. The
 * client sends such a write once, so these are all the retries that exist.
 * Then fails with the last failure, or with `givingUp` if there was none. `number` counts from 0.
 */
export async function attemptWrite(
  clock: Clock,
  givingUp: Failure,
  attempt: (number: number) => Promise<Attempt>,
): Promise<WriteOutcome> {
  let last: Failure | undefined
  for (let number = 0; number < attempts; number++) {
    if (last !== undefined) await clock.sleep(100 * 2 ** number * (0.5 + Math.random()))
    const outcome = await attempt(number)
    if (outcome.kind !== 'again') return outcome
    last = outcome.failure
  }
  return failed(last ?? givingUp)
}

export function failed(failure: Failure): { readonly kind: 'failed'; readonly failure: Failure } {
  return { kind: 'failed', failure }
}
