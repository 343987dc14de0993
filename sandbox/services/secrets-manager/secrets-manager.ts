import type {
  APIErrorType,
  BatchGetSecretValueRequest,
  BatchGetSecretValueResponse,
  DescribeSecretRequest,
  DescribeSecretResponse,
  GetResourcePolicyRequest,
  GetResourcePolicyResponse,
  GetSecretValueRequest,
  GetSecretValueResponse,
  ListSecretVersionIdsRequest,
  ListSecretVersionIdsResponse,
} from '@aws-sdk/client-secrets-manager'
import { ServiceError } from '../../protocol/service-error.ts'
import { page } from '../page.ts'
import { jsonErrors, type Operation, type Scope, type Service } from '../service.ts'
import { findSecret, secretArn } from './lookup.ts'
import type { SecretRecord, SecretVersion } from './record.ts'
import { rotateSecret, versionUnderTest } from './rotation.ts'
import { daysBetween } from './rotation-schedule.ts'

const describeSecret: Operation<DescribeSecretRequest, DescribeSecretResponse> = {
  write: false,
  resource: ({ SecretId = '' }, scope) => secretArn(SecretId, scope),
  handle: ({ SecretId = '' }, scope) => {
    const secret = findSecret(SecretId, scope, 'DescribeSecret')
    const stages = secret.versions.map((version) => [version.id, [...version.stages]])
    const tested = versionUnderTest(secret)
    if (tested !== undefined) stages.push([tested, ['AWSPENDING']])
    return {
      ARN: secret.arn,
      Name: secret.name,
      KmsKeyId: secret.kmsKeyId,
      DeletedDate: secret.deletedDate,
      OwningService: secret.owningService,
      Type: secret.partner,
      ...rotationOf(secret),
      PrimaryRegion: secret.primaryRegion,
      ReplicationStatus: secret.replicas.length === 0 ? undefined : replicationOf(secret),
      CreatedDate: secret.created,
      LastChangedDate: secret.created,
      LastAccessedDate: secret.lastAccessed,
      VersionIdsToStages: Object.fromEntries(stages),
    }
  },
}

/**
 * Lists only versions that have a value.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html
 */
const listSecretVersionIds: Operation<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse> = {
  write: false,
  resource: ({ SecretId = '' }, scope) => secretArn(SecretId, scope),
  handle: ({ SecretId = '', IncludeDeprecated = false, MaxResults = 100, NextToken }, scope) => {
    const secret = findSecret(SecretId, scope, 'ListSecretVersionIds')
    const listed = secret.versions.filter(
      ({ stages, value }) => value !== undefined && (IncludeDeprecated || stages.length > 0),
    )
    const { items, next } = page(listed, MaxResults, NextToken)
    const versions = items.map(({ id, stages, kmsKeyIds, created }) => ({
      VersionId: id,
      VersionStages: stages.length === 0 ? undefined : [...stages],
      KmsKeyIds: [...kmsKeyIds],
      CreatedDate: created ?? secret.created,
    }))
    return { ARN: secret.arn, Name: secret.name, Versions: versions, NextToken: next }
  },
}

/** The response for a secret without a policy has no `ResourcePolicy`. */
const getResourcePolicy: Operation<GetResourcePolicyRequest, GetResourcePolicyResponse> = {
  write: false,
  resource: ({ SecretId = '' }, scope) => secretArn(SecretId, scope),
  handle: ({ SecretId = '' }, scope) => {
    const { arn, name, resourcePolicy } = findSecret(SecretId, scope, 'GetResourcePolicy')
    return { ARN: arn, Name: name, ResourcePolicy: resourcePolicy }
  },
}

const getSecretValue: Operation<GetSecretValueRequest, GetSecretValueResponse> = {
  write: false,
  resource: ({ SecretId = '' }, scope) => secretArn(SecretId, scope),
  handle: ({ SecretId = '', VersionId, VersionStage }, scope) => {
    const secret = findSecret(SecretId, scope, 'GetSecretValue')
    return readValue(secret, { VersionId, VersionStage }, scope)
  },
}

