import { plain, say, sentence, type Text } from '../text/sentence.ts'
import { formatPlace, type Place } from './place.ts'

/** One thing wrong in what the repository declares. */
export interface Problem {
  readonly place: Place
  /** What is wrong. */
  readonly message: Text
  /** What would be right. */
  readonly remedy: Text
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

/** Returns `file:line:column: what is wrong. What would be right.` */
export function formatProblem({ place, message, remedy }: Problem): string {
  return `${formatPlace(place)}: ${plain(say`${sentence(message)} ${sentence(remedy)}`)}`
}
