import { RotateSecretCommand, type RotationRulesType } from '@aws-sdk/client-secrets-manager'
import type { Failure } from '../../model/failure.ts'
import type { RotationSchedule, RotationTerms } from '../../model/rotation.ts'
import { parseArn } from '../../text/arn.ts'
import { caller } from '../../text/caller.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import { write } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'

interface Rotation {
  readonly secretArn: string
  readonly terms: RotationTerms
  /** The window that the secret has: RotateSecret replaces all rules, and would drop one that is not sent again. */
  readonly window: string | undefined
}

/**
 * Sets how a secret is rotated, without rotating it now. The SDK adds a token, so that repeating the call creates no second
 * version as a test. Returns why it failed, if it did.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 */
export async function setRotation(
  clients: Clients,
  { secretArn, terms: { schedule, lambdaArn }, window }: Rotation,
): Promise<Failure | undefined> {
  const call = { action: 'secretsmanager:RotateSecret', target: say`secret ${name(secretArn)}` }
  const failure = await write(call, () =>
    clients.secretsManager(parseArn(secretArn)?.region ?? '').send(
      new RotateSecretCommand({
        SecretId: secretArn,
        RotationRules: { ...rulesOf(schedule), ...(window !== undefined && { Duration: window }) },
        RotateImmediately: false,
        ...(lambdaArn !== undefined && { RotationLambdaARN: lambdaArn }),
      }),
    ),
  )
  if (failure === undefined) return undefined
  if (lambdaArn !== undefined && /^AccessDenied/.test(failure.code))
    return { ...failure, remedy: invocation(lambdaArn) }
  return window !== undefined && failure.code === 'InvalidParameterException'
    ? { ...failure, remedy: fitting(window) }
    : failure
}

function rulesOf(schedule: RotationSchedule): RotationRulesType {
  return schedule.kind === 'days'
    ? { AutomaticallyAfterDays: schedule.days }
    : { ScheduleExpression: schedule.expression }
}

/** A window ends with its day in UTC and before the next one begins, so it may not fit another schedule. */
function fitting(window: string): Sentence {
  return say`The secret's rotation window of ${name(window)} was kept. If it does not fit the new schedule, change it in Secrets Manager or declare another schedule.`
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html */
function invocation(lambdaArn: string): Sentence {
  return say`Grant ${name('secretsmanager:RotateSecret')} on the secret and ${name('lambda:InvokeFunction')} on ${name(lambdaArn)} to ${caller}. In that function's resource policy, allow ${name('secretsmanager.amazonaws.com')} to invoke it.`
}
