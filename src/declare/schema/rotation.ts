import * as v from 'valibot'
import { keys, text } from './parts.ts'

/* How a secret is said to be rotated. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html */

const daysRule = 'Write a whole number of days from 1 to 1000.'
const remedy =
  'Write required, or a map of `after-days` or `schedule`, with `lambda` unless AWS itself rotates the secret.'

const terms = keys(
  {
    'after-days': v.exactOptional(
      v.pipe(
        v.number(daysRule),
        v.integer(daysRule),
        v.minValue(1, daysRule),
        v.maxValue(1000, daysRule),
        v.description('Days between rotations, 1 to 1000.'),
      ),
    ),
    schedule: v.exactOptional(
      v.pipe(
        text,
        v.description('In place of `after-days`: a `rate(…)` or `cron(…)` of Secrets Manager, in UTC.'),
      ),
    ),
    lambda: v.exactOptional(
      v.pipe(
        text,
        v.description(
          'ARN of the function that rotates the secret; left out where the AWS service that owns the secret rotates it. May hold {stage}, {region} and {account}.',
        ),
      ),
    ),
  },
  remedy,
)

export const rotation = v.pipe(
  v.union([v.literal('required', remedy), terms], remedy),
  v.description(
    'How the secret is rotated, which is then made so, or `required`: that it is rotated, however. Left out, its rotation is left alone.',
  ),
)

export type RotationConfig = v.InferOutput<typeof rotation>
