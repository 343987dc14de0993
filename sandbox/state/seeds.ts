import type { Runtime } from '@aws-sdk/client-lambda'
import type { FailedUpdate, FunctionRecord } from './function-records.ts'
import type { KeyRecord, ParameterRecord, ReplicaRecord, RotationRecord } from './records.ts'

/** Where something is; by default, the sandbox's own account and region. */
export interface Home {
  readonly account?: string
  readonly region?: string
}

export interface RoleSeed {
  readonly name: string
  /** `/` or `/some/path/`. */
  readonly path?: string
  /** Inline policies by name: documents, or their texts if the exact text matters. */
  readonly policies?: Readonly<Record<string, object | string>>
  /** Attached customer managed policies, by name. */
  readonly attached?: Readonly<Record<string, object>>
  /** The document of its permissions boundary. */
  readonly boundary?: object
  /** How many GetRolePolicy responses after each write still show the previous state. */
  readonly staleReads?: number
  readonly account?: string
}

export interface FunctionSeed extends Home {
  readonly name: string
  /** The execution role's ARN. */
  readonly role: string
  readonly variables?: Readonly<Record<string, string>>
  readonly kmsKeyArn?: string
  readonly masterArn?: string
  /** ARNs of layer versions; naming one here creates it, unless it belongs to AWS. */
  readonly layers?: readonly string[]
  readonly architecture?: FunctionRecord['architecture']
  readonly packageType?: FunctionRecord['packageType']
  readonly codeSigning?: FunctionRecord['codeSigning']
  readonly runtime?: Runtime
  /** Of the code in `$LATEST`. */
  readonly codeSha256?: string
  readonly state?: FunctionRecord['state']
  /** On managed instances: the ARN of the capacity provider. */
  readonly capacityProvider?: string
  /** Makes it a durable function. */
  readonly durable?: NonNullable<FunctionRecord['durable']>
  /** How the previous update ended. */
  readonly failedUpdate?: Omit<FailedUpdate, 'status'>
  /** An update is in progress, for this many reads. */
  readonly updatingReads?: number
  readonly readsUntilSettled?: number
  readonly callerMayDecrypt?: boolean
  /** From this read on, counted from 1, the caller may not decrypt. */
  readonly undecryptableFromRead?: number
  /** Services that its own policy allows to invoke it. */
  readonly invokedBy?: readonly string[]
}

/** Where an alias points. */
export interface FunctionAliasSeed {
  readonly name: string
  readonly version: string
  /** Shares of the traffic that other versions get, by version. */
  readonly weights?: Readonly<Record<string, number>>
}

export interface SecretSeed extends Home {
  readonly name: string
  readonly value?: string
  /** As DescribeSecret returns it: a key ID, a key ARN or an alias. */
  readonly kmsKeyId?: string
  /** The six characters after the name in the ARN. */
  readonly suffix?: string
  /** Default: only AWSCURRENT, under `kmsKeyId`. */
  readonly versions?: readonly VersionSeed[]
  readonly deletedDate?: Date
  readonly created?: Date
  readonly lastAccessed?: Date
  readonly owningService?: string
  /** The partner whose credentials it holds. */
  readonly partner?: string
  readonly rotation?: RotationRecord
  readonly primaryRegion?: string
  readonly replicas?: readonly ReplicaRecord[]
  readonly resourcePolicy?: object
  readonly sharedWith?: readonly string[]
}

export interface VersionSeed {
  readonly stages: readonly string[]
  readonly kmsKeyIds?: readonly string[]
  readonly value?: string
  /** It has labels but no value, like that of a rotation that failed early. */
  readonly empty?: boolean
  readonly created?: Date
}

export interface ParameterSeed extends Home {
  /** `/payments/api-key`, or `api-key` outside any hierarchy. */
  readonly name: string
  /** Default: `SecureString`. */
  readonly type?: ParameterRecord['type']
  readonly tier?: ParameterRecord['tier']
  /** The key of a SecureString: an alias, a key ID or a key ARN; default: AWS's own, `alias/aws/ssm`. */
  readonly keyId?: string
  readonly value?: string
  readonly version?: number
  readonly sharedWith?: readonly string[]
}

export interface KeySeed extends Home {
  readonly id?: string
  readonly state?: KeyRecord['state']
  /** The default leaves access to the account's IAM policies. */
  readonly policy?: object
  readonly sharedWith?: readonly string[]
}

export interface AliasSeed extends Home {
  /** `alias/orders`. */
  readonly name: string
  readonly keyId: string
}
