import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseScheduleExpression } from '../../../src/declare/secret/rotation-schedule.ts'
import { formatSchedule } from '../../../src/model/rotation.ts'
import { plain, say } from '../../../src/text/sentence.ts'
import { configPath, declareIn } from '../workspace.ts'

const lambda = 'arn:aws:lambda:us-east-1:123456789012:function:rotate-prod'

const rate = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((days) => `rate(${days} day${days === 1 ? '' : 's'})`),
  fc.integer({ min: 4, max: 999 }).map((hours) => `rate(${hours} hours)`),
)
const listOf = (value: fc.Arbitrary<string>, ...words: readonly string[]) => {
  const range = fc.tuple(value, value).map((ends) => ends.join('-'))
  const base = fc.oneof(fc.constant('*'), value, range)
  const step = fc
    .tuple(fc.oneof(base, fc.constant('')), fc.integer({ min: 1, max: 12 }))
    .map((parts) => parts.join('/'))
  const items = fc.array(fc.oneof(base, step), { minLength: 1, maxLength: 3 }).map((all) => all.join(','))
  return words.length === 0 ? items : fc.oneof(items, fc.constantFrom(...words))
}
const number = (min: number, max: number) => fc.integer({ min, max }).map(String)
const hours = listOf(number(0, 23))
const months = listOf(fc.oneof(number(1, 12), fc.constantFrom('JAN', 'JUN', 'DEC')))
const days = fc.oneof(
  listOf(number(1, 31), 'L').map((each) => [each, '?']),
  listOf(fc.oneof(number(1, 7), fc.constantFrom('SUN', 'SAT')), 'L', 'FRIL', 'MON#2', '2#5').map((each) => [
    '?',
    each,
  ]),
)
const cron = fc
  .tuple(hours, months, days)
  .map(([hour, month, [date, weekday]]) => `cron(0 ${hour} ${date} ${month} ${weekday} *)`)

describe('a schedule', () => {
  test('that Secrets Manager accepts is kept as written', () => {
    fc.assert(
      fc.property(fc.oneof(rate, cron), (text) => {
        const parsed = parseScheduleExpression(text)
        if (!parsed.ok) throw new Error(`${text}: ${plain(parsed.mistake.message)}`)
        expect(formatSchedule(parsed.value)).toBe(text)
        expect(parseScheduleExpression(formatSchedule(parsed.value))).toEqual(parsed)
      }),
    )
  })

  test.each([
    'cron(0 8 1 * ? *)',
    'cron(0 0 ? * SUN#1 *)',
    'cron(0 17 ? * MON-FRI *)',
    'cron(0 16 L * ? *)',
    'cron(0 10 1/10 * ? *)',
    'cron(0 /8 * * ? *)',
    'cron(0 8-20/12 ? 1,6-8 2L *)',
  ])('%s is valid', (text) => {
    expect(parseScheduleExpression(text)).toMatchObject({ ok: true, value: { expression: text } })
  })

  test.each([
    ['rate(3 hours)', /more frequent than Secrets Manager allows.*rate\(4 hours\)/],
    ['rate(0 days)', /not a Secrets Manager schedule/],
    ['rate(1000 days)', /not a Secrets Manager schedule/],
    ['rate(10 minutes)', /not a Secrets Manager schedule/],
    ['30 days', /not a Secrets Manager schedule.*rate\(10 days\)/],
    ['cron(0 8 * * *)', /has 5 fields, not 6/],
    ['cron(30 8 1 * ? *)', /The minutes field of .* is invalid/],
    ['cron(0 24 1 * ? *)', /The hours field of/],
    ['cron(0 8 32 * ? *)', /The day-of-month field of/],
    ['cron(0 8 1 13 ? *)', /The month field of/],
    ['cron(0 8 ? * MON#6 *)', /The day-of-week field of/],
    ['cron(0 8 1 * ? 2027)', /The year field of/],
    ['cron(0 8 1 * MON *)', /both day-of-month and day-of-week, or neither/],
    ['cron(0 8 ? * ? *)', /or neither/],
  ])('%s is invalid', (text, expected) => {
    const parsed = parseScheduleExpression(text)
    if (parsed.ok) throw new Error('accepted as a schedule')
    expect(plain(say`${parsed.mistake.message} ${parsed.mistake.remedy}`)).toMatch(expected)
  })
})

test('a file declares how secrets are rotated, or that they must be, with its place', async () => {
  const { functions } = await declareIn({
    files: {
      [configPath]: `version: 1
functions:
  orders:
    secrets:
      A_ARN: { secret: a, rotation: required }
      B_ARN: { secret: b, rotation: { after-days: 30, lambda: "arn:aws:lambda:{region}:123456789012:function:rotate-prod" } }
    grants:
      - { secret: c, rotation: { schedule: "cron(0  16 1 * ? *)" } }
`,
    },
  })
  const place = (line: number, column: number) => ({ kind: 'file', file: configPath, line, column })
  expect(functions[0]?.secrets?.map(({ rotation }) => rotation)).toEqual([
    { kind: 'required', place: place(5, 27) },
    {
      kind: 'set',
      place: place(6, 27),
      terms: { schedule: { kind: 'days', days: 30 }, lambdaArn: lambda },
    },
    {
      kind: 'set',
      place: place(8, 22),
      terms: { schedule: { kind: 'expression', expression: 'cron(0 16 1 * ? *)' } },
    },
  ])
})
