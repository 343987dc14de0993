import { describe, expect, test } from '@jest/globals'
import type { FunctionSeed } from '../../sandbox/services/lambda/controls.ts'
import { reachedUnqualified } from '../../sandbox/services/lambda/latest-published.ts'
import { isSecretArn } from '../../src/text/arn.ts'
import { grantPolicy, readable, type Stage, useStages } from './stage.ts'

const setStage = useStages()

const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'
const durable = { ExecutionTimeout: 3600, RetentionPeriodInDays: 30 }
const foreign = { PASSWORD: 'hunter2' }

interface Shop extends Stage {
  readonly arns: { readonly db: string; readonly old: string; readonly fresh: string }
  /** What did not hold right after a call. */
  readonly broken: unknown[]
}

/**
 * A function that reads `db` and `old`, as alias `live` and, on managed instances, unqualified calls do too. Its
 * declaration names `db` and `fresh`.
 */
async function aShop(seed: Partial<FunctionSeed>, declared: object = {}): Promise<Shop> {
  const stage = await setStage()
  const { aws, declare } = stage
  const [db, old, fresh] = ['db', 'old', 'fresh'].map((name) => aws.addSecret({ name })) as [
    string,
    string,
    string,
  ]
  const role = aws.addRole({ name: 'orders-role', policies: grantPolicy('orders', [db, old]) })
  const variables = { ...foreign, DB_ARN: db, OLD_ARN: old }
  aws.addFunction({ name: 'orders', role, variables, ...seed })
  if (seed.capacityProvider !== undefined) aws.publishLatest('orders')
  aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
  declare({ orders: { secrets: { DB_ARN: 'db', FRESH_ARN: 'fresh' }, ...declared } })
  // What the findings are is held exactly, and the foreign variable would be one.
  const run: Stage['run'] = (inputs, more) => stage.run({ 'plaintext-notice': 'false', ...inputs }, more)
  const shop: Shop = { ...stage, run, arns: { db, old, fresh }, broken: [] }
  aws.onCall(() => {
    const unread = needed(shop).filter((arn) => !granted(shop).includes(arn))
    if (unread.length > 0) shop.broken.push(unread)
  })
  return shop
}

/** Each secret that the code of the function finds in its variables, wherever that code runs. */
function needed({ aws }: Stage): readonly string[] {
  const { aliases, versions, executions, latest, ...live } = aws.function('orders')
  const numbers = [
    ...[...aliases.values()].map(({ version }) => version),
    ...executions.filter(({ status }) => status !== 'SUCCEEDED').map(({ version }) => version),
  ]
  const reached = [
    live.variables,
    reachedUnqualified(aws.function('orders')) ?? {},
    ...numbers.map((number) => versions.get(number)?.variables ?? {}),
  ]
  return reached.flatMap((variables) => Object.values(variables)).filter(isSecretArn)
}

function granted({ aws }: Stage): readonly string[] {
  const document = aws.policies('orders-role')['lambda-secrets-orders']
  return document === undefined ? [] : readable(document)
}

function stateOf(shop: Shop) {
  const { aliases, latest, variables } = shop.aws.function('orders')
  const alias = aliases.get('live')?.version ?? ''
  return {
    granted: granted(shop).toSorted(),
    variables,
    live: shop.aws.function('orders').versions.get(alias)?.variables,
    latest: latest?.variables,
  }
}

function codes(findings: string | undefined): readonly string[] {
  return JSON.parse(findings ?? '[]').map(({ code }: { code: string }) => code)
}

function writes({ aws }: Stage): readonly string[] {
  return aws.calls.filter(({ write }) => write).map(({ operation }) => operation)
}

/** Ends the process after each write in turn, and runs once more. */
async function tryEachEnd(make: () => Promise<Shop>, count: number): Promise<Shop> {
  const clean = await make()
  expect((await clean.run()).code).toBe(0)
  expect(clean.broken).toEqual([])
  expect(writes(clean)).toHaveLength(count)
  const goal = stateOf(clean)
  const breakAt = async (nth: number) => {
    const shop = await make()
    const action = shop.start()
    shop.aws.fault({ write: true, nth, act: { kind: 'kill', kill: action.kill } })
    expect((await action.done).code).toBeNull()
    expect(writes(shop)).toHaveLength(nth)
    shop.aws.clearFaults()
    expect((await shop.run()).code).toBe(0)
    expect(shop.broken).toEqual([])
    expect(stateOf(shop)).toEqual(goal)
    shop.aws.clearCalls()
    expect((await shop.run()).code).toBe(0)
    expect(writes(shop)).toEqual([])
  }
  await Promise.all(Array.from({ length: count }, (_each, index) => breakAt(index + 1)))
  return clean
}

