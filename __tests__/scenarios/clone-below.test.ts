import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { codesOf, configPath, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)
const config = `app/${configPath}`
const allowed = { orders: { secrets: { DB_ARN: 'payments/db' } } }
const forbidden = { orders: { secrets: { ROOT_ARN: 'root' } } }
const guardrails = { 'allowed-secrets': ['payments/*'] }

/** Makes a clone as `actions/checkout` does with `path: app`, from this URL. */
function cloneBelow(origin: string): void {
  const { aws, workspace } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  for (const name of ['payments/db', 'root']) aws.addSecret({ name })
  const app = join(workspace, 'app')
  mkdirSync(app)
  git(app, 'init', '-q')
  git(app, 'remote', 'add', 'origin', origin)
}

/** Writes the config file into the clone. Returns its text. */
function declareBelow(...config: Parameters<ReturnType<typeof stage>['declare']>): string {
  const { declare, workspace } = stage()
  const text = declare(...config)
  rmSync(join(workspace, 'app', '.github'), { recursive: true, force: true })
  renameSync(join(workspace, '.github'), join(workspace, 'app', '.github'))
  return text
}

describe('a clone of this repository below the workspace', () => {
  test.each(['https://github.com/%', 'git@github.com:%.git'])('has its tip and its base: %s', async (url) => {
    const { github, plan } = pullRequest()
    cloneBelow(url.replace('%', `${github.owner}/${github.repository}`))
    await github.write('main', configPath, declareBelow(allowed, { guardrails }))
    const pushed = await stage().run({ config }, { github, branch: 'main' })
    expect([pushed.code, codesOf(pushed)]).toEqual([0, []])
    declareBelow(forbidden)
    expect(codesOf(await stage().run({ config }, { github, branch: 'main' }))).toContain('commit-outdated')
    expect(codesOf(await plan({ config }))).toContain('secret-not-allowed')
  })
})

test('a clone of another repository has neither', async () => {
  const { github } = pullRequest()
  cloneBelow(`https://github.com/${github.owner}/other`)
  await github.write('main', configPath, declareBelow(allowed))
  expect(codesOf(await stage().run({ config }, { github, branch: 'main' }))).toEqual(['commit-outdated'])
})

test('a submodule of this repository is not its clone, so the limits of the base branch hold for its path', async () => {
  const { github, plan } = pullRequest()
  cloneBelow(`https://github.com/${github.owner}/${github.repository}`)
  const { workspace } = stage()
  const root = join(workspace, 'app')
  renameSync(join(root, '.git'), join(workspace, 'modules'))
  writeFileSync(join(root, '.git'), 'gitdir: ../modules')
  await github.write('main', config, declareBelow(allowed, { guardrails }))
  declareBelow(forbidden)
  expect(codesOf(await plan({ config }))).toContain('secret-not-allowed')
})

test('a clone that git refuses to read, as another user owns it, is not taken for one without limits', async () => {
  const { github, plan } = pullRequest()
  cloneBelow(`https://github.com/${github.owner}/${github.repository}`)
  await github.write('main', configPath, declareBelow(allowed, { guardrails }))
  declareBelow(forbidden)
  const ofAnother = { ...stage().aws.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }
  const { code, stdout } = await plan({ config }, ofAnother)
  expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining('safe.directory') })
})
