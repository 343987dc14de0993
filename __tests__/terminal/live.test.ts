import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { hide } from '../../src/model/hidden.ts'
import { configFile } from '../../src/terminal/init/file.ts'
import { findDeclarable, type Live } from '../../src/terminal/init/live.ts'
import { aSecretArn } from '../builders/plan.ts'

const [db, api] = ['db', 'api'].map((name) => aSecretArn(name)) as [string, string]
const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/shop/key'

interface Given extends Partial<Omit<Live, 'variables' | 'policies'>> {
  readonly variables?: Readonly<Record<string, string>>
  /** Statements by policy. */
  readonly policies?: Readonly<Record<string, readonly object[] | string>>
}

function found({ variables = {}, policies = {}, ...more }: Given) {
  return findDeclarable({
    ...{ functionName: 'orders', roleName: 'orders-role', unread: [], ...more },
    variables: new Map(Object.entries(variables).map(([name, value]) => [name, hide(value)])),
    policies: new Map(
      Object.entries(policies).map(([name, statements]) => [
        name,
        typeof statements === 'string'
          ? statements
          : JSON.stringify({ Version: '2012-10-17', Statement: statements }),
      ]),
    ),
  })
}

const reading = (resource: string | readonly string[], more: object = {}) => ({
  ...{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resource },
  ...more,
})