describe('a process that ends after any single write', () => {
  test('leaves a released function on managed instances safe, and one more run finishes it', async () => {
    const shop = await tryEachEnd(() => aShop({ capacityProvider }, { publish: true, alias: 'live' }), 6)
    expect(writes(shop)).toEqual([
      'PutRolePolicy',
      'UpdateFunctionConfiguration',
      'PublishVersion',
      'PublishVersion',
      'UpdateAlias',
      'PutRolePolicy',
    ])
    const { arns } = shop
    const declared = { ...foreign, DB_ARN: arns.db, FRESH_ARN: arns.fresh }
    const all = { variables: declared, live: declared, latest: declared }
    expect(stateOf(shop)).toEqual({ granted: [arns.db, arns.fresh].toSorted(), ...all })
  })

  test('leaves one without an alias safe, and what is only applied keeps every grant that calls need', async () => {
    const withoutAlias = async (declared: object) => {
      const shop = await aShop({ capacityProvider }, declared)
      shop.aws.function('orders').aliases.clear()
      return shop
    }
    const released = await tryEachEnd(() => withoutAlias({ publish: true }), 4)
    expect(granted(released)).not.toContain(released.arns.old)
    const applied = await tryEachEnd(() => withoutAlias({}), 2)
    expect(granted(applied)).toContain(applied.arns.old)
  })

  test('leaves a durable function with executions safe, each on the version that it began with', async () => {
    const make = async () => {
      const shop = await aShop({ durable }, { publish: true, alias: 'live' })
      shop.aws.startExecution('orders', 'live')
      return shop
    }
    const shop = await tryEachEnd(make, 4)
    expect(granted(shop)).toContain(shop.arns.old)
    const { aws, run, arns } = shop
    const [execution] = aws.function('orders').executions
    if (execution !== undefined) execution.status = 'SUCCEEDED'
    expect((await run()).code).toBe(0)
    expect(granted(shop).toSorted()).toEqual([arns.db, arns.fresh].toSorted())
    expect(shop.broken).toEqual([])
  })
})

describe('managed instances', () => {
  test('are told that unqualified calls do not see the change, and what keeps a grant', async () => {
    const shop = await aShop({ capacityProvider })
    shop.aws.function('orders').aliases.clear()
    const { code, outputs, summary } = await shop.run()
    expect(code).toBe(0)
    expect(codes(outputs.findings)).toEqual(['latest-not-published', 'grant-held'])
    expect(summary).toContain('$LATEST.PUBLISHED')
    shop.aws.publishLatest('orders')
    expect(codes((await shop.run()).outputs.findings)).toEqual([])
    expect(granted(shop)).not.toContain(shop.arns.old)
    expect(shop.broken).toEqual([])
  })

  test('keep every grant while something else is being published, or after it failed', async () => {
    const shop = await aShop({ capacityProvider, readsUntilSettled: 0 })
    const { aws, arns, run } = shop
    aws.function('orders').aliases.clear()
    aws.changeFunction('orders', { variables: { ...foreign, DB_ARN: arns.db } })
    aws.publishLatest('orders')
    const { latest } = aws.function('orders')
    if (latest === undefined) throw new Error('nothing is published')
    const { variables } = latest
    latest.update = {
      status: 'InProgress',
      readsLeft: 3,
      before: { ...latest, variables: { ...variables, OLD_ARN: arns.old } },
    }
    expect(codes((await run()).outputs.findings)).toContain('grant-held')
    expect(granted(shop)).toContain(arns.old)
    expect(shop.broken).toEqual([])
  })

  test('stop where publishing fails, before anything is revoked', async () => {
    const shop = await aShop({ capacityProvider }, { publish: true })
    const said = 'The role defined for the function cannot be assumed by Lambda.'
    const reason = { reason: said, reasonCode: 'InsufficientRolePermissions' } as const
    shop.aws.function('orders').nextVersion = { state: 'Failed', ...reason }
    const { code, summary } = await shop.run()
    expect(code).toBe(1)
    expect(summary).toContain('The role defined for the function cannot be assumed')
    expect(granted(shop)).toContain(shop.arns.old)
    expect(shop.broken).toEqual([])
  })

  test('publish once though the answer was lost', async () => {
    for (const act of [{ kind: 'drop', moment: 'after' }, { kind: 'truncate' }] as const) {
      const shop = await aShop({ capacityProvider }, { publish: true })
      shop.aws.function('orders').aliases.clear()
      shop.aws.fault({ operation: 'PublishVersion', nth: 1, act })
      expect((await shop.run()).code).toBe(0)
      expect(granted(shop)).not.toContain(shop.arns.old)
      expect(shop.broken).toEqual([])
    }
  })
})

