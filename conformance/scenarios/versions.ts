import assert from 'node:assert/strict'
import { own, readable, type Scenario, succeed } from '../scenario.ts'
import type { Stage } from '../stage.ts'

/** `orders` has both secrets, and alias `live` serves the version published then. */
async function aServedShop(stage: Stage): Promise<{ readonly db: string; readonly old: string }> {
  const { aws, declare } = stage
  await aws.addFunction({ name: 'orders', role: await aws.addRole({ name: 'orders-role' }) })
  const [db, old] = [await aws.addSecret({ name: 'db' }), await aws.addSecret({ name: 'old' })]
  declare({ orders: { secrets: { DB_ARN: db, OLD_ARN: old } } })
  await succeed(stage)
  await aws.publishVersion('orders')
  await aws.pointAlias('orders', { name: 'live', version: '1' })
  return { db, old }
}

/** Published versions, which keep their variables, and aliases, which bring them traffic. */
export const versions: readonly Scenario[] = [
  {
    name: 'held: a grant that a served version needs is revoked after its alias has moved, not before',
    play: async (stage) => {
      const { db, old } = await aServedShop(stage)
      stage.declare({ orders: { secrets: { DB_ARN: db } } })
      const { outputs } = await succeed(stage)
      assert.match(outputs.findings ?? '', /grant-held/)
      assert.deepEqual(await stage.variables('orders'), { DB_ARN: db })
      assert.deepEqual(readable((await stage.policies('orders-role'))[own]), [db, old])
      assert.equal((await succeed(stage, { mode: 'check' })).outputs.drift, 'false')
      await stage.aws.pointAlias('orders', { name: 'live', version: '$LATEST' })
      await succeed(stage)
      assert.deepEqual(readable((await stage.policies('orders-role'))[own]), [db])
    },
  },
  {
    name: 'publish: a changed variable reaches the traffic of its alias, then the old grant is revoked',
    play: async (stage) => {
      const { db } = await aServedShop(stage)
      stage.declare({ orders: { secrets: { DB_ARN: db }, publish: true, alias: 'live' } })
      await succeed(stage)
      const version = await stage.aliasVersion('orders', 'live')
      assert.equal(version, '2')
      assert.deepEqual(await stage.variables('orders', version), { DB_ARN: db })
      assert.deepEqual(readable((await stage.policies('orders-role'))[own]), [db])
      assert.equal((await succeed(stage)).outputs.changed, 'false')
      assert.equal(await stage.aliasVersion('orders', 'live'), version)
    },
  },
]
