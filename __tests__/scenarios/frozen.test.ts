import { expect, test } from '@jest/globals'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()

const db = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf'
const cutOff = { Sid: 'Incident', Effect: 'Deny', Action: '*', Resource: '*' }

/** Two functions as they are declared, to the first of whose policies somebody added a Deny. */
function anIncident(): string {
  const { aws } = stage()
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  for (const name of ['orders', 'billing'])
    aws.addFunction({ name, role: aws.addRole({ name: `${name}-role`, policies: grantPolicy(name, [db]) }) })
  const { policies } = aws.role('orders-role')
  const document = JSON.parse(policies.get('lambda-secrets-orders') ?? '')
  const text = JSON.stringify({ ...document, Statement: [...document.Statement, cutOff] })
  policies.set('lambda-secrets-orders', text)
  return text
}

function codesOf({ outputs }: { readonly outputs: Readonly<Record<string, string>> }): readonly string[] {
  return JSON.parse(outputs.findings ?? '[]').map(({ code }: { readonly code: string }) => code)
}

test.each(['apply', 'remove'])(
  'mode %s leaves a frozen function as it is, and goes on with others',
  async (mode) => {
    const text = anIncident()
    const { aws, declare, run } = stage()
    const secrets = { DB_ARN: db }
    declare({ orders: { secrets, frozen: true }, billing: { secrets } })
    const result = await run({ mode })
    expect(result.code).toBe(1)
    expect(codesOf(result)).toContain('function-frozen')
    expect(aws.role('orders-role').policies.get('lambda-secrets-orders')).toBe(text)
    expect(aws.function('orders').variables).toEqual({})
    expect(aws.function('billing').variables).toEqual(mode === 'apply' ? secrets : {})
  },
)

test('guardrails freeze all functions of a stage, and no other', async () => {
  const text = anIncident()
  const { aws, declare, run } = stage()
  const secrets = { DB_ARN: db }
  declare(
    { orders: { secrets }, billing: { secrets } },
    { guardrails: { stages: { prod: { frozen: true } } }, stages: { dev: {}, prod: {} } },
  )
  const result = await run({ stage: 'prod' })
  expect([result.code, codesOf(result)]).toEqual([1, expect.arrayContaining(['function-frozen'])])
  expect(aws.role('orders-role').policies.get('lambda-secrets-orders')).toBe(text)
  expect(aws.function('billing').variables).toEqual({})
  expect((await run({ stage: 'dev', mode: 'plan' })).code).toBe(0)
})

test('a check reports the drift of a frozen function', async () => {
  anIncident()
  stage().declare({ orders: { secrets: { DB_ARN: db }, frozen: true }, billing: { secrets: { DB_ARN: db } } })
  const { code, outputs } = await stage().run({ mode: 'check' })
  expect([code, outputs.drift]).toEqual([1, 'true'])
})

test('freezing changes nothing where there is nothing to write, and a stage can lift it', async () => {
  const { aws, declare, run } = stage()
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  const variables = { DB_ARN: db }
  aws.addFunction({
    name: 'orders',
    role: aws.addRole({ name: 'orders-role', policies: grantPolicy('orders', [db]) }),
    variables,
  })
  const orders = { secrets: { DB_ARN: db }, frozen: true }
  declare({ orders }, { stages: { dev: { functions: { orders: { frozen: false } } } } })
  expect((await run({ stage: 'dev' })).code).toBe(0)
  declare({ orders })
  expect(codesOf(await run())).toEqual([])
})

test.each(['the function', 'the guardrails'])('no rotation is set where %s is frozen', async (by) => {
  const { aws, declare, run } = stage()
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  const role = aws.addRole({ name: 'orders-role', policies: grantPolicy('orders', [db]) })
  aws.addFunction({ name: 'orders', role, variables: { DB_ARN: db } })
  const rotator = aws.addRole({ name: 'rotate-role' })
  const lambda = aws.addFunction({
    ...{ name: 'rotate', role: rotator, invokedBy: ['secretsmanager.amazonaws.com'] },
  })
  const secrets = { DB_ARN: { secret: db, rotation: { 'after-days': 30, lambda } } }
  const isOwn = by === 'the function'
  declare(
    { orders: { secrets, ...(isOwn && { frozen: true }) } },
    isOwn ? {} : { guardrails: { frozen: true } },
  )
  const result = await run()
  expect([result.code, codesOf(result)]).toEqual([1, ['function-frozen']])
  expect(aws.secret('db').rotation).toBeUndefined()
  declare({ orders: { secrets } })
  expect((await run()).code).toBe(0)
  expect(aws.secret('db').rotation).toBeDefined()
})
