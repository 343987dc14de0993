import { ExplainedError } from '../../text/explained-error.ts'
import { marked } from '../../text/sentence.ts'

/** AWS answered, but not about what it was asked for: as unreadable as an answer that makes no sense. */
export class WrongAnswer extends ExplainedError {
  override readonly name = 'UnreadableAnswer' as const
}

export const wrongAnswerRemedy = marked(
  'None of it is used. Check which endpoint answers: `AWS_ENDPOINT_URL`, or its variant for one service.',
)
