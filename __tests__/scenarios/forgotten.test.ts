import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { commit } from './repository.ts'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

/** Two functions with a secret each, wired by a run of the first commit. */
async function wired(more: Readonly<Record<string, unknown>> = {}) {
  const { aws, declare, run } = stage()
  aws.addSecret({ name: 'db' })
  for (const name of ['orders', 'billing']) aws.addFunction({ name, role: aws.addRole({ name }) })
  const secrets = { DB_ARN: 'db' }
  declare({ orders: { secrets }, billing: { secrets } }, more)
  commit(stage())
  expect((await run()).code).toBe(0)
  return secrets
}

function nothingOf(name: string): void {
  const { aws } = stage()
  expect(aws.policies(name)).toEqual({})
  expect(aws.function(name).variables).toEqual({})
}

describe('a function that leaves the file', () => {
  test('is drift, is removed by the next apply, and is then no longer spoken of', async () => {
    const { aws, declare, run } = stage()
    const secrets = await wired()
    declare({ orders: { secrets } })
    commit(stage())

    const check = await run({ mode: 'check' })
    expect(check.code).toBe(1)
    expect(check.outputs.drift).toBe('true')
    expect(codesOf(check)).toContain('function-forgotten')
    const plan = await run({ mode: 'plan' })
    expect(plan.outputs.verdict).toBe('narrowed')
    expect(plan.summary).toContain('`billing` loses access to `db`')
    expect(plan.summary).toContain('- **`billing`**, no longer declared: `db`')

    const kept = await run({ prune: 'false' })
    expect(kept.outputs.drift).toBe('false')
    expect(codesOf(kept)).toEqual(['function-kept'])
    expect(aws.function('billing').variables).toHaveProperty('DB_ARN')

    const applied = await run({ 'expected-digest': plan.outputs.digest ?? '' })
    expect(applied.code).toBe(0)
    nothingOf('billing')
    const after = await run({ mode: 'check' })
    expect(after.code).toBe(0)
    expect(codesOf(after)).toEqual([])
  })

  test('is removed where a policy from before the marks grants it', async () => {
    const { aws, declare, run } = stage()
    const secretArn = aws.addSecret({ name: 'db' })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders' }) })
    const role = aws.addRole({ name: 'billing', policies: grantPolicy('billing', [secretArn]) })
    aws.addFunction({ name: 'billing', role, variables: { DB_ARN: secretArn, OTHER: 'kept' } })
    declare({ orders: { secrets: {} }, billing: { secrets: { DB_ARN: 'db' } } })
    commit(stage())
    declare({ orders: { secrets: {} } })
    commit(stage())
    expect((await run()).code).toBe(0)
    expect(aws.policies('billing')).toEqual({})
    expect(aws.function('billing').variables).toEqual({ OTHER: 'kept' })
  })

  test('is left to inputs of the same repository that have taken it over', async () => {
    const { aws, declare, run } = stage()
    const secrets = await wired()
    const mark = /Owner\w+/.exec(JSON.stringify(aws.policies('billing')))?.[0] ?? ''
    const there = { function: 'billing', secrets: 'DB_ARN=db', 'take-over-from': mark }
    declare({ orders: { secrets } })
    commit(stage())
    expect((await run(there)).code).toBe(0)
    const after = await run()
    expect([after.code, after.outputs.changed, codesOf(after)]).toEqual([0, 'false', []])
    expect(aws.function('billing').variables).toHaveProperty('DB_ARN')
  })

  test('is left to the repository that has taken it over', async () => {
    const { aws, declare, run } = stage()
    const secrets = await wired()
    const mark = /Owner\w+/.exec(JSON.stringify(aws.policies('billing')))?.[0] ?? ''
    const there = { function: 'billing', secrets: 'DB_ARN=db', 'take-over-from': mark }
    expect((await run(there, { repositoryId: '42' })).code).toBe(0)
    declare({ orders: { secrets } })
    commit(stage())
    const after = await run()
    expect(after.outputs.changed).toBe('false')
    expect(aws.function('billing').variables).toHaveProperty('DB_ARN')
  })

  test('counts in the guard against a mass removal', async () => {
    const { aws, declare, run } = stage()
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']
    aws.addSecret({ name: 'db' })
    for (const name of names) aws.addFunction({ name, role: aws.addRole({ name }) })
    const secrets = { DB_ARN: 'db' }
    declare(Object.fromEntries(names.map((name) => [name, { secrets }])))
    commit(stage())
    expect((await run()).code).toBe(0)
    declare({ a1: { secrets } })
    commit(stage())
    const refused = await run()
    expect(refused.code).toBe(1)
    expect(codesOf(refused)).toContain('mass-removal')
    expect((await run({ 'allow-removals': 'true' })).code).toBe(0)
    for (const name of names.slice(1)) nothingOf(name)
  })

  test('that is gone from AWS too is not spoken of, and one that may not be read is a warning', async () => {
    const { aws, declare, run } = stage()
    const secrets = { DB_ARN: 'db' }
    aws.addSecret({ name: 'db' })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders' }) })
    declare({ orders: { secrets }, gone: { secrets } })
    commit(stage())
    declare({ orders: { secrets } })
    commit(stage())
    expect(codesOf(await run())).toEqual([])
  })
})

