import { type SecretKind, secretKindOf } from '../arn.ts'

/** What IAM and KMS call the reading of a secret of one kind. */
export interface Store {
  /** The name that AWS services and actions of the store begin with. */
  readonly service: 'secretsmanager' | 'ssm'
  readonly readActions: readonly string[]
  /** What AWS's caching clients call besides. */
  readonly describeActions: readonly string[]
  /** The condition key that holds the secret's ARN in each of the store's calls to KMS. */
  readonly contextKey: string
  /** AWS's own key for it, which no grant and no key policy can name. */
  readonly awsKey: 'aws/secretsmanager' | 'aws/ssm'
  /** Stands in the Sids of its statements. */
  readonly sidPart: '' | 'Parameters'
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
  },
  parameter: {
    service: 'ssm',
    readActions: ['ssm:GetParameter', 'ssm:GetParameters'],
    describeActions: [],
    contextKey: 'kms:EncryptionContext:PARAMETER_ARN',
    awsKey: 'aws/ssm',
    sidPart: 'Parameters',
  },
}

/** All that there are, in the order of their statements. */
export const allStores: readonly Store[] = [stores.secret, stores.parameter]

export function storeOf(secretArn: string): Store {
  return stores[secretKindOf(secretArn) ?? 'secret']
}
