import { describe, expect, test } from '@jest/globals'
import type { SecretSeed } from '../../sandbox/services/secrets-manager/controls.ts'
import type { GrantChange } from '../../src/model/change.ts'
import { useStage } from './stage.ts'

const stage = useStage()

/** A function that is to read a secret; returns the secret's ARN. */
function anOrder(secret: Partial<SecretSeed>): string {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  const arn = aws.addSecret({ name: 'db', ...secret })
  declare({ orders: { secrets: { DB_ARN: arn } } })
  return arn
}

async function run() {
  const { code, outputs } = await stage().run()
  const findings = JSON.parse(outputs.findings ?? '[]') as readonly { code: string; message: string }[]
  const { functions } = JSON.parse(outputs.plan ?? '{}') as {
    functions: readonly { readonly grants: readonly GrantChange[] }[]
  }
  return { code, findings, check: functions[0]?.grants[0]?.check }
}

function keysDescribed(): readonly unknown[] {
  const described = stage().aws.calls.filter(({ operation }) => operation === 'DescribeKey')
  return described.map(({ input }) => (input as { KeyId?: string }).KeyId)
}

const written = () => stage().aws.calls.flatMap(({ write, operation }) => (write ? [operation] : []))
const idOf = (keyArn: string) => keyArn.replace(/^.*key\//, '')

describe('a key that cannot be used', () => {
  test.each([
    ['its ID', (arn: string): string => idOf(arn)],
    ['its ARN', (arn: string): string => arn],
    [
      'an alias',
      (arn: string): string => {
        stage().aws.addAlias({ name: 'alias/orders', keyId: arn })
        return 'alias/orders'
      },
    ],
  ] as const)('is an error before any write, if the secret names it by %s', async (_what, named) => {
    for (const state of ['Disabled', 'PendingDeletion'] as const) {
      const key = stage().aws.addKey({ state })
      const name = `db-${state}`
      const secret = stage().aws.addSecret({ name, kmsKeyId: named(key) })
      stage().aws.addFunction({ name, role: stage().aws.addRole({ name: `${name}-role` }) })
      stage().declare({ [name]: { secrets: { DB_ARN: secret } } })
      const { code, findings } = await run()
      expect(code).toBe(1)
      expect(findings).toMatchObject([
        { code: 'key-unusable', message: expect.stringContaining(`KMS key ${key} is in state ${state}`) },
      ])
    }
    expect(written()).toEqual([])
  })

  test('is none where the current version can also be read with the key that replaced it', async () => {
    const [old, current] = [stage().aws.addKey({ state: 'Disabled' }), stage().aws.addKey()]
    anOrder({ kmsKeyId: current, versions: [{ stages: ['AWSCURRENT'], kmsKeyIds: [old, current] }] })
    const { code, findings, check } = await run()
    expect([code, findings]).toEqual([0, []])
    expect(check?.result).toBe('not-evaluated')
  })

  test('is none that changes its primary region: while it is updating, it decrypts', async () => {
    anOrder({ kmsKeyId: stage().aws.addKey({ state: 'Updating' }) })
    expect(await run()).toMatchObject({ code: 0, findings: [] })
  })

  test("is none where AWS's own key decrypts the version too", async () => {
    const key = stage().aws.addKey({ state: 'Disabled' })
    anOrder({ versions: [{ stages: ['AWSCURRENT'], kmsKeyIds: [key, 'DefaultEncryptionKey'] }] })
    expect(await run()).toMatchObject({ code: 0, findings: [] })
  })

  test('is a warning that names the version, if only another one needs it', async () => {
    const [old, current] = [stage().aws.addKey({ state: 'Disabled' }), stage().aws.addKey()]
    anOrder({
      kmsKeyId: current,
      versions: [
        { stages: ['AWSCURRENT'], kmsKeyIds: [current] },
        { stages: ['AWSPREVIOUS'], kmsKeyIds: [old] },
      ],
    })
    const { code, findings } = await run()
    expect(code).toBe(0)
    expect(findings).toMatchObject([
      { code: 'version-unreadable', message: expect.stringContaining('has a version, AWSPREVIOUS, that') },
    ])
  })

  test('of a parameter is an error', async () => {
    const { aws, declare } = stage()
    const key = aws.addKey({ state: 'Disabled' })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    declare({ orders: { secrets: { DB_ARN: aws.addParameter({ name: '/db', keyId: key }) } } })
    expect(await run()).toMatchObject({ code: 1, findings: [{ code: 'key-unusable' }] })
  })
})

describe('the keys of a run', () => {
  test("are described once each, also if some are named by an alias, and never AWS's own", async () => {
    const { aws, declare } = stage()
    const [one, two] = [aws.addKey(), aws.addKey()]
    aws.addAlias({ name: 'alias/one', keyId: one })
    const secrets = {
      A: aws.addSecret({
        name: 'a',
        kmsKeyId: 'alias/one',
        versions: [{ stages: ['AWSCURRENT'], kmsKeyIds: [one] }],
      }),
      B: aws.addSecret({ name: 'b', kmsKeyId: idOf(one) }),
      C: aws.addSecret({ name: 'c', kmsKeyId: two }),
      D: aws.addSecret({ name: 'd' }),
      E: aws.addParameter({ name: '/e', keyId: idOf(two) }),
      F: aws.addParameter({ name: '/f' }),
    }
    for (const name of ['orders', 'billing'])
      aws.addFunction({ name, role: aws.addRole({ name: `${name}-role` }) })
    declare({ orders: { grants: Object.values(secrets) }, billing: { grants: Object.values(secrets) } })
    await stage().run({ mode: 'plan' })
    expect(keysDescribed().toSorted()).toEqual(
      ['arn:aws:kms:us-east-1:123456789012:alias/one', two].toSorted(),
    )
  })

  test('of another account are not described: only their account may say more', async () => {
    const account = '210987654321'
    const key = stage().aws.addKey({ account })
    anOrder({ account, kmsKeyId: key, sharedWith: ['123456789012'] })
    const { code } = await run()
    expect([code, keysDescribed()]).toEqual([0, []])
  })

  test('whose state cannot be read leave the access unevaluated, with one notice', async () => {
    anOrder({ kmsKeyId: stage().aws.addKey() })
    stage().aws.deny('kms:DescribeKey')
    const { code, findings, check } = await run()
    expect(code).toBe(0)
    expect(findings).toMatchObject([
      { code: 'access-not-checked', message: expect.stringContaining('kms:DescribeKey') },
    ])
    expect(check).toMatchObject({ result: 'not-evaluated', evaluated: ['role', 'secret'] })
  })
})
