import type { RotationRulesType } from '@aws-sdk/client-secrets-manager'
import { type Region, thingsIn } from '../../state/world.ts'

export interface SecretRecord {
  readonly name: string
  readonly arn: string
  readonly created: Date
  /** As DescribeSecret returns it: a key ID, a key ARN or an alias; absent for AWS's own key. */
  kmsKeyId: string | undefined
  deletedDate: Date | undefined
  owningService: string | undefined
  /** The partner whose credentials a managed external secret holds. */
  readonly partner: string | undefined
  /** When it was last read in its region. */
  lastAccessed: Date | undefined
  /** Absent if it was never configured. */
  rotation: RotationRecord | undefined
  /** Where it was created, if it was replicated or is a replica itself. */
  primaryRegion: string | undefined
  /** On the primary: where its replicas are, and their status. */
  replicas: readonly ReplicaRecord[]
  versions: readonly SecretVersion[]
  /** The text of its resource policy. */
  resourcePolicy: string | undefined
  /** Other accounts that its resource policy allows. */
  sharedWith: readonly string[]
}

/** How a secret is rotated. */
export interface RotationRecord {
  /** A canceled rotation keeps its rules. */
  readonly enabled: boolean
  readonly lambdaArn: string | undefined
  /** As they were set. */
  readonly rules: RotationRulesType
  readonly last: Date | undefined
  readonly next: Date | undefined
  /** A version under test, and for how many more descriptions. */
  readonly test?: { readonly versionId: string; readsLeft: number }
}

export interface ReplicaRecord {
  readonly region: string
  readonly status: 'Failed' | 'InProgress' | 'InSync'
}

export interface SecretVersion {
  readonly id: string
  readonly stages: readonly string[]
  /** As ListSecretVersionIds returns them; `DefaultEncryptionKey` is AWS's own. */
  readonly kmsKeyIds: readonly string[]
  /** Absent on a version without a value, which only DescribeSecret shows. */
  readonly value: string | undefined
  /** When it was created; default: the secret's own date. */
  readonly created?: Date | undefined
}

export const secrets = thingsIn<Region, SecretRecord>()
