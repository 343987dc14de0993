import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { RotationRecord } from '../../sandbox/services/secrets-manager/record.ts'
import { readLedger } from '../../src/plan/policy/ledger.ts'
import { formatPolicyDocument } from '../builders/policy-document.ts'
import { useStages } from './stage.ts'

const setStage = useStages()

const parameters = ['ssm:/payments/key', 'ssm:flat']
const names = ['db', 'payments/stripe', 'legacy', ...parameters]
const variables = ['A_ARN', 'B_ARN', 'C_ARN']

const rotatable = ['db', 'payments/stripe']
const rules = fc.oneof(
  fc.integer({ min: 1, max: 1000 }).map((AutomaticallyAfterDays) => ({ AutomaticallyAfterDays })),
  fc
    .constantFrom('rate(12 hours)', 'cron(0 8 1 * ? *)', 'rate(10 days)')
    .map((ScheduleExpression) => ({ ScheduleExpression })),
)
/** A person may have set a window besides, which cannot be declared. */
const rulesBefore = fc
  .tuple(rules, fc.constantFrom({}, { Duration: '3h' }))
  .map(([schedule, window]): Rules => ({ ...schedule, ...window }))

const situation = fc.record({
  /** The state that an earlier run, a person or another tool left. */
  granted: fc.subarray(names),
  edited: fc.boolean(),
  set: fc.dictionary(fc.constantFrom(...variables, 'FOREIGN'), fc.constantFrom(...names, 'plain text'), {
    maxKeys: 4,
  }),
  /** The declaration, each secret under a customer managed key or AWS's own. */
  declared: fc.dictionary(fc.constantFrom(...variables), fc.constantFrom(...names), { maxKeys: 3 }),
  grants: fc.subarray(names),
  keyed: fc.subarray(names),
  describe: fc.boolean(),
  /** Secrets that are rotated as an earlier run or a person set it, and those that are to be. */
  wasRotated: fc.dictionary(fc.constantFrom(...rotatable), rulesBefore),
  rotated: fc.dictionary(fc.constantFrom(...rotatable), rules),
  /** Whether an alias serves a version of the prior state, and whether it is moved to the declared one. */
  alias: fc.constantFrom('none', 'pinned', 'released'),
})

describe('a fixed point', () => {
  test('after an apply the next run plans nothing and writes nothing, over random declarations and prior states', async () => {
    await fc.assert(
      fc.asyncProperty(
        situation,
        async ({ granted, edited, set, declared, grants, keyed, describe: described, alias, ...secrets }) => {
          const { aws, declare, run } = await setStage()
          const key = aws.addKey()
          const arns = new Map(
            names.map((name) => [
              name,
              parameters.includes(name)
                ? aws.addParameter({
                    name: name.slice('ssm:'.length),
                    ...(keyed.includes(name) && { keyId: key }),
                  })
                : aws.addSecret({
                    name,
                    ...(keyed.includes(name) && { kmsKeyId: key }),
                    ...rotatedBy(secrets.wasRotated[name]),
                  }),
            ]),
          )
          const arnOf = (name: string) => arns.get(name) ?? name
          const wasGranted = granted.map(arnOf)
          const before = formatPolicyDocument(
            granted.map((name) => ({ secretArn: arnOf(name), keyArns: [], describe: false })),
            'us-east-1',
          )
          const roleArn = aws.addRole({
            name: 'r',
            policies:
              before === undefined ? {} : { 'lambda-secrets-orders': edited ? widened(before) : before },
          })
          aws.addFunction({
            name: 'orders',
            role: roleArn,
            variables: Object.fromEntries(Object.entries(set).map(([name, value]) => [name, arnOf(value)])),
          })
          if (alias !== 'none')
            aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
          const release = alias === 'released' ? { publish: true, alias: 'live' } : {}
          aws.addFunction({ name: 'rotate', role: roleArn, invokedBy: ['secretsmanager.amazonaws.com'] })
          const written = (name: string) => ({ secret: name, ...rotationKey(secrets.rotated[name]) })
          declare({
            orders: {
              ...release,
              secrets: Object.fromEntries(
                Object.entries(declared).map(([variable, name]) => [variable, written(name)]),
              ),
              grants: grants.map(written),
              describe: described,
            },
          })

          const replacements = variables.map((name) => `orders:${name}`).join('\n')
          const first = await run({ 'allow-removals': 'true', 'allow-replacements': replacements })
          expect(first.code).toBe(0)
          aws.clearCalls()
          const second = await run()
          expect(second.code).toBe(0)
          expect(second.outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
          expect(aws.calls.filter(({ write }) => write)).toEqual([])
          for (const name of [...Object.values(declared), ...grants].filter((each) => secrets.rotated[each]))
            expect(aws.secret(name).rotation?.rules).toEqual({
              ...secrets.rotated[name],
              ...windowOf(secrets.wasRotated[name]),
            })
          const live = aws.function('orders').variables
          const { aliases, versions } = aws.function('orders')
          const served = versions.get(aliases.get('live')?.version ?? '')?.variables
          for (const [name, secret] of Object.entries(declared)) {
            expect(live[name]).toBe(arnOf(secret))
            if (alias === 'released') expect(served?.[name]).toBe(arnOf(secret))
          }
          const text = JSON.stringify(aws.policies('r')['lambda-secrets-orders'])
          const ledger = readLedger(text, 'us-east-1')
          for (const arn of Object.values(served ?? {}).filter((value) => wasGranted.includes(value)))
            expect([...ledger.grants.keys()]).toContain(arn)
        },
      ),
      { numRuns: 20 },
    )
  })
})

type Rules = RotationRecord['rules']

const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:rotate'

function rotatedBy(rules: Rules | undefined): { readonly rotation?: RotationRecord } {
  return rules === undefined
    ? {}
    : { rotation: { enabled: true, lambdaArn, rules, last: undefined, next: undefined } }
}

function rotationKey(rules: Rules | undefined): object {
  if (rules === undefined) return {}
  const { AutomaticallyAfterDays: days, ScheduleExpression: schedule } = rules
  return { rotation: { 'after-days': days, schedule, lambda: lambdaArn } }
}

function windowOf({ Duration }: Rules = {}): Pick<Rules, 'Duration'> {
  return Duration === undefined ? {} : { Duration }
}

function widened(text: string): string {
  const document = JSON.parse(text)
  return JSON.stringify({
    ...document,
    Statement: [...document.Statement, { Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  })
}