describe('a renamed function', () => {
  test('loses under its old name what it gains under the new one', async () => {
    const { aws, declare, run } = stage()
    const secrets = await wired()
    aws.addFunction({ name: 'invoices', role: aws.addRole({ name: 'invoices' }) })
    declare({ orders: { secrets }, invoices: { secrets } })
    commit(stage())
    const applied = await run()
    expect([applied.code, codesOf(applied)]).toEqual([0, ['function-forgotten', 'function-renamed']])
    expect(applied.summary).toContain('`billing` loses what `invoices` gains, so this looks like a rename')
    nothingOf('billing')
    expect(aws.function('invoices').variables).toHaveProperty('DB_ARN')
  })

  test('is told as one where its label stays, whatever else the new one gains', async () => {
    const { aws, declare, run } = stage()
    const secrets = await wired()
    aws.addSecret({ name: 'more' })
    aws.addFunction({ name: 'billing-v2', role: aws.addRole({ name: 'billing-v2' }) })
    const renamed = { name: 'billing-v2', secrets: { ...secrets, MORE_ARN: 'more' } }
    declare({ orders: { secrets }, billing: renamed })
    commit(stage())
    const plan = await run({ mode: 'plan' })
    expect(plan.summary).toContain(
      '`billing-v2` takes the place of `billing` in the file, so this looks like a rename',
    )
  })

  test('keeps everything where only its label changes', async () => {
    const { declare, run } = stage()
    const secrets = await wired()
    declare({ orders: { secrets }, invoices: { name: 'billing', secrets } })
    commit(stage())
    expect((await run()).outputs.changed).toBe('false')
  })
})

describe('a stage', () => {
  const secrets = { DB_ARN: 'db' }

  async function staged() {
    const { aws, declare, run } = stage()
    aws.addSecret({ name: 'db' })
    for (const name of ['orders-dev', 'orders-prod']) aws.addFunction({ name, role: aws.addRole({ name }) })
    const functions = { orders: { name: 'orders-{stage}', secrets } }
    declare(functions, { stages: { dev: {}, prod: {} } })
    commit(stage())
    expect((await run({ stage: 'dev' })).code).toBe(0)
    return functions
  }

  test('that left the file is a warning, and no other stage touches it', async () => {
    const { aws, declare, run, workspace } = stage()
    declare(await staged(), { stages: { prod: {} } })
    commit(stage())
    const prod = await run({ stage: 'prod' })
    expect(prod.code).toBe(0)
    expect(codesOf(prod)).toContain('stage-gone')
    expect(prod.stdout).toContain('mode: remove')
    expect(aws.function('orders-dev').variables).toHaveProperty('DB_ARN')

    expect((await run({ stage: 'dev' })).code).toBe(1)
    // By its whole path, which no commit knows.
    const config = join(workspace, configPath)
    const removal = await run({ stage: 'dev', mode: 'remove', config })
    expect(removal.code).toBe(0)
    nothingOf('orders-dev')
    expect(aws.function('orders-prod').variables).toHaveProperty('DB_ARN')
    expect(codesOf(await run({ stage: 'prod' }))).toEqual([])
  })

  test('that was renamed is taken over with its functions', async () => {
    const { declare, run } = stage()
    await staged()
    declare({ orders: { name: 'orders-dev', secrets } }, { stages: { development: {}, prod: {} } })
    commit(stage())
    const renamed = await run({ stage: 'development' })
    expect(renamed.code).toBe(0)
    expect(renamed.outputs.changed).toBe('false')
    expect(codesOf(renamed)).toEqual([])
    const removal = await run({ stage: 'dev', mode: 'remove' })
    expect(codesOf(removal)).toEqual(['function-moved'])
    expect(stage().aws.function('orders-dev').variables).toHaveProperty('DB_ARN')
  })
})

