import * as v from 'valibot'
import { marks, whole } from './marks.ts'
import { keys, text, wholeNumber } from './parts.ts'
import { fitsRotationFunction, fitsSchedule } from './patterns.ts'

/* How a secret is to be rotated. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html */

const daysRule = 'Write a whole number of days from 1 to 1000.'
const remedy =
  'Write `required`, or a map of `after-days` or `schedule`, with `lambda` unless AWS itself rotates the secret.'

const terms = keys(
  {
    'after-days': v.exactOptional(
      v.pipe(wholeNumber(1, 1000, daysRule), v.description('Days between rotations, 1 to 1000.')),
    ),
    schedule: v.exactOptional(
      v.pipe(
        text,
        fitsSchedule,
        v.description('Instead of `after-days`: a `rate(…)` or `cron(…)` of Secrets Manager, in UTC.'),
      ),
    ),
    lambda: v.exactOptional(
      v.pipe(
        text,
        fitsRotationFunction,
        v.description(
          'ARN of the function that rotates the secret. Omit it if the AWS service that owns the secret rotates it. May contain {stage}, {region} and {account}.',
        ),
      ),
    ),
  },
  remedy,
)

export const rotation = v.pipe(
  v.union([v.literal('required', remedy), terms], remedy),
  marks(whole),
  v.description(
    'How to rotate the secret, or `required` if it must be rotated, whoever sets that up. If omitted, the rotation stays as it is.',
  ),
)

export type RotationConfig = v.InferOutput<typeof rotation>
