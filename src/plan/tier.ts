import type { FunctionDeclaration, Tier } from '../model/declaration.ts'
import type { FindingCode } from '../model/finding.ts'
import type { FoundSecret } from '../model/observation.ts'
import type { FindingText } from './finding.ts'
import { patternContains } from './pattern.ts'

type Judgement = readonly [code: FindingCode, text: FindingText]

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
        message: `Secret ${secret.name} fits none of the patterns that ${label} may read from: ${tier.secrets.join(', ') || 'there are none'}.`,
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
  const used = secret.keys.length === 0 ? [awsKey] : keyArns
  const others = used.filter((key) => !keys.includes(key))
  if (others.length === 0) return []
  return [
    [
      'key-outside-tier',
      {
        message: `Secret ${secret.name} is encrypted under ${others.map(keyName).join(' and ')}, which \`kms-keys\` does not name.`,
        remedy:
          'Declare a secret of this stage, encrypt this one under its key, or add the key to `kms-keys`.',
      },
    ],
  ]
}

const awsKey = 'aws/secretsmanager'

function keyName(key: string): string {
  return key === awsKey ? "AWS's own key (aws/secretsmanager)" : `key ${key}`
}
