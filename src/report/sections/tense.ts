import type { Outcome } from '../../model/outcome.ts'
import { hasWritten } from '../../model/result.ts'

/** Picks the words: for what is to be done, or for what an apply has done. */
export type Tense = (present: string, past: string) => string

export const present: Tense = (words) => words
export const past: Tense = (_, words) => words

/** Returns what follows the number of findings: each says in the present what an apply may have changed since. */
export function foundWhen(outcome: Outcome | undefined): string {
  return outcome !== undefined && hasWritten(outcome) ? ', found before the apply' : ''
}