const batchGetSecretValue: Operation<BatchGetSecretValueRequest, BatchGetSecretValueResponse> = {
  write: false,
  resource: () => '*',
  handle: ({ SecretIdList, Filters }, scope) => {
    if (SecretIdList === undefined || Filters !== undefined) {
      throw new Error('the sandbox serves BatchGetSecretValue with a SecretIdList only')
    }
    const entries = SecretIdList.map((id) => batchEntry(id, scope))
    return {
      SecretValues: entries.flatMap(({ value }) => value ?? []),
      Errors: entries.flatMap(({ error }) => error ?? []),
    }
  },
}

const operations = {
  BatchGetSecretValue: batchGetSecretValue,
  DescribeSecret: describeSecret,
  GetResourcePolicy: getResourcePolicy,
  GetSecretValue: getSecretValue,
  ListSecretVersionIds: listSecretVersionIds,
  RotateSecret: rotateSecret,
}

export type SecretsManagerOperation = keyof typeof operations

export const secretsManager: Service = {
  name: 'secretsmanager',
  operations,
  ...jsonErrors,
}

/** With an expression, the response also has the days between rotations, computed from it. */
function rotationOf({ rotation, created }: SecretRecord): Partial<DescribeSecretResponse> {
  if (rotation === undefined) return {}
  const { enabled, lambdaArn, rules, last, next } = rotation
  const days = next && daysBetween({ next, from: last ?? created })
  return {
    RotationEnabled: enabled,
    RotationLambdaARN: lambdaArn,
    RotationRules: { AutomaticallyAfterDays: days, ...rules },
    LastRotatedDate: last,
    NextRotationDate: enabled ? next : undefined,
  }
}

function replicationOf({ replicas }: SecretRecord): DescribeSecretResponse['ReplicationStatus'] {
  return replicas.map(({ region, status }) => ({ Region: region, Status: status }))
}

type Wanted = Pick<GetSecretValueRequest, 'VersionId' | 'VersionStage'>

/** Secrets Manager keeps only the day of the last read. */
function readValue(secret: SecretRecord, wanted: Wanted, { world }: Scope): GetSecretValueResponse {
  if (secret.deletedDate !== undefined) {
    const text = `You can't perform this operation on the secret because it was marked for deletion.`
    throw new ServiceError('InvalidRequestException', text)
  }
  const version = findVersion(secret, wanted)
  secret.lastAccessed = new Date(`${world.clock.now().toISOString().slice(0, 10)}T00:00:00Z`)
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    SecretString: version.value,
    VersionStages: [...version.stages],
    CreatedDate: secret.created,
  }
}

function findVersion(secret: SecretRecord, { VersionId, VersionStage }: Wanted): SecretVersion {
  const stage = VersionStage ?? (VersionId === undefined ? 'AWSCURRENT' : undefined)
  const version = secret.versions.find(
    ({ id, stages, value }) =>
      value !== undefined &&
      (VersionId === undefined || id === VersionId) &&
      (stage === undefined || stages.includes(stage)),
  )
  if (version !== undefined) return version
  const what = stage === undefined ? `VersionId: ${VersionId}` : `staging label: ${stage}`
  throw new ServiceError(
    'ResourceNotFoundException',
    `Secrets Manager can't find the specified secret value for ${what}`,
  )
}

interface BatchEntry {
  readonly value?: GetSecretValueResponse
  readonly error?: APIErrorType
}

/** Returns a batch's entry for one secret: its value, or the error that a single call would get. */
function batchEntry(id: string, scope: Scope): BatchEntry {
  try {
    return { value: readValue(findSecret(id, scope, 'BatchGetSecretValue'), {}, scope) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return { error: { SecretId: id, ErrorCode: error.code, Message: error.message } }
  }
}
