import { describe, expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

function aShop() {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }), variables: { LOG: 'info' } })
  aws.addSecret({ name: 'db' })
  aws.addSecret({ name: 'stripe' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
}

async function reviewed(inputs: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await stage().run({ mode: 'plan', ...inputs })).outputs.digest ?? ''
}

function writes(): readonly string[] {
  return stage()
    .aws.calls.filter(({ write }) => write)
    .map(({ operation }) => operation)
}

describe('with expected-digest', () => {
  test('the plan that was reviewed is applied, however the file is written now', async () => {
    aShop()
    const digest = await reviewed()
    stage().declare({ orders: { describe: false, secrets: { DB_ARN: { reason: 'it is', secret: 'db' } } } })
    const result = await stage().run({ 'expected-digest': digest })
    expect(result.code).toBe(0)
    expect(result.outputs.digest).toBe(digest)
    expect(writes()).toEqual(['PutRolePolicy', 'UpdateFunctionConfiguration'])
  })

  test.each<[string, () => unknown, string]>([
    [
      'another declaration',
      () => stage().declare({ orders: { secrets: { DB_ARN: 'stripe' } } }),
      'orders changed since the review: its declaration.',
    ],
    [
      'a variable that was set meanwhile',
      () => stage().aws.changeFunction('orders', { variables: { LOG: 'info', DB_ARN: 'x' } }),
      'orders changed since the review: its variables in AWS and the errors that block it.',
    ],
  ])('%s is refused before any write, and the change is named', async (_, move, sentence) => {
    aShop()
    const digest = await reviewed()
    move()
    const before = writes().length
    const result = await stage().run({ 'expected-digest': digest })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('The plan is not the one that was reviewed, so nothing was written')
    expect(result.stdout).toContain(sentence)
    expect(result.summary).toContain('⛔ **Nothing was written.**')
    const now = result.outputs.digest ?? ''
    expect(result.summary).toContain(`The digest of this plan starts with \`${now.slice(3, 15)}\`.`)
    expect(result.summary.trimEnd().endsWith(`\`\`\`text\n${now}\n\`\`\`\n\n</details>`)).toBe(true)
    expect(result.outputs).toMatchObject({ changed: 'false', drift: 'true' })
    expect(writes()).toHaveLength(before)
  })

  test('the whole digest that a refused run shows in its summary lets its plan be applied by hand', async () => {
    aShop()
    const digest = await reviewed()
    stage().declare({ orders: { secrets: { DB_ARN: 'stripe' } } })
    const { summary } = await stage().run({ 'expected-digest': digest })
    const [, pasted = ''] = /```text\n(\S+)\n```/.exec(summary) ?? []
    expect((await stage().run({ 'expected-digest': pasted })).code).toBe(0)
  })

  test('an added function is named, and a missing one is counted', async () => {
    aShop()
    const digest = await reviewed()
    stage().declare({ mail: { secrets: {} } })
    const result = await stage().run({ 'expected-digest': digest })
    expect(result.stdout).toContain('mail was not in the reviewed plan.')
    expect(result.stdout).toContain('1 function in the reviewed plan is no longer declared.')
  })

  test.each(['', 'd1.', 'null'])('%j, which no plan has, is refused before AWS is asked', async (digest) => {
    aShop()
    const result = await stage().run({ 'expected-digest': digest })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('input expected-digest')
    expect(stage().aws.calls).toEqual([])
  })

  test('a plan that is already applied is no longer the reviewed plan', async () => {
    aShop()
    const digest = await reviewed()
    await stage().run({ 'expected-digest': digest })
    expect((await stage().run({ 'expected-digest': digest })).code).toBe(1)
    expect((await stage().run({ 'expected-digest': await reviewed() })).code).toBe(0)
  })

  test('a removal is held to its own plan', async () => {
    aShop()
    await stage().run()
    expect((await stage().run({ mode: 'remove', 'expected-digest': await reviewed() })).code).toBe(1)
    expect(Object.keys(stage().aws.policies('orders-role'))).toHaveLength(1)
  })

  test('a plan and a check ignore it', async () => {
    aShop()
    expect((await stage().run({ mode: 'plan', 'expected-digest': '' })).code).toBe(0)
  })
})
