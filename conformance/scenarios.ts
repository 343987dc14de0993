import assert from 'node:assert/strict'
import type { ActionResult } from '../sandbox/runner.ts'
import { badDeclarations } from './scenarios-bad-declarations.ts'
import type { Stage } from './stage.ts'
import type { PolicyDocument } from './view.ts'

/** What holds on every AWS. Each scenario begins with an empty one. */
export interface Scenario {
  readonly name: string
  play(stage: Stage): Promise<void>
}

const own = 'lambda-secrets-orders'
const foreignVariables = { LOG_LEVEL: 'info', LEGACY: 'ü=\n"x"' }
const foreignPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::orders'] }],
}

/** One function with variables and a policy that others set, and two secrets that are declared for it. */
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

async function succeed(stage: Stage, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const result = await stage.run(inputs)
  assert.equal(result.code, 0, result.stdout + result.stderr)
  return result
}

function readable(document: PolicyDocument | undefined): readonly string[] {
  return (document?.Statement ?? [])
    .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
    .flatMap(({ Resource }) => Resource)
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'plan: shows the access that would be given, and writes nothing',
    play: async (stage) => {
      const { reader, writer } = await aShop(stage)
      const { outputs, summary } = await succeed(stage, { mode: 'plan' })
      assert.deepEqual([outputs.changed, outputs.drift, outputs.verdict], ['false', 'true', 'broadened'])
      assert.match(summary, /1 function gains access to 2 secrets/)
      assert.ok(outputs.plan?.includes(reader) && outputs.plan.includes(writer))
      assert.deepEqual(await stage.variables('orders'), foreignVariables)
      assert.deepEqual(await stage.policies('orders-role'), { theirs: foreignPolicy })
    },
  },
  {
    name: 'apply: grants exactly the declared secrets, sets their variables, keeps what is foreign',
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
      assert.deepEqual(ours, {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'LambdaSecretsReadUsEast1',
            Effect: 'Allow',
            Action: ['secretsmanager:GetSecretValue'],
            Resource: [reader, writer],
          },
        ],
      })
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
    name: 'revoke: a secret that is declared no more loses variable and grant',
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
    name: 'drift: a check fails where somebody changed variables or policy, and an apply mends both',
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
  {
    name: 'shared role: each function has its own policy, and says that the other gains by it',
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
    name: 'customer key: decryption is granted on the key behind the alias, for that secret alone',
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
    name: 'many functions: twelve are wired in one run, and found unchanged in the next',
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
  ...badDeclarations,
]
