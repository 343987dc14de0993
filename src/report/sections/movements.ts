import { type DigestFact, type Movement, shortDigest } from '../../model/digest.ts'
import { count } from '../../text/count.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence } from '../markdown/markdown.ts'

const factWords: Readonly<Record<DigestFact, string>> = {
  declaration: 'what it is to have',
  policy: 'its role or policy in AWS',
  variables: 'its variables in AWS',
  aliases: 'what its aliases serve',
  rotations: 'how its secrets are rotated',
  errors: 'the errors that forbid its writes',
}

/** How a plan differs from the one that was reviewed, a sentence for each function; labels go through `show`. */
export function movementSentences(
  movements: readonly Movement[],
  show: (label: string) => string,
): readonly string[] {
  return movements.map((movement) => movementSentence(movement, show))
}

function movementSentence(movement: Movement, show: (label: string) => string): string {
  switch (movement.kind) {
    case 'moved':
      return `${show(movement.label)}: ${movement.facts.map((fact) => factWords[fact]).join(' and ')} changed since.`
    case 'added':
      return `${show(movement.label)}: it was not in the reviewed plan.`
    case 'gone':
      return `${count(movement.count, 'function')} of the reviewed plan: declared no more.`
    case 'unknown':
      return 'The digest does not tell what differs.'
  }
}

/** The same as a list, for people, with the start of the digest of the plan as it is now. */
export function movementSection(movements: readonly Movement[], digest: string): Section {
  const sentences = [
    ...movementSentences(movements, code),
    `The digest of this plan starts with ${code(shortDigest(digest))}.`,
  ]
  const items = sentences.map((sentence) => `- ${sentence}`)
  const opening =
    '⛔ **Nothing was written.** The plan is not the one that `expected-digest` names. Review this one, or restore what moved:\n'
  return { importance: 1, counted: 'differences', opening, items, closing: '' }
}

/**
 * The whole digest, to paste into a run that is started by hand. It belongs in the job summary alone: anyone who can
 * write to the repository can edit a comment.
 */
export function digestSection(digest: string): Section {
  const opening = detailsStart('The whole digest, to start the workflow by hand once this plan is reviewed')
  return { importance: 1, counted: 'digests', opening, items: [fence('text', digest)], closing: detailsEnd }
}
