import type { FoundSecret, KeyReference, KeyState, Observation } from '../../model/observation.ts'
import { subjectOf } from '../../text/secret-words.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Judgment } from '../finding.ts'
import { lifeOf } from './key-life.ts'

type Known = Pick<Observation, 'keys'>

/**
 * What cannot be decrypted, because a key is disabled or scheduled for deletion: a version if all its keys are, and the next
 * version if the secret's key is. Keys whose state is unknown count as alive.
 */
export function deadKeys(found: FoundSecret, known: Known): readonly Judgment[] {
  // Of a parameter, and of a secret whose versions could not be listed, only the current key is known.
  const { versions = [{ labels: ['AWSCURRENT'], keys: found.keys }] } = found
  const lost = versions.filter(({ keys }) => keys.length > 0 && deadOf(keys, known).length === keys.length)
  const current = lost.find(({ labels }) => labels.includes('AWSCURRENT'))
  if (current !== undefined) return distinct(deadOf(current.keys, known)).map(unusable)
  const others = lost.map(({ labels, keys }) => otherVersion(found, labels, inWords(deadOf(keys, known))))
  return others.length > 0 ? others : nextVersion(found, known)
}

type Dead = Extract<KeyState, { kind: 'found' }>

function deadOf(keys: readonly KeyReference[], known: Known): readonly Dead[] {
  return keys.flatMap(({ arn }) => {
    const state = known.keys.get(arn)
    return state?.kind === 'found' && lifeOf(state.state) === 'dead' ? [state] : []
  })
}

/** An alias and an ARN may name the same key. */
function distinct(keys: readonly Dead[]): readonly Dead[] {
  return [...new Map(keys.map((each) => [each.arn, each])).values()]
}

function inWords(keys: readonly Dead[]): Sentence {
  return list(distinct(keys).map(({ arn, state }) => say`KMS key ${name(arn)} is in state ${name(state)}`))
}

function unusable({ arn, state }: Dead): Judgment {
  const message = say`KMS key ${name(arn)} is in state ${name(state)}, so nothing that it encrypts can be read.`
  const remedy = say`Enable the key, cancel its deletion, or encrypt the secret under another key.`
  return ['key-unusable', { message, remedy }]
}

function otherVersion(found: FoundSecret, labels: readonly string[], because: Sentence): Judgment {
  const message = say`${subjectOf(found)} has a version, ${list(labels)}, that cannot be read: ${because}. The current version can be read.`
  const remedy = say`If anything still reads that version, enable the key or cancel its deletion.`
  return ['version-unreadable', { message, remedy }]
}

function nextVersion(found: FoundSecret, known: Known): readonly Judgment[] {
  const dead = found.nextKey === undefined ? [] : deadOf([found.nextKey], known)
  if (dead.length === 0) return []
  const message = say`${subjectOf(found)} cannot get a new version: ${inWords(dead)}. The current version can be read.`
  const remedy = say`Before its value changes, enable the key, cancel its deletion, or encrypt the secret under another key.`
  return [['version-unreadable', { message, remedy }]]
}
