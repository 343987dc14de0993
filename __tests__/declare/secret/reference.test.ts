import { describe, expect, test } from '@jest/globals'
import { parseSecretReference } from '../../../src/declare/secret/reference.ts'
import { formatArn } from '../../../src/text/arn.ts'

/** Names that AWS services give to the secrets they manage. */
const managed = [
  'rds!db-1f0e',
  'rds!cluster-1f0e',
  'redshift!prod-admin',
  'events!connection/orders/1f0e',
  'appflow!crm',
]

describe('a secret is named', () => {
  test.each([
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod-AbCdEf',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:dbreader_prod',
    'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:a/b+c=d.e@f-AbCdEf',
    'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:x-AbCdEf',
    'arn:aws-eusc:secretsmanager:eusc-de-east-1:123456789012:secret:x-AbCdEf',
    `arn:aws:secretsmanager:us-east-1:123456789012:secret:${'n'.repeat(512)}-AbCdEf`,
    ...managed.map((name) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`),
  ])('by the ARN %s, unchanged', (text) => {
    const reference = parseSecretReference(text)
    if (!reference.ok || reference.value.kind !== 'secret' || !('arn' in reference.value))
      throw new Error('not taken for an ARN')
    expect(reference.value.raw).toBe(text)
    expect(formatArn(reference.value.arn)).toBe(text)
  })

  test.each(['db', 'payments/prod/stripe', 'a+b=c.d@e_f-g', 'arnold', 'n'.repeat(512), ...managed])(
    'by the name %s',
    (text) => {
      expect(parseSecretReference(text)).toEqual({
        ok: true,
        value: { kind: 'secret', name: text, raw: text },
      })
    },
  )
})

describe('a parameter is named', () => {
  test.each([
    'arn:aws:ssm:us-east-1:123456789012:parameter/payments/api-key',
    'arn:aws-cn:ssm:cn-north-1:123456789012:parameter/flat',
    `arn:aws:ssm:us-east-1:123456789012:parameter${'/a'.repeat(15)}`,
  ])('by the ARN %s, unchanged', (text) => {
    const reference = parseSecretReference(text)
    if (!reference.ok || reference.value.kind !== 'parameter' || !('arn' in reference.value))
      throw new Error('not taken for an ARN')
    expect(reference.value.raw).toBe(text)
    expect(formatArn(reference.value.arn)).toBe(text)
  })

  test.each(['/payments/api-key', 'flat', '/flat', '/a.b_c-D/2', 'payments.awsome'])(
    'by ssm: and the name %s',
    (name) => {
      const raw = `ssm:${name}`
      expect(parseSecretReference(raw)).toEqual({ ok: true, value: { kind: 'parameter', name, raw } })
    },
  )

  test('never by its name alone, even with a leading slash: that is a secret', () => {
    expect(parseSecretReference('/payments/api-key')).toMatchObject({ value: { kind: 'secret' } })
  })
})

test('a password instead of a secret is not repeated', () => {
  for (const password of [
    'hunter2#hunter2!',
    'correct horse battery',
    '{"user":"admin"}',
    'pa$$word:x',
    'ssm:pa$$word:x',
  ]) {
    const reference = parseSecretReference(password)
    expect(reference.ok).toBe(false)
    expect(JSON.stringify(reference)).not.toContain(password)
  }
})
