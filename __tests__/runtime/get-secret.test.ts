import { inspect } from 'node:util'
import { describe, expect, jest, test } from '@jest/globals'
import { withSecret } from '../../runtime/node/lambda-secrets.mts'
import { refusal, useFunction } from './function.ts'

const running = useFunction()
const parameterArn = 'arn:aws:ssm:us-east-1:123456789012:parameter/payments/stripe'
const contentType = 'application/x-amz-json-1.1'
const database = '{"username": "reader", "password": "correct horse", "port": 5432, "replica": null}'

describe('getSecret', () => {
  test('returns the text of the secret whose ARN is in the variable', async () => {
    const { declare, getSecret } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
  })

  test('parses JSON, or returns one entry of it, on request', async () => {
    const { declare, getSecret } = running()
    declare('DB_ARN', database)
    expect(await getSecret('DB_ARN')).toBe(database)
    expect(await getSecret('DB_ARN', { json: true })).toEqual(JSON.parse(database))
    expect(await getSecret('DB_ARN', { key: 'password' })).toBe('correct horse')
    expect(await getSecret<number>('DB_ARN', { key: 'port' })).toBe(5432)
    expect(await getSecret<null>('DB_ARN', { key: 'replica' })).toBeNull()
    expect(running().reads()).toBe(1)
  })

  test('parses a value once, however many of its entries are read', async () => {
    const { declare, getSecret } = running()
    declare('DB_ARN', database)
    await getSecret('DB_ARN')
    const parse = jest.spyOn(JSON, 'parse')
    const entries = ['username', 'password', 'port'].map((key) => getSecret('DB_ARN', { key }))
    expect(await Promise.all(entries)).toEqual(['reader', 'correct horse', 5432])
    expect(parse.mock.calls).toEqual([[database]])
    parse.mockRestore()
  })

  test('is used with a fresh value once, only after a failure that the caller recognizes', async () => {
    const { declare, rotate } = running()
    declare('LOGIN_ARN', 'old', 'login')
    const used: string[] = []
    const logIn = (secret: string) => {
      used.push(secret)
      throw new Error(`${secret} is wrong`)
    }
    const attempt = (refused: boolean) => withSecret('LOGIN_ARN', logIn, { refused: () => refused })
    await expect(attempt(false)).rejects.toThrow('old is wrong')
    rotate('login', 'new')
    await expect(attempt(true)).rejects.toThrow('new is wrong')
    expect(used).toEqual(['old', 'old', 'new'])
  })

  test('returns separate JSON to each caller', async () => {
    const { declare, getSecret } = running()
    declare('NESTED_ARN', '{"list": [1]}')
    const list = await getSecret<number[]>('NESTED_ARN', { key: 'list' })
    list.push(2)
    expect(await getSecret('NESTED_ARN', { key: 'list' })).toEqual([1])
    declare('DB_ARN', database)
    const first = await getSecret<{ username: string }>('DB_ARN', { json: true })
    first.username = 'someone else'
    expect(await getSecret('DB_ARN', { key: 'username' })).toBe('reader')
  })

  test('returns separate bytes to each caller, who may erase them', async () => {
    const { aws, declare, getSecret } = running()
    const body = JSON.stringify({ ARN: declare('CERTIFICATE_ARN', 'unused'), SecretBinary: 'AP8B' })
    aws.fault({ operation: 'GetSecretValue', act: { kind: 'answer', status: 200, body, contentType } })
    const bytes = await getSecret('CERTIFICATE_ARN', { binary: true })
    bytes.fill(0)
    expect([...(await getSecret('CERTIFICATE_ARN', { binary: true }))]).toEqual([0, 255, 1])
  })

  test('returns the version with a stage or an ID, cached separately', async () => {
    const { aws, declare, getSecret, rotate } = running()
    declare('STRIPE_ARN', 'old', 'stripe')
    rotate('stripe', 'new')
    const [current, previous] = aws.secret('stripe').versions
    expect(await getSecret('STRIPE_ARN')).toBe('new')
    expect(await getSecret('STRIPE_ARN', { stage: 'AWSPREVIOUS' })).toBe('old')
    expect(await getSecret('STRIPE_ARN', { versionId: previous?.id ?? '' })).toBe('old')
    expect(await getSecret('STRIPE_ARN', { versionId: current?.id ?? '' })).toBe('new')
  })

  test('returns the bytes of a binary secret, only on request', async () => {
    const { aws, declare, getSecret } = running()
    const arn = declare('CERTIFICATE_ARN', 'unused')
    const body = JSON.stringify({ ARN: arn, SecretBinary: Buffer.from([0, 255, 1]).toString('base64') })
    aws.fault({
      operation: 'GetSecretValue',
      act: { kind: 'answer', status: 200, body, contentType },
    })
    expect([...(await getSecret('CERTIFICATE_ARN', { binary: true }))]).toEqual([0, 255, 1])
    expect((await refusal(getSecret('CERTIFICATE_ARN'))).message).toContain('with binary: true')
  })

  test('decrypts an SSM parameter whose ARN the variable holds', async () => {
    const { aws, getSecret, set } = running()
    set({ STRIPE_ARN: aws.addParameter({ name: '/payments/stripe', value: 'sk_live_2' }) })
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_2')
  })

  test("asks the region of the ARN, not the function's", async () => {
    const { aws, getSecret, set } = running()
    set({ STRIPE_ARN: aws.addSecret({ name: 'stripe', region: 'eu-west-1', value: 'far' }) })
    expect(await getSecret('STRIPE_ARN')).toBe('far')
    expect(aws.calls.map(({ region }) => region)).toEqual(['eu-west-1'])
  })

  test.each([
    ['binary and JSON', { binary: true, json: true }],
    ['binary and a key', { binary: true, key: 'password' }],
  ] as const)('takes no %s at once', async (_, options) => {
    const { declare, getSecret } = running()
    declare('DB_ARN', database)
    await expect(getSecret('DB_ARN', options)).rejects.toThrow(TypeError)
  })

  test('takes no stage for a parameter, which has none', async () => {
    const { getSecret, set } = running()
    set({ STRIPE_ARN: parameterArn })
    await expect(getSecret('STRIPE_ARN', { stage: 'AWSPENDING' })).rejects.toThrow(
      "choose a secret's version",
    )
  })
})

