import { marked, plain, type Sentence } from '../../text/sentence.ts'

/** AWS answered, but not about what it was asked for: as unreadable as an answer that makes no sense. */
export class WrongAnswer extends Error {
  override readonly name = 'UnreadableAnswer' as const
  /** The message, for people. */
  readonly sentence: Sentence

  constructor(sentence: Sentence) {
    super(plain(sentence))
    this.sentence = sentence
  }
}

export const wrongAnswerRemedy = marked(
  'Nothing of it is used. Check which endpoint answers: `AWS_ENDPOINT_URL` and its forms for single services.',
)
