import type { Inputs } from '../../inputs/inputs.ts'
import { hasWritten, type Result } from '../../model/result.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'

/** Says that a run wrote though its event is a review, where nobody expects it; `undefined` if it did not. */
export function writtenOnReview({ mode, run }: Inputs, result: Result): Sentence | undefined {
  if (result.kind !== 'applied' || !hasWritten(result.outcome) || run.pullRequest === undefined)
    return undefined
  return say`This run wrote to AWS on a pull request event, because ${name('mode')} is ${name(mode)}.`
}
