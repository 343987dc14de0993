import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)
const strict = { 'allowed-secrets': ['payments/*'], 'require-reason': true }

function aShop() {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'payments/db' })
  aws.addSecret({ name: 'root' })
}

const allowed = { orders: { secrets: { DB_ARN: { secret: 'payments/db', reason: 'orders' } } } }
const forbidden = { orders: { secrets: { ROOT_ARN: 'root' } } }

function writes(): number {
  return stage().aws.calls.filter(({ write }) => write).length
}

describe('a pull request', () => {
  test('is judged by the guardrails of its base branch, however it changes them', async () => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed, { guardrails: strict }))
    expect(await plan()).toMatchObject({ code: 0 })
    stage().declare(forbidden, { guardrails: { 'allowed-secrets': ['*'] } })
    const loosened = await plan()
    expect(loosened.code).toBe(1)
    expect(codesOf(loosened)).toEqual(['secret-not-allowed', 'reason-missing', 'guardrails-changed'])
    expect(loosened.summary).toContain('branch `main`: `allowed-secrets` and `require-reason`')
    stage().declare(forbidden)
    expect(codesOf(await plan())).toEqual(['secret-not-allowed', 'reason-missing', 'guardrails-changed'])
    expect(writes()).toBe(0)
  })

  test('is judged by them if the base branch has the file under another default name', async () => {
    aShop()
    const { github, plan } = pullRequest()
    const base = JSON.stringify({ version: 1, functions: {}, guardrails: strict })
    await github.write('main', '.github/lambda-secrets.json', base)
    stage().declare(forbidden)
    expect(codesOf(await plan())).toContain('secret-not-allowed')
  })

  test('that has the workflow name another file is told to leave them, until the branch has that file', async () => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed, { guardrails: strict }))
    const text = JSON.stringify({ version: 1, functions: forbidden })
    writeFileSync(join(stage().workspace, 'other.yml'), text)
    const moved = await plan({ config: 'other.yml' })
    expect(codesOf(moved)).toEqual(['guardrails-left'])
    expect(moved.summary).toContain('the guardrails of `.github/lambda-secrets.yml` there do not limit')
    await github.write('main', configPath, 'guardrails: [')
    expect(codesOf(await plan({ config: 'other.yml' }))).toEqual(['guardrails-left'])
    await github.write('main', 'other.yml', text)
    expect(codesOf(await plan({ config: 'other.yml' }))).toEqual([])
  })

  test('is judged by them where the folder of the file has more entries than GitHub lists', async () => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed, { guardrails: strict }))
    github.crowd('.github')
    stage().declare(forbidden)
    expect(codesOf(await plan())).toContain('secret-not-allowed')
  })

  test('is judged by the branch, not by a tag of its name', async () => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed, { guardrails: strict }))
    stage().declare(forbidden)
    await plan()
    const asked = github.calls.filter((call) => call.includes('/contents/'))
    expect(asked.length).toBeGreaterThan(0)
    for (const call of asked) expect(call).toMatch(/\?ref=[0-9a-f]{40}$/)
  })

  test.each([403, 500])(
    'does not pass where GitHub answers %i, and costs nobody else a call',
    async (status) => {
      aShop()
      const { github, plan } = pullRequest()
      stage().declare(allowed)
      github.refuse('GET /repos/acme/shop/branches/', status)
      const result = await plan()
      expect(result.code).toBe(1)
      expect(codesOf(result)).toEqual(['guardrails-unread'])
      expect(result.summary).toContain(`GitHub answered ${status}`)
      expect(result.summary.match(/\(guardrails-unread\)/g)).toHaveLength(1)
      github.relent()
      expect((await plan()).code).toBe(0)
    },
  )

  test.each([502, 503])('is read again where GitHub answers %i once', async (status) => {
    aShop()
    const { github, plan } = pullRequest()
    stage().declare(allowed)
    github.refuse('GET /repos/acme/shop/', status, 1)
    github.refuse('GET /repos/acme/shop/branches/', status, 2)
    github.refuse('GET /repos/acme/shop/issues/', status, 1)
    const result = await plan()
    expect([result.code, codesOf(result)]).toEqual([0, []])
    expect(result.stdout).not.toContain('::warning')
    expect(github.calls.filter((call) => /^POST .*comments$/.test(call))).toHaveLength(1)
  })

  test('does not pass without a token to read the branch with', async () => {
    aShop()
    stage().declare(allowed)
    const result = await pullRequest().plan({ 'github-token': '' })
    expect(codesOf(result)).toEqual(['guardrails-unread'])
  })
})

