import { parseArn } from '../arn.ts'
import type { KeyReference } from '../model/observation.ts'

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
