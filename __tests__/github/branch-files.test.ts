import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { type Branch, openBranch } from '../../src/github/branch-files.ts'
import { openOctokit } from '../../src/github/octokit.ts'

let github: GitHub

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

async function main(workspace = '/'): Promise<Branch> {
  const repository = {
    ...{ owner: github.owner, name: github.repository },
    ...{ apiUrl: github.url, serverUrl: 'https://github.com' },
  }
  const octokit = await openOctokit(repository, github.token)
  return openBranch(octokit, repository, { name: 'main', workspace })
}

test('a file that a full listing of its folder leaves out exists, and an absent one is asked for itself', async () => {
  const path = '.github/lambda-secrets.yml'
  await github.write('main', path, 'version: 1')
  github.crowd('.github')
  const { files } = await main()
  const before = github.calls.length
  expect(await files.exists(path)).toBe(true)
  expect(await files.exists('.github/lambda-secrets.yaml')).toBe(false)
  expect(github.calls.slice(before).map((call) => call.replace(/\?.*/, ''))).toEqual([
    'GET /repos/acme/shop/contents/.github',
    'GET /repos/acme/shop/contents/.github%2Flambda-secrets.yml',
    'GET /repos/acme/shop/contents/.github%2Flambda-secrets.yaml',
  ])
})

test('a file of a folder that is listed whole is not asked for', async () => {
  const { files } = await main()
  const before = github.calls.length
  expect(await files.exists('zappa_settings.json')).toBe(false)
  expect(github.calls.length - before).toBe(1)
})

test.each([403, 200])(
  'whether it exists is unknown where the folder or the file cannot be read: %i without either',
  async (status) => {
    const { files } = await main()
    github.refuse('GET /repos/acme/shop/contents', status)
    await expect(files.exists('.github/lambda-secrets.yaml')).rejects.toThrow()
    github.relent()
  },
)

test('a file below a submodule is not absent: a runner may have it', async () => {
  const { commit, files } = await main()
  github.makeSubmodule(commit, 'deploy')
  for (const path of ['deploy/rules.yml', 'deploy/lambda/rules.yml']) {
    expect(await files.exists(path)).toBe(true)
    expect(await files.read(path)).toEqual({ kind: 'no-folder', folder: 'deploy' })
  }
  expect(await files.exists('elsewhere/lambda/rules.yml')).toBe(false)
})

test('a file is found at the root and below, absent, a folder, or outside, which GitHub is not asked for', async () => {
  await github.write('main', 'deploy-all/..rules.yml', 'version: 1')
  const { files } = await main('/work/shop')
  const before = github.calls.length
  for (const path of ['..', '../rules.yml', 'deploy-all/../../rules.yml'])
    expect(await files.read(path)).toEqual({ kind: 'outside' })
  expect(github.calls.length).toBe(before)
  const bytes = Buffer.from('version: 1')
  const file = 'deploy-all/..rules.yml'
  expect(await files.read(file)).toEqual({ kind: 'found', file, bytes })
  expect(await files.read('..rules.yml')).toEqual({ kind: 'absent' })
  expect(await files.read('deploy-all')).toEqual({ kind: 'no-file', file: 'deploy-all' })
  for (const path of ['README.md', 'deploy-all', file]) expect(await files.exists(path)).toBe(true)
  for (const path of ['rules.yml', 'deploy-all/rules.yml', '../rules.yml'])
    expect(await files.exists(path)).toBe(false)
})
