import { type SecretKind, secretKindOf } from '../../text/arn.ts'

/** How secrets of one kind are named and read in the terms of IAM and KMS. */
export interface Store {
  /** The prefix of the store's actions, and its part in ARNs and service names. */
  readonly service: 'secretsmanager' | 'ssm'
  readonly readActions: readonly string[]
  /** What AWS's caching clients call as well. */
  readonly describeActions: readonly string[]
  /** The condition key that holds the secret's ARN in each of the store's calls to KMS. */
  readonly contextKey: string
  /** AWS's own key for the store, which no grant and no key policy can name. */
  readonly awsKey: 'aws/secretsmanager' | 'aws/ssm'
  /** Its part in the Sids of its statements. */
  readonly sidPart: '' | 'Parameters'
  /** The resource part of an ARN that no secret in the store can have, although it looks like any other. */
  readonly impossible: string
}

/**
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html and
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
const stores: Readonly<Record<SecretKind, Store>> = {
  secret: {
    service: 'secretsmanager',
    readActions: ['secretsmanager:GetSecretValue'],
    describeActions: ['secretsmanager:DescribeSecret'],
    contextKey: 'kms:EncryptionContext:SecretARN',
    awsKey: 'aws/secretsmanager',
    sidPart: '',
    // The six characters that AWS puts at the end are letters and digits.
    impossible: 'secret:lambda-secrets-action/no-such-secret-======',
  },
  parameter: {
    service: 'ssm',
    readActions: ['ssm:GetParameter', 'ssm:GetParameters'],
    describeActions: [],
    contextKey: 'kms:EncryptionContext:PARAMETER_ARN',
    awsKey: 'aws/ssm',
    sidPart: 'Parameters',
    // A name may not begin with ssm. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
    impossible: 'parameter/ssm-no-such-parameter',
  },
}

/** All stores, in the order of their statements. */
export const allStores: readonly Store[] = [stores.secret, stores.parameter]

export function storeOf(secretArn: string): Store {
  return stores[secretKindOf(secretArn) ?? 'secret']
}
