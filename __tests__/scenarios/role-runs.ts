import type { ActionResult } from '../../sandbox/runner.ts'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import { examples } from '../../sandbox/services/services.ts'
import { stores } from '../../src/text/stores.ts'
import type { Stage } from './stage.ts'

/** A run that a role must be able to make. */
export interface RoleRun {
  readonly what: string
  /** The policies that the role needs besides its own. */
  readonly features: readonly string[]
  /** The findings that it makes; none if absent. */
  readonly finds?: readonly string[]
  /** Creates the prior state, as a caller who may do everything. */
  prepare(stage: Stage): Promise<void>
  /** The run itself, as the role. */
  run(stage: Stage): Promise<ActionResult>
}

const plain: readonly string[] = []

/**
 * For each documented role, the runs that it is for. Together they take every action that its policies allow: whoever adds
 * an action to a policy adds the run that needs it here.
 */
export const roleRuns: Readonly<Record<'plan' | 'deploy', readonly RoleRun[]>> = {
  plan: [
    {
      what: 'a plan of the first grants, of a secret whose key is known by its alias',
      features: plain,
      prepare: (stage) => aShop(stage),
      run: ({ run }) => run({ mode: 'plan' }),
    },
    {
      what: 'a check of what is as declared',
      features: plain,
      prepare: (stage) => aWiredShop(stage),
      run: ({ run }) => run({ mode: 'check' }),
    },
    {
      what: 'a plan that revokes access of a function with an alias',
      features: plain,
      prepare: (stage) => aShrinkingShop(stage),
      run: ({ run }) => run({ mode: 'plan' }),
    },
    {
      what: 'a plan that revokes access of a durable function',
      features: ['durable'],
      prepare: aShrinkingDurableShop,
      run: ({ run }) => run({ mode: 'plan' }),
    },
    ...runsOfStores('plan'),
    {
      what: 'a plan that attaches the extension',
      features: ['extension'],
      prepare: aShopWithTheExtension,
      run: ({ run }) => run({ mode: 'plan' }),
    },
    {
      what: 'a plan that reads the managed policies of a role',
      features: ['attached-policies'],
      finds: ['role-reads-more'],
      prepare: aShopWithAManagedPolicy,
      run: ({ run }) => run({ mode: 'plan' }),
    },
  ],
  deploy: [
    {
      what: 'an apply of the first grants',
      features: plain,
      prepare: (stage) => aShop(stage),
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that revokes a secret of a function with an alias',
      features: plain,
      prepare: (stage) => aShrinkingShop(stage),
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that revokes access of a durable function',
      features: ['durable'],
      prepare: aShrinkingDurableShop,
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that publishes what unqualified calls reach on managed instances',
      features: ['publish'],
      prepare: anInstancesShop,
      run: ({ run }) => run({ mode: 'apply', publish: 'true', alias: 'live' }),
    },
    {
      what: 'a removal',
      features: plain,
      prepare: (stage) => aWiredShop(stage),
      run: ({ run }) => run({ mode: 'remove' }),
    },
    ...runsOfStores('apply'),
    {
      what: 'an apply of the extension, beside a layer of another account',
      features: ['extension'],
      prepare: aShopWithTheExtension,
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that publishes a version and points an alias to it',
      features: ['publish'],
      prepare: aServedShop,
      run: ({ run }) => run({ mode: 'apply', publish: 'true', alias: 'live' }),
    },
    {
      what: 'an apply that sets the rotation of a secret',
      features: ['rotation'],
      prepare: aRotatedShop,
      run: ({ run }) => run({ mode: 'apply' }),
    },
    {
      what: 'an apply that reads the managed policies of a role',
      features: ['attached-policies'],
      finds: ['role-reads-more'],
      prepare: aShopWithAManagedPolicy,
      run: ({ run }) => run({ mode: 'apply' }),
    },
  ],
}

const db = { DB_ARN: 'db' }

async function aShop({ aws, declare }: Stage, seed: Partial<FunctionSeed> = {}): Promise<void> {
  const role = aws.addRole({ name: 'orders-api-role' })
  const layers = ['arn:aws:lambda:us-east-1:111111111111:layer:tracing:3']
  aws.addFunction({ name: 'orders-api', role, layers, codeSigning: 'Warn', ...seed })
  aws.addAlias({ name: 'alias/orders', keyId: aws.addKey() })
  aws.addSecret({ name: 'db', kmsKeyId: 'alias/orders' })
  declare({ 'orders-api': { secrets: db } })
}

/** No simulation of a name that nobody has shows that the role can read another team's secrets. */
async function aShopWithAManagedPolicy(stage: Stage): Promise<void> {
  await aShop(stage)
  const resource = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:billing/*'
  const statement = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resource }
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  stage.aws.role('orders-api-role').attached.set('arn:aws:iam::123456789012:policy/Billing', text)
}

/** A run for each store whose metadata a policy of its own allows to read. */
function runsOfStores(mode: 'plan' | 'apply'): readonly RoleRun[] {
  return examples.map(({ noun, declared, add }) => ({
    what: `${mode === 'plan' ? 'a plan' : 'an apply'} of a ${noun}`,
    features: [stores[noun].metadata.policy ?? []].flat(),
    prepare: async (stage) => {
      await aShop(stage)
      add(stage.aws)
      stage.declare({ 'orders-api': { secrets: { KEY_ARN: declared } } })
    },
    run: ({ run }) => run({ mode }),
  }))
}

async function aShopWithTheExtension(stage: Stage): Promise<void> {
  await aShop(stage)
  stage.declare({ 'orders-api': { secrets: db, extension: true } })
}

/** Nothing is granted yet, and an alias serves a version. */
async function aServedShop(stage: Stage): Promise<void> {
  await aShop(stage)
  serve(stage)
}

/** A secret is no longer declared; the alias serves a version that never had it. */
async function aShrinkingShop(stage: Stage, seed: Partial<FunctionSeed> = {}): Promise<void> {
  await aWiredShop(stage, seed)
  serve(stage)
  stage.aws.addSecret({ name: 'old' })
  stage.declare({ 'orders-api': { secrets: { ...db, OLD_ARN: 'old' } } })
  await apply(stage)
  stage.declare({ 'orders-api': { secrets: db } })
}

async function aShrinkingDurableShop(stage: Stage): Promise<void> {
  await aShrinkingShop(stage, { durable: { ExecutionTimeout: 3600 } })
}

/** On managed instances, with an alias that serves a version. */
async function anInstancesShop(stage: Stage): Promise<void> {
  await aShop(stage, { capacityProvider: 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet' })
  stage.aws.publishLatest('orders-api')
  serve(stage)
}

function serve({ aws }: Stage): void {
  aws.pointAlias('orders-api', { name: 'live', version: aws.publishVersion('orders-api') })
}

async function aRotatedShop(stage: Stage): Promise<void> {
  await aWiredShop(stage)
  const { aws, declare } = stage
  const role = aws.addRole({ name: 'rotate-role' })
  const lambda = aws.addFunction({ name: 'rotate-db', role, invokedBy: ['secretsmanager.amazonaws.com'] })
  declare({ 'orders-api': { secrets: { DB_ARN: { secret: 'db', rotation: { 'after-days': 30, lambda } } } } })
}

async function aWiredShop(stage: Stage, seed: Partial<FunctionSeed> = {}): Promise<void> {
  await aShop(stage, seed)
  await apply(stage)
}

async function apply({ run }: Stage): Promise<void> {
  const { code, stdout } = await run({ mode: 'apply' })
  if (code !== 0) throw new Error(stdout)
}
