import { parseArn } from '../arn.ts'
import type { JsonObject } from './statement.ts'
import type { Store } from './stores.ts'

/** The condition under which a key decrypts these secrets alone, and only through the store that keeps them all. */
export function decryptCondition(keyArn: string, secretArns: readonly string[], store: Store): JsonObject {
  return {
    StringEquals: { [store.contextKey]: secretArns, 'kms:ViaService': viaServices(keyArn, store) },
  }
}

/**
 * The names by which a store calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud partitions
 * AWS's documents don't settle the suffix, so both spellings stand there.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function viaServices(keyArn: string, { service }: Store): readonly string[] {
  const { partition = 'aws', region = '' } = parseArn(keyArn) ?? {}
  return ['amazonaws.com', ...(otherSuffixes[partition] ?? [])].map(
    (suffix) => `${service}.${region}.${suffix}`,
  )
}

const otherSuffixes: Readonly<Record<string, readonly string[]>> = {
  'aws-cn': ['amazonaws.com.cn'],
  'aws-eusc': ['amazonaws.eu'],
  'aws-iso': ['c2s.ic.gov'],
  'aws-iso-b': ['sc2s.sgov.gov'],
  'aws-iso-e': ['cloud.adc-e.uk'],
  'aws-iso-f': ['csp.hci.ic.gov'],
}
