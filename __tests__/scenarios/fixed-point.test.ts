import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatPolicyDocument } from '../../src/plan/policy-document.ts'
import { useStages } from './stage.ts'

const setStage = useStages()

const parameters = ['ssm:/payments/key', 'ssm:flat']
const names = ['db', 'payments/stripe', 'legacy', ...parameters]
const variables = ['A_ARN', 'B_ARN', 'C_ARN']

const situation = fc.record({
  /** What an earlier run, a person or another tool left. */
  granted: fc.subarray(names),
  edited: fc.boolean(),
  set: fc.dictionary(fc.constantFrom(...variables, 'FOREIGN'), fc.constantFrom(...names, 'plain text'), {
    maxKeys: 4,
  }),
  /** What is declared, each secret under a customer key or AWS's own. */
  declared: fc.dictionary(fc.constantFrom(...variables), fc.constantFrom(...names), { maxKeys: 3 }),
  grants: fc.subarray(names),
  keyed: fc.subarray(names),
  describe: fc.boolean(),
})

describe('a fixed point', () => {
  test('after an apply the next run plans nothing and writes nothing, over random declarations and prior states', async () => {
    await fc.assert(
      fc.asyncProperty(
        situation,
        async ({ granted, edited, set, declared, grants, keyed, describe: described }) => {
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
                : aws.addSecret({ name, ...(keyed.includes(name) && { kmsKeyId: key }) }),
            ]),
          )
          const arnOf = (name: string) => arns.get(name) ?? name
          const before = formatPolicyDocument(
            granted.map((name) => ({ secretArn: arnOf(name), keyArns: [], describe: false })),
            'us-east-1',
          )
          const role = aws.addRole({
            name: 'r',
            policies:
              before === undefined ? {} : { 'lambda-secrets-orders': edited ? widened(before) : before },
          })
          aws.addFunction({
            name: 'orders',
            role,
            variables: Object.fromEntries(Object.entries(set).map(([name, value]) => [name, arnOf(value)])),
          })
          declare({ orders: { secrets: declared, grants, describe: described } })

          const first = await run()
          expect(first.code).toBe(0)
          aws.clearCalls()
          const second = await run()
          expect(second.code).toBe(0)
          expect(second.outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
          expect(aws.calls.filter(({ write }) => write)).toEqual([])
          const live = aws.function('orders').variables
          for (const [name, secret] of Object.entries(declared)) expect(live[name]).toBe(arnOf(secret))
        },
      ),
      { numRuns: 20 },
    )
  }, 240_000)
})

function widened(text: string): string {
  const document = JSON.parse(text)
  return JSON.stringify({
    ...document,
    Statement: [...document.Statement, { Effect: 'Allow', Action: 's3:*', Resource: '*' }],
  })
}
