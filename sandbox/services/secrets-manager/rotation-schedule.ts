import type { RotationRulesType } from '@aws-sdk/client-secrets-manager'
import { ServiceError } from '../../protocol/service-error.ts'

const dayInMs = 24 * 60 * 60 * 1000

/**
 * Returns the end of the UTC day by which the next rotation is due, counted from the last one.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 * Throws a `ServiceError` for rules that Secrets Manager refuses.
 */
export function nextRotation(rules: RotationRulesType, from: Date): Date {
  const { AutomaticallyAfterDays: days, ScheduleExpression: expression, Duration: window = '' } = rules
  if ((days === undefined) === (expression === undefined))
    throw invalid('RotationRules take either AutomaticallyAfterDays or ScheduleExpression.')
  if (days !== undefined) return endOfDay(from, days)
  const [, kind, body = ''] = /^(rate|cron)\((.*)\)$/.exec(expression ?? '') ?? []
  if (kind === 'rate') return afterRate(body, from, window)
  if (kind === 'cron') return afterCron(body, from)
  throw invalid('The ScheduleExpression is neither rate() nor cron().')
}

/** Returns the days between rotations, as DescribeSecret computes them from an expression. */
export function daysBetween({ next, from }: { readonly next: Date; readonly from: Date }): number {
  return Math.min(1000, Math.max(1, Math.floor((next.getTime() - from.getTime()) / dayInMs)))
}

function afterRate(body: string, from: Date, window: string): Date {
  const [, number = '', unit] = /^(\d+) (hour|day)s?$/.exec(body) ?? []
  const least = unit === 'hour' ? 4 : 1
  if (unit === undefined || Number(number) < least) throw invalid(`rate(${body}) is not supported.`)
  if (unit === 'hour' && Number.parseInt(window, 10) > Number(number))
    throw invalid('The Duration extends into the next rotation window.')
  return unit === 'day'
    ? endOfDay(from, Number(number))
    : new Date(from.getTime() + Number(number) * 3_600_000)
}

function afterCron(body: string, from: Date): Date {
  const [minutes, , date = '', month = '', weekday = '', year] = body.split(' ')
  if (minutes !== '0' || year !== '*') throw invalid('A cron() begins with 0 and ends with *.')
  if ((date === '?') === (weekday === '?')) throw invalid('One of the two days of a cron() is ?.')
  for (let days = 1; days <= 366 * 2; days++) {
    const day = endOfDay(from, days)
    const isDay = date === '?' ? fitsWeekday(weekday, day) : fitsDate(date, day)
    if (isDay && fits(month, day.getUTCMonth() + 1, months)) return day
  }
  throw invalid(`cron(${body}) has no day within a year.`)
}

const months = ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

function fitsDate(field: string, day: Date): boolean {
  return field === 'L' ? isLastOf(day, 1) : fits(field, day.getUTCDate(), [])
}

/** `6L` is the last Friday of a month, `2#1` its first Monday. */
function fitsWeekday(field: string, day: Date): boolean {
  const [, name, last, nth] = /^([^,]*?)(L)?(?:#(\d))?$/.exec(field) ?? []
  const weekday = day.getUTCDay() + 1
  if (last !== undefined) return fits(name || '7', weekday, weekdays) && (name === '' || isLastOf(day, 7))
  if (nth !== undefined)
    return fits(name ?? '', weekday, weekdays) && Math.ceil(day.getUTCDate() / 7) === Number(nth)
  return fits(field, weekday, weekdays)
}

function isLastOf(day: Date, days: number): boolean {
  return new Date(day.getTime() + days * dayInMs).getUTCMonth() !== day.getUTCMonth()
}

/** Returns whether a list of values, ranges and steps contains `value`; the index of each of `names` is its value. */
function fits(field: string, value: number, names: readonly string[]): boolean {
  const lowest = names.length > 0 ? 1 : 0
  const numberOf = (text: string) => (names.includes(text) ? names.indexOf(text) : Number(text))
  return field.split(',').some((item) => {
    const [range = '*', step] = item.split('/')
    const [first = '*', last] = range.split('-')
    const isAll = first === '*' || first === ''
    const start = isAll ? lowest : numberOf(first)
    const isOpen = last === undefined && (isAll || step !== undefined)
    if (value < start || (!isOpen && value > numberOf(last ?? first))) return false
    return (value - start) % Number(step ?? 1) === 0
  })
}

function endOfDay(from: Date, days: number): Date {
  const day = new Date(from.getTime() + days * dayInMs)
  return new Date(`${day.toISOString().slice(0, 10)}T23:59:59Z`)
}

function invalid(text: string): ServiceError {
  return new ServiceError('InvalidParameterException', text)
}
