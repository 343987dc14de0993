import { appendFileSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../sandbox/git.ts'
import type { Run } from '../src/model/run.ts'
import { inOwnClone } from '../src/own-clone.ts'
import { aRun, someInputs } from './builders/inputs.ts'
import { configPath, makeWorkspace, removeWorkspace } from './declare/workspace.ts'

let workspace: string

beforeEach(() => {
  workspace = makeWorkspace({})
})
afterEach(() => removeWorkspace(workspace))

/** Makes a clone from `origin` in this folder of the workspace. */
function clone(folder: string, origin: string): void {
  const path = join(workspace, folder)
  mkdirSync(path, { recursive: true })
  git(path, 'init', '-q')
  appendFileSync(join(path, '.git/config'), `[remote "origin"]\n\turl = ${origin}\n`)
}

/** What counts as the workspace, from its own path, and the config file from there. */
async function placesOf(config: string | undefined, run: Partial<Run> = {}) {
  const inputs = await inOwnClone(someInputs({ workspace, config, run: aRun(run) }))
  return [inputs.workspace.replace(workspace, ''), inputs.config]
}

describe('a clone below the workspace', () => {
  test.each([
    'https://github.com/acme/shop',
    'https://github.com/Acme/Shop.git/',
    'git@github.com:acme/shop.git',
    'ssh://git@github.com/acme/shop.git',
  ])('of this repository is the workspace: %s', async (origin) => {
    clone('app', origin)
    expect(await placesOf(`app/${configPath}`)).toEqual(['/app', configPath])
    expect(await placesOf(`./app/deploy/../${configPath}`)).toEqual(['/app', configPath])
    const repository = { owner: 'ACME', name: 'shop', apiUrl: '', serverUrl: '' }
    expect(await placesOf('app/rules.yml', { repository })).toEqual(['/app', 'rules.yml'])
    for (const outside of [configPath, 'apps/rules.yml', 'app.yml', undefined])
      expect(await placesOf(outside)).toEqual(['', outside])
  })

  test.each([
    'https://github.com/acme/shop-too',
    'https://github.com/megaacme/shop',
    'https://github.com/acme/shop/wiki',
  ])('of another repository is not: %s', async (origin) => {
    clone('app', origin)
    expect(await placesOf(`app/${configPath}`)).toEqual(['', `app/${configPath}`])
  })

  test('of the fork that a pull request comes from is the workspace, unlike that of any other', async () => {
    clone('head', 'https://github.com/mallory/shop-fork')
    const config = `head/${configPath}`
    expect(await placesOf(config, { headRepository: 'Mallory/shop-fork' })).toEqual(['/head', configPath])
    for (const headRepository of [undefined, 'acme/shop', 'mallory/shop'])
      expect(await placesOf(config, { headRepository })).toEqual(['', config])
  })

  test('is the innermost one that holds the file', async () => {
    clone('app', 'https://github.com/acme/shop')
    clone('app/vendor/lib', 'https://github.com/acme/lib')
    expect(await placesOf(`app/vendor/lib/${configPath}`)).toEqual(['', `app/vendor/lib/${configPath}`])
    expect(await placesOf(`app/vendor/${configPath}`)).toEqual(['/app', `vendor/${configPath}`])
  })

  test('is not a submodule, a link, a repository without an origin, or that of a run without a repository', async () => {
    clone('app', 'https://github.com/acme/shop')
    const config = `app/${configPath}`
    expect(await placesOf(config, { repository: undefined })).toEqual(['', config])
    renameSync(join(workspace, 'app/.git'), join(workspace, 'modules'))
    symlinkSync('../modules', join(workspace, 'app/.git'))
    expect(await placesOf(config)).toEqual(['', config])
    mkdirSync(join(workspace, 'bare'))
    git(join(workspace, 'bare'), 'init', '-q')
    expect(await placesOf('bare/rules.yml')).toEqual(['', 'bare/rules.yml'])
    mkdirSync(join(workspace, 'module'))
    writeFileSync(join(workspace, 'module/.git'), 'gitdir: ../modules')
    expect(await placesOf('module/rules.yml')).toEqual(['', 'module/rules.yml'])
  })

  test('is never the workspace itself, nor a folder beside or above it', async () => {
    clone('.', 'https://github.com/acme/shop')
    clone('../repository-too', 'https://github.com/acme/shop')
    for (const config of [configPath, `../repository-too/${configPath}`, `../${configPath}`])
      expect(await placesOf(config)).toEqual(['', config])
  })

  test('is not reached through a link, which could lead out of the workspace', async () => {
    clone('../elsewhere', 'https://github.com/acme/shop')
    clone('app', 'https://github.com/acme/shop')
    for (const [link, target] of [
      ['out', '../elsewhere'],
      ['up', '..'],
      ['app/back', '../app'],
    ] as const)
      symlinkSync(target, join(workspace, link))
    for (const config of ['out/rules.yml', 'up/elsewhere/rules.yml', 'app/back/rules.yml'])
      expect(await placesOf(config)).toEqual(['', config])
  })

  test('is found in a workspace that is itself behind a link', async () => {
    clone('app', 'https://github.com/acme/shop')
    const linked = join(workspace, '../linked')
    symlinkSync(workspace, linked)
    const inputs = await inOwnClone(someInputs({ workspace: linked, config: 'app/rules.yml', run: aRun() }))
    expect([inputs.workspace, inputs.config]).toEqual([join(linked, 'app'), 'rules.yml'])
  })

  test('is looked for in no file, so that a wrong path is told as one', async () => {
    writeFileSync(join(workspace, 'README.md'), '')
    for (const config of ['README.md/rules.yml', `${'x'.repeat(300)}/rules.yml`])
      expect(await placesOf(config)).toEqual(['', config])
  })
})
