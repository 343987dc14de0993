import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Extension, startExtension } from '../../sandbox/extension.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'

let aws: Sandbox
let extension: Extension
beforeEach(async () => {
  aws = await startSandbox()
  extension = await startExtension({ aws: aws.clientConfig() })
})
afterEach(async () => {
  await Promise.all([extension.close(), aws.close()])
})

async function ask(path: string, token = extension.token) {
  const headers = { 'X-Aws-Parameters-Secrets-Token': token }
  const response = await fetch(`http://localhost:${extension.port}${path}`, { headers })
  return { status: response.status, body: await response.text() }
}

const secretPath = (id: string): string => `/secretsmanager/get?secretId=${encodeURIComponent(id)}`

describe('the extension', () => {
  test("answers with Secrets Manager's own answer, and null for what is absent", async () => {
    const arn = aws.addSecret({ name: 'stripe', value: 'sk_live_1' })
    const { status, body } = await ask(secretPath(arn))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      ARN: arn,
      Name: 'stripe',
      SecretBinary: null,
      SecretString: 'sk_live_1',
      VersionStages: ['AWSCURRENT'],
    })
  })

  test.each([
    ['decrypts a parameter on request', '&withDecryption=true', 'sk_live_2'],
    ['returns its ciphertext otherwise', '', expect.not.stringContaining('sk_live_2')],
  ])('%s', async (_, query, value) => {
    const arn = aws.addParameter({ name: '/payments/stripe', value: 'sk_live_2' })
    const { body } = await ask(`/systemsmanager/parameters/get?name=${encodeURIComponent(arn)}${query}`)
    expect(JSON.parse(body)).toMatchObject({ Parameter: { ARN: arn, Value: value } })
  })

  test('refuses callers without its token', async () => {
    expect(await ask(secretPath('stripe'), 'another')).toEqual({
      status: 401,
      body: 'bad session token or header key',
    })
  })

  test.each([
    ['a secret that is not there', secretPath('stripe')],
    ['a parameter that is not there', '/systemsmanager/parameters/get?name=stripe'],
    ['a path that it does not serve', '/'],
  ])('does not say why it failed for %s', async (_, path) => {
    expect(await ask(path)).toEqual({
      status: 400,
      body: 'an unexpected error occurred while executing request',
    })
  })

  test('says that it is not ready while it starts', async () => {
    extension.become('starting')
    expect(await ask(secretPath('stripe'))).toEqual({
      status: 400,
      body: 'not ready to serve traffic, please wait',
    })
  })

  test('caches what it read for its time to live, and no failures', async () => {
    await ask(secretPath('stripe'))
    aws.addSecret({ name: 'stripe' })
    for (const seconds of [0, 299, 1]) {
      extension.advance(seconds)
      expect((await ask(secretPath('stripe'))).status).toBe(200)
    }
    expect(aws.calls).toHaveLength(3)
  })
})
