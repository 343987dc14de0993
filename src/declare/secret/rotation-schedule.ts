import type { RotationSchedule } from '../../model/rotation.ts'
import { quoted } from '../../text/quote.ts'
import { marked, type Sentence, say } from '../../text/sentence.ts'
import { type Checked, type Mistake, right, wrong } from '../validation.ts'

type Expression = Extract<RotationSchedule, { kind: 'expression' }>

/**
 * A `rate(…)` or `cron(…)` with single spaces between its parts, if its fields are what Secrets Manager accepts.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function parseScheduleExpression(text: string): Checked<Expression> {
  const tidy = text.trim().replace(/\s+/g, ' ')
  const mistake = /^cron\(/.test(tidy) ? cronMistake(tidy) : rateMistake(tidy)
  return mistake === undefined ? right({ kind: 'expression', expression: tidy }) : wrong(mistake)
}

function rateMistake(text: string): Mistake | undefined {
  const [, number = '', unit = ''] = /^rate\(([1-9]\d{0,2}) (hour|day)s?\)$/.exec(text) ?? []
  if (unit === 'day' || Number(number) >= leastHours) return undefined
  const message =
    unit === 'hour'
      ? say`${quoted(text)} is more frequent than Secrets Manager allows.`
      : say`${quoted(text)} is not a Secrets Manager schedule.`
  return {
    message,
    remedy: marked('Write a rate such as `rate(10 days)`, at most `rate(4 hours)`, or a `cron(…)`.'),
  }
}

const leastHours = 4

function cronMistake(text: string): Mistake | undefined {
  const message = cronFault(text)
  return (
    message && {
      message,
      remedy: marked(
        'Write `cron(0 hours day-of-month month day-of-week *)` with `?` for one of the two days, such as `cron(0 16 1,15 * ? *)`.',
      ),
    }
  )
}

function cronFault(text: string): Sentence | undefined {
  const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.split(' ') ?? []
  if (fields.length !== cronFields.length)
    return say`${quoted(text)} has ${fields.length} fields, not ${cronFields.length}.`
  const broken = cronFields.find(({ shape }, index) => !shape.test(fields[index] ?? ''))
  if (broken !== undefined) return say`The ${broken.field} field of ${quoted(text)} is invalid.`
  const [, , dayOfMonth, , dayOfWeek] = fields
  return (dayOfMonth === '?') === (dayOfWeek === '?')
    ? say`${quoted(text)} sets both day-of-month and day-of-week, or neither.`
    : undefined
}

const hour = '(?:[01]?\\d|2[0-3])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
const weekday = '(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)'

/** In the order of an expression; minutes are always 0 and the year is always `*`. */
const cronFields: readonly { readonly field: Sentence; readonly shape: RegExp }[] = [
  { field: say`minutes`, shape: /^0$/ },
  { field: say`hours`, shape: listOf(hour) },
  { field: say`day-of-month`, shape: listOf(day, '\\?', 'L') },
  { field: say`month`, shape: listOf(month) },
  { field: say`day-of-week`, shape: listOf(weekday, '\\?', `${weekday}#[1-5]`, `${weekday}?L`) },
  { field: say`year`, shape: /^\*$/ },
]

/** Values, ranges and steps, separated by commas; or one of the field's own words. */
function listOf(value: string, ...words: readonly string[]): RegExp {
  const item = `(?:\\*|${value}(?:-${value})?)(?:/[1-9]\\d?)?|/[1-9]\\d?`
  return new RegExp(`^(?:${[...words, `(?:${item})(?:,(?:${item}))*`].join('|')})$`)
}
