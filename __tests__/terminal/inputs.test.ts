import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { parseArguments } from '../../src/terminal/arguments.ts'
import { inputsOf, readOwner } from '../../src/terminal/inputs.ts'
import { makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

const { cwd, env } = { cwd: process.cwd(), env: process.env }
let workspace: string

beforeEach(() => {
  workspace = makeWorkspace({})
  process.chdir(workspace)
})
afterEach(() => {
  process.chdir(cwd)
  process.env = env
  removeWorkspace(workspace)
})

function flagsOf(...words: readonly string[]) {
  const asked = parseArguments(words)
  if (asked.kind !== 'run') throw new Error(`${words.join(' ')} runs nothing`)
  return asked.flags
}

/** What an apply with these flags takes for the action's inputs. */
async function inputsFor(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = { AWS_REGION: 'us-east-1' },
): Promise<Inputs> {
  process.env = { PATH: env.PATH, HOME: workspace, ...environment }
  return inputsOf('apply', flagsOf('apply', ...words))
}

describe('the flags of a command', () => {
  test.each<[readonly string[], Partial<Inputs>]>([
    [[], { mode: 'apply', verify: true, extension: false, sharedRole: 'warn', onlyIfMerged: false }],
    [['--no-verify'], { verify: false }],
    [['--extension', '--describe'], { extension: true, describe: true }],
    [['--shared-role', 'fail', '--propagation-wait', '3'], { sharedRole: 'fail', propagationWait: 3 }],
    [
      ['--function', 'orders', '--secret', 'A=a', '--secret', 'B=b'],
      { function: 'orders', secrets: 'A=a\nB=b' },
    ],
    [['--stage', 'dev', '--policy-name', 'x'], { stage: 'dev', policyName: 'x' }],
  ])('%j are the inputs %j', async (words, inputs) => {
    expect(await inputsFor(words)).toMatchObject(inputs)
  })

  test.each([
    ['--no-prune', 'prune', false],
    ['--allow-removals', 'allowRemovals', true],
    ['--no-plaintext-notice', 'plaintextNotice', false],
  ])('%s is what a plan takes for %s', async (flag, input, value) => {
    expect((await inputsFor([])).forPlan).toHaveProperty(input, !value)
    expect((await inputsFor([flag])).forPlan).toHaveProperty(input, value)
  })

  test('are all that counts: no input of the environment does, nor what a workflow would say of a run', async () => {
    const around = {
      ...{ AWS_REGION: 'us-east-1', INPUT_MODE: 'remove', INPUT_VERIFY: 'false', INPUT_FUNCTION: 'other' },
      ...{ 'INPUT_ALLOW-OLDER': 'true', 'INPUT_GITHUB-TOKEN': 'token', GITHUB_TOKEN: '' },
      ...{ GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: 'refs/heads/main', GITHUB_WORKSPACE: '/elsewhere' },
    }
    const { forPlan, ...inputs } = await inputsFor([], around)
    const { forPlan: alone, ...without } = await inputsFor([])
    expect([inputs, forPlan]).toEqual([without, alone])
    expect([inputs.token, inputs.run, inputs.workspace]).toEqual([undefined, {}, workspace])
  })

  test("leave GitHub's token to an organization's rules alone", async () => {
    const inputs = await inputsFor([], { AWS_REGION: 'us-east-1', GITHUB_TOKEN: 'token' })
    expect([inputs.guardrailsToken, inputs.token]).toEqual(['token', undefined])
    expect((await inputsFor([])).guardrailsToken).toBeUndefined()
  })

  test('name a base in words of git', async () => {
    expect((await inputsFor(['--base', 'origin/main'])).run).toEqual({
      baseBranch: 'origin/main',
      baseRef: 'origin/main',
    })
  })

  test('name a config file from the working directory, in the clone around it', async () => {
    git(workspace, 'init', '-q')
    mkdirSync(join(workspace, 'deploy'))
    process.chdir(join(workspace, 'deploy'))
    const inputs = await inputsFor(['--config', 'rules.yml'])
    expect([inputs.workspace, inputs.config]).toEqual([workspace, 'deploy/rules.yml'])
    expect((await inputsFor(['--config', '../rules.yml'])).config).toBe('rules.yml')
    symlinkSync('deploy', join(workspace, 'inside'))
    expect((await inputsFor(['--config', '../inside/rules.yml'])).config).toBe('inside/rules.yml')
    const linked = join(dirname(workspace), 'linked')
    symlinkSync(workspace, linked)
    expect((await inputsFor(['--config', join(linked, 'deploy', 'rules.yml')])).config).toBe(
      'deploy/rules.yml',
    )
  })
})

describe('the region', () => {
  const config = () => {
    const path = join(workspace, 'aws')
    writeFileSync(path, '[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-west-2\n[profile bare]\n')
    return { AWS_CONFIG_FILE: path, AWS_SHARED_CREDENTIALS_FILE: join(workspace, 'none') }
  }

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['ap-south-1', ['--region', 'ap-south-1'], { AWS_REGION: 'us-east-1' }],
    ['us-east-1', [], { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-west-2' }],
    ['us-west-2', [], { AWS_REGION: '', AWS_DEFAULT_REGION: 'us-west-2' }],
    ['us-east-1', ['--profile', 'dev'], { AWS_REGION: 'us-east-1' }],
    ['eu-west-1', [], {}],
    ['eu-west-1', [], { AWS_REGION: '' }],
    ['eu-west-2', ['--profile', 'dev'], {}],
    ['eu-west-2', [], { AWS_PROFILE: 'dev' }],
    ['eu-west-2', ['--profile', 'dev'], { AWS_PROFILE: 'default' }],
  ])('is %s with %j and %j', async (region, words, environment) => {
    expect((await inputsFor(words, { ...config(), ...environment })).region).toBe(region)
  })

  test('is refused as the flag that it is', async () => {
    await expect(inputsFor(['--region', 'us east'])).rejects.toThrow(/"us east" is not a region/)
    expect((await inputsFor(['--profile', 'bare'], { ...config(), AWS_REGION: '' })).region).toBeUndefined()
    expect(process.env).not.toHaveProperty('AWS_REGION')
  })
})

describe('the owner', () => {
  const owner = (text: string) => readOwner(flagsOf('apply', '--owner', text))

  test('is a repository of github.com, or where the environment says', async () => {
    const repository = { owner: 'acme', name: 'shop.io', id: '987' }
    const words = ['--owner', 'acme@12/shop.io@987']
    expect((await inputsFor(words)).run.repository).toEqual({
      ...{ ...repository, apiUrl: 'https://api.github.com', serverUrl: 'https://github.com' },
    })
    const urls = { GITHUB_API_URL: 'https://ghe.example/api/v3', GITHUB_SERVER_URL: 'https://ghe.example' }
    expect((await inputsFor(words, { AWS_REGION: 'us-east-1', ...urls })).run.repository).toEqual({
      ...{ ...repository, apiUrl: urls.GITHUB_API_URL, serverUrl: urls.GITHUB_SERVER_URL },
    })
    expect(owner('acme@12/shop.io@987')).toEqual({
      ...{ owner: 'acme', ownerId: '12' },
      name: 'shop.io',
      id: '987',
    })
  })

  test.each([
    'acme/shop',
    'acme@12/shop',
    'acme/shop@987',
    'acme@0/shop@987',
    'acme@12/shop@0987',
    'acme@12/shop@987 ',
    'x acme@12/shop@987',
    'acme@12/a/shop@987',
    `acme@12/shop@${'9'.repeat(21)}`,
  ])('is refused without the ids of both: %s', (text) => {
    expect(() => owner(text)).toThrow(/is not allowed/)
  })
})
