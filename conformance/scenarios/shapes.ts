import assert from 'node:assert/strict'
import { own, readable, type Scenario, succeed } from '../scenario.ts'

/** The possible shapes of roles, keys and functions. */
export const shapes: readonly Scenario[] = [
  {
    name: 'shared role: each function has its own policy, and reports that the other gains access too',
    play: async (stage) => {
      const role = await stage.aws.addRole({ name: 'shared' })
      const arns = await Promise.all(['orders', 'billing'].map((name) => stage.aws.addSecret({ name })))
      for (const name of ['orders', 'billing']) await stage.aws.addFunction({ name, role })
      const declaration = {
        orders: { secrets: { A_ARN: arns[0] } },
        billing: { secrets: { A_ARN: arns[1] } },
      }
      stage.declare(declaration)
      const { outputs } = await succeed(stage)
      assert.match(outputs.findings ?? '', /role-shared/)
      stage.declare({ ...declaration, billing: { secrets: {} } })
      await succeed(stage)
      const policies = await stage.policies('shared')
      assert.deepEqual(Object.keys(policies), [own])
      assert.deepEqual(readable(policies[own]), [arns[0]])
      assert.deepEqual(await stage.variables('orders'), { A_ARN: arns[0] })
      assert.deepEqual(await stage.variables('billing'), {})
    },
  },
  {
    name: 'customer managed key: decryption is granted on the key of the alias, only for that secret',
    play: async (stage) => {
      const { aws } = stage
      await aws.addFunction({ name: 'orders', role: await aws.addRole({ name: 'orders-role' }) })
      const key = await aws.addKey('alias/orders')
      const secret = await aws.addSecret({ name: 'db', keyId: 'alias/orders' })
      stage.declare({ orders: { secrets: { DB_ARN: 'db' } } })
      await succeed(stage)
      const statements = (await stage.policies('orders-role'))[own]?.Statement ?? []
      const [decryption, ...others] = statements.filter(({ Action }) => Action.includes('kms:Decrypt'))
      assert.deepEqual([decryption?.Resource, others], [[key], []])
      assert.deepEqual(decryption?.Condition, {
        StringEquals: {
          'kms:EncryptionContext:SecretARN': [secret],
          'kms:ViaService': ['secretsmanager.us-east-1.amazonaws.com'],
        },
      })
      assert.equal((await succeed(stage)).outputs.changed, 'false')
    },
  },
  {
    name: 'parameter: reading it is granted by its ARN, which its variable holds',
    play: async (stage) => {
      const { aws } = stage
      await aws.addFunction({ name: 'orders', role: await aws.addRole({ name: 'orders-role' }) })
      const parameter = await aws.addParameter('/payments/key')
      stage.declare({ orders: { secrets: { KEY_ARN: 'ssm:/payments/key' } } })
      await succeed(stage)
      assert.deepEqual(await stage.variables('orders'), { KEY_ARN: parameter })
      const statements = (await stage.policies('orders-role'))[own]?.Statement ?? []
      const reading = statements.filter(({ Action }) => Action.includes('ssm:GetParameter'))
      assert.deepEqual(
        reading.flatMap(({ Resource }) => Resource),
        [parameter],
      )
      assert.equal((await succeed(stage)).outputs.changed, 'false')
    },
  },
  {
    name: 'many functions: twelve are set up in one run, and unchanged in the next',
    play: async (stage) => {
      const names = Array.from({ length: 12 }, (_, index) => `worker-${index}`)
      const secret = await stage.aws.addSecret({ name: 'shared' })
      for (const name of names) {
        await stage.aws.addFunction({ name, role: await stage.aws.addRole({ name: `${name}-role` }) })
      }
      stage.declare(Object.fromEntries(names.map((name) => [name, { secrets: { SHARED_ARN: secret } }])))
      await succeed(stage)
      for (const name of names) {
        assert.deepEqual(await stage.variables(name), { SHARED_ARN: secret })
        const policies = await stage.policies(`${name}-role`)
        assert.deepEqual(readable(policies[`lambda-secrets-${name}`]), [secret])
      }
      assert.equal((await succeed(stage)).outputs.changed, 'false')
    },
  },
]
