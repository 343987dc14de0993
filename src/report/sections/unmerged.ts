import { hasWritten } from '../../model/result.ts'
import { isForReview, isMerged } from '../../model/run.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import type { ReportInput } from '../report-input.ts'

/** Says that a run for a pull request wrote to AWS, which only an explicit `mode` makes it do. */
export function wroteUnmerged({ inputs: { mode, run }, result }: ReportInput): Sentence | undefined {
  if (result.kind !== 'applied' || !hasWritten(result.outcome)) return undefined
  if (!isForReview(run) || isMerged(run)) return undefined
  return say`This run wrote to AWS on event ${name(run.event ?? '')}, because the input ${name('mode')} is ${name(mode)}. Closing a pull request does not undo that.`
}
