import { describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../../sandbox/runner.ts'
import type { RoleSeed } from '../../sandbox/services/iam/controls.ts'
import type { SecretSeed } from '../../sandbox/services/secrets-manager/controls.ts'
import type { GrantChange } from '../../src/model/change.ts'
import { readable, useStage } from './stage.ts'

const stage = useStage()
const own = 'lambda-secrets-orders'
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const allow = (Action: string | readonly string[], Resource = '*') => ({ Effect: 'Allow', Action, Resource })
const deny = (Action: string, more: object = {}) => ({ Effect: 'Deny', Action, Resource: '*', ...more })
const everything = document(allow('*'))

function anOrder(
  seeds: { readonly role?: Partial<RoleSeed>; readonly secret?: Partial<SecretSeed> } = {},
): string {
  const { aws, declare } = stage()
  const role = aws.addRole({ name: 'orders-role', ...seeds.role })
  aws.addFunction({ name: 'orders', role, variables: { LEGACY: 'hunter2-is-not-shown' } })
  const arn = aws.addSecret({ name: 'db', ...seeds.secret })
  declare({ orders: { secrets: { DB_ARN: arn } } })
  return arn
}

function findingsOf(result: ActionResult): readonly { readonly code: string; readonly message: string }[] {
  return JSON.parse(result.outputs.findings ?? '[]')
}

function checksOf(result: ActionResult): readonly GrantChange['check'][] {
  const { functions } = JSON.parse(result.outputs.plan ?? '{}') as {
    functions: readonly { readonly grants: readonly GrantChange[] }[]
  }
  return functions.flatMap(({ grants }) => grants.map(({ check }) => check))
}

function written(): readonly string[] {
  return stage().aws.calls.flatMap(({ write, operation }) => (write ? [operation] : []))
}

function counted(operation: string): number {
  return stage().aws.calls.filter((call) => call.operation === operation).length
}

const shapes = ['per-action', 'per-resource'] as const

describe.each(shapes)('what would be denied, with results %s,', (shape) => {
  test.each<[string, Parameters<typeof anOrder>[0], readonly (readonly object[])[] | undefined, string]>([
    [
      'an inline policy',
      { role: { policies: { guard: document(deny('secretsmanager:*')) } } },
      undefined,
      'policy guard (statement at',
    ],
    [
      'an attached policy',
      { role: { attached: { Guard: document(deny('secretsmanager:*')) } } },
      undefined,
      'policy Guard (statement at',
    ],
    [
      'an inline policy, although the organization and a boundary deny it too',
      {
        role: {
          policies: { guard: document(deny('secretsmanager:*')) },
          boundary: document(allow('logs:*')),
        },
      },
      [[everything, document(deny('secretsmanager:*'))]],
      'policy guard (statement at',
    ],
    [
      "the secret's own policy",
      { secret: { resourcePolicy: document(deny('secretsmanager:*', { Sid: 'Locked', Principal: '*' })) } },
      undefined,
      'statement Locked of the resource policy',
    ],
  ])('by %s, is an error on its line before any write', async (_what, seeds, organization, by) => {
    anOrder(seeds)
    const { aws, run } = stage()
    aws.simulation.shape = shape
    if (organization !== undefined) aws.organize(organization)
    const result = await run()
    expect(result.code).toBe(1)
    const [finding, ...others] = findingsOf(result)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'access-denied', place: { file: '.github/lambda-secrets.yml' } })
    expect(finding?.message).toContain(by)
    expect(checksOf(result)).toMatchObject([{ result: 'denied' }])
    expect(result.summary).toContain(', denied, as an error says\n')
    expect(written()).toEqual([])
  })

  test.each<[string, Parameters<typeof anOrder>[0], readonly (readonly object[])[], string]>([
    [
      'a boundary',
      { role: { boundary: document(allow('logs:*')) } },
      [],
      'by the permissions boundary of role orders-role',
    ],
    [
      "a boundary's denial",
      { role: { boundary: document(allow('*'), deny('secretsmanager:Get*')) } },
      [],
      'by the permissions boundary of role orders-role',
    ],
    [
      'the organization',
      {},
      [[everything], [document(allow('logs:*'))]],
      "by a service control policy of the account's organization",
    ],
    [
      "the organization's denial",
      {},
      [[everything, document(deny('secretsmanager:*'))]],
      "by a service control policy of the account's organization",
    ],
  ])('by %s, is a warning, as IAM does not list its conditions', async (_what, seeds, organization, by) => {
    anOrder(seeds)
    const { aws, run } = stage()
    aws.simulation.shape = shape
    if (organization.length > 0) aws.organize(organization)
    const result = await run()
    expect(result.code).toBe(0)
    expect(findingsOf(result)).toMatchObject([
      { code: 'access-in-doubt', severity: 'warning', message: expect.stringContaining(by) },
    ])
    expect(checksOf(result)).toMatchObject([{ result: 'not-evaluated', denials: [] }])
    expect(counted('SimulatePrincipalPolicy')).toBe(3)
  })

  test('is told secret by secret: one that the boundary leaves out does not darken the others', async () => {
    const { aws, declare, run } = stage()
    const [db, stripe] = [aws.addSecret({ name: 'db' }), aws.addSecret({ name: 'stripe' })]
    const role = aws.addRole({ name: 'orders-role', boundary: document(allow('secretsmanager:*', db)) })
    aws.addFunction({ name: 'orders', role })
    aws.simulation.shape = shape
    declare({ orders: { secrets: { DB_ARN: db, STRIPE_ARN: stripe } } })
    const result = await run()
    expect(checksOf(result)).toMatchObject([{ result: 'allowed' }, { result: 'not-evaluated' }])
    expect(findingsOf(result).map(({ code }) => code)).toEqual(['access-in-doubt'])
    expect(findingsOf(result)[0]?.message).toContain('may not be able to read secret stripe')
  })
})

