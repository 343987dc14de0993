import assert from 'node:assert/strict'
import type { Scenario } from '../scenario.ts'
import type { Stage } from '../stage.ts'

/** A secret's declaration, and what the run must say about it. */
interface BadCase {
  readonly what: string
  secrets(stage: Stage): Promise<Readonly<Record<string, string>>>
  readonly says: RegExp
}

const cases: readonly BadCase[] = [
  {
    what: 'a secret that does not exist',
    secrets: async () => ({ DB_ARN: 'no-such-secret' }),
    says: /secret-not-found/,
  },
  {
    what: 'a secret that is scheduled for deletion',
    secrets: async ({ aws }) => {
      const arn = await aws.addSecret({ name: 'leaving' })
      await aws.scheduleDeletion('leaving')
      return { DB_ARN: arn }
    },
    says: /secret-deleted/,
  },
  {
    what: 'a secret whose key alias leads nowhere',
    secrets: async ({ aws }) => ({ DB_ARN: await aws.addSecret({ name: 'lost', keyId: 'alias/none' }) }),
    says: /key-unreadable/,
  },
  {
    what: 'a secret whose customer key is disabled',
    secrets: async ({ aws }) => {
      await aws.disableKey(await aws.addKey('alias/off'))
      return { DB_ARN: await aws.addSecret({ name: 'locked', keyId: 'alias/off' }) }
    },
    says: /key-unusable/,
  },
  {
    what: 'more variables than Lambda takes',
    secrets: async ({ aws }) => {
      const arn = await aws.addSecret({ name: 'x'.repeat(200) })
      return Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`SECRET_${index}`, arn]))
    },
    says: /variables-over-limit/,
  },
  {
    what: 'a wildcard',
    secrets: async () => ({ DB_ARN: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:*' }),
    says: /declaration-invalid/,
  },
]

/** Every bad declaration stops its function before the first write. */
export const badDeclarations: readonly Scenario[] = cases.map(({ what, secrets, says }) => ({
  name: `bad declaration: ${what} is refused before the first write`,
  play: async (stage) => {
    const role = await stage.aws.addRole({ name: 'orders-role' })
    await stage.aws.addFunction({ name: 'orders', role, variables: { LOG_LEVEL: 'info' } })
    stage.declare({ orders: { secrets: await secrets(stage) } })
    const { code, outputs, stdout } = await stage.run()
    assert.equal(code, 1, stdout)
    assert.match(outputs.findings ?? '', says)
    assert.equal(outputs.changed, 'false')
    assert.deepEqual(await stage.variables('orders'), { LOG_LEVEL: 'info' })
    assert.deepEqual(await stage.policies('orders-role'), {})
  },
}))
