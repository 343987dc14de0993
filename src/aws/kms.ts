import type { KeyReference, KeyState, ResourcePolicyState } from '../model/observation.ts'
import { parseArn } from '../text/arn.ts'
import type { Clients } from './client/clients.ts'
import { codeOf, toFailure } from './client/failures.ts'

/** Resolves the alias of a customer key; never give it an `alias/aws/…`. Throws CredentialsError. */
export async function readKey(clients: Clients, aliasArn: string): Promise<KeyState> {
  const client = await clients.kms(parseArn(aliasArn)?.region ?? '')
  const { DescribeKeyCommand } = await import('@aws-sdk/client-kms')
  try {
    const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: aliasArn }))
    if (key?.Arn === undefined) throw new SyntaxError('DescribeKey gave no ARN')
    return { kind: 'found', arn: key.Arn, state: key.KeyState ?? 'Unknown' }
  } catch (error) {
    if (codeOf(error) === 'NotFoundException') return { kind: 'absent' }
    return {
      kind: 'failed',
      failure: toFailure(error, { action: 'kms:DescribeKey', target: `key ${aliasArn}` }),
    }
  }
}

/** Reads the policy of a key of the caller's own account. Throws CredentialsError. */
export async function readKeyPolicy(clients: Clients, keyArn: string): Promise<ResourcePolicyState> {
  const client = await clients.kms(parseArn(keyArn)?.region ?? '')
  const { GetKeyPolicyCommand } = await import('@aws-sdk/client-kms')
  try {
    const { Policy: text } = await client.send(new GetKeyPolicyCommand({ KeyId: keyArn }))
    if (text === undefined) throw new SyntaxError('GetKeyPolicy gave no policy')
    return { kind: 'found', text }
  } catch (error) {
    const call = { action: 'kms:GetKeyPolicy', target: `key ${keyArn}` }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

/**
 * Customer keys as ARNs. AWS's own key takes no grant, and an `alias/aws/…` must not even be looked up: DescribeKey
 * can create the key. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 */
export function parseKeys(keyIds: readonly string[], secretArn: string): readonly KeyReference[] {
  const { partition, region, account } = parseArn(secretArn) ?? { partition: 'aws', region: '', account: '' }
  const arns = keyIds
    .filter((keyId) => keyId !== 'DefaultEncryptionKey')
    .map((keyId) => {
      if (keyId.startsWith('arn:')) return keyId
      const resource = keyId.startsWith('alias/') || keyId.startsWith('key/') ? keyId : `key/${keyId}`
      return `arn:${partition}:kms:${region}:${account}:${resource}`
    })
    .filter((arn) => !arn.includes(':alias/aws/'))
  return [...new Set(arns)].sort().map((arn) => ({ kind: arn.includes(':alias/') ? 'alias' : 'key', arn }))
}
