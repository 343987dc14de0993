import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { during, grantPolicy, hold, useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

/** A function that the newest commit of `main` lets read two secrets, and an older one only the first. */
async function twoCommits() {
  const { aws, declare, run } = stage()
  const { github } = pullRequest()
  for (const name of ['db', 'api']) aws.addSecret({ name })
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'role' }) })
  const older = { orders: { secrets: { DB_ARN: 'db' } } }
  const newer = { orders: { secrets: { DB_ARN: 'db', API_ARN: 'api' } } }
  await github.write('main', configPath, declare(older))
  await github.write('main', configPath, declare(newer))
  const push = (inputs = {}) => run(inputs, { github, branch: 'main' })
  expect((await push()).code).toBe(0)
  const state = () => [aws.function('orders').variables, aws.policies('role')]
  return { github, push, state, before: state(), checkOutOlder: () => declare(older) }
}

describe('a run of an old commit', () => {
  test('undoes nothing that a newer one did, unless that is asked for', async () => {
    const { push, state, before, checkOutOlder } = await twoCommits()
    checkOutOlder()
    const refused = await push()
    expect(refused.code).toBe(1)
    expect(codesOf(refused)).toContain('commit-outdated')
    expect(refused.stdout).toContain('tip of branch main')
    expect(state()).toEqual(before)
    expect((await push({ 'allow-older': 'true' })).code).toBe(0)
    expect(stage().aws.function('orders').variables).not.toHaveProperty('API_ARN')
  })

  test('undoes nothing either where the newer one is pushed and applied once the older has seen the tip', async () => {
    const { aws, declare, run, start } = stage()
    const { github } = pullRequest()
    for (const name of ['db', 'api']) aws.addSecret({ name })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'role' }) })
    const on = { github, branch: 'main' }
    const write = (...names: string[]) =>
      github.write('main', configPath, declare({ orders: { grants: names } }))
    await write('db')
    const held = hold(aws, 'GetFunctionConfiguration')
    const older = start({}, on)
    await held.reachedBy(older.done)
    // The file's history is read first. The tip is read by then at a commit that is known, so it may move.
    await during(older.done, github.called('/contents/', 2))
    await write('db', 'api')
    expect((await run({}, on)).code).toBe(0)
    const policies = aws.policies('role')
    held.goOn()
    const refused = await older.done
    expect(refused.code).toBe(1)
    expect(codesOf(refused)).toContain('commit-outdated')
    expect(aws.policies('role')).toEqual(policies)
  })

  test('revokes nothing where a newer one reverts it meanwhile, which may have found nothing to do', async () => {
    const { aws, declare, start } = stage()
    const { github } = pullRequest()
    const [db = '', api = ''] = ['db', 'api'].map((name) => aws.addSecret({ name }))
    const role = aws.addRole({ name: 'role', policies: grantPolicy('orders', [db, api]) })
    aws.addFunction({ name: 'orders', role, variables: { DB_ARN: db, API_ARN: api } })
    const before = aws.policies('role')
    await github.write('main', configPath, declare({ orders: { secrets: { DB_ARN: 'db' } } }))
    const held = hold(aws, 'UpdateFunctionConfiguration')
    const older = start({}, { github, branch: 'main' })
    await held.reachedBy(older.done)
    const newer = { orders: { secrets: { DB_ARN: 'db', API_ARN: 'api' } } }
    await github.write('main', configPath, declare(newer))
    held.goOn()
    const { code, summary } = await older.done
    expect([code, aws.policies('role')]).toEqual([1, before])
    expect(summary).toContain('has changed at the tip of branch')
  })

  test('is not blamed where a step changed the file of the newest one', async () => {
    const { github, state, before, checkOutOlder } = await twoCommits()
    checkOutOlder()
    const commit = await github.branchTip('main')
    const refused = await stage().run({}, { github, branch: 'main', commit })
    expect([refused.code, codesOf(refused)]).toEqual([1, ['commit-outdated']])
    expect(refused.summary).toContain('so a step before this one changed the file. Commit what it writes')
    expect(state()).toEqual(before)
  })

  test('undoes nothing where the inputs of a workflow file declare', async () => {
    const { aws, run } = stage()
    const { github } = pullRequest()
    for (const name of ['db', 'api']) aws.addSecret({ name })
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'role' }) })
    const workflow = '.github/workflows/deploy.yml'
    const commitOf = (secrets: string) => github.write('main', workflow, `with: ${JSON.stringify(secrets)}`)
    const push = (secrets: string, commit: string, inputs = {}) =>
      run({ function: 'orders', secrets, ...inputs }, { github, branch: 'main', commit })
    const [older, newer] = ['DB_ARN=db', 'DB_ARN=db\nAPI_ARN=api']
    const [first, second] = [await commitOf(older), await commitOf(newer)]
    expect((await push(newer, second)).code).toBe(0)
    const refused = await push(older, first)
    expect([refused.code, codesOf(refused)]).toEqual([1, ['commit-outdated']])
    expect(refused.stdout).toContain(`${workflow} differs from the one at the tip of branch main`)
    expect(aws.function('orders').variables).toHaveProperty('API_ARN')
    await github.write('main', 'README.md', 'a commit that declares nothing else')
    expect((await push(newer, second)).code).toBe(0)
    expect((await push(older, first, { 'allow-older': 'true' })).code).toBe(0)
    expect(aws.function('orders').variables).not.toHaveProperty('API_ARN')
  })

  test('is not what a checkout is that git gave the line ends of Windows', async () => {
    const { push } = await twoCommits()
    const file = join(stage().workspace, configPath)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('\n')
    writeFileSync(file, text.replaceAll('\n', '\r\n'))
    const same = await push()
    expect([same.code, codesOf(same)]).toEqual([0, []])
  })

  test('goes on with a warning where the tip cannot be read, unless somebody started it again', async () => {
    const { github, push, state, before, checkOutOlder } = await twoCommits()
    const again = (inputs = {}) => stage().run(inputs, { github, branch: 'main', attempt: '2' })
    github.refuse(`GET /repos/${github.owner}/${github.repository}/branches`, 403)
    expect((await again()).code).toBe(0) // Nothing to write.
    checkOutOlder()
    const refused = await again()
    expect([refused.code, codesOf(refused)]).toEqual([1, ['rerun-unchecked']])
    const blind = await again({ 'github-token': '' })
    expect([blind.code, codesOf(blind)]).toEqual([1, ['rerun-unchecked']])
    expect(blind.stdout).toContain('The input github-token is empty.')
    expect(state()).toEqual(before)
    const warned = await push()
    expect(warned.code).toBe(0)
    expect(codesOf(warned)).toContain('tip-unread')
  })

  test('for a release goes on, unless somebody started it again', async () => {
    const { github, state, before, checkOutOlder } = await twoCommits()
    const release = (attempt: string) =>
      stage().run({ mode: 'apply' }, { github, event: 'release', tag: 'v1', attempt })
    expect((await release('2')).code).toBe(0) // The same as on the branch.
    checkOutOlder()
    const refused = await release('2')
    expect([refused.code, codesOf(refused)]).toEqual([1, ['commit-outdated']])
    expect(state()).toEqual(before)
    expect((await release('1')).code).toBe(0)
    expect(stage().aws.function('orders').variables).not.toHaveProperty('API_ARN')
  })

  test('of a pull request that an explicit mode applies, as to a preview, is compared with nothing', async () => {
    const { github, checkOutOlder } = await twoCommits()
    checkOutOlder()
    const number = await github.openPullRequest('change')
    const payload = { pull_request: { number, head: { sha: '2'.repeat(40) }, base: { ref: 'main' } } }
    const onPullRequest = { github, event: 'pull_request', payload, attempt: '2' }
    expect((await stage().run({ mode: 'apply' }, onPullRequest)).code).toBe(0)
  })

  test('is only planned or checked as before', async () => {
    const { push, checkOutOlder } = await twoCommits()
    checkOutOlder()
    expect(codesOf(await push({ mode: 'plan' }))).not.toContain('commit-outdated')
  })
})
