import type { ActionResult } from '../../sandbox/runner.ts'
import type { Stage } from './stage.ts'

/** A run that a role must be able to make. */
export interface RoleRun {
  readonly what: string
  /** Makes what is there before, by a caller who may do everything. */
  prepare(stage: Stage): Promise<void>
  /** The run itself, as the role. */
  run(stage: Stage): Promise<ActionResult>
}

/**
 * For each documented role, the runs that it is for. Together they take every action that its policy allows: whoever adds
 * an action to a policy adds the run that needs it here.
 */
export const roleRuns: Readonly<Record<'plan' | 'deploy', readonly RoleRun[]>> = {
  plan: [
    {
      what: 'a plan of the first grants and the extension, of a secret whose key is known by its alias and of a parameter',
      prepare: aShop,
      run: ({ run }) => run({ mode: 'plan' }),
    },
    {
      what: 'a check of what is as declared',
      prepare: aWiredShop,
      run: ({ run }) => run({ mode: 'check' }),
    },
  ],
  deploy: [
    {
      what: 'an apply of the first grants and the extension, beside a layer of another account',
      prepare: aShop,
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that publishes a version and points an alias to it',
      prepare: aServedShop,
      run: ({ run }) => run({ mode: 'apply', publish: 'true', alias: 'live' }),
    },
    {
      what: 'an apply that sets the rotation of a secret',
      prepare: aRotatedShop,
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'a removal',
      prepare: aWiredShop,
      run: ({ run }) => run({ mode: 'remove' }),
    },
  ],
}

async function aShop({ aws, declare }: Stage): Promise<void> {
  const role = aws.addRole({ name: 'orders-api-role' })
  const layers = ['arn:aws:lambda:us-east-1:111111111111:layer:tracing:3']
  aws.addFunction({ name: 'orders-api', role, layers, codeSigning: 'Warn' })
  aws.addAlias({ name: 'alias/orders', keyId: aws.addKey() })
  aws.addSecret({ name: 'db', kmsKeyId: 'alias/orders' })
  aws.addParameter({ name: '/payments/key' })
  const secrets = { DB_ARN: 'db', KEY_ARN: 'ssm:/payments/key' }
  declare({ 'orders-api': { secrets, extension: true } })
}

async function aServedShop(stage: Stage): Promise<void> {
  await aShop(stage)
  const { aws } = stage
  aws.pointAlias('orders-api', { name: 'live', version: aws.publishVersion('orders-api') })
}

async function aRotatedShop(stage: Stage): Promise<void> {
  await aWiredShop(stage)
  const { aws, declare } = stage
  const role = aws.addRole({ name: 'rotate-role' })
  const lambda = aws.addFunction({ name: 'rotate-db', role, invokedBy: ['secretsmanager.amazonaws.com'] })
  const rotated = { secret: 'db', rotation: { 'after-days': 30, lambda } }
  declare({ 'orders-api': { secrets: { DB_ARN: rotated, KEY_ARN: 'ssm:/payments/key' } } })
}

async function aWiredShop(stage: Stage): Promise<void> {
  await aShop(stage)
  const { code, stdout } = await stage.run({ mode: 'apply' })
  if (code !== 0) throw new Error(stdout)
}
