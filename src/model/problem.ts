import { plain, type Sentence, say } from '../text/sentence.ts'
import { explainPlace, type Place } from './place.ts'

/** One thing wrong in what the repository declares. */
export interface Problem {
  readonly place: Place
  /** What is wrong. */
  readonly message: Sentence
  /** What would be right. */
  readonly remedy: Sentence
  /** A file to start from, as YAML. */
  readonly example?: string
}

/** Everything wrong in the inputs and files, all at once. Nothing has been read from AWS yet. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError' as const
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** `file:line:column: what is wrong. What would be right.` */
export function explainProblem({ place, message, remedy }: Problem): Sentence {
  return say`${explainPlace(place)}: ${message} ${remedy}`
}

/** The same as plain text. */
export function formatProblem(problem: Problem): string {
  return plain(explainProblem(problem))
}
