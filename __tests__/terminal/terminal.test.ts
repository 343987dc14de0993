import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { runTerminal, type TerminalRun } from '../../sandbox/terminal.ts'
import { noCredentials } from '../scenarios/pull-request.ts'
import { commit } from '../scenarios/repository.ts'
import { useStage } from '../scenarios/stage.ts'

const stage = useStage()
const foreign = 'value-of-somebody-else'
const owner = 'acme@11/shop@123456789'

function terminal(words: readonly string[], more: Partial<TerminalRun> = {}) {
  const { aws, workspace } = stage()
  return runTerminal(words, { workspace, ...more, env: { ...aws.env, ...more.env } })
}

/** A function that is to gain a secret. */
function aShop(): void {
  const { aws, declare } = stage()
  aws.addSecret({ name: 'payments/stripe' })
  const role = aws.addRole({ name: 'orders-role' })
  aws.addFunction({ name: 'orders', role, variables: { DB_PASSWORD: foreign } })
  declare({ orders: { secrets: { STRIPE_ARN: 'payments/stripe' } } })
}

function writes(): readonly unknown[] {
  return stage().aws.calls.filter(({ write }) => write)
}

describe('a plan from a terminal', () => {
  test('is the plan that the action makes of the same files', async () => {
    aShop()
    const { code, stdout } = await terminal(['plan', '--json', '--owner', owner])
    const action = await stage().run({ mode: 'plan' })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(JSON.parse(action.outputs.plan ?? ''))
    expect(writes()).toEqual([])
  })

  test('takes no input from the environment, and shows no value of a variable', async () => {
    aShop()
    const env = { INPUT_MODE: 'apply', INPUT_FUNCTION: 'other', INPUT_SECRETS: 'A_ARN=a', INPUT_VERIFY: 'no' }
    const { code, stdout, stderr } = await terminal(['plan'], { env })
    expect({ code, writes: writes() }).toEqual({ code: 0, writes: [] })
    expect(stdout).toContain('+ reads payments/stripe')
    expect(stdout).toContain('+ variable STRIPE_ARN')
    expect(stdout + stderr).not.toContain(foreign)
  })

  test('is as wide as the terminal, and in color only where that is wanted', async () => {
    aShop()
    const narrow = await terminal(['plan'], { env: { COLUMNS: '60' } })
    const lines = narrow.stdout.split('\n')
    expect(lines.filter((line) => line.length > 60 && line.trim().split(' ').length > 2)).toEqual([])
    const colored = await terminal(['plan'], { env: { COLUMNS: '60', FORCE_COLOR: '1' } })
    expect(colored.stdout).not.toBe(narrow.stdout)
    expect(stripVTControlCharacters(colored.stdout)).toBe(narrow.stdout)
    expect((await terminal(['plan'], { env: { COLUMNS: '60', NO_COLOR: '1' } })).stdout).toBe(narrow.stdout)
  })

  test('is held to the guardrails of --base, and to none without it', async () => {
    const { aws, declare } = stage()
    aShop()
    aws.addSecret({ name: 'other' })
    const guardrails = { 'allowed-secrets': ['payments/*'] }
    declare({ orders: { secrets: { STRIPE_ARN: 'payments/stripe' } } }, { guardrails })
    commit(stage())
    declare({ orders: { secrets: { OTHER_ARN: 'other' } } })
    const [held, free, unknown] = await Promise.all([
      terminal(['plan', '--base', 'HEAD']),
      terminal(['plan']),
      terminal(['plan', '--base', 'nowhere']),
    ])
    expect(held.code).toBe(1)
    expect(held.stdout).toContain('secret-not-allowed')
    expect(free.code).toBe(0)
    expect(unknown.stdout).toContain('this clone has no such commit.')
    const { workspace } = stage()
    renameSync(join(workspace, '.github', 'lambda-secrets.yml'), join(workspace, 'other.yml'))
    const left = await terminal(['plan', '--base', 'HEAD', '--config', 'other.yml'])
    expect(left.stdout).toContain('This file is not on commit HEAD, so the guardrails of')
  })

  test('is held to them in a folder of a linked worktree, in a hook, where git sets GIT_DIR', async () => {
    const { declare, workspace } = stage()
    aShop()
    declare(
      { orders: { secrets: { STRIPE_ARN: 'payments/stripe' } } },
      { guardrails: { 'allowed-secrets': ['x'] } },
    )
    commit(stage())
    const worktree = `${workspace}-linked`
    git(workspace, 'worktree', 'add', '-q', worktree)
    const { code, stdout } = await terminal(['plan', '--base', 'main', '--config', 'lambda-secrets.yml'], {
      workspace: join(worktree, '.github'),
      env: { GIT_DIR: join(workspace, '.git', 'worktrees', 'shop-linked') },
    })
    expect(code).toBe(1)
    expect(stdout).toContain('secret-not-allowed, .github/lambda-secrets.yml:')
  })

  test.each([
    ['a base that the clone lacks', ['--base', 'nowhere'], 'this clone has no such commit'],
    [
      'flags alone that declare',
      ['--base', 'HEAD', '--function', 'orders', '--secret', 'A_ARN=a'],
      'no AWS credentials',
    ],
  ])('fails without credentials where there is no plan: %s', async (_, flags, why) => {
    aShop()
    commit(stage())
    const result = await runTerminal(['plan', ...flags], { workspace: stage().workspace, env: noCredentials })
    expect([result.code, result.stdout]).toEqual([1, ''])
    expect(result.stderr).toContain(why)
  })
})

