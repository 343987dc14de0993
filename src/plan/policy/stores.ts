import { type SecretKind, secretKindOf } from '../../text/arn.ts'

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
  /** The resource of an ARN that looks like any other and that no secret of the store can have. */
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

/** All that there are, in the order of their statements. */
export const allStores: readonly Store[] = [stores.secret, stores.parameter]

export function storeOf(secretArn: string): Store {
  return stores[secretKindOf(secretArn) ?? 'secret']
}