describe('on the branch itself', () => {
  test('the guardrails of the commit apply, and stop only what they forbid', async () => {
    aShop()
    const { aws } = stage()
    aws.addFunction({ name: 'mail', role: aws.addRole({ name: 'mail-role' }) })
    stage().declare({ ...forbidden, mail: allowed.orders }, { guardrails: strict })
    const result = await stage().run()
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('1 function was not applied: orders (blocked)')
    expect(Object.keys(aws.function('mail').variables)).toEqual(['DB_ARN'])
    expect(aws.function('orders').variables).toEqual({})
  })

  test('the patterns of the workflow apply too', async () => {
    aShop()
    stage().declare(allowed)
    expect((await stage().run({ 'allowed-secrets': 'root' })).code).toBe(1)
    expect(writes()).toBe(0)
    expect((await stage().run({ 'allowed-secrets': 'root\npayments/*' })).code).toBe(0)
    expect((await stage().run({ 'allowed-secrets': ' ' })).stdout).toContain(
      'The input allowed-secrets contains no pattern',
    )
  })
})

describe('a secret of another account', () => {
  test('is not covered by a pattern for names, but by one for ARNs', async () => {
    aShop()
    const { aws } = stage()
    const other = '999999999999'
    const sharedWith = ['123456789012']
    const kmsKeyId = aws.addKey({ account: other, sharedWith })
    const theirs = aws.addSecret({ name: 'payments/x', account: other, kmsKeyId, sharedWith })
    const declareUnder = (pattern: string) =>
      stage().declare(
        { orders: { secrets: { DB_ARN: theirs } } },
        { guardrails: { 'allowed-secrets': [pattern] } },
      )
    declareUnder('payments/*')
    expect(codesOf(await stage().run({ mode: 'plan' }))).toContain('secret-not-allowed')
    declareUnder(`arn:aws:secretsmanager:*:${other}:secret:payments/*`)
    expect(codesOf(await stage().run({ mode: 'plan' }))).not.toContain('secret-not-allowed')
  })
})

describe('an expired grant', () => {
  const declareUntil = (expires: string) =>
    stage().declare({ orders: { secrets: { DB_ARN: { secret: 'payments/db', expires } } } })

  test('is not made: it is an error, even within the limits of the guardrails', async () => {
    aShop()
    declareUntil('2001-01-01')
    const result = await stage().run()
    expect([result.code, codesOf(result), writes()]).toEqual([1, ['grant-already-expired'], 0])
  })

  test('that is there is a warning in a plan and an apply, and fails a check', async () => {
    aShop()
    declareUntil('2999-01-01')
    await stage().run()
    declareUntil('2020-01-31')
    const applied = await stage().run()
    expect(applied.code).toBe(0)
    expect(codesOf(applied)).toEqual(['grant-expired'])
    const checked = await stage().run({ mode: 'check' })
    expect(checked.code).toBe(1)
    expect(checked.stdout).toContain('A grant of orders has expired')
  })
})

test('a limit beside the guardrails that a pull request lifts is told, and leads its comment', async () => {
  aShop()
  const { github, plan } = pullRequest()
  const frozen = { orders: { ...allowed.orders, frozen: true } }
  await github.write('main', configPath, stage().declare(frozen, { 'allowed-secrets': ['payments/*'] }))
  stage().declare({ orders: { secrets: { DB_ARN: 'payments/db', ROOT_ARN: 'root' } } })
  const result = await plan()
  expect(codesOf(result)).toEqual(['limits-loosened'])
  expect(result.summary).toContain('gains access to 2 secrets, has its limits loosened, 1 warning')
})

describe('the last day of a grant', () => {
  const declaredUntil = (expires?: string) =>
    stage().declare({
      orders: { secrets: { DB_ARN: { secret: 'payments/db', ...(expires && { expires }) } } },
    })

  test.each([
    ['is put off', '2999-12-31', ['grant-extended']],
    ['is taken away', undefined, ['grant-extended']],
    ['is brought forward', '2990-01-01', []],
  ])('that %s by a pull request is told on it only where the grant lasts longer', async (_, day, codes) => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, declaredUntil('2999-01-01'))
    await stage().run()
    declaredUntil(day)
    const result = await plan()
    expect([codesOf(result), result.outputs.drift]).toEqual([codes, 'false'])
    expect(result.outputs['comment-url'] !== '').toBe(codes.length > 0)
  })
})

describe('an empty file', () => {
  test('revokes nothing, unless allowed', async () => {
    aShop()
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) stage().aws.addSecret({ name })
    stage().declare({ orders: { secrets: names } })
    await stage().run()
    const before = writes()
    stage().declare({ orders: { secrets: [] } })
    const stopped = await stage().run()
    expect(stopped.code).toBe(1)
    expect(stopped.summary).toContain('This revokes 5 of the 5 grants, so nothing is written.')
    expect(writes()).toBe(before)
    expect(await stage().run({ 'allow-removals': 'true' })).toMatchObject({ code: 0 })
    expect(stage().aws.policies('orders-role')).toEqual({})
  })

  test('does not affect mode remove', async () => {
    aShop()
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) stage().aws.addSecret({ name })
    stage().declare({ orders: { secrets: names } })
    await stage().run()
    expect((await stage().run({ mode: 'remove' })).code).toBe(0)
    expect(stage().aws.policies('orders-role')).toEqual({})
  })
})
