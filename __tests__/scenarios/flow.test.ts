import { describe, expect, test } from '@jest/globals'
import { readable, useStage } from './stage.ts'

const stage = useStage()
const own = 'lambda-secrets-orders'

function aShop() {
  const { aws, declare } = stage()
  const role = aws.addRole({
    name: 'orders-role',
    path: '/service-role/',
    policies: { theirs: { Version: '2012-10-17', Statement: [] } },
  })
  aws.addFunction({ name: 'orders', role, variables: { LOG_LEVEL: 'info', LEGACY: 'ü=\n"x"' } })
  const reader = aws.addSecret({ name: 'dbreader_prod' })
  const writer = aws.addSecret({ name: 'dbwriter_prod' })
  declare({ orders: { secrets: { DB_READER_ARN: reader, DB_WRITER_ARN: 'dbwriter_prod' } } })
  return { reader, writer }
}

function writes(): readonly string[] {
  return stage()
    .aws.calls.filter(({ write }) => write)
    .map(({ operation }) => operation)
}

describe('the built action', () => {
  test('plans without a write, and shows what would change', async () => {
    const { reader } = aShop()
    const result = await stage().run({ mode: 'plan' })
    expect(result.code).toBe(0)
    expect(writes()).toEqual([])
    expect(result.outputs).toMatchObject({ changed: 'false', drift: 'true', verdict: 'broadened' })
    expect(result.summary).toContain('access to 2 secrets')
    expect(JSON.parse(result.outputs.plan ?? '').functions[0].grants[0].secretArn).toBe(reader)
  })

  test('grants, then sets the variables, and touches nothing else', async () => {
    const { reader, writer } = aShop()
    const { aws } = stage()
    const result = await stage().run()
    expect(result.stderr).toBe('')
    expect(result.code).toBe(0)
    expect(writes()).toEqual(['PutRolePolicy', 'UpdateFunctionConfiguration'])
    expect(readable(aws.policies('orders-role')[own])).toEqual([reader, writer])
    expect(aws.policies('orders-role').theirs).toEqual({ Version: '2012-10-17', Statement: [] })
    expect(aws.function('orders').variables).toEqual({
      LOG_LEVEL: 'info',
      LEGACY: 'ü=\n"x"',
      DB_READER_ARN: reader,
      DB_WRITER_ARN: writer,
    })
    expect(result.outputs.changed).toBe('true')
  })

  test('does nothing the second time, in three rounds of calls and none that it does not need', async () => {
    aShop()
    await stage().run()
    stage().aws.clearCalls()
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ changed: 'false', verdict: 'unchanged' })
    const calls = stage().aws.calls.map(({ operation }) => operation)
    expect(calls.toSorted()).toEqual([
      'DescribeSecret',
      'DescribeSecret',
      'GetFunctionConfiguration',
      'GetRolePolicy',
      'ListSecretVersionIds',
      'ListSecretVersionIds',
    ])
  })

  test('revokes a secret that is no longer declared: first the variable, then the grant', async () => {
    const { reader } = aShop()
    await stage().run()
    stage().aws.clearCalls()
    stage().declare({ orders: { secrets: { DB_READER_ARN: reader } } })
    const result = await stage().run()
    expect(result.code).toBe(0)
    expect(writes()).toEqual(['UpdateFunctionConfiguration', 'PutRolePolicy'])
    expect(readable(stage().aws.policies('orders-role')[own])).toEqual([reader])
    expect(Object.keys(stage().aws.function('orders').variables)).toEqual([
      'LOG_LEVEL',
      'LEGACY',
      'DB_READER_ARN',
    ])
  })

  test('keeps both with prune: false', async () => {
    const { reader, writer } = aShop()
    await stage().run()
    stage().declare({ orders: { secrets: { DB_READER_ARN: reader } } })
    const result = await stage().run({ prune: 'false' })
    expect(result.outputs.changed).toBe('false')
    expect(readable(stage().aws.policies('orders-role')[own])).toEqual([reader, writer])
  })

  test('an empty declaration revokes everything of ours, none leaves the function alone', async () => {
    aShop()
    await stage().run()
    stage().declare({ orders: {} })
    expect((await stage().run()).outputs.changed).toBe('false')
    stage().declare({ orders: { secrets: {} } })
    expect((await stage().run()).outputs.changed).toBe('true')
    expect(Object.keys(stage().aws.policies('orders-role'))).toEqual(['theirs'])
    expect(Object.keys(stage().aws.function('orders').variables)).toEqual(['LOG_LEVEL', 'LEGACY'])
  })

  test('mode remove deletes policy and variables, even from the inputs alone', async () => {
    aShop()
    await stage().run()
    const result = await stage().run({ mode: 'remove', function: 'orders' })
    expect(result.code).toBe(0)
    expect(Object.keys(stage().aws.policies('orders-role'))).toEqual(['theirs'])
    expect(Object.keys(stage().aws.function('orders').variables)).toEqual(['LOG_LEVEL', 'LEGACY'])
    expect((await stage().run({ mode: 'remove', function: 'orders' })).outputs.changed).toBe('false')
  })

  test('mode check fails on drift and names the function, and passes after it is fixed', async () => {
    aShop()
    await stage().run()
    expect((await stage().run({ mode: 'check' })).code).toBe(0)
    stage().aws.changeFunction('orders', { variables: {} })
    const drifted = await stage().run({ mode: 'check' })
    expect(drifted.code).toBe(1)
    expect(drifted.outputs).toMatchObject({ drift: 'true', changed: 'false' })
    expect(drifted.stdout).toContain('AWS differs from what is declared for orders')
    await stage().run()
    expect((await stage().run({ mode: 'check' })).code).toBe(0)
  })

  test('on a pull request, auto only plans', async () => {
    aShop()
    const result = await stage().run(
      {},
      { event: 'pull_request', payload: { pull_request: { number: 7, head: { sha: '2'.repeat(40) } } } },
    )
    expect(result.code).toBe(0)
    expect(writes()).toEqual([])
  })

  test('grants decryption with the customer key behind an alias, and with the key of an older version', async () => {
    const { aws, declare, run } = stage()
    const role = aws.addRole({ name: 'orders-role' })
    aws.addFunction({ name: 'orders', role })
    const [old, current] = [aws.addKey(), aws.addKey()]
    aws.addAlias({ name: 'alias/orders', keyId: current })
    const arn = aws.addSecret({
      name: 'db',
      kmsKeyId: 'alias/orders',
      versions: [
        { stages: ['AWSCURRENT'], kmsKeyIds: [current] },
        { stages: ['AWSPREVIOUS'], kmsKeyIds: [old] },
      ],
    })
    declare({ orders: { secrets: { DB_ARN: arn } } })
    expect((await run()).code).toBe(0)
    const { Statement: statements } = aws.policies('orders-role')[own] as {
      Statement: { Action: string[]; Resource: string[] }[]
    }
    const decrypt = statements.filter(({ Action }) => Action.includes('kms:Decrypt'))
    expect(decrypt.flatMap(({ Resource }) => Resource)).toEqual([old, current].sort())
    aws.clearCalls()
    expect((await run()).outputs.changed).toBe('false')
    expect(aws.calls.map(({ operation }) => operation).toSorted()).toEqual([
      'DescribeKey',
      'DescribeKey',
      'DescribeSecret',
      'GetFunctionConfiguration',
      'GetRolePolicy',
      'ListSecretVersionIds',
    ])
  })

  test("one function's trouble does not stop the others, and the run fails and names it", async () => {
    const { aws, declare, run } = stage()
    const role = aws.addRole({ name: 'shared' })
    for (const name of ['orders', 'billing']) aws.addFunction({ name, role })
    const arn = aws.addSecret({ name: 'db' })
    declare({
      orders: { secrets: { DB_ARN: arn } },
      billing: { secrets: { DB_ARN: 'no-such-secret' } },
      gone: { secrets: { DB_ARN: arn } },
    })
    const result = await run()
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('billing (blocked) and gone (blocked)')
    expect(aws.function('orders').variables.DB_ARN).toBe(arn)
    expect(aws.function('billing').variables).toEqual({})
  })
})