describe('the credentials', () => {
  /** A config file with a profile of another account and one whose sign-in has expired. */
  function profiles(): Readonly<Record<string, string>> {
    const { workspace } = stage()
    const config = join(workspace, 'aws-config')
    writeFileSync(
      config,
      `[default]
region = eu-west-1
[profile other]
region = eu-central-1
aws_access_key_id = AKIA999999999999SAND
aws_secret_access_key = sandbox
[profile expired]
sso_session = session
sso_account_id = 123456789012
sso_role_name = reader
[sso-session session]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
`,
    )
    return { AWS_CONFIG_FILE: config, HOME: workspace }
  }

  test('are those of the profile that is named, whatever variables hold', async () => {
    aShop()
    await terminal(['plan', '--profile', 'other'], { env: profiles() })
    expect(new Set(stage().aws.calls.map(({ account }) => account))).toEqual(new Set(['999999999999']))
  })

  test.each([
    ['eu-west-1', [], {}],
    ['eu-central-1', ['--profile', 'other'], {}],
    ['us-west-2', ['--profile', 'other'], { AWS_DEFAULT_REGION: 'us-west-2' }],
  ])('come with the region %s for %j and %j', async (region, words, variables) => {
    aShop()
    const unset = { AWS_REGION: '', AWS_DEFAULT_REGION: '' }
    await terminal(['plan', ...words], { env: { ...profiles(), ...unset, ...variables } })
    const [first] = stage().aws.calls
    expect(first?.region).toBe(region)
  })

  test.each([
    ['expired', "To refresh this SSO session run 'aws sso login' with the corresponding profile."],
    ['nowhere', 'could not be obtained (profile nowhere: '],
  ])('of the profile %s end a plan that has a base, and it is told why', async (profile, why) => {
    aShop()
    commit(stage())
    const env = profiles()
    const { code, stdout, stderr } = await terminal(['plan', '--base', 'HEAD', '--profile', profile], { env })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(why)
  })
})

describe('the exit code', () => {
  test('tells a difference from an error', async () => {
    aShop()
    const codeOf = async (...words: readonly string[]) => (await terminal(words)).code
    expect(await codeOf('plan')).toBe(0)
    expect(await codeOf('plan', '--detailed-exitcode')).toBe(2)
    const differs = await terminal(['check'])
    expect(differs.code).toBe(2)
    expect(differs.stdout).toContain('payments/stripe: orders (not granted yet)')
    expect(await codeOf('apply', '--yes', '--propagation-wait', '0')).toBe(0)
    expect(await codeOf('check')).toBe(0)
    expect(await codeOf('plan', '--detailed-exitcode')).toBe(0)
    expect(await codeOf('remove', '--yes')).toBe(0)
    expect(stage().aws.function('orders').variables).toEqual({ DB_PASSWORD: foreign })
    stage().declare({ orders: { secrets: { STRIPE_ARN: 'no-such-secret' } } })
    expect(await codeOf('check', '--fail-on', 'never')).toBe(1)
    stage().declare({ orders: { secrets: { 'not a name': 'payments/stripe' } } })
    expect(await codeOf('plan')).toBe(1)
  })

  test('is 1 where nobody can agree to a write, or the plan is not the reviewed one', async () => {
    aShop()
    const unasked = await terminal(['apply'])
    expect(unasked).toMatchObject({ code: 1, stdout: '' })
    expect(unasked.stderr).toContain('Nobody can answer here, so apply needs --yes. Nothing was done.')
    const digest = JSON.parse((await terminal(['plan', '--json'])).stdout).digest
    stage().declare({ orders: { secrets: { OTHER_ARN: 'payments/stripe' } } })
    const other = await terminal(['apply', '--yes', '--expected-digest', digest])
    expect(other.code).toBe(1)
    expect(other.stderr).toMatch(
      /orders changed since the review: its declaration[\s\S]*The plan is not the one that was reviewed/,
    )
    expect(writes()).toEqual([])
  })
})

