import assert from 'node:assert/strict'
import { type Scenario, succeed } from '../scenario.ts'
import type { Stage } from '../stage.ts'

interface Description {
  readonly RotationEnabled?: boolean
  readonly RotationLambdaARN?: string
  readonly RotationRules?: { readonly AutomaticallyAfterDays?: number }
}

async function rotationOf({ aws: { judge } }: Stage, secret: string) {
  const answer = await judge.ask<Description>('secretsmanager', 'describe_secret', { SecretId: secret })
  const { RotationEnabled: enabled, RotationLambdaARN: lambda, RotationRules: rules = {} } = answer
  return { enabled, lambda, days: rules.AutomaticallyAfterDays }
}

/** How a secret is rotated: set if declared. */
export const rotation: readonly Scenario[] = [
  {
    name: 'rotation: it is set as declared, once, and left alone if not declared',
    play: async (stage) => {
      const { aws, declare } = stage
      await aws.addFunction({ name: 'orders', role: await aws.addRole({ name: 'orders-role' }) })
      const lambda = await aws.addFunction({
        name: 'rotate',
        role: await aws.addRole({ name: 'rotate-role' }),
        invokedBy: 'secretsmanager.amazonaws.com',
      })
      const [db, other] = [await aws.addSecret({ name: 'db' }), await aws.addSecret({ name: 'other' })]
      const rotated = { secret: db, rotation: { 'after-days': 30, lambda } }
      declare({ orders: { secrets: { DB_ARN: rotated, OTHER_ARN: other } } })
      await succeed(stage)
      assert.deepEqual(await rotationOf(stage, 'db'), { enabled: true, lambda, days: 30 })
      assert.equal((await rotationOf(stage, 'other')).lambda, undefined)
      const { outputs } = await succeed(stage)
      assert.deepEqual([outputs.changed, outputs.drift], ['false', 'false'])
    },
  },
]
