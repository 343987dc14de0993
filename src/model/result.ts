import type { Text } from '../text/sentence.ts'
import type { Movement } from './digest.ts'
import type { Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'

/** How a run ended: everything that a report shows. */
export type Result =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'applied'; readonly plan: Plan; readonly outcome: Outcome }
  /** The plan is not the one that was reviewed; nothing was written. */
  | { readonly kind: 'refused'; readonly plan: Plan; readonly movements: readonly Movement[] }
  /** Neither AWS nor another declaration could be read. `message` may be shown. */
  | { readonly kind: 'unplanned'; readonly message: Text }
  /** The declaration is wrong; nothing was read from AWS. */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** The run failed in a way that nobody foresaw. `message` may be shown. */
  | { readonly kind: 'crashed'; readonly message: Text }

/** Whether AWS differs from the declaration. A rotation that must wait differs, although nothing would be written. */
export function hasDrifted({ changed, rotations }: Plan): boolean {
  return changed || rotations.some(({ verb }) => verb !== 'keep')
}

/** Whether an apply left a function or a rotation undone, through a failure or because a finding stopped its writes. */
export function hasFailed({ functions, rotations }: Outcome): boolean {
  const isUndone = ({ result }: { readonly result: string }) => result === 'failed' || result === 'blocked'
  return functions.some(isUndone) || rotations.some(isUndone)
}

/** Whether an apply wrote anything, however it ended. */
export function hasWritten({ functions, rotations }: Outcome): boolean {
  const isDone = ({ result }: { readonly result: string }) => result === 'done'
  return functions.some(({ steps }) => steps.some(isDone)) || rotations.some(isDone)
}
