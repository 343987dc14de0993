import type { DeclaredRotation } from '../../model/declaration.ts'
import type { Place } from '../../model/place.ts'
import type { RotationSchedule } from '../../model/rotation.ts'
import { parseArn } from '../../text/arn.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import type { Store } from '../../text/stores.ts'
import { found, type Gathered, type Mistake, problemAt, refused, type Written } from '../validation.ts'
import { parseScheduleExpression } from './rotation-schedule.ts'
import { unusableText } from './unusable-text.ts'

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

/** The meaning of a written rotation, or everything wrong with it. */
export function declareRotation(written: WrittenRotation): Gathered<DeclaredRotation> {
  if (written.kind === 'required') return found(written)
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

/** What is wrong with a rotation in a store that has none. */
export function unrotatable({ noun, title }: Store): Mistake {
  return {
    message: marked(`A ${noun} of ${title} cannot be rotated.`),
    remedy: marked('Keep it in Secrets Manager, or remove `rotation`.'),
  }
}

/** The one written schedule, or what is wrong with it. */
function declareSchedule({
  place,
  afterDays,
  schedule,
}: Extract<WrittenRotation, { kind: 'set' }>): Gathered<RotationSchedule> {
  if (afterDays !== undefined) {
    if (schedule !== undefined) return refused(place, oneSchedule)
    return found({ kind: 'days', days: afterDays })
  }
  if (schedule === undefined) return refused(place, oneSchedule)
  const parsed = parseScheduleExpression(schedule.text)
  return parsed.ok ? found(parsed.value) : refused(schedule.place, parsed.mistake)
}

const oneSchedule: Mistake = {
  message: marked('A rotation needs exactly one schedule.'),
  remedy: marked('Write either `after-days` or `schedule`.'),
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html (FunctionArn) */
function rotationLambdaMistake(text: string): Mistake | undefined {
  const unusable = unusableText(text)
  if (unusable !== undefined) return unusable
  const { service, region = '', account = '', resource = '' } = parseArn(text) ?? {}
  const isFunction = service === 'lambda' && /^function:[\w-]{1,64}(:[\w$-]{1,128})?$/.test(resource)
  if (isFunction && region !== '' && account !== '') return undefined
  return {
    message: say`${quoted(text)} is not the ARN of a Lambda function.`,
    remedy: marked('Write the full ARN, such as `arn:aws:lambda:us-east-1:123456789012:function:rotate-db`.'),
  }
}
