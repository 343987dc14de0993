import { expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

const widest = { Statement: [{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }] }

function aFunction(policies: Readonly<Record<string, object>>): void {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', policies }) })
  aws.addSecret({ name: 'db' })
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
]

test.each(world)(
  '%s blocks: drift, a verdict of its own, and a check that fails whatever fail-on says',
  async (_, make, verdict) => {
    stage().declare({ orders: { secrets: { DB_ARN: 'db', STRIPE_ARN: 'stripe' } } })
    make()
    const result = await stage().run({ mode: 'check', 'fail-on': 'never' })
    expect(result.code).toBe(1)
    expect(result.outputs).toMatchObject({ drift: 'true', verdict, changed: 'false' })
    expect(result.stdout).toContain('1 function cannot be applied as declared: orders.')
    expect(result.summary).not.toContain('unchanged')
    expect((await stage().run({ mode: 'plan', 'fail-on': 'never' })).code).toBe(0)
  },
)