describe('what will be allowed', () => {
  test('is said with what was evaluated, and applied', async () => {
    const arn = anOrder({ role: { boundary: everything } })
    stage().aws.organize([[everything]])
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(findingsOf(result)).toEqual([])
    expect(checksOf(result)).toEqual([
      { result: 'allowed', evaluated: ['role', 'secret'], denials: [], doubts: [], open: [] },
    ])
    expect(result.summary).toContain('`orders` gained access to `db`')
    expect(result.summary).toContain('- `db`: reading is allowed by the policies of the role and the secret')
    expect(readable(stage().aws.policies('orders-role')[own])).toEqual([arn])
  })

  test('is decided in the context of the real call: region, caller, and Secrets Manager calling KMS for one secret', async () => {
    const { aws, declare, run } = stage()
    const keyId = aws.addKey()
    const arn = aws.addSecret({ name: 'db', kmsKeyId: keyId })
    const boundary = document(
      allow('*'),
      deny('*', { Condition: { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } } }),
      deny('*', { Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn } } }),
      deny('kms:*', {
        Condition: { StringNotEquals: { 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' } },
      }),
    )
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', boundary }) })
    declare({ orders: { secrets: { DB_ARN: arn } } })
    const result = await run()
    expect(findingsOf(result)).toEqual([])
    expect(checksOf(result)).toMatchObject([{ result: 'allowed', evaluated: ['role', 'secret', 'key'] }])
    expect(result.code).toBe(0)
  })

  test('is decided by the planned policy, not by the existing one', async () => {
    const arn = anOrder()
    const { aws, declare, run } = stage()
    await run()
    const edited = JSON.parse(aws.role('orders-role').policies.get(own) ?? '')
    edited.Statement.push(deny('secretsmanager:GetSecretValue'), allow('*'))
    aws.role('orders-role').policies.set(own, JSON.stringify(edited))
    aws.addSecret({ name: 'stripe' })
    declare({ orders: { secrets: { DB_ARN: arn, STRIPE_ARN: 'stripe' } } })
    const result = await run()
    expect(result.code).toBe(0)
    expect(findingsOf(result).map(({ code }) => code)).toEqual(['restriction-lifted', 'policy-edited'])
    expect(checksOf(result)).toMatchObject([undefined, { result: 'allowed' }])
  })

  test('is read from all pages of the answer', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    aws.simulation.shape = 'per-resource'
    const names = Array.from({ length: 101 }, (_each, index) => `s${index}`)
    for (const name of names) aws.addSecret({ name })
    declare({ orders: { grants: names } })
    const result = await run({ mode: 'plan' })
    expect(new Set(checksOf(result).map((check) => check?.result))).toEqual(new Set(['allowed']))
    expect(checksOf(result)).toHaveLength(101)
    // Two pages with our policy, two without it.
    expect(counted('SimulatePrincipalPolicy')).toBe(4)
  })

  test('is only perhaps so where the real call has more than a simulation knows: a warning, and applied', async () => {
    const network = { Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } }
    anOrder({ role: { policies: { net: document(deny('secretsmanager:*', network)) } } })
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(findingsOf(result).map(({ code }) => code)).toEqual(['access-in-doubt'])
    expect(findingsOf(result)[0]?.message).toContain('unless aws:SourceVpce in the real call changes that')
    expect(checksOf(result)).toMatchObject([{ result: 'not-evaluated' }])
  })
})

