import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { grantsOf } from '../../src/plan/grants.ts'
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
  /** Whether an alias serves a version made of what was left, and whether it is moved to what is declared. */
  alias: fc.constantFrom('none', 'pinned', 'released'),
})

describe('a fixed point', () => {
  test('after an apply the next run plans nothing and writes nothing, over random declarations and prior states', async () => {
    await fc.assert(
      fc.asyncProperty(
        situation,
        async ({ granted, edited, set, declared, grants, keyed, describe: described, alias }) => {
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
          declare({ orders: { ...release, secrets: declared, grants, describe: described } })

          const first = await run({ 'allow-removals': 'true' })
          expect(first.code).toBe(0)
          aws.clearCalls()
          const second = await run()
          expect(second.code).toBe(0)
          expect(second.outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
          expect(aws.calls.filter(({ write }) => write)).toEqual([])
          const live = aws.function('orders').variables
          const { aliases, versions } = aws.function('orders')
          const served = versions.get(aliases.get('live')?.version ?? '')?.variables
          for (const [name, secret] of Object.entries(declared)) {
            expect(live[name]).toBe(arnOf(secret))
            if (alias === 'released') expect(served?.[name]).toBe(arnOf(secret))
          }
          const ledger = grantsOf(JSON.stringify(aws.policies('r')['lambda-secrets-orders']))
          for (const arn of Object.values(served ?? {}).filter((value) => wasGranted.includes(value)))
            expect(ledger.map(({ secretArn }) => secretArn)).toContain(arn)
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
