import type { RotationSchedule } from '../../model/rotation.ts'
import { quote } from '../../text/quote.ts'
import { type Checked, type Mistake, right, wrong } from '../problem.ts'

type Expression = Extract<RotationSchedule, { kind: 'expression' }>

/**
 * What a `rate(…)` or `cron(…)` means, with single spaces between its parts; hours and days as Secrets Manager takes
 * them. https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
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
      ? `${quote(text)} is more often than Secrets Manager rotates.`
      : `${quote(text)} is no schedule of Secrets Manager.`
  return {
    message,
    remedy: 'Write a rate such as rate(10 days), rate(4 hours) at the most often, or a cron.',
  }
}

const leastHours = 4

function cronMistake(text: string): Mistake | undefined {
  const fields = /^cron\((.*)\)$/.exec(text)?.[1]?.split(' ') ?? []
  const broken = cronFields.find(({ shape }, index) => !shape.test(fields[index] ?? ''))
  const [, , dayOfMonth, , dayOfWeek] = fields
  const isOne = (dayOfMonth === '?') !== (dayOfWeek === '?')
  if (fields.length === cronFields.length && broken === undefined && isOne) return undefined
  const message =
    fields.length !== cronFields.length
      ? `${quote(text)} has ${fields.length} fields.`
      : broken !== undefined
        ? `The ${broken.name} of ${quote(text)} are none.`
        : `${quote(text)} says both days of the month and of the week, or neither.`
  return {
    message,
    remedy:
      'Write cron(0 Hours Day-of-month Month Day-of-week *), one of the two days as ?, such as cron(0 16 1,15 * ? *).',
  }
}

const hour = '(?:[01]?\\d|2[0-3])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
const weekday = '(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)'

/** In the order of an expression: minutes are always 0 and the year is always `*`. */
const cronFields = [
  { name: 'minutes', shape: /^0$/ },
  { name: 'hours', shape: listOf(hour) },
  { name: 'days of the month', shape: listOf(day, '\\?', 'L') },
  { name: 'months', shape: listOf(month) },
  { name: 'days of the week', shape: listOf(weekday, '\\?', `${weekday}#[1-5]`, `${weekday}?L`) },
  { name: 'years', shape: /^\*$/ },
]

/** Values, ranges of them and steps through them, separated by commas; or one of the field's own words. */
function listOf(value: string, ...words: readonly string[]): RegExp {
  const item = `(?:\\*|${value}(?:-${value})?)(?:/[1-9]\\d?)?|/[1-9]\\d?`
  return new RegExp(`^(?:${[...words, `(?:${item})(?:,(?:${item}))*`].join('|')})$`)
}
