import type { DeclaredRotation } from '../../model/declaration.ts'
import type { Place } from '../../model/place.ts'
import type { RotationSchedule } from '../../model/rotation.ts'
import { parseArn } from '../../text/arn.ts'
import { quote } from '../../text/quote.ts'
import { type Gathered, type Mistake, problemAt, type Written } from '../problem.ts'
import { parseScheduleExpression } from './rotation-schedule.ts'

/** The key `rotation` of a secret as written. */
export type WrittenRotation =
  | { readonly kind: 'required'; readonly place: Place }
  | {
      readonly kind: 'set'
      readonly place: Place
      readonly afterDays: number | undefined
      readonly schedule: Written | undefined
      readonly lambda: Written | undefined
    }

type WrittenTerms = Extract<WrittenRotation, { kind: 'set' }>

/** What a written rotation means, or everything wrong with it. */
export function declareRotation(written: WrittenRotation): Gathered<DeclaredRotation> {
  if (written.kind === 'required') return { values: [written], problems: [] }
  const { place, lambda } = written
  const schedule = declareSchedule(written)
  const mistake = lambda && rotationLambdaMistake(lambda.text)
  const problems = [...schedule.problems, ...(lambda && mistake ? [problemAt(lambda.place, mistake)] : [])]
  if (problems.length > 0) return { values: [], problems }
  const terms = lambda === undefined ? {} : { lambdaArn: lambda.text }
  return {
    values: schedule.values.map((value) => ({ kind: 'set', terms: { schedule: value, ...terms }, place })),
    problems,
  }
}

/** Said where a parameter of Parameter Store is to be rotated. */
export const parameterRotation: Mistake = {
  message: 'A parameter of Parameter Store has no rotation.',
  remedy: 'Keep it in Secrets Manager, or take `rotation` away.',
}

/** The one schedule that is written, or what is wrong with it. */
function declareSchedule({ place, afterDays, schedule }: WrittenTerms): Gathered<RotationSchedule> {
  if (afterDays !== undefined) {
    if (schedule !== undefined) return refused(place, oneSchedule)
    return { values: [{ kind: 'days', days: afterDays }], problems: [] }
  }
  if (schedule === undefined) return refused(place, oneSchedule)
  const parsed = parseScheduleExpression(schedule.text)
  return parsed.ok ? { values: [parsed.value], problems: [] } : refused(schedule.place, parsed.mistake)
}

function refused(place: Place, mistake: Mistake): Gathered<never> {
  return { values: [], problems: [problemAt(place, mistake)] }
}

const oneSchedule: Mistake = {
  message: 'A rotation has one schedule.',
  remedy: 'Write `after-days` or `schedule`, one of the two.',
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html (FunctionArn) */
function rotationLambdaMistake(text: string): Mistake | undefined {
  const { service, region = '', account = '', resource = '' } = parseArn(text) ?? {}
  const isFunction = service === 'lambda' && /^function:[\w-]{1,64}(:[\w$-]{1,128})?$/.test(resource)
  if (isFunction && region !== '' && account !== '') return undefined
  return {
    message: `${quote(text)} is not the ARN of a Lambda function.`,
    remedy: 'Write it in full, such as arn:aws:lambda:us-east-1:123456789012:function:rotate-db.',
  }
}
