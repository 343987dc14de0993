import { describe, expect, test } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const home = 'us-east-1:123456789012'
const secret = `arn:aws:secretsmanager:${home}:secret:db-AbCdEf`
const key = `arn:aws:kms:${home}:key/11111111-1111-1111-1111-111111111111`

/** A function that is to read a secret under an alias. */
function anOrder(declared: Readonly<Record<string, string>> = { DB_ARN: 'db' }): void {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addKey({ id: '11111111-1111-1111-1111-111111111111' })
  aws.addAlias({ name: 'alias/orders', keyId: key })
  aws.addSecret({ name: 'db', suffix: 'AbCdEf', kmsKeyId: 'alias/orders' })
  declare({ orders: { secrets: declared } })
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

describe('an answer about something else than was asked for is refused, and nothing is written', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a wildcard', { DB_ARN: 'db' }, `arn:aws:secretsmanager:${home}:secret:*`],
    [
      'a wildcard in place of the six characters',
      { DB_ARN: 'db' },
      `arn:aws:secretsmanager:${home}:secret:db-*`,
    ],
    ['another secret', { DB_ARN: 'db' }, `arn:aws:secretsmanager:${home}:secret:db2-AbCdEf`],
    ['no six characters', { DB_ARN: 'db' }, `arn:aws:secretsmanager:${home}:secret:db`],
    ['another region', { DB_ARN: 'db' }, secret.replace('us-east-1', 'eu-west-1')],
    ['another account', { DB_ARN: secret }, secret.replace('123456789012', '210987654321')],
    ['another partition', { DB_ARN: secret }, secret.replace('arn:aws:', 'arn:aws-cn:')],
    ['other characters at the end', { DB_ARN: secret }, secret.replace('AbCdEf', 'GhIjKl')],
    ['another service', { DB_ARN: 'db' }, `arn:aws:s3:${home}:secret:db-AbCdEf`],
  ])('a secret with %s', async (_what, declared, ARN) => {
    anOrder(declared)
    const [finding] = await runWith('DescribeSecret', { ARN, Name: 'db' })
    expect(finding).toMatchObject({ code: 'secret-unreadable' })
    expect(finding?.message).toContain(`secret ${declared.DB_ARN}`)
    expect(finding?.message).toContain(`is about ${ARN}, which is not what was asked for`)
  })

  test.each([
    ['*'],
    ['arn:aws:kms:*:*:key/*'],
    [`${key}/*`],
    [key.replace('us-east-1', 'eu-west-1')],
    [secret],
    ['alias/*'],
  ])('a secret under key %s', async (KmsKeyId) => {
    anOrder()
    const [finding] = await runWith('DescribeSecret', { ARN: secret, Name: 'db', KmsKeyId })
    expect(finding).toMatchObject({ code: 'secret-unreadable' })
  })

  test('a function with a layer that has no ARN, which a new list of layers would lack', async () => {
    anOrder()
    const answer = {
      FunctionArn: `arn:aws:lambda:${home}:function:orders`,
      Role: 'arn:aws:iam::123456789012:role/orders-role',
      RevisionId: 'a',
      CodeSha256: 'b',
      Layers: [{ Arn: `arn:aws:lambda:${home}:layer:tools:1` }, { CodeSize: 1 }],
    }
    const [finding] = await runWith('GetFunctionConfiguration', answer)
    expect(finding).toMatchObject({ code: 'function-unreadable' })
  })

  test('a version under every key', async () => {
    anOrder()
    const version = { VersionId: 'a'.repeat(32), VersionStages: ['AWSCURRENT'], KmsKeyIds: ['*'] }
    const [finding] = await runWith('ListSecretVersionIds', { ARN: secret, Versions: [version] })
    expect(finding).toMatchObject({ code: 'secret-unreadable' })
  })

  test.each([
    [key.replace('123456789012', '210987654321')],
    [`arn:aws:kms:${home}:key/*`],
    [`arn:aws:kms:${home}:alias/orders`],
    ['*'],
  ])('an alias of key %s', async (Arn) => {
    anOrder()
    const [finding] = await runWith('DescribeKey', { KeyMetadata: { Arn, KeyId: 'x', KeyState: 'Enabled' } })
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
    [{ FunctionArn: `arn:aws:lambda:${home}:function:billing` }],
    [{ FunctionArn: `arn:aws:lambda:${home}:function:*` }],
    [{ FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' }],
    [{ Role: 'arn:aws:iam::123456789012:role/*' }],
    [{ Role: 'arn:aws:iam::210987654321:role/orders-role' }],
    [{ Role: 'arn:aws:iam::123456789012:user/orders-role' }],
    [{ Role: 'orders-role' }],
  ])('a function with %j', async (wrong) => {
    anOrder()
    const [finding] = await runWith('GetFunctionConfiguration', { ...configuration, ...wrong })
    expect(finding).toMatchObject({ code: 'function-unreadable' })
    expect(finding?.message).toContain(`function orders`)
  })
})
