import type {
  Architecture,
  CodeSigningPolicy,
  DurableConfig,
  LastUpdateStatusReasonCode,
  PackageType,
  Runtime,
  State,
  StateReasonCode,
} from '@aws-sdk/client-lambda'
import { type Region, thingsIn } from '../../state/world.ts'

/** One configuration of a Lambda function, `$LATEST` or a version: the next call sees what a test sets here. */
export interface ConfigurationRecord {
  readonly name: string
  readonly arn: string
  /** `$LATEST`, `$LATEST.PUBLISHED` or the number of a version. */
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
  state: State
  /** On managed instances: the ARN of the capacity provider. */
  readonly capacityProvider: string | undefined
  /** Present on a durable function. */
  readonly durable: DurableConfig | undefined
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
  /** What unqualified calls reach on managed instances, once it has been published. */
  latest: VersionRecord | undefined
  /** Oldest first. */
  readonly executions: ExecutionRecord[]
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

/** An execution of a durable function. */
export interface ExecutionRecord {
  readonly arn: string
  readonly name: string
  /** The version that it began with, and stays on. */
  readonly version: string
  /** As in the model; the SDK does not know all of them yet. */
  status: string
  readonly started: Date
}

/** A published version: nothing writes to it, but publishing again to `$LATEST.PUBLISHED`. */
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
  /** With provisioned concurrency: how many reads after a move the old version keeps all traffic. */
  readsUntilProvisioned?: number
  /** The reads that are left of those. */
  shiftingReads?: number
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

export const functions = thingsIn<Region, FunctionRecord>()
