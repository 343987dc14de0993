import { RotateSecretCommand, type RotationRulesType } from '@aws-sdk/client-secrets-manager'
import type { Failure } from '../../model/failure.ts'
import type { RotationSchedule, RotationTerms } from '../../model/rotation.ts'
import { parseArn } from '../../text/arn.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'

export interface Rotation {
  readonly secretArn: string
  readonly terms: RotationTerms
  /** Names the version that the test makes: a call repeated with it makes no second one. 32 to 64 characters. */
  readonly token: string
}

/**
 * Sets how a secret is rotated, and rotates it not at once. Gives why it failed.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 */
export async function setRotation(
  clients: Clients,
  { secretArn, terms: { schedule, lambdaArn }, token }: Rotation,
): Promise<Failure | undefined> {
  try {
    await clients.secretsManager(parseArn(secretArn)?.region ?? '').send(
      new RotateSecretCommand({
        SecretId: secretArn,
        ClientRequestToken: token,
        RotationRules: rulesOf(schedule),
        RotateImmediately: false,
        ...(lambdaArn !== undefined && { RotationLambdaARN: lambdaArn }),
      }),
    )
    return undefined
  } catch (error) {
    const call = { action: 'secretsmanager:RotateSecret', target: `secret ${secretArn}` }
    const failure = toFailure(error, call)
    return lambdaArn !== undefined && /^AccessDenied/.test(failure.code)
      ? { ...failure, remedy: invocation(lambdaArn) }
      : failure
  }
}

function rulesOf(schedule: RotationSchedule): RotationRulesType {
  const { duration } = schedule
  return {
    ...(schedule.kind === 'days'
      ? { AutomaticallyAfterDays: schedule.days }
      : { ScheduleExpression: schedule.expression }),
    ...(duration !== undefined && { Duration: duration }),
  }
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html */
function invocation(lambdaArn: string): string {
  return `Allow secretsmanager:RotateSecret on the secret and lambda:InvokeFunction on ${lambdaArn} to the role that the workflow assumes, and let secretsmanager.amazonaws.com invoke that function in the function's own policy.`
}
