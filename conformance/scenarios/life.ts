import assert from 'node:assert/strict'
import { own, readable, type Scenario, succeed } from '../scenario.ts'
import type { Stage } from '../stage.ts'

const foreignVariables = { LOG_LEVEL: 'info', LEGACY: 'ü=\n"x"' }
const foreignPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::orders'] }],
}

/** One function with foreign variables and a foreign policy, and two secrets declared for it. */
async function aShop({ aws, declare }: Stage): Promise<{ readonly reader: string; readonly writer: string }> {
  const role = await aws.addRole({
    name: 'orders-role',
    path: '/service-role/',
    policies: { theirs: foreignPolicy },
  })
  await aws.addFunction({ name: 'orders', role, variables: foreignVariables })
  const reader = await aws.addSecret({ name: 'dbreader_prod' })
  const writer = await aws.addSecret({ name: 'payments/dbwriter_prod' })
  declare({ orders: { secrets: { DB_READER_ARN: reader, DB_WRITER_ARN: 'payments/dbwriter_prod' } } })
  return { reader, writer }
}

/** One function's secrets, from the first plan to their removal. */
export const life: readonly Scenario[] = [
  {
    name: 'plan: shows the access that would be granted, and writes nothing',
    play: async (stage) => {
      const { reader, writer } = await aShop(stage)
      const { outputs, summary } = await succeed(stage, { mode: 'plan' })
      assert.deepEqual([outputs.changed, outputs.drift, outputs.verdict], ['false', 'true', 'broadened'])
      assert.match(summary, /`orders` gains access to 2 secrets/)
      assert.ok(outputs.plan?.includes(reader) && outputs.plan.includes(writer))
      assert.deepEqual(await stage.variables('orders'), foreignVariables)
      assert.deepEqual(await stage.policies('orders-role'), { theirs: foreignPolicy })
    },
  },
  {
    name: 'apply: grants exactly the declared secrets, sets their variables, keeps everything foreign',
    play: async (stage) => {
      const { reader, writer } = await aShop(stage)
      const { outputs } = await succeed(stage)
      assert.equal(outputs.changed, 'true')
      assert.deepEqual(await stage.variables('orders'), {
        ...foreignVariables,
        DB_READER_ARN: reader,
        DB_WRITER_ARN: writer,
      })
      const { theirs, [own]: ours, ...others } = await stage.policies('orders-role')
      assert.deepEqual([theirs, others], [foreignPolicy, {}])
      const [{ Sid, ...allow } = {}, ...more] = (ours?.Statement ?? []) as readonly Partial<
        Record<string, unknown>
      >[]
      assert.deepEqual([ours?.Version, more], ['2012-10-17', []])
      // The rest of its Sid is the mark of its owner: of the repository, the workflow and the file.
      assert.match(String(Sid), /^LambdaSecretsReadUsEast1Owner[0-9A-Za-z]+$/)
      const Resource = [reader, writer]
      assert.deepEqual(allow, { Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource })
    },
  },
  {
    name: 'no-op: a second apply and a check find nothing to do',
    play: async (stage) => {
      await aShop(stage)
      await succeed(stage)
      const before = [await stage.variables('orders'), await stage.policies('orders-role')]
      const { outputs } = await succeed(stage)
      assert.deepEqual([outputs.changed, outputs.drift, outputs.verdict], ['false', 'false', 'unchanged'])
      await succeed(stage, { mode: 'check' })
      assert.deepEqual([await stage.variables('orders'), await stage.policies('orders-role')], before)
    },
  },
  {
    name: 'revoke: a secret that is no longer declared loses variable and grant',
    play: async (stage) => {
      const { reader } = await aShop(stage)
      await succeed(stage)
      stage.declare({ orders: { secrets: { DB_READER_ARN: reader } } })
      const { outputs } = await succeed(stage)
      assert.equal(outputs.verdict, 'narrowed')
      assert.deepEqual(await stage.variables('orders'), { ...foreignVariables, DB_READER_ARN: reader })
      assert.deepEqual(readable((await stage.policies('orders-role'))[own]), [reader])
    },
  },
  {
    name: 'drift: a check fails if somebody changed variables or policy, and an apply fixes both',
    play: async (stage) => {
      await aShop(stage)
      await succeed(stage)
      const declared = [await stage.variables('orders'), await stage.policies('orders-role')]
      const { judge } = stage.aws
      const environment = { Variables: foreignVariables }
      await judge.ask('lambda', 'update_function_configuration', {
        FunctionName: 'orders',
        Environment: environment,
      })
      await judge.ask('iam', 'delete_role_policy', { RoleName: 'orders-role', PolicyName: own })
      const drifted = await stage.run({ mode: 'check' })
      assert.deepEqual([drifted.code, drifted.outputs.drift, drifted.outputs.changed], [1, 'true', 'false'])
      assert.match(drifted.stdout, /AWS differs from what is declared for orders/)
      await succeed(stage)
      assert.deepEqual([await stage.variables('orders'), await stage.policies('orders-role')], declared)
    },
  },
  {
    name: "remove: takes the action's policy and variables away, and nothing else",
    play: async (stage) => {
      await aShop(stage)
      await succeed(stage)
      await succeed(stage, { mode: 'remove' })
      assert.deepEqual(await stage.variables('orders'), foreignVariables)
      assert.deepEqual(await stage.policies('orders-role'), { theirs: foreignPolicy })
      assert.equal((await succeed(stage, { mode: 'remove' })).outputs.changed, 'false')
    },
  },
]
