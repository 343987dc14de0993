import { describe, expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()
const own = 'lambda-secrets-orders'
const other = '999999999999'

interface Statement {
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, readonly string[]>> }
}

/** A function, a secret, a SecureString under AWS's own key and one under a customer key. */
function aShop() {
  const { aws, declare } = stage()
  aws.addFunction({
    name: 'orders',
    role: aws.addRole({ name: 'orders-role' }),
    variables: { LOG_LEVEL: 'info' },
  })
  const key = aws.addKey()
  aws.addAlias({ name: 'alias/orders', keyId: key })
  const secret = aws.addSecret({ name: 'db' })
  const parameter = aws.addParameter({ name: '/payments/api-key' })
  const keyed = aws.addParameter({ name: '/payments/token', keyId: 'alias/orders' })
  declare({
    orders: { secrets: { DB_ARN: secret, KEY_ARN: 'ssm:/payments/api-key' }, grants: [keyed] },
  })
  return { key, secret, parameter, keyed }
}

function statements(): readonly Statement[] {
  const document = stage().aws.policies('orders-role')[own] as { readonly Statement: readonly Statement[] }
  return document.Statement
}

function granted(action: string): readonly string[] {
  return statements()
    .filter(({ Action }) => Action.includes(action))
    .flatMap(({ Resource }) => Resource)
}

function described(): readonly Readonly<Record<string, unknown>>[] {
  return stage()
    .aws.calls.filter(({ operation }) => operation === 'DescribeParameters')
    .map(({ input }) => input)
}

describe('parameters beside secrets', () => {
  test('are granted by their exact ARNs, with their keys bound to them, and set in variables', async () => {
    const { key, secret, parameter, keyed } = aShop()
    const result = await stage().run()
    expect(result.stderr).toBe('')
    expect(result.code).toBe(0)
    expect(result.summary).toContain('`orders` gained access to 1 secret and 2 parameters')
    expect(granted('secretsmanager:GetSecretValue')).toEqual([secret])
    expect(granted('ssm:GetParameter')).toEqual([parameter, keyed])
    expect(granted('ssm:GetParameters')).toEqual([parameter, keyed])
    expect(statements().filter(({ Action }) => Action.includes('kms:Decrypt'))).toMatchObject([
      {
        Resource: [key],
        Condition: {
          StringEquals: {
            'kms:EncryptionContext:PARAMETER_ARN': [keyed],
            'kms:ViaService': ['ssm.us-east-1.amazonaws.com'],
          },
        },
      },
    ])
    expect(stage().aws.function('orders').variables).toEqual({
      LOG_LEVEL: 'info',
      DB_ARN: secret,
      KEY_ARN: parameter,
    })
  })

  test('take one call for all of them, and nothing the second time', async () => {
    aShop()
    await stage().run()
    stage().aws.clearCalls()
    const result = await stage().run()
    expect(result.outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
    expect(
      stage()
        .aws.calls.map(({ operation }) => operation)
        .toSorted(),
    ).toEqual([
      'DescribeKey',
      'DescribeParameters',
      'DescribeSecret',
      'GetFunctionConfiguration',
      'GetRolePolicy',
      'ListSecretVersionIds',
    ])
  })

  test('that are no longer declared lose variable and grant, as secrets do', async () => {
    const { secret } = aShop()
    await stage().run()
    stage().declare({ orders: { secrets: { DB_ARN: secret } } })
    expect((await stage().run()).code).toBe(0)
    expect(granted('ssm:GetParameter')).toEqual([])
    expect(stage().aws.function('orders').variables).toEqual({ LOG_LEVEL: 'info', DB_ARN: secret })
  })

  test('go with everything else where all is removed', async () => {
    aShop()
    await stage().run()
    expect((await stage().run({ mode: 'remove' })).code).toBe(0)
    expect(stage().aws.policies('orders-role')).toEqual({})
    expect(stage().aws.function('orders').variables).toEqual({ LOG_LEVEL: 'info' })
  })

  test('can be declared in the inputs, which name their variables after them', async () => {
    const { parameter, keyed } = aShop()
    const result = await stage().run({ function: 'orders', secrets: `ssm:/payments/api-key\n${keyed}` })
    expect(result.code).toBe(0)
    expect(stage().aws.function('orders').variables).toMatchObject({
      API_KEY_PARAMETER_ARN: parameter,
      TOKEN_PARAMETER_ARN: keyed,
    })
  })

  test('without a hierarchy are found with and without a leading slash, under the keys of all that have the ARN', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const plain = aws.addParameter({ name: 'plain', type: 'String' })
    const slashed = aws.addParameter({ name: '/slashed' })
    const both = aws.addParameter({ name: '/both', type: 'String' })
    const key = aws.addKey()
    expect(aws.addParameter({ name: 'both', keyId: key })).toBe(both)
    declare({ orders: { secrets: { A1: 'ssm:plain', A2: slashed, A3: 'ssm:both' } } })
    expect((await run()).code).toBe(0)
    expect(aws.function('orders').variables).toEqual({ A1: plain, A2: slashed, A3: both })
    expect(JSON.stringify(aws.policies('orders-role'))).toContain(key)
  })
})

