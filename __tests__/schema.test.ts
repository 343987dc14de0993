import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { configJsonSchema, rulesJsonSchema } from '../schema/json-schema.ts'
import { referencePage } from '../schema/reference.ts'

const examples = readdirSync('examples').filter((file) => /^config-.*\.(yml|json)$/.test(file))
const address =
  'https://raw.githubusercontent.com/org/lambda-secrets-action/v1/schema/lambda-secrets.schema.json'

describe('the output of `npm run schema`', () => {
  const schema = configJsonSchema()

  test('is up to date in schema/', () => {
    expect(JSON.parse(readFileSync('schema/lambda-secrets.schema.json', 'utf8'))).toEqual(schema)
  })

  test('is up to date in schema/ for the rules of an organization, and accepts the example', () => {
    const rules = rulesJsonSchema()
    expect(JSON.parse(readFileSync('schema/lambda-secrets-rules.schema.json', 'utf8'))).toEqual(rules)
    const accepts = new Ajv({ strict: false }).compile(rules)
    expect(accepts(parse(readFileSync('examples/rules.yml', 'utf8')))).toBe(true)
    expect(accepts({ version: 1, guardrails: {}, functions: {} })).toBe(false)
  })

  test('is up to date in docs/', () => {
    expect(readFileSync('docs/config-reference.md', 'utf8')).toBe(referencePage(schema))
  })

  test('explains every key', () => {
    expect(referencePage(schema)).not.toMatch(/\|\s*\|$/m)
    expect(JSON.stringify(schema)).not.toContain('"not"')
  })
})

test.each(examples)('examples/%s names the schema, for editors', (file) => {
  const [first = '', second = ''] = readFileSync(`examples/${file}`, 'utf8').split('\n')
  expect(file.endsWith('.json') ? second.trim() : first).toBe(
    file.endsWith('.json') ? `"$schema": "${address}",` : `# yaml-language-server: $schema=${address}`,
  )
})

describe('the JSON Schema, as editors apply it,', () => {
  const validate = new Ajv({ strict: false }).compile(configJsonSchema())
  const accepts = (text: string) => validate(parse(text))
  const inFunction = (text: string) => `version: 1\nfunctions: { orders: ${text} }\n`
  const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret'

  test.each(examples)('accepts examples/%s', (file) => {
    expect(accepts(readFileSync(`examples/${file}`, 'utf8'))).toBe(true)
  })

  test.each([
    `{ secrets: { DB_ARN: "${arn}:rds!db-1-AbCdEf", XY: "{stage}/{account}/x" } }`,
    '{ secrets: ["ssm:/payments/api-key", { secret: a, reason: "until then", expires: 2027-02-28 }] }',
    '{ grants: [{ secret: a, reason: "\\u2028 until then" }] }',
    '{ grants: [{ secret: a, rotation: { schedule: rate(10 days), lambda: "arn:aws:lambda:{region}:{account}:function:rotate" } }] }',
    '{ name: "arn:aws:lambda:us-east-1:123456789012:function:orders-{stage}" }',
  ])('accepts %s', (text) => {
    expect(accepts(inFunction(text))).toBe(true)
  })

  test.each([
    '{ secrets: { DB_ARN: "*" } }',
    `{ secrets: ["${arn}:db-*"] }`,
    `{ grants: ["${arn}:db-??????"] }`,
    '{ grants: ["a b"] }',
    '{ grants: [{ secret: "db-${x}" }] }',
    '{ grants: [{ secret: a, expires: 31.03.2027 }] }',
    '{ grants: [{ secret: a, expires: 2027-13-01 }] }',
    '{ grants: [{ secret: a, reason: " " }] }',
    '{ grants: [{ secret: a, rotation: { after-days: 0 } }] }',
    '{ grants: [{ secret: a, rotation: { schedule: daily } }] }',
    '{ grants: [{ secret: a, rotation: { after-days: 1, lambda: rotate } }] }',
    '{ name: "orders api" }',
    ...['AWS_REGION', '_HANDLER', 'PATH', 'NODE_OPTIONS', 'AWS_ENDPOINT_URL_S3', 'DB-ARN', 'D', '2FA'].map(
      (variable) => `{ secrets: { ${variable}: db } }`,
    ),
  ])('refuses %s', (text) => {
    expect(accepts(inFunction(text))).toBe(false)
  })

  test.each([
    'allowed-secrets: ["***"]',
    'allowed-secrets: ["a b"]',
    'guardrails: { allowed-secrets: ["prod/***"] }',
    'kms-keys: ["arn:aws:kms:us-east-1:123456789012:alias/prod"]',
    'kms-keys: [1234abcd]',
    'account: "1234"',
    'region: Frankfurt',
  ])('refuses %s', (text) => {
    expect(accepts(`version: 1\n${text}\nfunctions: { orders: {} }\n`)).toBe(false)
  })
})
