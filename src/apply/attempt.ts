import type { Clock } from '../aws/client/clock.ts'
import type { FunctionName } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { PlannedFunction } from '../plan/function.ts'

/** `already`: it stood there before anything was written. `version` is what was published. */
export type WriteOutcome =
  | { readonly kind: 'done' | 'already'; readonly version?: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** `again`: it may be so by now or may be tried once more; `failure` is what a call met, if it did. */
export type Attempt = WriteOutcome | { readonly kind: 'again'; readonly failure: Failure | undefined }

const attempts = 8

/**
 * Attempts a write until it comes to an end, and waits ever longer, with jitter, after one that met a failure. Fails with
 * the last failure once it has been tried often enough, or with `givingUp` where there was none. `number` counts from 0.
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

/** The function is not what this run read or wrote last: another run or tool is at work on it. */
export function changedMeanwhile(operation: string, { functionName }: FunctionName): Failure {
  return {
    operation,
    target: `function ${functionName}`,
    code: 'ChangedMeanwhile',
    message: 'the function was changed by something else while this ran, so that the plan no longer holds',
    remedy: 'Run this again; give the workflow a concurrency group so that two runs never meet.',
  }
}

/** Whether a plan made anew can be gone by: nothing forbids it, and what becomes of the extension is known. */
export function stillHolds({ plan: { blocked }, questions }: PlannedFunction): boolean {
  return !blocked && !questions.some(({ kind }) => kind === 'newest-layer')
}