describe('a caller who may not check', () => {
  test('gets one notice for the whole run, and the plan claims nothing', async () => {
    const { aws, declare, run } = stage()
    const names = ['orders', 'billing', 'reports']
    for (const name of names) aws.addFunction({ name, role: aws.addRole({ name: `${name}-role` }) })
    const keyId = aws.addKey()
    const arn = aws.addSecret({ name: 'db', kmsKeyId: keyId })
    declare(Object.fromEntries(names.map((name) => [name, { secrets: { DB_ARN: arn } }])))
    for (const action of [
      'iam:SimulatePrincipalPolicy',
      'secretsmanager:GetResourcePolicy',
      'kms:GetKeyPolicy',
    ])
      aws.deny(action)
    const result = await run()
    expect(result.code).toBe(0)
    const [notice, ...others] = findingsOf(result)
    expect(others).toEqual([])
    expect(notice?.code).toBe('access-not-checked')
    for (const action of [
      'iam:SimulatePrincipalPolicy',
      'secretsmanager:GetResourcePolicy',
      'kms:GetKeyPolicy',
    ])
      expect(notice?.message).toContain(action)
    expect(checksOf(result)).toMatchObject(names.map(() => ({ result: 'not-evaluated', evaluated: [] })))
  })

  test('asks for nothing with verify: false', async () => {
    anOrder({ role: { boundary: document(allow('logs:*')) } })
    const result = await stage().run({ verify: 'false', 'shared-role': 'allow' })
    expect(result.code).toBe(0)
    expect(checksOf(result)).toEqual([undefined])
    const asked = ['SimulatePrincipalPolicy', 'GetResourcePolicy', 'GetKeyPolicy', 'ListFunctions']
    expect(asked.map(counted)).toEqual([0, 0, 0, 0])
  })

  test.each(['SimulatePrincipalPolicy', 'GetResourcePolicy', 'ListFunctions'] as const)(
    'is not misled by the page of a proxy in place of the answer of %s',
    async (operation) => {
      anOrder()
      stage().aws.fault({
        operation,
        act: { kind: 'answer', status: 200, body: '<html>proxy</html>', contentType: 'text/html' },
      })
      const result = await stage().run({ mode: 'plan' })
      expect(result.code).toBe(0)
      const code = operation === 'ListFunctions' ? 'role-users-unread' : 'access-not-checked'
      expect(findingsOf(result).map((each) => each.code)).toEqual([code])
    },
  )
})