describe('a durable function', () => {
  const release = { publish: true, alias: 'live' }

  test('is not revoked a grant that an execution needs which began during the run', async () => {
    const shop = await aShop({ durable }, release)
    const begin = () => void shop.aws.startExecution('orders', '1')
    shop.aws.fault({
      operation: 'ListDurableExecutionsByFunction',
      nth: 2,
      act: { kind: 'change', change: begin },
    })
    const { code, summary } = await shop.run()
    expect(code).toBe(1)
    expect(summary).toContain('StillInUse')
    expect(granted(shop)).toContain(shop.arns.old)
    expect(codes((await shop.run()).outputs.findings)).toEqual(['executions-running'])
    expect(shop.broken).toEqual([])
  })

  test('keeps it for executions that are paused, on any page, and of $LATEST', async () => {
    for (const [version, status] of [
      ['1', 'PAUSED'],
      ['1', 'PAUSING'],
      ['$LATEST', 'RUNNING'],
    ] as const) {
      const shop = await aShop({ durable }, release)
      shop.aws.startExecution('orders', version)
      const { executions } = shop.aws.function('orders')
      if (executions[0] !== undefined) executions[0].status = status
      // The oldest comes last: behind those of a version that needs nothing of it.
      const clean = shop.aws.publishVersion('orders')
      const variables = {}
      Object.assign(shop.aws.function('orders').versions.get(clean) ?? {}, { variables })
      for (let n = 0; n < 1001; n++) shop.aws.startExecution('orders', clean)
      const { code, outputs } = await shop.run()
      expect(code).toBe(0)
      expect(codes(outputs.findings)).toContain('executions-running')
      expect(granted(shop)).toContain(shop.arns.old)
    }
  })

  test('keeps it if the executions may not be listed', async () => {
    const shop = await aShop({ durable }, release)
    shop.aws.deny('lambda:ListDurableExecutionsByFunction')
    const { code, outputs, summary } = await shop.run()
    expect(code).toBe(0)
    expect(codes(outputs.findings)).toEqual(['executions-unread'])
    expect(summary).toContain('lambda:ListDurableExecutionsByFunction')
    expect(granted(shop)).toContain(shop.arns.old)
  })

  test('is asked for executions only where a grant would go', async () => {
    const shop = await aShop({ durable }, { secrets: { DB_ARN: 'db', OLD_ARN: 'old', FRESH_ARN: 'fresh' } })
    expect((await shop.run()).code).toBe(0)
    expect(shop.aws.calls.map(({ operation }) => operation)).not.toContain('ListDurableExecutionsByFunction')
  })

  test('is removed from, which says what its executions lose', async () => {
    const shop = await aShop({ durable })
    shop.aws.startExecution('orders', '1')
    const { code, outputs } = await shop.run({ mode: 'remove' })
    expect(code).toBe(0)
    expect(codes(outputs.findings)).toEqual(['executions-cut-off', 'alias-cut-off'])
  })
})

test.each(['Failed', 'Deleting', 'Deactivated'] as const)(
  'a function in state %s is not written, nor is its role',
  async (state) => {
    const shop = await aShop({ state })
    const { code, outputs } = await shop.run()
    expect(code).toBe(1)
    expect(codes(outputs.findings)).toContain('function-not-writable')
    expect(writes(shop)).toEqual([])
  },
)

test('a function on a kind of capacity that came later is refused by name', async () => {
  const shop = await aShop({})
  const { arn, role, revisionId, codeSha256, variables } = shop.aws.function('orders')
  const body = JSON.stringify({
    FunctionName: 'orders',
    FunctionArn: arn,
    Role: role,
    RevisionId: revisionId,
    CodeSha256: codeSha256,
    Environment: { Variables: variables },
    CapacityProviderConfig: { LaterCapacityProviderConfig: { Fleet: 'later' } },
    State: 'Active',
  })
  shop.aws.fault({ operation: 'GetFunctionConfiguration', act: { kind: 'answer', status: 200, body } })
  const { code, outputs } = await shop.run()
  expect(code).toBe(1)
  expect(codes(outputs.findings)).toContain('function-kind-unsupported')
  expect(writes(shop)).toEqual([])
})
