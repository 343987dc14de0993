import { type DigestFact, type Movement, shortDigest } from '../../model/digest.ts'
import { counted, isOrAre, list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, phrase } from '../markdown/markdown.ts'

const factWords: Readonly<Record<DigestFact, string>> = {
  declaration: 'its declaration',
  policy: 'its role or policy in AWS',
  variables: 'its variables in AWS',
  aliases: 'the versions that its aliases serve',
  rotations: 'the rotation of its secrets',
  effective: 'what it and functions that share its role can read',
  errors: 'the errors that block it',
}

/** How a plan differs from the one that was reviewed, in one sentence. */
export function movementSentence(movement: Movement): Sentence {
  switch (movement.kind) {
    case 'moved': {
      const facts = list(movement.facts.map((fact) => [factWords[fact]]))
      return say`${name(movement.label)} changed since the review: ${facts}.`
    }
    case 'added':
      return say`${name(movement.label)} was not in the reviewed plan.`
    case 'created':
      return say`${name(movement.label)} was created since the review: its role and who shares it were not known then, so review it again.`
    case 'gone':
      return say`${counted(movement.count, 'function')} in the reviewed plan ${isOrAre(movement.count)} no longer declared.`
    case 'unknown':
      return say`The digest does not show what differs.`
  }
}

/** All differences as a list, with the start of the digest of the plan as it is now. */
export function movementSection(movements: readonly Movement[], digest: string): Section {
  const sentences = [
    ...movements.map(movementSentence),
    say`The digest of this plan starts with ${name(shortDigest(digest))}.`,
  ]
  const items = sentences.map((sentence) => `- ${phrase(sentence)}`)
  const opening = `⛔ **Nothing was written.** The plan is not the one that ${code('expected-digest')} names. Review this one, or restore what changed:\n`
  return { importance: 'gains', counted: 'differences', opening, items }
}

/**
 * The whole digest, to paste into a run that is started by hand. It belongs in the job summary alone: anyone who can
 * write to the repository can edit a comment.
 */
export function digestSection(digest: string): Section {
  const opening = detailsStart('The whole digest, to start the workflow by hand once this plan is reviewed')
  return {
    importance: 'gains',
    counted: 'digests',
    opening,
    items: [fence('text', digest)],
    closing: detailsEnd,
  }
}
