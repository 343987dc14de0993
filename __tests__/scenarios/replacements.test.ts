import { describe, expect, test } from '@jest/globals'
import { codesOf } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const value = 'hunter2-is-not-shown'

/** A function whose variable DB_ARN holds something that is not an ARN, with a secret declared under that name. */
function aPassword(live = value, more: Readonly<Record<string, unknown>> = {}): string {
  const { aws, declare } = stage()
  const role = aws.addRole({ name: 'orders-role' })
  aws.addFunction({ name: 'orders', role, variables: { DB_ARN: live, LOG_LEVEL: 'info' } })
  const arn = aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: { secret: 'db', ...more } } } })
  return arn
}

const written = () => stage().aws.calls.some(({ write }) => write)
const live = () => stage().aws.function('orders').variables.DB_ARN

describe('a live value that is not the ARN of a secret', () => {
  test('is not overwritten, and the error says how to consent', async () => {
    aPassword()
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(codesOf(result)).toEqual(['variable-not-replaceable'])
    expect(result.summary).toContain('- **`orders`**, blocked: [')
    expect(result.outputs.findings).toContain('add the line orders:DB_ARN to the input allow-replacements')
    expect([written(), live()]).toEqual([false, value])
    expect(result.stdout + result.summary + JSON.stringify(result.outputs)).not.toContain(value)
  })

  test('is overwritten where the secret says replace: true, which is then to be removed', async () => {
    const arn = aPassword(value, { replace: true })
    const first = await stage().run()
    expect([first.code, codesOf(first), live()]).toEqual([0, ['variable-replaced'], arn])
    const second = await stage().run()
    expect([second.code, codesOf(second), second.outputs.changed]).toEqual([0, ['replacement-done'], 'false'])
  })

  test('is overwritten where the input names it, and only there', async () => {
    const arn = aPassword()
    const other = await stage().run({ 'allow-replacements': 'orders:OTHER' })
    expect([other.code, live()]).toEqual([1, value])
    const named = await stage().run({ 'allow-replacements': '# meant\norders:DB_ARN' })
    expect([named.code, codesOf(named), live()]).toEqual([0, ['variable-replaced'], arn])
  })

  test('needs no consent if it is empty', async () => {
    const arn = aPassword('')
    const result = await stage().run()
    expect([result.code, codesOf(result), live()]).toEqual([0, [], arn])
    expect(result.summary).toContain('(empty)')
  })

  test('is not overwritten if it comes between the plan and the write', async () => {
    aPassword('')
    const { aws } = stage()
    aws.fault({
      operation: 'UpdateFunctionConfiguration',
      nth: 1,
      act: { kind: 'change', change: () => aws.changeFunction('orders', { variables: { DB_ARN: value } }) },
    })
    const result = await stage().run()
    expect([result.code, live()]).toEqual([1, value])
  })

  test('of a setting of the extension is kept, too, until the input names it', async () => {
    const { aws, declare } = stage()
    const role = aws.addRole({ name: 'orders-role' })
    aws.addFunction({ name: 'orders', role, variables: { SECRETS_MANAGER_TTL: '7' } })
    aws.addSecret({ name: 'db' })
    declare({ orders: { secrets: { DB_ARN: 'db' }, extension: { ttl: 60 } } })
    const kept = await stage().run()
    expect([kept.code, codesOf(kept)[0]]).toEqual([1, 'variable-not-replaceable'])
    expect((await stage().run({ 'allow-replacements': 'orders:SECRETS_MANAGER_TTL' })).code).toBe(0)
    expect(aws.function('orders').variables.SECRETS_MANAGER_TTL).toBe('60')
  })
})

describe('variables that look like secrets in plain text', () => {
  const secret = 'sk_live_is_not_shown'

  test('are named once, with nothing of their values, until the notice is turned off', async () => {
    aPassword('')
    const arn = stage().aws.addSecret({ name: 'other' })
    const role = stage().aws.addRole({ name: 'billing-role' })
    const variables = { STRIPE_API_KEY: secret, DB_PASSWORD: secret, DB_PASSWORD_ARN: arn, MY_SECRET: arn }
    stage().aws.addFunction({ name: 'billing', role, variables })
    stage().declare({ billing: { secrets: { DB_ARN: 'db' } } })
    const noticed = await stage().run({ mode: 'plan' })
    expect([noticed.code, codesOf(noticed)]).toEqual([0, ['variable-plaintext']])
    expect(noticed.outputs.findings).toContain('in plain text: DB_PASSWORD and STRIPE_API_KEY.')
    expect(noticed.stdout + noticed.summary + JSON.stringify(noticed.outputs)).not.toContain(secret)
    expect(codesOf(await stage().run({ mode: 'plan', 'plaintext-notice': 'false' }))).toEqual([])
  })
})
