import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fault } from '../../sandbox/endpoint/faults.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import { useStages } from './stage.ts'

const setStage = useStages()

/** A value that can't be in an output by chance, with everything that is hard to escape. */
const value = fc
  .tuple(
    fc.uuid(),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('', '=', '\n', '"', '\\', '::add-mask::', '```', '\u2028'),
  )
  .map(([unique, text, hard]) => `${unique}${hard}${text}${hard}`)

const environment = fc.dictionary(fc.stringMatching(/^F[a-zA-Z0-9_]{1,12}$/), value, { maxKeys: 8 })

const ofLambda: ReadonlySet<string> = new Set([
  'GetFunctionConfiguration',
  'ListAliases',
  'UpdateFunctionConfiguration',
])

const writesAndReads = [
  'GetFunctionConfiguration',
  'ListAliases',
  'GetRolePolicy',
  'DescribeSecret',
  'PutRolePolicy',
  'UpdateFunctionConfiguration',
] as const

/**
 * What goes wrong at most once, so that a run may still succeed; echoes put the whole environment into an error, as
 * only Lambda can, which knows it.
 */
function faults(echo: string): fc.Arbitrary<Fault | undefined> {
  const act = fc.constantFrom<Fault['act']>(
    { kind: 'throttle' },
    { kind: 'drop', moment: 'before' },
    { kind: 'drop', moment: 'after' },
    { kind: 'truncate' },
    { kind: 'answer', status: 500, body: echo, contentType: 'application/json' },
    { kind: 'answer', status: 400, body: echo, contentType: 'application/json' },
    { kind: 'answer', status: 200, body: `<html>${echo}</html>`, contentType: 'text/html' },
  )
  const fault = fc
    .record({ operation: fc.constantFrom(...writesAndReads), nth: fc.integer({ min: 1, max: 3 }), act })
    .filter(({ operation, act: { kind } }) => kind !== 'answer' || ofLambda.has(operation))
  return fc.option(fault, { nil: undefined })
}

describe('variables of others', () => {
  test('survive byte for byte and are seen nowhere, whatever goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .tuple(environment, spelling)
          .chain(([variables, spell]) => fc.tuple(fc.constant(variables), faults(echoOf(variables, spell)))),
        async ([variables, fault]) => {
          const { aws, declare, run } = await setStage()
          const role = aws.addRole({ name: 'orders-role' })
          aws.addFunction({ name: 'orders', role, variables })
          const arn = aws.addSecret({ name: 'db' })
          declare({ orders: { secrets: { DB_ARN: arn } } })
          if (fault !== undefined) aws.fault(fault)
          const result = await run()
          const { DB_ARN: own, ...others } = aws.function('orders').variables
          expect(others).toEqual(variables)
          expect([undefined, arn]).toContain(own)
          if (result.code === 0) expect(own).toBe(arn)
          expectHidden(result, variables)
        },
      ),
      { numRuns: 25 },
    )
  })

  test.each(['before the run', 'by the run'])(
    'are not in the reason of an update that failed %s',
    async (when) => {
      const { aws, declare, run } = await setStage()
      const variables = { PASSWORD: '0d2b6a4e-5f1c-4c55-9f0e-8f1d2c3b4a59' }
      aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables })
      declare({ orders: { secrets: { DB_ARN: aws.addSecret({ name: 'db' }) } } })
      const failed = {
        status: 'Failed',
        reason: echoOf(variables, String),
        reasonCode: 'FunctionError',
      } as const
      Object.assign(
        aws.function('orders'),
        when === 'by the run' ? { nextUpdate: failed } : { update: failed },
      )
      const result = await run()
      expect(result.stdout).toContain('FunctionError')
      expectHidden(result, variables)
    },
  )

  test('survive at exactly the limit of 4,096 bytes', async () => {
    const { aws, declare, run } = await setStage()
    const role = aws.addRole({ name: 'orders-role' })
    const arn = aws.addSecret({ name: 'db' })
    const room = 4096 - Buffer.byteLength(JSON.stringify({ FILL: '', DB_ARN: arn }))
    const variables = { FILL: 'é'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2) }
    aws.addFunction({ name: 'orders', role, variables })
    declare({ orders: { secrets: { DB_ARN: arn } } })
    const result = await run()
    expect(result.code).toBe(0)
    expect(aws.function('orders').variables).toEqual({ ...variables, DB_ARN: arn })
    expect(result.summary).toContain('100%')
  })
})

/** How an error may repeat a value, so that no search for the value itself would find it. */
const spelling = fc.constantFrom<(value: string) => string>(
  String,
  (text) => text.slice(0, 20),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('-', '&#45;'),
)

function echoOf(variables: Readonly<Record<string, string>>, spell: (value: string) => string): string {
  const values = Object.values(variables).map(spell)
  return JSON.stringify({
    __type: 'InvalidParameterValueException',
    message: `Bad request for ${JSON.stringify(values)}`,
    Message: values.join(' '),
  })
}

/** A run shows neither a whole value nor any part of it that is too long for chance. */
function expectHidden(result: ActionResult, variables: Readonly<Record<string, string>>): void {
  const texts = [result.stdout, result.stderr, result.summary, ...Object.values(result.outputs)]
  const shown = texts.join('\n').replaceAll('&#45;', '-').toLowerCase()
  for (const each of Object.values(variables)) {
    const [unique = ''] = each.match(/^.{36}/s) ?? []
    for (let at = 0; at + 12 <= unique.length; at += 4)
      expect(shown).not.toContain(unique.slice(at, at + 12).toLowerCase())
  }
}
