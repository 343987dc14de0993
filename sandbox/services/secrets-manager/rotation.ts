import type { RotateSecretRequest, RotateSecretResponse } from '@aws-sdk/client-secrets-manager'
import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { functions } from '../lambda/records.ts'
import type { Operation, Scope } from '../service.ts'
import { findSecret, secretArn } from './lookup.ts'
import type { SecretRecord } from './record.ts'
import { nextRotation } from './rotation-schedule.ts'

/** Sets how a secret is rotated, and tests it. It rotates nothing, and must not be asked to. */
export const rotateSecret: Operation<RotateSecretRequest, RotateSecretResponse> = {
  write: true,
  resource: ({ SecretId = '' }, scope) => secretArn(SecretId, scope),
  also: ({ RotationLambdaARN: lambdaArn }) =>
    lambdaArn === undefined ? [] : [{ action: 'lambda:InvokeFunction', resource: lambdaArn }],
  handle: (input, scope) => {
    if (input.RotateImmediately !== false) throw new Error('RotateSecret was asked to rotate at once')
    if (input.RotationRules === undefined) throw new Error('the sandbox serves RotateSecret with rules only')
    const secret = findSecret(input.SecretId ?? '', scope, 'RotateSecret')
    const { arn: ARN, name: Name, rotation } = secret
    const token = input.ClientRequestToken ?? scope.world.identifiers.uuid()
    if (rotation?.test?.versionId === token) return { ARN, Name, VersionId: token }
    refuseUnlessRotatable(secret, input, scope)
    const lambdaArn = input.RotationLambdaARN ?? rotation?.lambdaArn
    const now = scope.world.clock.now()
    secret.rotation = {
      enabled: true,
      lambdaArn,
      rules: input.RotationRules,
      last: rotation?.last,
      next: nextRotation(input.RotationRules, rotation?.last ?? now),
      ...(lambdaArn !== undefined && { test: { versionId: token, readsLeft: readsOfTest } }),
    }
    return { ARN, Name, VersionId: token }
  },
}

/** How many descriptions still show the version under test. */
const readsOfTest = 1

/** Returns the version that a rotation function is testing, if any; each read brings the test closer to its end. */
export function versionUnderTest({ rotation }: SecretRecord): string | undefined {
  const test = rotation?.test
  if (test === undefined || test.readsLeft === 0) return undefined
  test.readsLeft -= 1
  return test.versionId
}

function refuseUnlessRotatable(secret: SecretRecord, input: RotateSecretRequest, scope: Scope): void {
  const { deletedDate, primaryRegion, owningService, rotation, versions } = secret
  if (deletedDate !== undefined)
    throw invalid(`You can't perform this operation on the secret because it was marked for deletion.`)
  if (primaryRegion !== undefined && primaryRegion !== scope.region)
    throw invalid(
      `Operation not permitted on a replica secret. Call must be made in primary secret's region.`,
    )
  if (owningService !== undefined && input.RotationLambdaARN !== undefined)
    throw invalid(`You can't set a rotation function for a secret that is managed by ${owningService}.`)
  const lambdaArn = input.RotationLambdaARN ?? rotation?.lambdaArn
  if (owningService === undefined && lambdaArn === undefined)
    throw invalid(
      `You tried to enable rotation on a secret that doesn't already have a Lambda function ARN configured and you didn't include such an ARN as a parameter in this call.`,
    )
  const isPending = versions.some(
    ({ stages }) => stages.includes('AWSPENDING') && !stages.includes('AWSCURRENT'),
  )
  if (isPending || (rotation?.test?.readsLeft ?? 0) > 0)
    throw invalid(`A previous rotation isn't complete. That rotation will be reattempted.`)
  if (lambdaArn !== undefined) refuseUnlessInvocable(lambdaArn, scope)
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html */
function refuseUnlessInvocable(lambdaArn: string, { world, region, account }: Scope): void {
  const found = [...functions(regionOf(world, account, region)).values()].find(({ arn }) => arn === lambdaArn)
  if (found?.invokedBy.includes('secretsmanager.amazonaws.com')) return
  throw new ServiceError(
    'AccessDeniedException',
    'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
  )
}

function invalid(text: string): ServiceError {
  return new ServiceError('InvalidRequestException', text)
}
