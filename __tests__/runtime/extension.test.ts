import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { createGetSecret } from '../../runtime/node/lambda-secrets.mts'
import type { ExtensionMood } from '../../sandbox/extension.ts'
import { startLocalServer } from '../../sandbox/local-server.ts'
import { refusal, useFunction } from './function.ts'

const running = useFunction()
afterEach(() => {
  jest.restoreAllMocks()
})

/** Declares a secret, in an invocation of a function that has the extension. */
function withExtension(value = 'sk_live_1') {
  const { declare, extensionEnv, set } = running()
  set(extensionEnv)
  return { ...running(), arn: declare('STRIPE_ARN', value, 'stripe') }
}

describe('where the extension is ready', () => {
  test('it is asked for the secret by its ARN, and AWS is not', async () => {
    const { arn, aws, extension, getSecret } = withExtension()
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toEqual([`/secretsmanager/get?secretId=${encodeURIComponent(arn)}`])
    expect(aws.calls).toHaveLength(1)
  })

  test('it is asked however many milliseconds it may take', async () => {
    const { extension } = withExtension()
    // In binary, 32.05 * 1000 is 32049.999999999996.
    expect(await createGetSecret({ extensionTimeout: 32.05 })('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toHaveLength(1)
  })

  test('it is asked for the stage or the version that is wanted', async () => {
    const { aws, extension, getSecret, rotate } = withExtension('old')
    rotate('stripe', 'new')
    const [current] = aws.secret('stripe').versions
    expect(await getSecret('STRIPE_ARN', { stage: 'AWSPREVIOUS' })).toBe('old')
    expect(await getSecret('STRIPE_ARN', { versionId: current?.id ?? '' })).toBe('new')
    expect(extension.requests).toEqual([
      expect.stringMatching(/&versionStage=AWSPREVIOUS$/),
      expect.stringContaining(`&versionId=${current?.id}`),
    ])
  })

  test('it is asked for a parameter, decrypted', async () => {
    const { aws, extension, getSecret, set } = withExtension()
    set({ STRIPE_ARN: aws.addParameter({ name: '/payments/stripe', value: 'sk_live_2' }) })
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_2')
    expect(extension.requests).toHaveLength(1)
    expect(aws.calls.map(({ operation }) => operation)).toEqual(['GetParameter'])
  })

  test('it returns binary secrets too', async () => {
    const { arn, aws, getSecret } = withExtension()
    const body = JSON.stringify({ ARN: arn, SecretBinary: Buffer.from([0, 255, 1]).toString('base64') })
    aws.fault({
      operation: 'GetSecretValue',
      act: { kind: 'answer', status: 200, body, contentType: 'application/x-amz-json-1.1' },
    })
    expect([...(await getSecret('STRIPE_ARN', { binary: true }))]).toEqual([0, 255, 1])
    expect(running().extension.requests).toHaveLength(1)
  })

  test('what it says is kept as what AWS says is', async () => {
    const { extension, getSecret } = withExtension()
    await getSecret('STRIPE_ARN')
    await getSecret('STRIPE_ARN')
    expect(extension.requests).toHaveLength(1)
  })

  test('its token comes from the credential chain where no variable has it, as under SnapStart', async () => {
    const { extension, getSecret, set } = withExtension()
    const credentials = await startLocalServer((_, response) => {
      const expiration = '2999-01-01T00:00:00Z'
      const keys = { AccessKeyId: 'AKIA123456789012SAND', SecretAccessKey: 'sandbox' }
      response.end(JSON.stringify({ ...keys, Token: extension.token, Expiration: expiration }))
    })
    set({
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_SESSION_TOKEN: undefined,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: credentials.url,
      AWS_LAMBDA_INITIALIZATION_TYPE: 'snap-start',
    })
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toHaveLength(1)
    expect(running().reads()).toBe(1)
    await credentials.close()
  })
})

describe('AWS is asked instead where the extension', () => {
  test.each<[string, ExtensionMood]>([
    ['is not ready yet', 'starting'],
    ['is another server on its port', 'strange'],
  ])('%s', async (_, mood) => {
    const { extension, getSecret } = withExtension()
    extension.become(mood)
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toHaveLength(1)
  })

  // Its time is over right when the extension has been asked, or its answer has begun, however slow the machine is.
  test.each([
    ['does not answer in time', 'silent', 'http.server.request.start'],
    ['never ends its answer', 'trickling', 'http.client.response.finish'],
  ] as const)('%s', async (_, mood, moment) => {
    const { extension } = withExtension()
    extension.become(mood)
    const time = new AbortController()
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal)
    const end = () => time.abort()
    subscribe(moment, end)
    expect(await createGetSecret()('STRIPE_ARN')).toBe('sk_live_1')
    unsubscribe(moment, end)
    expect(timeout.mock.calls).toEqual([[2000]])
    expect(extension.requests).toHaveLength(1)
  })

  test.each([
    ['is not attached: nothing listens', { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: '1' }],
    ['has a port that is none', { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: '65536000' }],
    ['has a port that is not a number', { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: 'http' }],
  ])('%s', async (_, variables) => {
    const { getSecret, set } = withExtension()
    set(variables)
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
  })

  test('refuses the token', async () => {
    const { extension, getSecret, set } = withExtension()
    set({ AWS_SESSION_TOKEN: 'another' })
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toHaveLength(1)
  })

  test('would be in another region than the secret, which it can not reach', async () => {
    const { aws, extension, getSecret, set } = withExtension()
    set({ STRIPE_ARN: aws.addSecret({ name: 'stripe', region: 'eu-west-1', value: 'far' }) })
    expect(await getSecret('STRIPE_ARN')).toBe('far')
    expect(extension.requests).toEqual([])
  })

  test('has a failure that it does not explain, for the reason', async () => {
    const { aws, getSecret } = withExtension()
    aws.deny('secretsmanager:GetSecretValue')
    expect((await refusal(getSecret('STRIPE_ARN'))).permission).toBe('secretsmanager:GetSecretValue')
  })

  test('becomes ready only later, and no longer then', async () => {
    const { extension, getSecret } = withExtension()
    extension.become('starting')
    await getSecret('STRIPE_ARN')
    extension.become('ready')
    await getSecret('STRIPE_ARN', { maxAge: 0 })
    await getSecret('STRIPE_ARN', { maxAge: 0 })
    // One read by the helper, one by the extension, whose own cache has the third.
    expect(running().reads()).toBe(2)
  })
})

describe('the extension is left alone', () => {
  test.each([
    ['before the first invocation', { _X_AMZN_TRACE_ID: undefined }],
    ['outside of Lambda, where its token would go to a stranger', { AWS_LAMBDA_RUNTIME_API: undefined }],
  ])('%s', async (_, variables) => {
    const { extension, getSecret, set } = withExtension()
    set(variables)
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toEqual([])
  })

  test('but not where several invocations run at once, and none has a variable', async () => {
    const { extension, getSecret, set } = withExtension()
    set({ _X_AMZN_TRACE_ID: undefined, AWS_LAMBDA_MAX_CONCURRENCY: '16' })
    expect(await getSecret('STRIPE_ARN')).toBe('sk_live_1')
    expect(extension.requests).toHaveLength(1)
  })

  test('by refresh, and after it for as long as it may keep the older value', async () => {
    const { clock, extension, getSecret, rotate } = withExtension('old')
    expect(await getSecret('STRIPE_ARN')).toBe('old')
    rotate('stripe', 'new')
    expect(await getSecret('STRIPE_ARN', { maxAge: 0 })).toBe('old')
    expect(await getSecret('STRIPE_ARN', { refresh: true })).toBe('new')
    clock.seconds = 299
    expect(await getSecret('STRIPE_ARN', { maxAge: 10 })).toBe('new')
    expect(extension.requests).toHaveLength(2)
    clock.seconds = 300
    extension.advance(300)
    expect(await getSecret('STRIPE_ARN', { maxAge: 0 })).toBe('new')
    expect(extension.requests).toHaveLength(3)
  })
})
