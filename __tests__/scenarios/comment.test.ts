import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import { useStage } from './stage.ts'

const stage = useStage()
let github: GitHub
let number: number

beforeEach(async () => {
  github = await startGitHub()
  number = await github.openPullRequest('change')
})
afterEach(() => github.close())

function aShop(...secrets: readonly string[]): void {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  for (const name of secrets) aws.addSecret({ name })
}

/** Runs the built bundle on the pull request, for its newest commit. */
async function review(runId: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  const payload = {
    pull_request: { number, head: { sha: await github.head(number) }, base: { ref: 'main' } },
  }
  return stage().run(inputs, { event: 'pull_request', payload, github, runId })
}

/** Runs the built bundle on the commit that merges the pull request. */
async function merge(runId: string): Promise<ActionResult> {
  return stage().run(
    { 'allow-older': 'true' },
    { event: 'push', commit: await github.merge(number), github, runId },
  )
}

async function bodies(): Promise<readonly string[]> {
  return (await github.comments(number)).map(({ body }) => body)
}

describe('the comment', () => {
  test('shows one new grant outside every fold, however many findings the pull request holds', async () => {
    const old = Array.from({ length: 40 }, (_, index) => `team/${'x'.repeat(40)}-${index}`)
    aShop('root', ...old)
    const reason = 'because '.repeat(20).trim()
    const grants = old.map((secret) => ({ secret, reason, expires: '2020-01-01' }))
    stage().declare({ orders: { grants: [...grants, 'root'] } })
    await review('100')
    const [body = ''] = await bodies()
    const open = body.replace(/<details>.*<\/details>/gs, '')
    for (const secret of ['root', ...old]) expect(open).toContain(`\`${secret}\``)
    expect(open.indexOf('`root`')).toBeLessThan(open.search(/^#### (⛔|⚠️) /mu))
  })

  test('names what many functions gain alike once, after what one gains besides', async () => {
    aShop('db', 'stripe', 'root')
    const names = Array.from({ length: 20 }, (_, index) => `service-${index}`)
    for (const name of names) stage().aws.addFunction({ name, role: stage().aws.addRole({ name }) })
    const alike = { grants: ['db', 'stripe'] }
    const functions = Object.fromEntries(names.map((name) => [name, alike]))
    stage().declare({ ...functions, orders: { grants: ['db', 'stripe', 'root'] } })
    await review('100')
    const [body = ''] = await bodies()
    const open = body.replace(/<details>.*<\/details>/gs, '')
    const items = open.split('\n').filter((line) => line.startsWith('- '))
    expect(items).toEqual([
      expect.stringMatching(/^- \*\*`orders`\*\*: .*`db`.*`stripe`.*`root`/),
      expect.stringMatching(/^- \*\*20 functions\*\*: `db`, `stripe`<br>.*`service-0`.*`service-19`/),
    ])
  })

  test('trusts nothing that somebody wrote into it: neither a later run, nor the plan', async () => {
    aShop('db')
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    await review('100')
    const [body = ''] = await bodies()
    const forged = body.replace('run=100', 'run=99999999999999').replaceAll('`db`', '`harmless`')
    await github.editComment(number, forged)
    const { stdout } = await review('101')
    expect(stdout).toContain('::warning::Before, this comment named the later run 99999999999999.')
    expect((await bodies())[0]).not.toContain('harmless')
    await github.editComment(number, forged)
    expect((await merge('200')).code).toBe(0)
    const [after = '', ...others] = await bodies()
    expect(others).toEqual([])
    expect(after).toContain('### ✅ Lambda secrets, applied: `orders` gained access to `db`')
    expect(after).not.toContain('harmless')
  })

  test('is one for each function that a matrix declares, without a label', async () => {
    aShop('db')
    stage().aws.addFunction({ name: 'mail', role: stage().aws.addRole({ name: 'mail-role' }) })
    await review('100', { function: 'orders', secrets: 'DB_ARN=db' })
    await review('100', { function: 'mail', secrets: 'DB_ARN=db' })
    expect((await bodies()).map((body) => /^### .*/m.exec(body)?.[0])).toEqual([
      '### Lambda secrets (orders): `orders` gains access to `db`',
      '### Lambda secrets (mail): `mail` gains access to `db`',
    ])
  })

  test('is one where three runs find none at once', async () => {
    aShop('db')
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    const runs = ['100', '101', '102']
    github.meet(`GET /repos/${github.owner}/${github.repository}/issues/${number}/comments`, runs.length)
    await Promise.all(runs.map((runId) => review(runId)))
    expect(github.calls.filter((call) => /^POST .*\/comments$/.test(call))).toHaveLength(3)
    expect(await bodies()).toHaveLength(1)
  })

  test('of a declaration without its stage is superseded once there is one', async () => {
    aShop('db')
    stage().declare({}, { stages: { prod: { functions: { orders: { secrets: { DB_ARN: 'db' } } } } } })
    await review('100')
    await review('101', { stage: 'prod' })
    const [before, after, ...others] = await bodies()
    expect(others).toEqual([])
    expect(before).toContain('### Lambda secrets: superseded')
    expect(after).toContain('### Lambda secrets (prod): `orders` gains access to `db`')
  })
})

test('the plan is in the log before the first write', async () => {
  aShop('db')
  stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
  const { done, kill } = stage().start()
  stage().aws.onCall(({ write }) => write && kill())
  const { code, stdout } = await done
  expect(code).toBe(null)
  expect(stdout).toMatch(/::group::Plan: orders gains access to db\n(?:.*\n)*?orders: \+ reads db /)
})

describe('an apply that fails', () => {
  test('leads with what failed and why', async () => {
    aShop('db')
    stage().declare({ orders: { secrets: { DB_ARN: 'db' } } })
    await review('100')
    const body403 =
      '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>'
    stage().aws.fault({
      operation: 'PutRolePolicy',
      act: { kind: 'answer', status: 403, body: body403, contentType: 'text/xml' },
    })
    const { code, stdout } = await merge('200')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /::error::1 function was not applied: orders \(failed\)\. orders: PutRolePolicy failed for role /,
    )
    const [body = ''] = await bodies()
    expect(body).toMatch(/\n### ❌ Lambda secrets: apply failed for `orders`\n\n#### ❌ 1 failure\n/)
    expect(body).toContain('#### Did not gain access\n\n- **`orders`**, not applied: ')
  })
})
