import type { Tier } from '../../model/declaration.ts'
import { explain } from '../../model/failure.ts'
import type { FoundSecret, KeyReference, Observation } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import type { Judgment } from '../finding.ts'
import type { Grant } from '../policy/grants.ts'

interface ResolvedKeys {
  /** Without those of aliases that could not be resolved. */
  readonly arns: readonly string[]
  readonly judgments: readonly Judgment[]
}

/** Returns the customer keys of a secret by ARN: a policy cannot name a key by its alias. */
export function resolveKeys({ keys }: FoundSecret, observation: Pick<Observation, 'keys'>): ResolvedKeys {
  const resolved = keys.map((key) => resolveKey(key, observation))
  return {
    arns: [...new Set(resolved.flatMap(({ arn }) => arn ?? []))],
    judgments: resolved.flatMap(({ judgment }) => (judgment === undefined ? [] : [judgment])),
  }
}

interface ResolvedKey {
  readonly arn?: string
  readonly judgment?: Judgment
}

function resolveKey(key: KeyReference, { keys }: Pick<Observation, 'keys'>): ResolvedKey {
  if (key.kind === 'key') return { arn: key.arn }
  const state = keys.get(key.arn)
  if (state?.kind === 'found') return { arn: state.arn }
  if (state?.kind === 'failed') {
    const message = explain(state.failure)
    const remedy = say`Allow ${name('kms:DescribeKey')} on that key. A policy can only name a key by its ARN, so the alias must be resolved.`
    return { judgment: ['key-unreadable', { message, remedy }] }
  }
  const message = say`KMS key alias ${name(key.arn)} does not exist.`
  const remedy = say`Create the alias again, or encrypt the secret under another key.`
  return { judgment: ['key-unreadable', { message, remedy }] }
}

/**
 * Returns the keys that a secret was granted with and that its values may still be under, although AWS does not name them.
 * What was stored under an alias stays under its key of then. Keys of another tier don't stay.
 * https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys-manually.html
 */
export function earlierKeys(
  found: FoundSecret,
  granted: Grant | undefined,
  { keys = granted?.keyArns ?? [] }: Tier = {},
): readonly string[] {
  const { unseen = false, versions, versionsUnread } = found
  const isByAlias = versions === undefined && found.keys.some(({ kind }) => kind === 'alias')
  const isKnown = !unseen && versionsUnread === undefined && !isByAlias
  return isKnown ? [] : (granted?.keyArns.filter((arn) => keys.includes(arn)) ?? [])
}