describe('the description of parameters', () => {
  test('is followed through empty pages, and asks for 50 names at a time', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const names = Array.from({ length: 60 }, (_, index) => `/p/${index}`)
    const arns = names.map((name) => aws.addParameter({ name }))
    declare({ orders: { grants: names.map((name) => `ssm:${name}`) } })
    expect((await run()).code).toBe(0)
    expect(granted('ssm:GetParameter')).toEqual(arns.toSorted())
    const asked = described().map(
      ({ ParameterFilters }) => (ParameterFilters as { Values: string[] }[])[0]?.Values,
    )
    expect(new Set(asked.map((values) => values?.length))).toEqual(new Set([50, 10]))
  })

  test('asks for what other accounts share only if a declared ARN is of another account', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const key = aws.addKey({ account: other })
    const shared = aws.addParameter({
      name: '/shared/key',
      account: other,
      keyId: key,
      tier: 'Advanced',
      sharedWith: ['123456789012'],
    })
    aws.addParameter({ name: '/shared/key' })
    declare({ orders: { secrets: { KEY_ARN: shared, OWN_ARN: 'ssm:/shared/key' } } })
    const result = await run()
    expect(result.code).toBe(0)
    expect(aws.function('orders').variables.KEY_ARN).toBe(shared)
    expect(described().map(({ Shared }) => Shared)).toEqual([undefined, true])
    expect(result.outputs.findings).toContain('"secret-other-account"')
    expect(result.summary).toContain('Statement for the policy of key ')
  })

  test('that other accounts have not shared visibly are granted by their ARN, with a warning', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const hidden = aws.addParameter({ name: '/hidden/key', account: other, tier: 'Advanced' })
    declare({ orders: { secrets: { KEY_ARN: hidden } } })
    const result = await run()
    expect(result.code).toBe(0)
    expect(JSON.parse(result.outputs.findings ?? '')).toMatchObject([
      {
        code: 'parameter-not-visible',
        severity: 'warning',
        remedy: expect.stringContaining('PromoteResourceShareCreatedFromPolicy'),
      },
    ])
    expect(granted('ssm:GetParameter')).toEqual([hidden])
    expect(aws.function('orders').variables.KEY_ARN).toBe(hidden)
    expect((await run()).outputs.changed).toBe('false')
  })

  test('that cannot be seen are held to the guardrails by their ARN', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const hidden = aws.addParameter({ name: '/hidden/key', account: other })
    declare(
      { orders: { secrets: { KEY_ARN: hidden } } },
      { guardrails: { 'allowed-secrets': ['/visible/*'] } },
    )
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"secret-not-allowed"')
  })

  test('that is refused is an error, and nothing is revoked meanwhile', async () => {
    const { parameter, keyed } = aShop()
    await stage().run()
    stage().aws.deny('ssm:DescribeParameters')
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"secret-unreadable"')
    expect(result.summary).toContain('ssm:DescribeParameters')
    expect(granted('ssm:GetParameter')).toEqual([parameter, keyed])
  })

  test('that has no such parameter is an error on its line', async () => {
    aShop()
    stage().declare({ orders: { secrets: { KEY_ARN: 'ssm:/payments/no-such-key' } } })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('Parameter /payments/no-such-key does not exist')
    expect(stage().aws.calls.filter(({ write }) => write)).toEqual([])
  })

  test.each([
    ['throttled once', { nth: 1, act: { kind: 'throttle' } }, 0],
    ['cut off once', { nth: 1, act: { kind: 'drop', moment: 'before' } }, 0],
    ['a page of a proxy', { act: { kind: 'answer', status: 200, body: '<html>proxy</html>' } }, 1],
  ] as const)('that is %s ends well, or in one clear finding', async (_what, fault, code) => {
    aShop()
    stage().aws.fault({ operation: 'DescribeParameters', ...fault })
    const result = await stage().run()
    expect(result.code).toBe(code)
    expect(result.stderr).toBe('')
  })
})

