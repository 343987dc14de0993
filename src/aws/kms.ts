import type { KeyReference, KeyState, ResourcePolicyState } from '../model/observation.ts'
import { type Arn, parseArn } from '../text/arn.ts'
import { name, say } from '../text/sentence.ts'
import { checkedKey, checkedKeyArn } from './checked.ts'
import { read } from './client/calls.ts'
import type { Clients } from './client/clients.ts'

/** Reads a customer key by its ARN or an alias's; never pass it an `alias/aws/…`. Throws CredentialsError. */
export function readKey(clients: Clients, keyArn: string): Promise<KeyState> {
  const call = { action: 'kms:DescribeKey', target: say`key ${name(keyArn)}`, absent: 'NotFoundException' }
  return read(call, async () => {
    const { DescribeKeyCommand, KMSClient } = await import('@aws-sdk/client-kms')
    const client = clients.onDemand(KMSClient, parseArn(keyArn)?.region ?? '')
    const { KeyMetadata: key } = await client.send(new DescribeKeyCommand({ KeyId: keyArn }))
    if (key?.Arn === undefined) throw new SyntaxError('DescribeKey returned no ARN')
    return { kind: 'found', arn: checkedKey(key.Arn, keyArn), state: key.KeyState ?? 'Unknown' }
  })
}

/** Reads the policy of a key in the caller's own account. Throws CredentialsError. */
export function readKeyPolicy(clients: Clients, keyArn: string): Promise<ResourcePolicyState> {
  return read(
    { action: 'kms:GetKeyPolicy', target: say`key ${name(keyArn)}`, resource: keyArn },
    async () => {
      const { GetKeyPolicyCommand, KMSClient } = await import('@aws-sdk/client-kms')
      const client = clients.onDemand(KMSClient, parseArn(keyArn)?.region ?? '')
      const { Policy: text } = await client.send(new GetKeyPolicyCommand({ KeyId: keyArn }))
      if (text === undefined) throw new SyntaxError('GetKeyPolicy returned no policy')
      return { kind: 'found', text }
    },
  )
}

/**
 * Returns customer keys as ARNs. AWS's own key needs no grant, and an `alias/aws/…` must not even be looked up:
 * DescribeKey can create the key. https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 * Throws WrongAnswer for anything but a key beside the secret.
 */
export function parseKeys(keyIds: readonly string[], home: Arn): readonly KeyReference[] {
  const arns = keyIds.filter((keyId) => !isAwsKey(keyId)).map((keyId) => checkedKeyArn(keyId, home))
  return [...new Set(arns)].sort().map((arn) => ({ kind: arn.includes(':alias/') ? 'alias' : 'key', arn }))
}

/** Whether it is a key that KMS manages for another service, with or without an ARN before its name. */
export function isAwsKey(keyId: string): boolean {
  return keyId === 'DefaultEncryptionKey' || /^(?:arn:[\w-]+:kms:[\w-]*:\d*:)?alias\/aws\//.test(keyId)
}