describe('the cache', () => {
  test('keeps a value across calls until it is as old as maxAge', async () => {
    const { clock, declare, getSecret, reads, rotate } = running()
    declare('STRIPE_ARN', 'old', 'stripe')
    expect(await getSecret('STRIPE_ARN')).toBe('old')
    rotate('stripe', 'new')
    clock.seconds = 299
    expect(await getSecret('STRIPE_ARN')).toBe('old')
    expect(await getSecret('STRIPE_ARN', { maxAge: 299 })).toBe('new')
    clock.seconds = 598
    expect(await getSecret('STRIPE_ARN')).toBe('new')
    expect(reads()).toBe(2)
  })

  test('is passed by refresh, and keeps what that read', async () => {
    const { declare, getSecret, reads, rotate } = running()
    declare('STRIPE_ARN', 'old', 'stripe')
    await getSecret('STRIPE_ARN')
    rotate('stripe', 'new')
    expect(await getSecret('STRIPE_ARN', { refresh: true })).toBe('new')
    expect(await getSecret('STRIPE_ARN')).toBe('new')
    expect(reads()).toBe(2)
  })

  test('keeps no failure', async () => {
    const { aws, declare, getSecret } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    const allow = aws.deny('secretsmanager:GetSecretValue')
    await refusal(getSecret('STRIPE_ARN'))
    allow()
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
  })

  test('has one request for all who ask at once', async () => {
    const { declare, getSecret, reads } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    declare('DB_ARN', database)
    const asked = [...Array(20)].map(() => getSecret('STRIPE_ARN'))
    const others = [getSecret('DB_ARN', { key: 'username' }), getSecret('DB_ARN', { key: 'password' })]
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['sk_live_1']))
    expect(await Promise.all(others)).toEqual(['reader', 'correct horse'])
    expect(reads()).toBe(2)
  })

  test('fails all who share a request that fails', async () => {
    const { aws, declare, getSecret, reads } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    aws.deny('secretsmanager:GetSecretValue')
    const errors = await Promise.all([...Array(5)].map(() => refusal(getSecret('STRIPE_ARN'))))
    expect(new Set(errors.map(({ permission }) => permission))).toEqual(
      new Set(['secretsmanager:GetSecretValue']),
    )
    expect(reads()).toBe(1)
  })

  test('has another request where one was frozen with an earlier invocation, and never ends', async () => {
    const { aws, clock, declare, getSecret, reads } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    const [arrived, arrive] = gate()
    const [held, go] = gate()
    const first = { operation: 'GetSecretValue', nth: 1 } as const
    aws.fault({ ...first, act: { kind: 'change', change: arrive } })
    aws.fault({ ...first, act: { kind: 'delay', until: held } })
    const frozen = getSecret('STRIPE_ARN')
    await arrived
    clock.seconds = 60
    expect(await Promise.all([getSecret('STRIPE_ARN'), getSecret('STRIPE_ARN')])).toHaveLength(2)
    go()
    expect(await frozen).toBe('sk_live_1')
    expect(reads()).toBe(2)
  })

  test('a refresh gets no answer to an earlier request, and the newer one is cached', async () => {
    const { aws, clock, declare, getSecret } = running()
    const arn = declare('STRIPE_ARN', 'new')
    const [arrived, arrive] = gate()
    const [held, go] = gate()
    const old = { status: 200, body: JSON.stringify({ ARN: arn, SecretString: 'old' }), contentType }
    const first = { operation: 'GetSecretValue', nth: 1 } as const
    aws.fault({ ...first, act: { kind: 'change', change: arrive } })
    aws.fault({ ...first, act: { kind: 'delay', until: held } })
    const early = getSecret('STRIPE_ARN')
    await arrived
    clock.seconds = 1
    const late = await getSecret('STRIPE_ARN', { refresh: true })
    aws.fault({ ...first, act: { kind: 'answer', ...old } })
    go()
    expect(late).toBe('new')
    expect(await early).toBe('old')
    expect(await getSecret('STRIPE_ARN')).toBe('new')
  })

  test('keeps nothing that was read while a SnapStart snapshot was made', async () => {
    const { declare, getSecret, rotate, set } = running()
    declare('STRIPE_ARN', 'at publishing', 'stripe')
    set({ AWS_LAMBDA_INITIALIZATION_TYPE: 'snap-start' })
    expect(await getSecret('STRIPE_ARN')).toBe('at publishing')
    rotate('stripe', 'days later')
    set({ _X_AMZN_TRACE_ID: 'Root=1-2' })
    expect(await getSecret('STRIPE_ARN')).toBe('days later')
  })

  test('shows no value when it is inspected', async () => {
    const { declare, getSecret } = running()
    declare('STRIPE_ARN', 'sk_live_1')
    await getSecret('STRIPE_ARN')
    expect(inspect(getSecret, { depth: 10, showHidden: true })).not.toContain('sk_live_1')
  })
})

/** A promise, and what fulfils it. */
function gate(): readonly [held: Promise<void>, go: () => void] {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  return [held, go]
}
