import type {
  CapacityProviderConfig,
  EnvironmentResponse,
  FunctionConfiguration,
} from '@aws-sdk/client-lambda'
import type { Scope } from '../service.ts'
import type { ConfigurationRecord, VersionRecord } from './records.ts'

/** Returns a configuration as every operation does. */
export function configurationOf(
  record: ConfigurationRecord | VersionRecord,
  scope: Scope,
): FunctionConfiguration {
  return {
    FunctionName: record.name,
    FunctionArn: record.arn,
    Runtime: record.runtime,
    Role: record.role,
    Handler: record.handler,
    CodeSize: 1024,
    Description: record.description,
    Timeout: record.timeout,
    MemorySize: record.memorySize,
    LastModified: record.lastModified.toISOString().replace('Z', '+0000'),
    CodeSha256: record.codeSha256,
    Version: record.version,
    Environment: environmentOf(record, scope),
    KMSKeyArn: record.kmsKeyArn || undefined,
    MasterArn: record.masterArn,
    CapacityProviderConfig: capacityOf(record),
    DurableConfig: record.durable,
    RevisionId: record.revisionId,
    PackageType: record.packageType,
    Architectures: [record.architecture],
    Layers: record.layers.length === 0 ? undefined : record.layers.map((Arn) => ({ Arn, CodeSize: 2048 })),
    ...statusOf(record),
  }
}

function capacityOf({ capacityProvider: arn }: ConfigurationRecord): CapacityProviderConfig | undefined {
  return arn === undefined
    ? undefined
    : { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: arn } }
}

function statusOf(record: ConfigurationRecord | VersionRecord): Partial<FunctionConfiguration> {
  const { state, update } = record
  const pending = { StateReason: 'The function is being created.', StateReasonCode: 'Creating' } as const
  const failed = 'end' in record && record.end.state === 'Failed' ? record.end : undefined
  return {
    State: state,
    ...(state === 'Pending' ? pending : {}),
    ...(state === 'Failed' && failed
      ? { StateReason: failed.reason, StateReasonCode: failed.reasonCode }
      : {}),
    LastUpdateStatus: update.status,
    ...(update.status === 'Failed'
      ? { LastUpdateStatusReason: update.reason, LastUpdateStatusReasonCode: update.reasonCode }
      : {}),
  }
}

/**
 * Absent without variables; an error in their place if the caller may not decrypt them.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
 */
function environmentOf(record: ConfigurationRecord, scope: Scope): EnvironmentResponse | undefined {
  if (Object.keys(record.variables).length === 0) return undefined
  if (record.callerMayDecrypt && record.reads < record.undecryptableFromRead)
    return { Variables: { ...record.variables } }
  const key = record.kmsKeyArn || `arn:${scope.partition}:kms:${scope.region}:${scope.account}:key/aws-lambda`
  const refusal = `User: ${scope.callerArn} is not authorized to perform: kms:Decrypt on resource: ${key}`
  const message = `Lambda was unable to decrypt your environment variables because the KMS access was denied. Please check your KMS permissions. KMS Exception: AccessDeniedException KMS Message: ${refusal}`
  return { Error: { ErrorCode: 'AccessDeniedException', Message: message } }
}