describe('what a function has', () => {
  test('is shown of its variables only where one is the ARN of a secret', () => {
    const value = 'hunter2'
    const variables = {
      DB_ARN: db,
      KEY_ARN: parameter,
      PASSWORD: value,
      URL: `https://x/${db}?password=${value}`,
      JSON: JSON.stringify({ arn: db, password: value }),
      MORE: `${db}:${value}::`,
      PARTIAL: `${db.replace(/-.{6}$/, '')}-${value}`,
    }
    const all = found({ variables })
    expect([...all.variables]).toEqual([
      ['DB_ARN', db],
      ['KEY_ARN', parameter],
    ])
    expect(configFile([all])).not.toContain(value)
    expect(all.remarks[0]).toBe('Left out: variable PARTIAL holds an ARN without its last six characters.')
  })

  test('is left out, and said to be, where no declaration may name it', () => {
    const ami = 'arn:aws:ssm:us-east-1::parameter/aws/service/ami-amazon-linux-latest/al2023'
    const proxied = 'arn:aws:ssm:us-east-1:123456789012:parameter/aws/reference/secretsmanager/db'
    const variables = { AMI_ARN: ami, DB_ARN: proxied, TZ: db }
    const all = found({
      variables,
      policies: { p: [reading([ami, proxied], { Action: 'ssm:GetParameter' })] },
    })
    expect(parse(configFile([all]))).toEqual({ version: 1, functions: { orders: {} } })
    expect(all.remarks).toEqual([
      `Left out: variable AMI_ARN. The ARN "${ami}" has no account.`,
      'Left out: variable DB_ARN. This is a secret of Secrets Manager, read through Parameter Store.',
      expect.stringMatching(/^Left out: variable TZ\. The variable "TZ" controls/),
      ...[ami, proxied].map(
        (each) => `Left out: p allows reading ${each}. Declare the secrets that are needed.`,
      ),
    ])
  })

  test('are the grants of all its policies that no variable holds, each once', () => {
    const policies = { one: [reading(api), reading([db, api])], two: [reading(api)] }
    expect(found({ variables: { DB_ARN: db }, policies }).grants).toEqual([api])
    expect(found({ policies }).grants).toEqual([api, db])
  })

  test.each<[string, object]>([
    ['what is denied', { Effect: 'Deny' }],
    ['actions that read no value', { Action: ['secretsmanager:ListSecrets', 's3:GetObject'] }],
  ])('grants nothing by %s', (_, more) => {
    expect(found({ policies: { p: [reading(api, more)] } })).toMatchObject({ grants: [], remarks: [] })
  })

  test.each<[string, object]>([
    ['conditions', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ['all but what it names', { NotResource: api, Resource: undefined }],
    ['all actions but those it names', { NotAction: 's3:*', Action: undefined }],
  ])('is left out, and said to be, where a statement allows it under %s', (_, more) => {
    const { grants, describe: describes, remarks } = found({ policies: { p: [reading(api, more)] } })
    expect([grants, describes]).toEqual([[], false])
    expect(remarks).toEqual([
      'Left out: a statement of p allows reading under conditions, or all but what it names.',
    ])
  })

  test.each([
    '*',
    'arn:aws:secretsmanager:*:*:secret:*',
    'arn:*:*:*:*:secret:db-*',
    db.replace(/.{6}$/, '*'),
    db.replace(/db-.{6}$/, 'd*-??????'),
    db.replace(/.{6}$/, '??????*'),
  ])('is left out, and said to be, where a policy names %s', (pattern) => {
    const { grants, remarks } = found({ variables: { DB_ARN: db }, policies: { p: [reading(pattern)] } })
    expect(grants).toEqual([])
    expect(remarks[0]).toBe(`Left out: p allows reading ${pattern}. Declare the secrets that are needed.`)
    expect(remarks[1]).toBe('No policy grants these by exact ARN, so an apply would: DB_ARN.')
  })

  test('is granted by an ARN with question marks for the six characters too', () => {
    const policies = { p: [reading(db.replace(/.{6}$/, '??????'))] }
    const { remarks } = found({ variables: { DB_ARN: db }, policies })
    expect(remarks).toEqual([expect.stringMatching(/^Role orders-role has these grants from p\. Delete/)])
    expect(found({ variables: { API_ARN: api }, policies }).remarks.join('\n')).toMatch(
      /Left out: p allows reading .*\n.*so an apply would: API_ARN\.$/,
    )
  })

  test('says nothing of other resources in the same statement, such as keys', () => {
    const key = 'arn:aws:kms:us-east-1:123456789012:key/*'
    const action = { Action: ['secretsmanager:GetSecretValue', 'kms:Decrypt'] }
    const { remarks } = found({ variables: { DB_ARN: db }, policies: { p: [reading([db, key], action)] } })
    expect(remarks.join()).not.toContain('kms')
  })

  test('is described where a policy that grants it says so, in any case of letters', () => {
    const both = { Action: ['SecretsManager:getsecretvalue', 'secretsmanager:Describe*'] }
    expect(found({ policies: { p: [reading(api, both)] } }).describe).toBe(true)
    expect(found({ policies: { p: [reading(api, both)] } }).grants).toEqual([api])
    expect(found({ policies: { p: [reading('*', both)] } }).describe).toBe(false)
    expect(found({ policies: { p: [reading(api)] } }).describe).toBe(false)
    const describing = reading('*', { Action: 'secretsmanager:DescribeSecret' })
    expect(found({ policies: { p: [reading(api)], q: [describing] } }).describe).toBe(true)
    expect(found({ variables: { KEY_ARN: parameter }, policies: { p: [describing] } }).describe).toBe(false)
  })

  test('names as policies to delete those that grant, but not the one that an apply writes', () => {
    const own = { 'inline policy lambda-secrets-orders': [reading(db)] }
    const logs = { Effect: 'Allow', Action: 'logs:*', Resource: '*' }
    const given = { variables: { DB_ARN: db }, policies: { ...own, logs: [logs] } }
    expect(found(given).remarks).toEqual([])
    const policies = { ...own, two: [reading(db)], one: [reading(api)] }
    expect(found({ ...given, policies }).remarks.join()).toContain('from one and two. Delete')
  })

  test('is said to be unknown where a policy cannot be read', () => {
    expect(found({ policies: { p: 'torn' }, unread: ['Not read: x.'] }).remarks).toEqual([
      'Not read: x.',
      'Left out: p, which is not readable.',
    ])
  })
})

describe('the config file', () => {
  test('declares exactly that, and comments on the function that it is about', () => {
    const orders = found({ variables: { DB_ARN: db }, policies: { p: [reading([db, api])] } })
    const text = configFile([found({ functionName: 'idle' }), orders])
    expect(parse(text)).toEqual({
      version: 1,
      functions: { idle: {}, orders: { secrets: { DB_ARN: db }, grants: [api] } },
    })
    expect(text).toMatch(
      /\n {2}idle: \{\}\n {2}# Role orders-role has these grants from p\..*\n {2}orders:\n/,
    )
  })

  test('has each function with its own comments, in the order given, whatever it is called', () => {
    const arnIn = (region: string) => `arn:aws:lambda:${region}:123456789012:function:orders`
    const names = ['billing', '7', '__proto__']
    const text = configFile([
      ...names.map((functionName) => found({ functionName, unread: [`About ${functionName}.`] })),
      ...['us-east-1', 'eu-west-1'].map((region) => found({ functionArn: arnIn(region), unread: [region] })),
    ])
    expect(text.split('\n').slice(5, -1)).toEqual([
      ...names.flatMap((each) => [`  # About ${each}.`, `  ${each === '7' ? '"7"' : each}: {}`]),
      ...['  # us-east-1', '  orders:', `    name: ${arnIn('us-east-1')}`],
      ...['  # eu-west-1', `  ${arnIn('eu-west-1')}:`, `    name: ${arnIn('eu-west-1')}`],
    ])
  })

  test('has no text from AWS outside of its comments', () => {
    const unread = ['Not read: a\nfunctions: { evil: {} }\r\u2028x: y']
    const text = configFile([found({ unread })])
    expect(parse(text)).toEqual({ version: 1, functions: { orders: {} } })
  })
})
