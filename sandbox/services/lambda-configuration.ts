import type { EnvironmentResponse, FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { FunctionRecord } from '../state/records.ts'
import type { Scope } from './service.ts'

/** A function's configuration as both operations answer it. */
export function configurationOf(record: FunctionRecord, scope: Scope): FunctionConfiguration {
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
    CodeSha256: 'pmhKXEVPzxvOJNJvGyGHqYQVt5w3Q5Y7c1JYUQ5xF6w=',
    Version: '$LATEST',
    Environment: environmentOf(record, scope),
    KMSKeyArn: record.kmsKeyArn || undefined,
    MasterArn: record.masterArn,
    RevisionId: record.revisionId,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    ...statusOf(record),
  }
}

function statusOf({ state, update }: FunctionRecord): Partial<FunctionConfiguration> {
  const pending = { StateReason: 'The function is being created.', StateReasonCode: 'Creating' } as const
  return {
    State: state,
    ...(state === 'Pending' ? pending : {}),
    LastUpdateStatus: update.status,
    ...(update.status === 'Failed'
      ? { LastUpdateStatusReason: update.reason, LastUpdateStatusReasonCode: update.reasonCode }
      : {}),
  }
}

/**
 * Absent without variables; an error in their place where the caller may not decrypt them.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
 */
function environmentOf(record: FunctionRecord, scope: Scope): EnvironmentResponse | undefined {
  if (Object.keys(record.variables).length === 0) return undefined
  if (record.callerMayDecrypt && record.reads < record.undecryptableFromRead)
    return { Variables: { ...record.variables } }
  const key = record.kmsKeyArn || `arn:${scope.partition}:kms:${scope.region}:${scope.account}:key/aws-lambda`
  const refusal = `User: ${scope.callerArn} is not authorized to perform: kms:Decrypt on resource: ${key}`
  const message = `Lambda was unable to decrypt your environment variables because the KMS access was denied. Please check your KMS permissions. KMS Exception: AccessDeniedException KMS Message: ${refusal}`
  return { Error: { ErrorCode: 'AccessDeniedException', Message: message } }
}
