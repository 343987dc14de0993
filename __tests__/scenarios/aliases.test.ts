import { describe, expect, test } from '@jest/globals'
import type { FunctionRecord } from '../../sandbox/services/lambda/records.ts'
import { isSecretArn } from '../../src/text/arn.ts'
import { grantPolicy, readable, type Stage, useStages } from './stage.ts'

const setStage = useStages()
const own = 'lambda-secrets-orders'
const foreign = { LOG_LEVEL: 'info', PASSWORD: 'hunter2-is-not-shown' }

/** A stage on which, after every call, each served version can read the secrets that its variables name. */
interface Shop extends Stage {
  readonly arns: Readonly<Record<'db' | 'old', string>>
  /** What did not hold, at any moment. */
  readonly broken: readonly unknown[]
}

/** `orders` has both secrets, and alias `live` serves the version made then; then `old` is no longer declared. */
async function aShop(declared: Readonly<Record<string, unknown>> = {}): Promise<Shop> {
  const stage = await setStage()
  const { aws, declare } = stage
  const arns = { db: aws.addSecret({ name: 'db' }), old: aws.addSecret({ name: 'old' }) }
  const role = aws.addRole({ name: 'orders-role', policies: grantPolicy('orders', Object.values(arns)) })
  aws.addFunction({ name: 'orders', role, variables: { ...foreign, DB_ARN: arns.db, OLD_ARN: arns.old } })
  aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
  declare({ orders: { ...declared, secrets: { DB_ARN: 'db' } } })
  const broken: unknown[] = []
  aws.onCall(() => {
    try {
      expectSound(stage)
    } catch (error) {
      broken.push(error)
    }
  })
  // What the findings are is held exactly, and the foreign variable would be one.
  const run: Stage['run'] = (inputs, more) => stage.run({ 'plaintext-notice': 'false', ...inputs }, more)
  return { ...stage, run, arns, broken }
}

function expectSound({ aws }: Stage): void {
  const { variables, versions, aliases } = aws.function('orders')
  const pointed = [...aliases.values()].flatMap(({ version, weights }) => [version, ...Object.keys(weights)])
  const numbered = pointed.flatMap((version) => versions.get(version) ?? [])
  const served = [variables, ...numbered.map((version) => version.variables)]
  for (const each of served) {
    expect(each).toMatchObject(foreign)
    expect(granted({ aws })).toEqual(expect.arrayContaining(Object.values(each).filter(isSecretArn)))
  }
}

function granted({ aws }: Pick<Stage, 'aws'>): readonly string[] {
  const document = aws.policies('orders-role')[own]
  return document === undefined ? [] : readable(document)
}

/** Runs, and must revoke nothing, because what it would revoke is needed again. */
async function expectStillInUse(shop: Shop): Promise<void> {
  const result = await shop.run()
  expect(result.code).toBe(1)
  expect(result.summary).toContain('StillInUse')
  expect(granted(shop)).toEqual([shop.arns.db, shop.arns.old])
  expect(shop.broken).toEqual([])
}

function writes({ aws }: Stage): readonly string[] {
  return aws.calls.filter(({ write, took }) => write && took).map(({ operation }) => operation)
}

function codes(findings: string | undefined): readonly string[] {
  return JSON.parse(findings ?? '[]').map(({ code }: { code: string }) => code)
}

const released = { publish: true, alias: 'live' }

