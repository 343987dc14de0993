import type {
  Architecture,
  CodeSigningPolicy,
  LastUpdateStatusReasonCode,
  PackageType,
  Runtime,
  StateReasonCode,
} from '@aws-sdk/client-lambda'
import type { RotationRulesType } from '@aws-sdk/client-secrets-manager'
import type { ParameterTier, ParameterType } from '@aws-sdk/client-ssm'

/** One configuration of a Lambda function, `$LATEST` or a version: the next call sees what a test sets here. */
export interface ConfigurationRecord {
  readonly name: string
  readonly arn: string
  /** `$LATEST` or the number of a version. */
  readonly version: string
  codeSha256: string
  role: string
  runtime: Runtime
  handler: string
  description: string
  timeout: number
  memorySize: number
  /** The customer managed key of its variables; without one, Lambda's own key encrypts them. */
  kmsKeyArn: string | undefined
  /** Present on a Lambda@Edge replica. */
  masterArn: string | undefined
  variables: Readonly<Record<string, string>>
  /** ARNs of layer versions, in their order. */
  layers: readonly string[]
  architecture: Architecture
  packageType: PackageType
  lastModified: Date
  revisionId: string
  state: 'Active' | 'Failed' | 'Inactive' | 'Pending'
  update: UpdateRecord
  /** Whether the caller may decrypt its variables, until read `undecryptableFromRead` (counted from 1). */
  callerMayDecrypt: boolean
  undecryptableFromRead: number
  /** How often its configuration was read. */
  reads: number
}

/** A function with its `$LATEST`, and everything created from it. */
export interface FunctionRecord extends ConfigurationRecord {
  /** How many reads after each write still return InProgress, and Pending for each new version. */
  readsUntilSettled: number
  /** How the next update ends. A failed one restores the previous variables and settings. */
  nextUpdate: { readonly status: 'Successful' } | FailedUpdate
  /** By number, oldest first. */
  readonly versions: Map<string, VersionRecord>
  /** By name. */
  readonly aliases: Map<string, AliasRecord>
  /** Whether code or configuration was written since the last version, even without a change. */
  unpublished: boolean
  /** Present if it has a code signing configuration: what that does with unsigned code. */
  codeSigning: CodeSigningPolicy | undefined
  /** How the next version starts. */
  nextVersion: VersionEnd
  /** Services that its own policy allows to invoke it. */
  readonly invokedBy: readonly string[]
}

/** A published version: nothing writes to it. */
export interface VersionRecord extends ConfigurationRecord {
  /** How many reads still return Pending, and the state after that. */
  pendingReads: number
  readonly end: VersionEnd
}

export type VersionEnd =
  | { readonly state: 'Active' }
  | { readonly state: 'Failed'; readonly reason: string; readonly reasonCode: StateReasonCode }

export interface AliasRecord {
  readonly name: string
  readonly arn: string
  version: string
  /** Shares of the traffic that other versions get, by version. */
  weights: Readonly<Record<string, number>>
  revisionId: string
}

export type UpdateRecord =
  | { readonly status: 'Successful' }
  | FailedUpdate
  | { readonly status: 'InProgress'; readonly readsLeft: number; readonly before?: FunctionSettings }

export interface FailedUpdate {
  readonly status: 'Failed'
  readonly reason: string
  readonly reasonCode: LastUpdateStatusReasonCode
}

/** What UpdateFunctionConfiguration sets. */
export type FunctionSettings = Pick<
  FunctionRecord,
  | 'role'
  | 'runtime'
  | 'handler'
  | 'description'
  | 'timeout'
  | 'memorySize'
  | 'kmsKeyArn'
  | 'variables'
  | 'layers'
>

export interface RoleRecord {
  readonly name: string
  readonly path: string
  readonly arn: string
  readonly id: string
  readonly created: Date
  /** Inline policies: document texts by policy name. */
  readonly policies: Map<string, string>
  /** Attached managed policies: document texts by policy ARN. */
  readonly attached: Map<string, string>
  /** The permissions boundary: a managed policy that limits its other policies. */
  boundary: { readonly arn: string; readonly text: string } | undefined
  /** How many GetRolePolicy responses after each write still show the previous state. */
  staleReads: number
  stale?: { readsLeft: number; readonly policies: ReadonlyMap<string, string> }
}

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

/** A parameter of Parameter Store. */
export interface ParameterRecord {
  readonly name: string
  readonly arn: string
  readonly created: Date
  type: ParameterType
  tier: ParameterTier
  /** As DescribeParameters returns it: an alias, a key ID or a key ARN; present only on a SecureString. */
  keyId: string | undefined
  version: number
  value: string
  /** Other accounts that it is shared with through Resource Access Manager. */
  sharedWith: readonly string[]
}

export interface KeyRecord {
  readonly id: string
  readonly arn: string
  readonly created: Date
  readonly manager: 'AWS' | 'CUSTOMER'
  state: 'Disabled' | 'Enabled' | 'PendingDeletion' | 'PendingImport' | 'Unavailable'
  /** The text of its key policy. */
  policy: string
  /** Other accounts that its key policy allows. */
  sharedWith: readonly string[]
}