describe('secrets of other places', () => {
  test('in another account come with what that account must allow', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const sharedWith = ['123456789012']
    const key = aws.addKey({ account: other, sharedWith })
    const shared = aws.addSecret({ name: 'shared', account: other, kmsKeyId: key, sharedWith })
    const locked = aws.addSecret({ name: 'locked', account: other, sharedWith })
    declare({ orders: { secrets: { SHARED_ARN: shared, LOCKED_ARN: locked } } })
    const result = await run({ mode: 'plan' })
    expect(result.code).toBe(0)
    expect(result.outputs.findings).toContain('"key-not-shareable"')
    expect(result.summary).toContain(
      '<summary>Statement for the resource policy of secret <code>shared</code></summary>',
    )
    expect(result.summary).toContain('"AWS": "arn:aws:iam::123456789012:role/orders-role"')
  })

  test('that are replicas may be decrypted under their own ARN and their primary', async () => {
    const { aws, declare, run } = stage()
    const [near, far] = [aws.addKey(), aws.addKey({ region: 'eu-west-1' })]
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const replicas = [{ region: 'us-east-1', status: 'InSync' }] as const
    const primary = aws.addSecret({ name: 'db', region: 'eu-west-1', kmsKeyId: far, replicas })
    const replica = aws.addSecret({
      name: 'db',
      suffix: primary.slice(-6),
      kmsKeyId: near,
      primaryRegion: 'eu-west-1',
    })
    for (const secrets of [{ DB_ARN: replica }, { DB_ARN: replica, PRIMARY_ARN: primary }]) {
      declare({ orders: { secrets } })
      const applied = await run()
      expect(applied.code).toBe(0)
      const named = Object.fromEntries(
        statements().flatMap(({ Resource, Condition }) =>
          Condition === undefined
            ? []
            : [[String(Resource[0]), Condition.StringEquals['kms:EncryptionContext:SecretARN']]],
        ),
      )
      expect(named).toEqual({
        [near]: [replica, primary],
        ...('PRIMARY_ARN' in secrets && { [far]: [primary] }),
      })
      const again = await run({ mode: 'check' })
      expect([again.code, again.outputs.changed]).toEqual([0, 'false'])
    }
  })

  test('in another region get a hint about the nearer replica', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const replicas = [{ region: 'us-east-1', status: 'InSync' }] as const
    const primary = aws.addSecret({ name: 'db', region: 'eu-west-1', replicas })
    declare({ orders: { secrets: { DB_ARN: primary } } })
    const result = await run({ mode: 'plan' })
    expect(result.outputs.findings).toContain(`declare ${primary.replace('eu-west-1', 'us-east-1')}`)
  })

  test('whose replication failed are not', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const replicas = [{ region: 'us-east-1', status: 'Failed' }] as const
    declare({ orders: { secrets: { DB_ARN: aws.addSecret({ name: 'db', region: 'eu-west-1', replicas }) } } })
    const result = await run({ mode: 'plan' })
    expect(result.outputs.findings).toContain('or replicate the secret')
  })

  test('created again under an old name are reported as new ones, once', async () => {
    const { aws, declare, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    const before = aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: 'db' } } })
    await run()
    aws.removeSecret('db')
    const after = aws.addSecret({ name: 'db' })
    const result = await run()
    expect(result.outputs.findings).toContain('"secret-recreated"')
    expect(result.stdout).toContain(`the policy grants ${before}, but AWS now says ${after}`)
    expect(aws.function('orders').variables.DB_ARN).toBe(after)
    expect((await run()).outputs.findings).toBe('[]')
  })
})
