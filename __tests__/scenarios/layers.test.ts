import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { readable, useStage } from './stage.ts'

const stage = useStage()

function writeFile(path: string, text: string): void {
  const whole = join(stage().workspace, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, text)
}

function operations(): readonly string[] {
  return stage().aws.calls.map(({ operation }) => operation)
}

function writes(): readonly string[] {
  return stage()
    .aws.calls.filter(({ write, took }) => write && took)
    .map(({ operation }) => operation)
}

describe("Zappa's settings", () => {
  test('set up the two secrets of Zappa issue 1305, whose ARNs lack two characters, and then change nothing', async () => {
    const { aws, run } = stage()
    aws.addFunction({ name: 'planttracer-production', role: aws.addRole({ name: 'zappa-role' }) })
    const arns = ['dbreader_prod-abcd', 'dbwriter_prod-efgh'].map((name) => aws.addSecret({ name }))
    const partial = arns.map((arn) => arn.slice(0, -'-AbCdEf'.length))
    writeFile(
      'zappa_settings.json',
      `{
    "production": { // the only stage
        "project_name": "planttracer",
        "aws_region": "us-east-1",
        "aws_secrets": ${JSON.stringify(partial)}
    },
    "dev": {"extends": "production", "aws_secrets": []}
}`,
    )
    const first = await run({ stage: 'production' })
    expect(first.code).toBe(0)
    expect(first.summary).toContain(
      '### ✅ Lambda secrets (production), applied: `planttracer-production` gained access to 2 secrets',
    )
    expect(aws.function('planttracer-production').variables).toEqual({
      DBREADER_PROD_ABCD_SECRET_ARN: arns[0],
      DBWRITER_PROD_EFGH_SECRET_ARN: arns[1],
    })
    expect(readable(aws.policies('zappa-role')['lambda-secrets-planttracer-production'])).toEqual(arns)
    const before = writes().length
    expect((await run({ stage: 'production' })).outputs.changed).toBe('false')
    expect(writes()).toHaveLength(before)
  })

  test('in TOML are read by the bundle too', async () => {
    const { aws, run } = stage()
    aws.addFunction({ name: 'shop-dev', role: aws.addRole({ name: 'zappa-role' }) })
    const arn = aws.addSecret({ name: 'db' })
    writeFile('zappa_settings.toml', `[dev]\nproject_name = "shop"\naws_secrets = { DB_ARN = "${arn}" }\n`)
    expect((await run()).code).toBe(0)
    expect(aws.function('shop-dev').variables).toEqual({ DB_ARN: arn })
  })
})

describe('stages', () => {
  test('keep production from a secret of development', async () => {
    const { aws, run } = stage()
    aws.addFunction({ name: 'orders-prod', role: aws.addRole({ name: 'orders-role' }) })
    aws.addSecret({ name: 'prod/db' })
    aws.addSecret({ name: 'dev/db' })
    const orders = { name: 'orders-{stage}', secrets: { DB_ARN: '{stage}/db', OLD_ARN: 'dev/db' } }
    const stages = { dev: {}, prod: { 'allowed-secrets': ['{stage}/*'] } }
    writeFile('.github/lambda-secrets.yml', stringify({ version: 1, functions: { orders }, stages }))
    const result = await run({ stage: 'prod' })
    expect(result.code).toBe(1)
    expect(result.outputs.findings).toContain('"secret-outside-tier"')
    expect(result.summary).toContain('Secret `dev/db` matches no pattern')
    expect(writes()).toEqual([])
  })

  test('of another account stop the run before any other question is asked', async () => {
    const { aws, run } = stage()
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
    aws.addSecret({ name: 'db' })
    const functions = { orders: { secrets: { DB_ARN: 'db' } } }
    const declared = (account: string) => stringify({ version: 1, account, functions })
    writeFile('.github/lambda-secrets.yml', declared('999999999999'))
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.summary).toContain('Account `999999999999` is declared')
    expect(operations()).toEqual(['GetCallerIdentity'])
    writeFile('.github/lambda-secrets.yml', declared('123456789012'))
    expect((await run()).code).toBe(0)
    expect(operations().filter((operation) => operation === 'GetCallerIdentity')).toHaveLength(2)
  })
})
