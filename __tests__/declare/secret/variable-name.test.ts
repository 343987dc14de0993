import { describe, expect, test } from '@jest/globals'
import { parseSecretReference } from '../../../src/declare/secret/reference.ts'
import { deriveVariableName, variableNameMistake } from '../../../src/declare/secret/variable-name.ts'

const prefix = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:'

describe('a derived variable name', () => {
  test.each([
    ['dbreader_prod', 'DBREADER_PROD_SECRET_ARN'],
    ['payments/prod/stripe', 'STRIPE_SECRET_ARN'],
    ['rds!cluster'.replace('!', '+'), 'RDS_CLUSTER_SECRET_ARN'],
    ['a..b--c@d', 'A_B_C_D_SECRET_ARN'],
    ['-edges.', 'EDGES_SECRET_ARN'],
    ['name-AbCdEf', 'NAME_ABCDEF_SECRET_ARN'],
    [`${prefix}dbreader_prod-AbCdEf`, 'DBREADER_PROD_SECRET_ARN'],
    [`${prefix}payments/stripe-GhIjKl`, 'STRIPE_SECRET_ARN'],
    [`${prefix}partial`, 'PARTIAL_SECRET_ARN'],
    [`${prefix}my-secret`, 'MY_SECRET_ARN'],
    [`${prefix}twelve-AbCdEf-GhIjKl`, 'TWELVE_ABCDEF_SECRET_ARN'],
    ['2fa', '2FA_SECRET_ARN'],
    ['ssm:/payments/api-key', 'API_KEY_PARAMETER_ARN'],
    ['ssm:flat', 'FLAT_PARAMETER_ARN'],
    ['arn:aws:ssm:us-east-1:123456789012:parameter/payments/key-AbCdEf', 'KEY_ABCDEF_PARAMETER_ARN'],
    ['arn:aws:ssm:us-east-1:123456789012:parameter/flat', 'FLAT_PARAMETER_ARN'],
    ['folder/', 'SECRET_ARN'],
  ])('of %s is %s', (text, expected) => {
    const reference = parseSecretReference(text)
    expect(reference.ok && deriveVariableName(reference.value)).toBe(expected)
  })
})

describe('the name of a variable', () => {
  test.each(['DB_ARN', 'db', 'Db2', 'a_', 'AWS_SECRET_NAME', 'PATH_TO', 'MY_PATH', 'path'])(
    'may be %s',
    (name) => {
      expect(variableNameMistake(name)).toBeUndefined()
    },
  )

  test.each([
    '',
    'A',
    '_A',
    '9A',
    'A-B',
    'A.B',
    'A B',
    'Ä1',
    'DB_ARN\n',
    'AWS_REGION',
    'LD_PRELOAD',
    'AWS_XRAY_X',
    'PARAMETERS_SECRETS_EXTENSION_HTTP_PORT',
    'SECRETS_MANAGER_TTL',
    'SSM_PARAMETER_STORE_TIMEOUT_MILLIS',
    'TZ',
  ])('may not be %j', (name) => {
    expect(variableNameMistake(name)).toBeDefined()
  })
})