describe('a grant that is no longer declared, of a function whose alias serves `$LATEST`', () => {
  async function aChangedShop(update: Partial<FunctionRecord>): Promise<Shop> {
    const shop = await aShop()
    const { aws, arns } = shop
    aws.pointAlias('orders', { name: 'live', version: '$LATEST' })
    aws.changeFunction('orders', { variables: { ...foreign, DB_ARN: arns.db } })
    Object.assign(aws.function('orders'), update)
    return shop
  }
  const failed = { status: 'Failed', reasonCode: 'SubnetOutOfIPAddresses', reason: '' } as const

  test('is kept while calls reach what the function was before an update that failed', async () => {
    const shop = await aChangedShop({ update: failed })
    const { aws, run, arns } = shop
    const kept = await run()
    expect(kept.code).toBe(0)
    expect(codes(kept.outputs.findings)).toEqual(['update-failed', 'grant-held'])
    expect(granted(shop)).toEqual([arns.db, arns.old])
    aws.function('orders').update = { status: 'Successful' }
    expect(codes((await run()).outputs.findings)).toEqual([])
    expect(granted(shop)).toEqual([arns.db])
  })

  test('is revoked once an update in progress has ended', async () => {
    const shop = await aChangedShop({ update: { status: 'InProgress', readsLeft: 3 } })
    const states: string[] = []
    shop.aws.onCall(({ operation }) => {
      if (operation === 'PutRolePolicy') states.push(shop.aws.function('orders').update.status)
    })
    expect((await shop.run()).code).toBe(0)
    expect(granted(shop)).toEqual([shop.arns.db])
    expect(states).toEqual(['Successful'])
  })

  test('is not revoked where that update fails', async () => {
    const update = { status: 'InProgress', readsLeft: 3 } as const
    await expectStillInUse(await aChangedShop({ update, nextUpdate: failed }))
  })
})

describe('a grant that a served version needs', () => {
  test('is kept and reported, run after run, and is revoked by the first run after the alias has moved', async () => {
    const shop = await aShop()
    const { aws, run, arns } = shop
    const first = await run()
    expect(first.code).toBe(0)
    expect(writes(shop)).toEqual(['UpdateFunctionConfiguration'])
    expect(aws.function('orders').variables).toEqual({ ...foreign, DB_ARN: arns.db })
    expect(granted(shop)).toEqual([arns.db, arns.old])
    expect(codes(first.outputs.findings)).toEqual(['grant-held'])
    expect(first.summary).toContain(
      'Alias `live` serves version `1`, whose variables still name secret `old`',
    )

    aws.clearCalls()
    const second = await run({ mode: 'check' })
    expect(second.code).toBe(0)
    expect(second.outputs).toMatchObject({ drift: 'false', verdict: 'unchanged' })
    expect(codes(second.outputs.findings)).toEqual(['grant-held'])
    expect(writes(shop)).toEqual([])

    aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders'), weights: { 1: 0.1 } })
    expect((await run()).outputs.changed).toBe('false')
    aws.pointAlias('orders', { name: 'live', version: '2' })
    aws.clearCalls()
    const last = await run()
    expect(last.outputs).toMatchObject({ changed: 'true', verdict: 'narrowed' })
    expect(codes(last.outputs.findings)).toEqual([])
    expect(writes(shop)).toEqual(['PutRolePolicy'])
    expect(granted(shop)).toEqual([arns.db])
    expect(shop.broken).toEqual([])
  })

  test('is kept if the aliases, or the version, may not be read', async () => {
    for (const [action, resource, code] of [
      ['lambda:ListAliases', '*', 'served-versions-unread'],
      ['lambda:GetFunctionConfiguration', '*:orders:1', 'grant-held'],
    ] as const) {
      const shop = await aShop()
      shop.aws.deny(action, resource)
      const result = await shop.run()
      expect(result.code).toBe(0)
      expect(codes(result.outputs.findings)).toEqual([code])
      expect(result.summary).toContain(action)
      expect(granted(shop)).toEqual([shop.arns.db, shop.arns.old])
      expect(shop.broken).toEqual([])
    }
  })

  test('is kept if its variables may not be decrypted', async () => {
    const shop = await aShop()
    const version = shop.aws.function('orders').versions.get('1')
    if (version !== undefined) version.callerMayDecrypt = false
    const result = await shop.run()
    expect(codes(result.outputs.findings)).toEqual(['grant-held'])
    expect(result.summary).toContain('kms:Decrypt')
    expect(granted(shop)).toEqual([shop.arns.db, shop.arns.old])
  })

  test('is found after the first page of aliases', async () => {
    const shop = await aShop()
    const { aliases } = shop.aws.function('orders')
    aliases.clear()
    for (let n = 0; n < 60; n++) shop.aws.pointAlias('orders', { name: `a${n}`, version: '$LATEST' })
    shop.aws.pointAlias('orders', { name: 'live', version: '1' })
    expect(codes((await shop.run()).outputs.findings)).toEqual(['grant-held'])
    expect(shop.broken).toEqual([])
  })

  test('is not revoked if the alias moved back during the run', async () => {
    const shop = await aShop()
    const { aws, run } = shop
    expect((await run()).code).toBe(0)
    aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
    const rollBack = () => aws.pointAlias('orders', { name: 'live', version: '1' })
    aws.fault({ operation: 'ListAliases', nth: 2, act: { kind: 'change', change: rollBack } })
    await expectStillInUse(shop)
  })

  test('is not revoked if another run set a variable that needs it meanwhile', async () => {
    const shop = await aShop()
    const { aws, arns } = shop
    aws.pointAlias('orders', { name: 'live', version: '$LATEST' })
    const set = () => aws.changeFunction('orders', { variables: { ...foreign, AGAIN_ARN: arns.old } })
    aws.fault({ operation: 'ListAliases', nth: 2, act: { kind: 'change', change: set } })
    await expectStillInUse(shop)
  })

  test('fails the run if another one sets such a variable while it is revoked', async () => {
    const { aws, arns, run } = await aShop()
    aws.pointAlias('orders', { name: 'live', version: '$LATEST' })
    const set = () => aws.changeFunction('orders', { variables: { ...foreign, AGAIN_ARN: arns.old } })
    aws.fault({ operation: 'PutRolePolicy', nth: 1, act: { kind: 'change', change: set } })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('CutOff')
  })

  test('is revoked in mode remove, which says who loses it', async () => {
    const { aws, run } = await aShop()
    const result = await run({ mode: 'remove' })
    expect(result.code).toBe(0)
    expect(codes(result.outputs.findings)).toEqual(['alias-cut-off'])
    expect(aws.policies('orders-role')).toEqual({})
  })
})

