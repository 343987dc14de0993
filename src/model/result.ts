import type { Sentence } from '../text/sentence.ts'
import type { Movement } from './digest.ts'
import type { Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'

/** How far a run got: everything that a report tells. */
export type Result =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'applied'; readonly plan: Plan; readonly outcome: Outcome }
  /** The plan is not the one that was reviewed; nothing was written. */
  | { readonly kind: 'refused'; readonly plan: Plan; readonly movements: readonly Movement[] }
  /** Neither AWS nor another declaration could be read. `message` may be shown. */
  | { readonly kind: 'unplanned'; readonly message: Sentence }
  /** The declaration is wrong; nothing was read from AWS. */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** The run failed before it finished. `message` may be shown. */
  | { readonly kind: 'crashed'; readonly message: Sentence }

/** Whether AWS differs from what is declared: a rotation that must wait differs, though nothing would be written. */
export function hasDrifted({ changed, rotations }: Plan): boolean {
  return changed || rotations.some(({ verb }) => verb !== 'keep')
}

/** Whether an apply left a function or a rotation undone, by a failure or because a finding forbade its writes. */
export function hasFailed({ functions, rotations }: Outcome): boolean {
  const isUndone = ({ result }: { readonly result: string }) => result === 'failed' || result === 'blocked'
  return functions.some(isUndone) || rotations.some(isUndone)
}

/** Whether an apply changed anything, however it ended. */
export function hasWritten({ functions, rotations }: Outcome): boolean {
  const isDone = ({ result }: { readonly result: string }) => result === 'done'
  return functions.some(({ steps }) => steps.some(isDone)) || rotations.some(isDone)
}
