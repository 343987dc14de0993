import { plain, type Sentence } from './sentence.ts'

/** An error whose message is a sentence, for people. */
export class ExplainedError extends Error {
  readonly sentence: Sentence

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(plain(sentence), options)
    this.sentence = sentence
  }
}
