import assert from 'node:assert/strict'
import { type Scenario, succeed } from '../scenario.ts'

const layer = /^arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:\d+$/

/** AWS's own layer, which a function gets along with its variables. */
export const extension: readonly Scenario[] = [
  {
    name: 'extension: its layer and settings are added to a function, kept, and removed',
    play: async (stage) => {
      const { aws, declare } = stage
      const role = await aws.addRole({ name: 'orders-role' })
      await aws.addFunction({ name: 'orders', role, variables: { LOG_LEVEL: 'info' } })
      const db = await aws.addSecret({ name: 'db' })
      declare({ orders: { secrets: { DB_ARN: db }, extension: { ttl: 60 } } })
      await succeed(stage)
      const [attached = '', ...others] = await stage.layers('orders')
      assert.match(attached, layer)
      assert.deepEqual(others, [])
      const own = { LOG_LEVEL: 'info', DB_ARN: db }
      const settings = { SECRETS_MANAGER_TTL: '60', SSM_PARAMETER_STORE_TTL: '60' }
      assert.deepEqual(await stage.variables('orders'), { ...own, ...settings })
      assert.equal((await succeed(stage)).outputs.changed, 'false')
      declare({ orders: { secrets: { DB_ARN: db } } })
      await succeed(stage)
      assert.deepEqual(await stage.layers('orders'), [])
      assert.deepEqual(await stage.variables('orders'), own)
      assert.equal((await succeed(stage)).outputs.changed, 'false')
    },
  },
]
