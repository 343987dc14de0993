import type { FunctionDeclaration, Tier } from '../../model/declaration.ts'
import type { FoundSecret } from '../../model/observation.ts'
import { storeOf } from '../../text/arn.ts'
import { nounOf, subjectOf } from '../../text/secret-words.ts'
import { itself, list, marked, name, say } from '../../text/sentence.ts'
import type { Judgment } from '../finding.ts'
import { covers, isForeign, noPatternCovers } from './patterns.ts'
import type { ResolvedSecret } from './resolved-secret.ts'

/**
 * Returns why a secret does not belong to the tier of its function: its name, or the keys that encrypt it. `account` is
 * the function's own.
 */
export function outsideTier(
  { label, tier = {} }: FunctionDeclaration,
  { found, keyArns }: ResolvedSecret,
  account: string | undefined,
): readonly Judgment[] {
  const identity = { name: found.name, arn: found.arn, foreign: isForeign(found.arn, account) }
  const outside = tier.secrets !== undefined && !tier.secrets.some((each) => covers(each, identity))
  return [...(outside ? [outsidePatterns(label, tier, found)] : []), ...underOtherKeys(tier, found, keyArns)]
}

function outsidePatterns(label: string, { secrets = [] }: Tier, found: FoundSecret): Judgment {
  const where = say`${name('allowed-secrets')} for ${itself(label)}`
  const remedy = marked(
    'Declare a secret of this stage, or add a pattern to `allowed-secrets`: for a secret of another account, one that starts with `arn:`.',
  )
  return ['secret-outside-tier', { message: noPatternCovers(subjectOf(found), where, secrets), remedy }]
}

/** Every version counts: one under a key of another tier would be readable too. */
function underOtherKeys({ keys }: Tier, found: FoundSecret, keyArns: readonly string[]): readonly Judgment[] {
  if (keys === undefined) return []
  if (found.plain) return [underNoKey(found)]
  if (found.unseen) return [underUnknownKey(found)]
  const { awsKey } = storeOf(found.arn)
  const used = found.keys.length === 0 ? [awsKey] : keyArns
  const others = used.filter((key) => !keys.includes(key))
  if (others.length === 0) return []
  const named = others.map((key) =>
    key === awsKey ? say`AWS's own key (${name(key)})` : say`key ${name(key)}`,
  )
  const message = say`${subjectOf(found)} is encrypted under ${list(named)}, which ${name('kms-keys')} does not list.`
  const remedy = marked(
    'Declare a secret of this stage, encrypt this one under its key, or add the key to `kms-keys`.',
  )
  return [['key-outside-tier', { message, remedy }]]
}

function underUnknownKey(found: FoundSecret): Judgment {
  const message = say`${subjectOf(found)} is not visible from here, so it is unknown whether a key in ${name('kms-keys')} encrypts it.`
  const remedy = say`Have its owner share it so that it is visible, or declare another ${marked(nounOf(found.arn))}.`
  return ['key-outside-tier', { message, remedy }]
}

/** Without a key, only the name says which tier a parameter belongs to. */
function underNoKey(found: FoundSecret): Judgment {
  const message = say`${subjectOf(found)} is not a SecureString, so no key in ${name('kms-keys')} encrypts it.`
  const remedy = say`Make it a SecureString under a key of this stage, or declare another parameter.`
  return ['key-outside-tier', { message, remedy }]
}
