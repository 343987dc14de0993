import { expect, test } from '@jest/globals'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()

const db = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf'
const widest = { Statement: [{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }] }

function aFunction(policies: Readonly<Record<string, object | string>>): void {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', policies }) })
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  aws.addSecret({ name: 'stripe' })
}

const world: readonly [string, () => void, string][] = [
  [
    'a foreign policy of our name that allows everything',
    () => aFunction({ 'lambda-secrets-orders': widest }),
    'narrowed',
  ],
  [
    'a secret that does not exist',
    () => {
      aFunction({})
      stage().declare({ orders: { secrets: { DB_ARN: 'gone' } } })
    },
    'unknown',
  ],
  [
    'a limit that a grant in place breaks',
    () => {
      aFunction(grantPolicy('orders', [db]))
      stage().declare({ orders: { secrets: { DB_ARN: 'db' } } }, { guardrails: { 'require-reason': true } })
    },
    'unknown',
  ],
]

test.each(world)(
  '%s blocks: drift, a verdict of its own, and a check that fails whatever fail-on says',
  async (_, make, verdict) => {
    stage().declare({ orders: { secrets: { DB_ARN: 'db', STRIPE_ARN: 'stripe' } } })
    make()
    const result = await stage().run({ mode: 'check', 'fail-on': 'never' })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ drift: 'true', verdict, changed: 'false' })
    const [{ access }] = JSON.parse(result.outputs.plan ?? '').functions
    if (verdict === 'unknown') expect(access).toEqual({ verdict, gained: [], lost: [] })
    expect(result.stdout).toContain('1 function cannot be applied as declared: orders.')
    expect(result.summary).not.toContain('unchanged')
    expect((await stage().run({ mode: 'plan', 'fail-on': 'never' })).code).toBe(0)
  },
)