describe('the calls of a check', () => {
  test('are few: one for all secrets of a function, one for each secret under a key, one without our policy', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const key = aws.addKey()
    const names = ['a', 'b', 'c', 'd']
    for (const [index, name] of names.entries()) aws.addSecret({ name, ...(index < 2 && { kmsKeyId: key }) })
    declare({ orders: { grants: names } })
    expect((await run()).code).toBe(0)
    expect(counted('SimulatePrincipalPolicy')).toBe(4)
    expect([counted('GetResourcePolicy'), counted('GetKeyPolicy'), counted('ListFunctions')]).toEqual([
      4, 1, 1,
    ])
  })

  test('are made for what a change grants alone, in drift detection for all, and never where nothing changes', async () => {
    const arn = anOrder()
    const { aws, declare, run } = stage()
    const stripe = aws.addSecret({ name: 'stripe' })
    await run()
    aws.clearCalls()
    expect((await run()).code).toBe(0)
    expect(counted('SimulatePrincipalPolicy')).toBe(0)

    declare({ orders: { secrets: { DB_ARN: arn, STRIPE_ARN: stripe } } })
    const result = await run({ mode: 'plan' })
    expect(checksOf(result).map((check) => check?.result)).toEqual([undefined, 'allowed'])
    await run()

    aws.organize([[everything, document(deny('secretsmanager:*'))]])
    expect((await run()).code).toBe(0)
    const doubt = await run({ mode: 'check' })
    expect(findingsOf(doubt).map(({ code }) => code)).toEqual(['access-in-doubt', 'access-in-doubt'])

    aws.organize([])
    aws.role('orders-role').policies.set('guard', JSON.stringify(document(deny('secretsmanager:*'))))
    const drift = await run({ mode: 'check' })
    expect(drift.code).toBe(1)
    expect(findingsOf(drift).map(({ code }) => code)).toEqual(['access-denied', 'access-denied'])
  })
})

describe('a role that reads more than is declared', () => {
  test('is a warning that names the statement, whichever policy holds it', async () => {
    anOrder({ role: { attached: { ReadAll: document(allow(['logs:*', 'secretsmanager:*'])) } } })
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(findingsOf(result)).toMatchObject([
      { code: 'role-reads-more', severity: 'warning' },
      { code: 'already-readable', severity: 'notice' },
    ])
    expect(findingsOf(result)[0]?.message).toContain('policy ReadAll (statement at line 1, column 38)')
  })

  test('is none for our own policy, nor for one of exact ARNs', async () => {
    const arn = anOrder()
    stage()
      .aws.role('orders-role')
      .policies.set('theirs', JSON.stringify(document(allow('secretsmanager:GetSecretValue', arn))))
    await stage().run()
    stage().aws.addSecret({ name: 'more' })
    stage().declare({ orders: { secrets: { DB_ARN: arn, MORE_ARN: 'more' } } })
    expect(findingsOf(await stage().run())).toEqual([])
  })
})

describe('a shared role', () => {
  function aNeighbour() {
    const arn = anOrder()
    stage().aws.addFunction({ name: 'reports', role: roleArn, variables: { TOKEN: 'hunter3-is-not-shown' } })
    stage().aws.addFunction({ name: 'elsewhere', role: roleArn, region: 'eu-west-1' })
    return arn
  }

  test('warns and names the functions that gain too, declared or not, without a value of theirs', async () => {
    aNeighbour()
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(findingsOf(result)).toMatchObject([
      {
        code: 'role-shared',
        message: expect.stringContaining('reports also gains access to 1 secret of orders'),
      },
    ])
    expect(JSON.stringify(result)).not.toMatch(/hunter[23]/)
  })

  test('refuses the grant with shared-role: fail, and what is granted already stays', async () => {
    aNeighbour()
    const refused = await stage().run({ 'shared-role': 'fail' })
    expect(refused.code).toBe(1)
    expect(findingsOf(refused).map(({ code }) => code)).toEqual(['role-shared-refused'])
    expect(written()).toEqual([])
    expect((await stage().run({ 'shared-role': 'allow' })).code).toBe(0)
    expect((await stage().run({ 'shared-role': 'fail' })).code).toBe(0)
  })

  test('refuses with shared-role: fail where it can not be told, and is a notice else', async () => {
    anOrder()
    stage().aws.deny('lambda:ListFunctions')
    const refused = await stage().run({ 'shared-role': 'fail' })
    expect(refused.code).toBe(1)
    expect(findingsOf(refused)[0]?.message).toContain('lambda:ListFunctions')
    const applied = await stage().run()
    expect(applied.code).toBe(0)
    expect(findingsOf(applied).map(({ code }) => code)).toEqual(['role-users-unread'])
  })
})