describe('publish and alias', () => {
  test('move traffic to the declared variables before anything is revoked, and then write nothing', async () => {
    const shop = await aShop(released)
    const { aws, run, arns } = shop
    const result = await run()
    expect(result.stderr).toBe('')
    expect(result.code).toBe(0)
    expect(writes(shop)).toEqual([
      'UpdateFunctionConfiguration',
      'PublishVersion',
      'UpdateAlias',
      'PutRolePolicy',
    ])
    expect(aws.function('orders').aliases.get('live')).toMatchObject({ version: '2', weights: {} })
    expect(aws.function('orders').versions.get('2')?.variables).toEqual({ ...foreign, DB_ARN: arns.db })
    expect(granted(shop)).toEqual([arns.db])
    expect(codes(result.outputs.findings)).toEqual([])
    expect(result.summary).toContain('alias `live` moved from version `1` to a new version')
    expect(result.stdout).toContain('alias live points to version 2')

    aws.clearCalls()
    const again = await run()
    expect(again.outputs).toMatchObject({ changed: 'false', drift: 'false' })
    expect(aws.calls.map(({ operation }) => operation).toSorted()).toEqual([
      'DescribeSecret',
      'GetFunctionConfiguration',
      'GetFunctionConfiguration',
      'GetRolePolicy',
      'ListAliases',
      'ListSecretVersionIds',
    ])
    expect(shop.broken).toEqual([])
  })

  test('revoke only once provisioned concurrency lets the new version take the traffic', async () => {
    const shop = await aShop(released)
    const { aws, run, arns } = shop
    aws.pointAlias('orders', { name: 'live', version: '1', readsUntilProvisioned: 2 })
    expect((await run()).code).toBe(0)
    expect(writes(shop).slice(-2)).toEqual(['UpdateAlias', 'PutRolePolicy'])
    expect(granted(shop)).toEqual([arns.db])
    expect(shop.broken).toEqual([])
  })

  test('show in a plan what they would do, and do nothing', async () => {
    const shop = await aShop(released)
    const { outputs } = await shop.run({ mode: 'plan' })
    const [planned] = JSON.parse(outputs.plan ?? '').functions
    expect(planned.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'configuration',
      'publish',
      'point-alias',
      'revoke',
    ])
    expect(writes(shop)).toEqual([])
  })

  test('leave another alias where it is, and the grant that it needs', async () => {
    const shop = await aShop(released)
    const { aws, run, arns } = shop
    aws.pointAlias('orders', { name: 'blue', version: '1' })
    const result = await run()
    expect(codes(result.outputs.findings)).toEqual(['grant-held'])
    expect(result.summary).toMatch(/alias `live` moved from version `1` to a new version$/m)
    expect(aws.function('orders').aliases.get('live')?.version).toBe('2')
    expect(aws.function('orders').aliases.get('blue')?.version).toBe('1')
    expect(granted(shop)).toEqual([arns.db, arns.old])
    expect(shop.broken).toEqual([])
  })

  test('ship other code only on request', async () => {
    const refused = await aShop(released)
    refused.aws.changeFunction('orders', { codeSha256: 'unreleased' })
    const result = await refused.run()
    expect(result.code).toBe(1)
    expect(codes(result.outputs.findings)).toEqual(['alias-code-differs'])
    expect(writes(refused)).toEqual([])

    const shipped = await aShop({ ...released, publish: 'with-code' })
    shipped.aws.changeFunction('orders', { codeSha256: 'unreleased' })
    const { code, summary } = await shipped.run()
    expect(code).toBe(0)
    expect(summary).toContain('alias `live` moved from version `1` to a new version, which has other code')
    expect(shipped.aws.function('orders').versions.get('2')?.codeSha256).toBe('unreleased')
    expect(shipped.aws.function('orders').aliases.get('live')?.version).toBe('2')
    expect([...refused.broken, ...shipped.broken]).toEqual([])
  })

  test.each([
    [
      'an alias that splits its traffic',
      'alias-weighted',
      ({ aws }: Stage) => {
        aws.changeFunction('orders', {})
        aws.pointAlias('orders', {
          name: 'live',
          version: '1',
          weights: { [aws.publishVersion('orders')]: 0.5 },
        })
      },
    ],
    [
      'an alias that is not there',
      'alias-not-found',
      ({ aws }: Stage) => aws.function('orders').aliases.clear(),
    ],
    [
      'aliases that may not be listed',
      'alias-unreadable',
      ({ aws }: Stage) => aws.deny('lambda:ListAliases'),
    ],
  ] as const)('refuse %s', async (_name, code, make) => {
    const shop = await aShop(released)
    make(shop)
    const result = await shop.run()
    expect(result.code).toBe(1)
    expect(codes(result.outputs.findings)).toEqual([code])
    expect(writes(shop)).toEqual([])
  })

  test('never show a value of a version, whatever happens', async () => {
    const shop = await aShop(released)
    shop.aws.fault({ operation: 'PublishVersion', nth: 1, act: { kind: 'truncate' } })
    shop.aws.function('orders').nextVersion = {
      state: 'Failed',
      reason: `The code ended with: ${foreign.PASSWORD} was refused`,
      reasonCode: 'FunctionError',
    }
    const result = await shop.run()
    expect(result.stdout).toContain('FunctionError')
    expect(JSON.stringify(result)).not.toContain(foreign.PASSWORD)
  })
})