describe('an apply', () => {
  test('goes on where nobody reads what it says', async () => {
    aShop()
    const { code } = await terminal(['apply', '--yes', '--propagation-wait', '0'], { unread: true })
    expect(code).toBe(0)
    expect(stage().aws.function('orders').variables).toHaveProperty('STRIPE_ARN')
  })

  test('fails in the end where its output could not be written', async () => {
    aShop()
    const { code, stderr } = await terminal(['apply', '--yes', '--propagation-wait', '0'], {
      node: ['--import', `data:text/javascript,process.stdout._write=(_,__,end)=>end(new Error('ENOSPC'))`],
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/✓ orders: applied[\s\S]*The output could not be written \(ENOSPC\)\./)
    expect(stage().aws.function('orders').variables).toHaveProperty('STRIPE_ARN')
  })

  test('says how to go on where Ctrl+C stops it', async () => {
    aShop()
    const interrupted = `const write=process.stderr.write.bind(process.stderr)
process.stderr.write=(text)=>{if(text.startsWith('Granting'))process.kill(process.pid,'SIGINT');return write(text)}`
    const { code, stderr } = await terminal(['apply', '--yes', '--propagation-wait', '60'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(interrupted)}`],
    })
    expect(code).toBeNull()
    expect(stderr).toContain(
      'Stopped. What is done stays done, which is safe. To do the rest, run apply again.',
    )
    expect(stage().aws.function('orders').variables).not.toHaveProperty('STRIPE_ARN')
  })

  const asTerminal = (...streams: readonly ('stdin' | 'stderr')[]) => ({
    node: [
      '--import',
      `data:text/javascript,for(const each of${JSON.stringify(streams)})Object.defineProperty(process[each],'isTTY',{value:true})`,
    ],
  })

  test('asks nothing where there is nothing to write', async () => {
    aShop()
    stage().declare({ orders: {} })
    const { code, stderr } = await terminal(['apply'], asTerminal('stdin', 'stderr'))
    expect(code).toBe(0)
    expect(stderr).toContain('There was nothing to write.')
    expect(stderr).not.toContain('Make these changes?')
  })

  test('writes nothing where the terminal closes at the question', async () => {
    aShop()
    const { code, stderr } = await terminal(['apply'], asTerminal('stdin', 'stderr'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/Only "yes" writes: [\s\S]*Nothing was written\./)
    expect(writes()).toEqual([])
  })

  test.each(['stdin', 'stderr'] as const)('asks nobody where only %s is a terminal', async (stream) => {
    const { code, stderr } = await terminal(['apply'], asTerminal(stream))
    expect(code).toBe(1)
    expect(stderr).toContain('Nobody can answer here')
  })
})

describe('the arguments', () => {
  test.each([
    [[], 'Usage\n  lambda-secrets COMMAND [FLAGS]'],
    [['apply', '-h'], '--yes'],
  ])('%j get help', async (words, text) => {
    const { code, stdout, stderr } = await terminal(words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(text)
  })

  test('get the version of package.json, and nothing else', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(await terminal(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect((await terminal(['--help'])).stdout).toContain('lambda-secrets --version')
  })

  test.each([
    [['pln'], `There is no command 'pln'. Did you mean "plan"? Run lambda-secrets --help.`],
    [
      ['plan', '--stge', 'prod'],
      `plan has no flag '--stge'. Did you mean "--stage"? Run lambda-secrets plan --help.`,
    ],
    [['plan', 'prod'], `Unexpected argument 'prod'.`],
    [['plan', '--stage', '--json'], '--stage needs a value. Run lambda-secrets plan --help.'],
    [['plan', '--fail-on', 'everything'], 'flag --fail-on: "everything" is not allowed.'],
    [['plan', '--owner', 'acme/shop'], 'flag --owner: "acme/shop" is not allowed. Write ORG@ORG_ID/'],
    [['init'], 'No function is named.'],
    [['policies', '--branch', '*'], 'The branch may contain only letters, digits'],
    [['init', '--function', 'orders', '--region', 'xx'], 'flag --region: "xx" is not a region.'],
    [['plan', '--secret', 'A_ARN=a'], 'error flag --secret: There are secrets, but no function.'],
    [['plan'], 'Nothing is declared: there is no config file, and no --function with --secret.'],
    [['plan', '--config', '.'], 'flag --config: "." is'],
  ])('%j are refused before AWS is asked', async (words, text) => {
    const { code, stdout, stderr } = await terminal(words)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(text)
    expect(stage().aws.calls).toEqual([])
  })

  test('on a Node.js that is too old get the version that is needed', async () => {
    const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.19.0'}})`
    const { code, stderr } = await terminal(['plan'], { node: ['--import', older] })
    expect(code).toBe(1)
    expect(stderr).toContain('This needs Node.js 22.13 or newer, and this is Node.js 20.19.0.')
  })
})
