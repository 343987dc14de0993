import type { FunctionDeclaration, Tier } from '../../model/declaration.ts'
import type { FoundSecret } from '../../model/observation.ts'
import { subjectOf } from '../../model/secret-words.ts'
import type { FindingText, Judgement } from '../finding.ts'
import { patternContains } from '../policy/pattern.ts'
import { storeOf } from '../policy/stores.ts'

/**
 * Why a secret does not belong to the tier that its function is declared in: its name, or the keys it is under.
 * `keyArns` are its customer keys, aliases resolved.
 */
export function judgeTier(
  { label, tier = {} }: FunctionDeclaration,
  secret: FoundSecret,
  keyArns: readonly string[],
): readonly Judgement[] {
  return [...outsidePatterns(label, tier, secret), ...underOtherKeys(tier, secret, keyArns)]
}

function outsidePatterns(label: string, tier: Tier, secret: FoundSecret): readonly Judgement[] {
  const fits = (pattern: string) =>
    patternContains(pattern, pattern.startsWith('arn:') ? secret.arn : secret.name)
  if (tier.secrets === undefined || tier.secrets.some(fits)) return []
  return [
    [
      'secret-outside-tier',
      {
        message: `${subjectOf(secret)} fits none of the patterns that ${label} may read from: ${tier.secrets.join(', ') || 'there are none'}.`,
        remedy: 'Declare a secret of this stage, or add a pattern to `allowed-secrets`.',
      },
    ],
  ]
}

/** Every version counts: one under a key of another tier would be readable too. */
function underOtherKeys(
  { keys }: Tier,
  secret: FoundSecret,
  keyArns: readonly string[],
): readonly Judgement[] {
  if (keys === undefined) return []
  if (secret.plain) return [['key-outside-tier', plainText(secret)]]
  const { awsKey } = storeOf(secret.arn)
  const used = secret.keys.length === 0 ? [awsKey] : keyArns
  const others = used.filter((key) => !keys.includes(key))
  if (others.length === 0) return []
  const names = others.map((key) => (key === awsKey ? `AWS's own key (${key})` : `key ${key}`)).join(' and ')
  return [
    [
      'key-outside-tier',
      {
        message: `${subjectOf(secret)} is encrypted under ${names}, which \`kms-keys\` does not name.`,
        remedy:
          'Declare a secret of this stage, encrypt this one under its key, or add the key to `kms-keys`.',
      },
    ],
  ]
}

/** Without a key, nothing but its name tells which tier a parameter belongs to. */
function plainText(secret: FoundSecret): FindingText {
  return {
    message: `${subjectOf(secret)} is no SecureString, and so under none of the keys that \`kms-keys\` names.`,
    remedy: 'Make it a SecureString under a key of this stage, or declare another parameter.',
  }
}
