import { describe, expect, test } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const home = 'us-east-1:123456789012'
const secret = `arn:aws:secretsmanager:${home}:secret:db-AbCdEf`
const key = `arn:aws:kms:${home}:key/11111111-1111-1111-1111-111111111111`

/** A function that is to read a secret under an alias. */
function anOrder(): void {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addKey({ id: '11111111-1111-1111-1111-111111111111' })
  aws.addAlias({ name: 'alias/orders', keyId: key })
  aws.addSecret({ name: 'db', suffix: 'AbCdEf', kmsKeyId: 'alias/orders' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
}

/** Lets a wrong endpoint answer; returns the findings of a run that must not write. */
async function runWith(operation: OperationName, answer: object) {
  stage().aws.fault({
    operation,
    act: {
      kind: 'answer',
      status: 200,
      body: JSON.stringify(answer),
      contentType:
        operation === 'GetFunctionConfiguration' ? 'application/json' : 'application/x-amz-json-1.1',
    },
  })
  const result = await stage().run()
  expect(result.code).toBe(1)
  expect(stage().aws.calls.filter(({ write }) => write)).toEqual([])
  return JSON.parse(result.outputs.findings ?? '[]') as readonly { code: string; message: string }[]
}

// Which answers are wrong, is in `__tests__/aws/checked.test.ts`; of a secret, one in `stores.test.ts`.
describe('an answer about something else than was asked for is refused, and nothing is written', () => {
  test('about a version under every key', async () => {
    anOrder()
    const version = { VersionId: 'a'.repeat(32), VersionStages: ['AWSCURRENT'], KmsKeyIds: ['*'] }
    const [finding] = await runWith('ListSecretVersionIds', { ARN: secret, Versions: [version] })
    expect(finding).toMatchObject({ code: 'secret-unreadable' })
  })

  test('about a key', async () => {
    anOrder()
    const KeyMetadata = { Arn: `arn:aws:kms:${home}:key/*`, KeyId: 'x', KeyState: 'Enabled' }
    const [finding] = await runWith('DescribeKey', { KeyMetadata })
    expect(finding).toMatchObject({ code: 'key-unreadable' })
    expect(finding?.message).toContain('alias/orders')
  })

  const configuration = {
    FunctionArn: `arn:aws:lambda:${home}:function:orders`,
    Role: 'arn:aws:iam::123456789012:role/orders-role',
    RevisionId: 'r',
    CodeSha256: 'c',
  }

  test.each([
    ['its role', { Role: 'arn:aws:iam::123456789012:role/*' }],
    [
      'a layer that has no ARN, which a new list of layers would lack',
      { Layers: [{ Arn: `arn:aws:lambda:${home}:layer:tools:1` }, { CodeSize: 1 }] },
    ],
  ])('about a function: %s', async (_what, wrong) => {
    anOrder()
    const [finding] = await runWith('GetFunctionConfiguration', { ...configuration, ...wrong })
    expect(finding).toMatchObject({ code: 'function-unreadable' })
    expect(finding?.message).toContain('function orders')
  })
})
