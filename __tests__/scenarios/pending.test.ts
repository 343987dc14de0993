import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { readable, useStage } from './stage.ts'

const stage = useStage()
const pull = usePullRequest(stage)

/** A pull request that adds `refunds` beside `orders`, which exists and is declared on the base branch. */
async function anAddition(secret = 'refunds/db'): Promise<string> {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'orders/db' })
  const arn = aws.addSecret({ name: 'refunds/db' })
  const orders = { secrets: { DB_ARN: 'orders/db' } }
  await pull().github.write('main', configPath, declare({ orders }))
  declare({ orders, refunds: { secrets: { REFUNDS_ARN: secret } } })
  return arn
}

function deploy(): void {
  const { aws } = stage()
  aws.addFunction({ name: 'refunds', role: aws.addRole({ name: 'refunds-role' }) })
}

const refundsIn = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
  JSON.parse(outputs.plan ?? '').functions.find((each: { label: string }) => each.label === 'refunds')

describe('a function that a pull request adds', () => {
  test('is pending: shown with all that it will get, with a notice and no error', async () => {
    const arn = await anAddition()
    const result = await pull().plan()
    expect([result.code, codesOf(result)]).toEqual([0, ['function-pending']])
    expect(result.outputs).toMatchObject({ drift: 'true', verdict: 'broadened' })
    expect(result.summary).toContain('2 functions gain access to 2 secrets')
    expect(result.summary).toMatch(/- \*\*`refunds`\*\*.*, which does not exist yet: /)
    const { state, blocked, writes, grants, variables, policy } = refundsIn(result)
    expect({ state, blocked, writes }).toEqual({ state: 'pending', blocked: false, writes: false })
    expect(grants).toMatchObject([{ verb: 'add', secretArn: arn }])
    expect(variables).toMatchObject([{ verb: 'add', name: 'REFUNDS_ARN', secretArn: arn }])
    expect(readable(JSON.parse(policy.after))).toEqual([arn])
  })

  test('is shown with the account of a secret that is not its own', async () => {
    const { aws } = stage()
    const [account, sharedWith] = ['999999999999', ['123456789012']]
    const kmsKeyId = aws.addKey({ account, sharedWith })
    await anAddition(aws.addSecret({ name: 'refunds/db', account, kmsKeyId, sharedWith }))
    const { summary } = await pull().plan()
    expect(summary).toMatch(/- \*\*`orders`\*\*: \[`orders\/db`\]/)
    expect(summary).toMatch(
      /- \*\*`refunds`\*\*.*, which does not exist yet: \[`refunds\/db \(account 999999999999\)`\]/,
    )
  })

  test('is an error where its secret does not exist', async () => {
    await anAddition('gone')
    const result = await pull().plan()
    expect([result.code, codesOf(result)]).toEqual([1, ['secret-not-found', 'function-pending']])
    expect(result.outputs.drift).toBe('true')
  })

  test.each(['apply', 'check'])('is an error in mode %s, whatever fail-on says', async (mode) => {
    await anAddition()
    const result = await stage().run({ mode, 'fail-on': 'never' })
    expect([result.code, codesOf(result)]).toEqual([1, ['function-not-found']])
    expect(result.outputs.drift).toBe('true')
  })

  test('is wired by the first apply after it exists', async () => {
    const arn = await anAddition()
    deploy()
    expect((await stage().run()).code).toBe(0)
    expect(stage().aws.function('refunds').variables).toEqual({ REFUNDS_ARN: arn })
  })

  test('that has been reviewed leaves others to be applied, and is reviewed again once it exists', async () => {
    await anAddition()
    const { digest = '' } = (await pull().plan()).outputs
    const early = await stage().run({ 'expected-digest': digest })
    expect([early.code, codesOf(early)]).toEqual([1, ['function-not-found']])
    expect(Object.keys(stage().aws.function('orders').variables)).toEqual(['DB_ARN'])
  })

  test('that was created since the review is not written', async () => {
    await anAddition()
    const { digest = '' } = (await pull().plan()).outputs
    deploy()
    const late = await stage().run({ 'expected-digest': digest })
    expect(late.code).toBe(1)
    expect(late.summary).toContain('`refunds` was created since the review')
    expect(stage().aws.function('refunds').variables).toEqual({})
  })
})

describe('a function that was declared before and does not exist', () => {
  test('is a warning that names the nearest one', async () => {
    await anAddition()
    const text = stage().declare({ order: { secrets: { DB_ARN: 'orders/db' } } })
    await pull().github.write('main', configPath, text)
    const result = await pull().plan()
    expect([result.code, codesOf(result)]).toEqual([0, ['function-missing']])
    expect(result.outputs.findings).toContain('Did you mean orders?')
    expect(stage().aws.calls.filter(({ write }) => write)).toEqual([])
  })

  test('is not pending where it may not be read', async () => {
    await anAddition()
    stage().aws.fault({
      operation: 'GetFunctionConfiguration',
      act: { kind: 'answer', status: 403, body: '{"message":"no"}' },
    })
    const result = await pull().plan()
    expect(result.code).toBe(1)
    expect(codesOf(result)).toContain('function-unreadable')
  })
})
