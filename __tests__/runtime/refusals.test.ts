import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { refusal, useFunction } from './function.ts'

const running = useFunction()

function answer(type: string, message: string): void {
  const body = JSON.stringify({ __type: type, Message: message })
  running().aws.fault({
    operation: 'GetSecretValue',
    act: { kind: 'answer', status: 400, body, contentType: 'application/x-amz-json-1.1' },
  })
}

describe('a refusal names', () => {
  test('the variable that is not set, and the one you meant', async () => {
    const { declare, getSecret } = running()
    declare('DB_READER_ARN', 'hunter2')
    const { message, variable } = await refusal(getSecret('DB_READR_ARN'))
    expect(message).toBe('The variable DB_READR_ARN is not set: did you mean DB_READER_ARN?')
    expect(variable).toBe('DB_READR_ARN')
  })

  test('no variable with a very different name', async () => {
    const { message } = await refusal(running().getSecret('QUITE_ANOTHER_THING'))
    expect(message).toContain('is it declared')
  })

  test.each([
    'hunter2',
    'dbreader_prod',
    'arn:aws:s3:::bucket',
    '',
    'arn:aws:ssm:us-east-1:123456789012:parameter/',
  ])('the variable that holds %j instead of an ARN, without showing it', async (value) => {
    running().set({ DB_READER_ARN: value })
    const { message } = await refusal(running().getSecret('DB_READER_ARN'))
    expect(message).toBe(
      'The variable DB_READER_ARN does not hold the ARN of a secret or of an SSM parameter (its value is not shown).',
    )
  })

  test('the permission to read, and the ARN to grant it on', async () => {
    const { aws, declare, getSecret } = running()
    const arn = declare('DB_READER_ARN', 'hunter2')
    aws.deny('secretsmanager:GetSecretValue')
    const error = await refusal(getSecret('DB_READER_ARN'))
    expect(error).toMatchObject({
      arn,
      permission: 'secretsmanager:GetSecretValue',
      variable: 'DB_READER_ARN',
    })
    expect(error.message).toContain(
      `Could not read DB_READER_ARN (${arn}): the function's role lacks secretsmanager:GetSecretValue for it. `,
    )
    expect(error.message).toContain('because no identity-based policy allows')
  })

  test('the permission to decrypt', async () => {
    running().declare('DB_READER_ARN', 'hunter2')
    answer('AccessDeniedException', 'Access to KMS is not allowed')
    const error = await refusal(running().getSecret('DB_READER_ARN'))
    expect(error.permission).toBe('kms:Decrypt')
    expect(error.message).toContain("the function's role lacks kms:Decrypt for it")
  })

  test.each([
    ['a key that can not decrypt', 'DecryptionFailure', 'KMS', 'Is the key disabled'],
    [
      'an error that it does not know',
      'InternalServiceError',
      'An error occurred.',
      'the request was sent to AWS in us-east-1. ',
    ],
  ])('%s', async (_, type, message, expected) => {
    running().declare('DB_READER_ARN', 'hunter2')
    answer(type, message)
    const error = await refusal(running().getSecret('DB_READER_ARN'))
    expect(error.message).toContain(expected)
    expect(error.message).toContain(`${type}: ${message}`)
    expect(error.permission).toBeUndefined()
  })

  test('a secret that is gone', async () => {
    const { aws, declare, getSecret } = running()
    declare('DB_READER_ARN', 'hunter2', 'db')
    aws.removeSecret('db')
    expect((await refusal(getSecret('DB_READER_ARN'))).message).toContain('there is no such secret')
  })

  test('a stage that no version has', async () => {
    const { declare, getSecret } = running()
    declare('DB_READER_ARN', 'hunter2')
    const { message } = await refusal(getSecret('DB_READER_ARN', { stage: 'AWSPENDING' }))
    expect(message).toContain('no such version of it')
    expect(message).toContain('staging label: AWSPENDING')
  })

  test('a secret that is going to be deleted', async () => {
    const { aws, declare, getSecret } = running()
    declare('DB_READER_ARN', 'hunter2', 'db')
    aws.secret('db').deletedDate = new Date('2026-01-02')
    expect((await refusal(getSecret('DB_READER_ARN'))).message).toContain('marked for deletion')
  })

  test('a parameter that does not exist', async () => {
    running().set({ DB_READER_ARN: 'arn:aws:ssm:us-east-1:123456789012:parameter/db' })
    expect((await refusal(running().getSecret('DB_READER_ARN'))).message).toContain(
      'there is no such parameter',
    )
  })

  test('the permission to read a parameter', async () => {
    const { aws, getSecret, set } = running()
    set({ DB_READER_ARN: aws.addParameter({ name: 'db' }) })
    aws.deny('ssm:GetParameter')
    expect((await refusal(getSecret('DB_READER_ARN'))).permission).toBe('ssm:GetParameter')
  })

  test('both regions if the request was sent to another region than that of the function', async () => {
    const { aws, getSecret, set } = running()
    set({ DB_READER_ARN: aws.addSecret({ name: 'db', region: 'eu-west-1' }) })
    answer('InternalServiceError', 'An error occurred.')
    expect((await refusal(getSecret('DB_READER_ARN'))).message).toContain(
      'the request was sent to AWS in eu-west-1, but the function runs in us-east-1',
    )
  })
})

describe('no refusal shows a value', () => {
  test('given in place of the name of the variable that holds it, before a deployment sets its ARN', async () => {
    running().set({ DB_PASSWORD: 'hunter2' })
    const error: unknown = await running()
      .getSecret('hunter2')
      .catch((reason: unknown) => reason)
    expect(error).toEqual(
      new TypeError('Give the name of a variable: this is the value of DB_PASSWORD (it is not shown).'),
    )
  })

  test.each(['hunter-2', '', undefined])('in place of a name: %j', async (given) => {
    const nothing = new TypeError('Give the name of a variable: this is something else (it is not shown).')
    await expect(running().getSecret(given as string)).rejects.toEqual(nothing)
  })

  test('in an answer that is not JSON', async () => {
    running().declare('DB_READER_ARN', 'hunter2')
    running().aws.fault({
      operation: 'GetSecretValue',
      act: {
        kind: 'answer',
        status: 200,
        body: '{"SecretString": hunter2}',
        contentType: 'application/json',
      },
    })
    const error = await refusal(running().getSecret('DB_READER_ARN'))
    expect(error.message).toContain('AWS answered with something other than JSON')
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('hunter2')
  })

  test.each([
    ['JSON that is none', 'hunter2', { json: true }, 'does not hold JSON'],
    ['JSON that breaks off', '{"password": "hunter2"', { key: 'password' }, 'does not hold JSON'],
    [
      'a key that is not there',
      '{"pwd": "hunter2"}',
      { key: 'password' },
      'no JSON object with the key "password"',
    ],
    ['a key of a text', '"hunter2"', { key: '0' }, 'no JSON object with the key "0"'],
    ['a key of a list', '["hunter2"]', { key: '0' }, 'no JSON object with the key "0"'],
    [
      'a key that every object has',
      '{"password": "hunter2"}',
      { key: 'constructor' },
      'with the key "constructor"',
    ],
    ['text where bytes were asked for', 'hunter2', { binary: true }, 'holds text'],
  ] as const)('%s', async (_, value, options, expected) => {
    running().declare('DB_READER_ARN', value)
    const error = await refusal(running().getSecret('DB_READER_ARN', options as { json: true }))
    expect(error.message).toContain(expected)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('hunter2')
  })
})