describe('a pull request', () => {
  test('that drops a function shows its loss where it was declared; what left earlier is a notice', async () => {
    const { aws, declare, workspace } = stage()
    const { github, plan } = pullRequest()
    const secrets = await wired()
    aws.addFunction({ name: 'older', role: aws.addRole({ name: 'older' }) })
    const both = { orders: { secrets }, billing: { secrets } }
    await github.write('main', configPath, declare({ ...both, older: { secrets } }))
    expect((await stage().run()).code).toBe(0)
    const base = await github.write('main', configPath, declare({ ...both, vanished: { secrets } }))
    declare({ orders: { secrets } })
    const planned = await plan()
    expect(codesOf(planned)).toEqual(['function-forgotten', 'function-left-earlier', 'nothing-to-remove'])
    expect(planned.summary).toContain('inline policy `lambda-secrets-vanished` by hand')
    expect(planned.outputs.verdict).toBe('narrowed')
    expect(planned.summary).toContain(`/blob/${base}/.github/lambda-secrets.yml#L`)
    expect(readFileSync(join(workspace, configPath), 'utf8')).not.toContain('billing')
  })

  test('says where the history could not be read', async () => {
    const { github, plan } = pullRequest()
    const { declare } = stage()
    await wired()
    await github.write('main', configPath, declare({ orders: { secrets: { DB_ARN: 'db' } } }))
    github.refuse(`GET /repos/${github.owner}/${github.repository}/commits`, 403)
    const planned = await plan()
    expect(codesOf(planned)).toContain('history-unread')
    const [notice = ''] = /^::notice .*were not looked for.*$/m.exec(planned.stdout) ?? []
    expect(notice.match(/Give the job the permission contents: read\./g)).toHaveLength(1)
  })
})

test("a stage of Zappa's settings that is given another name in AWS loses what it had", async () => {
  const { aws, run, workspace } = stage()
  aws.addSecret({ name: 'db' })
  for (const name of ['shop-prod', 'store-prod']) aws.addFunction({ name, role: aws.addRole({ name }) })
  const settings = (project: string) =>
    JSON.stringify({ prod: { project_name: project, aws_secrets: { DB_ARN: 'db' } } })
  const path = join(workspace, 'zappa_settings.json')
  writeFileSync(path, settings('shop'))
  commit(stage())
  expect((await run()).code).toBe(0)
  writeFileSync(path, settings('store'))
  commit(stage())
  expect((await run()).code).toBe(0)
  nothingOf('shop-prod')
  expect(aws.function('store-prod').variables).toHaveProperty('DB_ARN')
})

test('a function of parameters that leaves the file loses them too', async () => {
  const { aws, declare, run } = stage()
  aws.addParameter({ name: '/payments/key' })
  for (const name of ['orders', 'billing']) aws.addFunction({ name, role: aws.addRole({ name }) })
  const secrets = { KEY_ARN: 'ssm:/payments/key' }
  declare({ orders: { secrets }, billing: { secrets } })
  commit(stage())
  expect((await run()).code).toBe(0)
  declare({ orders: { secrets } })
  commit(stage())
  expect((await run()).code).toBe(0)
  nothingOf('billing')
})

test('inputs alone forget nothing, and let a file have what they declared', async () => {
  const { aws, declare, run } = stage()
  aws.addSecret({ name: 'db' })
  for (const name of ['orders', 'billing']) aws.addFunction({ name, role: aws.addRole({ name }) })
  expect((await run({ function: 'billing', secrets: 'DB_ARN=db' })).code).toBe(0)
  expect((await run({ function: 'orders', secrets: 'DB_ARN=db' })).code).toBe(0)
  expect(aws.function('billing').variables).toHaveProperty('DB_ARN')
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
  expect((await run()).outputs.changed).toBe('false')
})
