import type { KeyReference, KeyState, ResourcePolicyState } from '../model/observation.ts'
import { parseArn } from '../text/arn.ts'
import { name, say } from '../text/sentence.ts'
import { read } from './client/calls.ts'
import type { Clients } from './client/clients.ts'

/** Resolves the alias of a customer key; never pass it an `alias/aws/…`. Throws CredentialsError. */
export function readKey(clients: Clients, aliasArn: string): Promise<KeyState> {
  const call = { action: 'kms:DescribeKey', target: say`key ${name(aliasArn)}`, absent: 'NotFoundException' }
  return read(call, async () => {
    const client = await clients.kms(parseArn(aliasArn)?.region ?? '')
    const { DescribeKeyCommand } = await import('@aws-sdk/client-kms')
    const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: aliasArn }))
    if (key?.Arn === undefined) throw new SyntaxError('DescribeKey returned no ARN')
    return { kind: 'found', arn: key.Arn, state: key.KeyState ?? 'Unknown' }
  })
}

/** Reads the policy of a key in the caller's own account. Throws CredentialsError. */
export function readKeyPolicy(clients: Clients, keyArn: string): Promise<ResourcePolicyState> {
  return read({ action: 'kms:GetKeyPolicy', target: say`key ${name(keyArn)}` }, async () => {
    const client = await clients.kms(parseArn(keyArn)?.region ?? '')
    const { GetKeyPolicyCommand } = await import('@aws-sdk/client-kms')
    const { Policy: text } = await client.send(new GetKeyPolicyCommand({ KeyId: keyArn }))
    if (text === undefined) throw new SyntaxError('GetKeyPolicy returned no policy')
    return { kind: 'found', text }
  })
}

/**
 * Returns customer keys as ARNs. AWS's own key needs no grant, and an `alias/aws/…` must not even be looked up:
 * DescribeKey can create the key. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
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
