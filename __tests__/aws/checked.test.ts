import { describe, test } from '@jest/globals'
import { readKey } from '../../src/aws/kms.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import { readParameters } from '../../src/aws/parameter-store/parameters.ts'
import { readSecret } from '../../src/aws/secrets-manager/secrets.ts'
import type { SecretReference } from '../../src/model/declaration.ts'
import { parseArn } from '../../src/text/arn.ts'
import { region } from '../builders/observation.ts'
import { type Asked, expectRefusal } from './asked.ts'

const home = `${region}:123456789012`
const arns = {
  function: `arn:aws:lambda:${home}:function:orders`,
  role: 'arn:aws:iam::123456789012:role/orders-role',
  secret: `arn:aws:secretsmanager:${home}:secret:db-AbCdEf`,
  key: `arn:aws:kms:${home}:key/11111111-1111-1111-1111-111111111111`,
  alias: `arn:aws:kms:${home}:alias/orders`,
  parameter: `arn:aws:ssm:${home}:parameter/db/key`,
}

const foreign = (arn: string) => arn.replace('123456789012', '210987654321')
const nobodys = (arn: string) => arn.replace('123456789012', '')
const distant = (arn: string) => arn.replace(region, 'eu-west-1')
const chinese = (arn: string) => arn.replace('arn:aws:', 'arn:aws-cn:')
const ofService = (arn: string, service: string) => arn.replace(/^arn:aws:[a-z]+/, `arn:aws:${service}`)

function aFunction(wrong: object): Asked {
  return {
    operation: 'GetFunctionConfiguration',
    answer: {
      FunctionArn: arns.function,
      Role: arns.role,
      RevisionId: 'r',
      CodeSha256: 'c',
      ...wrong,
    },
    ask: (clients) => readFunction(clients, { region, functionName: 'orders' }),
  }
}

function aSecret(wrong: object, reference = named('secret', 'db')): Asked {
  return {
    operation: 'DescribeSecret',
    answer: { ARN: arns.secret, Name: 'db', ...wrong },
    ask: (clients) => readSecret(clients, region, reference),
  }
}

function aKey(Arn: string, asked: string): Asked {
  return {
    operation: 'DescribeKey',
    answer: { KeyMetadata: { Arn, KeyId: 'x', KeyState: 'Enabled' } },
    ask: (clients) => readKey(clients, asked),
  }
}

function aParameter(ARN: string): Asked {
  const reference = named('parameter', '/db/key')
  return {
    operation: 'DescribeParameters',
    answer: { Parameters: [{ Name: '/db/key', ARN, Type: 'SecureString', KeyId: 'alias/aws/ssm' }] },
    ask: async (clients) => {
      const [state] = await readParameters(clients, region, [reference])
      return state?.[1] ?? { kind: 'absent' }
    },
  }
}

function named(kind: SecretReference['kind'], name: string): SecretReference {
  return { kind, name, raw: name }
}

function byArn(kind: SecretReference['kind'], raw: string): SecretReference {
  const arn = parseArn(raw)
  if (arn === undefined) throw new Error(`${raw} is no ARN`)
  return { kind, arn, raw }
}

interface Wrong {
  readonly what: string
  readonly texts: readonly string[]
  readonly asked: (text: string) => Asked
}

const wrongs: readonly Wrong[] = [
  {
    what: 'a function',
    texts: [
      arns.function.replace('orders', 'billing'),
      arns.function.replace('orders', '*'),
      `${arns.function}:1`,
      distant(arns.function),
      nobodys(arns.function),
      ofService(arns.function, 's3'),
    ],
    asked: (FunctionArn) => aFunction({ FunctionArn }),
  },
  {
    what: 'a function beside its role',
    texts: [nobodys(arns.function)],
    asked: (FunctionArn) => aFunction({ FunctionArn, Role: nobodys(arns.role) }),
  },
  {
    what: 'the role of a function',
    texts: [
      'orders-role',
      arns.role.replace('orders-role', '*'),
      arns.role.replace('role/', 'role/*/'),
      arns.role.replace('role/', 'user/'),
      foreign(arns.role),
      chinese(arns.role),
      ofService(arns.role, 's3'),
    ],
    asked: (Role) => aFunction({ Role }),
  },
  {
    what: 'a secret by its name',
    texts: [
      arns.secret.replace('db-AbCdEf', '*'),
      arns.secret.replace('AbCdEf', '*'),
      arns.secret.replace('-AbCdEf', ''),
      `${arns.secret}x`,
      arns.secret.replace('db-', 'db2-'),
      distant(arns.secret),
      nobodys(arns.secret),
      ofService(arns.secret, 's3'),
    ],
    asked: (ARN) => aSecret({ ARN }),
  },
  {
    what: 'a secret whose name was asked for',
    texts: [arns.secret.replace('db-', 'db2-')],
    asked: (ARN) => aSecret({ ARN, Name: 'db2' }),
  },
  {
    what: 'the name in the ARN of a secret',
    texts: ['', 'other'],
    asked: (Name) => aSecret({ Name }),
  },
  {
    what: 'a secret by its ARN',
    texts: [
      arns.secret.replace('AbCdEf', 'GhIjKl'),
      foreign(arns.secret),
      distant(arns.secret),
      chinese(arns.secret),
    ],
    asked: (ARN) => aSecret({ ARN }, byArn('secret', arns.secret)),
  },
  {
    what: 'the key of a secret',
    texts: [
      '*',
      'alias/*',
      'arn:aws:kms:*:*:key/*',
      `${arns.key}/*`,
      arns.secret,
      distant(arns.key),
      nobodys(arns.key),
      chinese(arns.key),
    ],
    asked: (KmsKeyId) => aSecret({ KmsKeyId }),
  },
  {
    what: 'the key behind an alias',
    texts: [
      '*',
      arns.key.replace(/1{12}$/, '*'),
      arns.alias,
      foreign(arns.key),
      distant(arns.key),
      chinese(arns.key),
      ofService(arns.key, 's3'),
    ],
    asked: (arn) => aKey(arn, arns.alias),
  },
  {
    what: 'a key by its ARN',
    texts: [arns.key.replace(/1{12}$/, '222222222222')],
    asked: (arn) => aKey(arn, arns.key),
  },
  {
    what: 'a parameter',
    texts: [
      arns.parameter.replace('db/key', '*'),
      arns.parameter.replace('db/', 'other/'),
      `${arns.parameter}x`,
      distant(arns.parameter),
      nobodys(arns.parameter),
      ofService(arns.parameter, 's3'),
    ],
    asked: aParameter,
  },
]

describe.each(wrongs)('the answer about $what', ({ texts, asked }) => {
  test.each(texts)('is refused if it names %s', (text) => expectRefusal(asked(text)))
})