describe('publish and alias, where things go wrong', () => {
  test('publish one version although the response was lost', async () => {
    for (const act of [{ kind: 'drop', moment: 'after' }, { kind: 'truncate' }] as const) {
      const shop = await aShop(released)
      shop.aws.fault({ operation: 'PublishVersion', nth: 1, act })
      shop.aws.fault({ operation: 'UpdateAlias', nth: 1, act })
      expect((await shop.run()).code).toBe(0)
      expect([...shop.aws.function('orders').versions.keys()]).toEqual(['1', '2'])
      expect(shop.aws.function('orders').aliases.get('live')?.version).toBe('2')
      expect(granted(shop)).toEqual([shop.arns.db])
      expect(shop.broken).toEqual([])
    }
  })

  test('leave the alias where it is if the version does not start', async () => {
    const shop = await aShop(released)
    shop.aws.function('orders').nextVersion = {
      state: 'Failed',
      reason: 'The role defined for the function cannot be assumed by Lambda.',
      reasonCode: 'InsufficientRolePermissions',
    }
    const result = await shop.run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('InsufficientRolePermissions: The role defined for the function')
    expect(shop.aws.function('orders').aliases.get('live')?.version).toBe('1')
    expect(granted(shop)).toEqual([shop.arns.db, shop.arns.old])
    expect(shop.broken).toEqual([])
  })

  test('do not publish code that arrived in between', async () => {
    const shop = await aShop(released)
    const deploy = () => shop.aws.changeFunction('orders', { codeSha256: 'unreleased' })
    shop.aws.fault({ operation: 'PublishVersion', nth: 1, act: { kind: 'change', change: deploy } })
    const result = await shop.run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('is different from current CodeSHA256')
    expect([...shop.aws.function('orders').versions.keys()]).toEqual(['1'])
    expect(shop.aws.function('orders').aliases.get('live')?.version).toBe('1')
    expect(shop.broken).toEqual([])
  })

  test('publish under the new revision if another deployer changed something else', async () => {
    const shop = await aShop(released)
    const deploy = () => shop.aws.changeFunction('orders', { memorySize: 256 })
    shop.aws.fault({ operation: 'PublishVersion', nth: 1, act: { kind: 'change', change: deploy } })
    expect((await shop.run()).code).toBe(0)
    expect(shop.aws.function('orders').versions.get('2')?.memorySize).toBe(256)
    expect(shop.broken).toEqual([])
  })

  test('leave an alias that something else has moved', async () => {
    for (const weights of [{ 2: 0.5 }, {}] as const) {
      const shop = await aShop(released)
      const { aws } = shop
      const canary = () => aws.pointAlias('orders', { name: 'live', version: '1', weights })
      const elsewhere = () => {
        aws.changeFunction('orders', { description: 'other' })
        aws.pointAlias('orders', { name: 'live', version: aws.publishVersion('orders') })
      }
      const change = Object.keys(weights).length > 0 ? canary : elsewhere
      aws.fault({ operation: 'UpdateAlias', nth: 1, act: { kind: 'change', change } })
      const result = await shop.run()
      expect(result.code).toBe(1)
      expect(result.summary).toContain('something else moved the alias')
      expect(aws.function('orders').aliases.get('live')).toMatchObject({ weights })
      expect(aws.function('orders').aliases.get('live')?.version).not.toBe('2')
      expect(granted(shop)).toEqual([shop.arns.db, shop.arns.old])
      expect(shop.broken).toEqual([])
    }
  })

  test('end in the declared state after a process that ended at any single write, with one version published', async () => {
    const change = async () => {
      const shop = await aShop()
      shop.aws.addSecret({ name: 'new' })
      shop.declare({ orders: { ...released, secrets: { DB_ARN: 'db', NEW_ARN: 'new' } } })
      return shop
    }
    const stateOf = (shop: Shop) => {
      const { variables, versions, aliases } = shop.aws.function('orders')
      const live = aliases.get('live')?.version ?? ''
      return { variables, live, served: versions.get(live)?.variables, granted: granted(shop).toSorted() }
    }
    const clean = await change()
    expect((await clean.run()).code).toBe(0)
    const goal = stateOf(clean)
    expect(writes(clean)).toEqual([
      'PutRolePolicy',
      'UpdateFunctionConfiguration',
      'PublishVersion',
      'UpdateAlias',
      'PutRolePolicy',
    ])
    const breakAt = async (nth: number) => {
      const shop = await change()
      const action = shop.start()
      shop.aws.fault({ write: true, nth, act: { kind: 'kill', kill: action.kill } })
      expect((await action.done).code).toBeNull()
      shop.aws.clearFaults()
      expect((await shop.run()).code).toBe(0)
      expect(stateOf(shop)).toEqual(goal)
      expect([...shop.aws.function('orders').versions.keys()]).toEqual(['1', '2'])
      expect(shop.broken).toEqual([])
      shop.aws.clearCalls()
      expect((await shop.run()).outputs.changed).toBe('false')
      expect(writes(shop)).toEqual([])
    }
    await Promise.all([1, 2, 3, 4, 5].map(breakAt))
  })
})
