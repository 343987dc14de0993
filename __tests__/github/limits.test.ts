import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { git } from '../../sandbox/git.ts'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { type Base, readBase } from '../../src/base-branch.ts'
import { declare } from '../../src/declare/declare.ts'
import { workspaceFiles } from '../../src/declare/file/workspace.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { Declaration } from '../../src/model/declaration.ts'
import type { RulesState } from '../../src/model/guardrails.ts'
import type { Run } from '../../src/model/run.ts'
import { readRules } from '../../src/organization-rules.ts'
import { policyDigest } from '../../src/text/owner.ts'
import { plain } from '../../src/text/sentence.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import { configPath, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

let github: GitHub
const workspaces: string[] = []

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
afterEach(() => {
  github.relent()
  for (const each of workspaces.splice(0)) removeWorkspace(each)
})

interface Given {
  readonly run?: Partial<Run>
  readonly inputs?: Partial<Inputs>
}

function inputsOf(base: string, { run, inputs }: Given = {}): Inputs {
  const { owner, repository: name, url: apiUrl, token } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  const about = aRun({ repository, baseBranch: base, ...run })
  return someInputs({ mode: 'plan', token, ...inputs, run: about })
}

const functions = 'functions: { orders: { secrets: { DB_ARN: db } } }'
const limited = `version: 1\nguardrails: { allowed-secrets: [db] }\n${functions}\n`
const free = `version: 1\n${functions}\n`

/** A workspace with these files. */
function checkedOut(files: Readonly<Record<string, string>>): string {
  const workspace = makeWorkspace({ files })
  workspaces.push(workspace)
  return workspace
}

/** What the pull request's own file declares. */
async function declared(inputs: Inputs): Promise<Declaration> {
  return declare(inputs, workspaceFiles(inputs.workspace))
}

/** The base of a pull request to this branch that has a file without limits. */
async function baseOf(branch: string, given: Given = {}, files: Readonly<Record<string, string>> = {}) {
  const workspace = checkedOut({ [given.inputs?.config ?? configPath]: free, ...files })
  const inputs = inputsOf(branch, { ...given, inputs: { workspace, ...given.inputs } })
  return readBase(inputs, await declared({ ...inputs, mode: 'plan' }))
}

const messageOf = (base: Base | undefined) =>
  base?.state.kind === 'failed' ? plain(base.state.message) : base?.state

/** What is known of a base that could be read. */
async function foundOn(...given: Parameters<typeof baseOf>) {
  const { state } = (await baseOf(...given)) ?? {}
  if (state?.kind !== 'found') throw new Error('the base is unknown')
  return state
}

describe('the base branch of a pull request', () => {
  beforeAll(async () => {
    await github.write('limited', configPath, limited)
    await github.write('free', configPath, free)
  })

  test('has its own limits, and what it declares by function', async () => {
    const base = await baseOf('limited')
    const commit = await github.branchTip('limited')
    expect(base).toMatchObject({
      state: { kind: 'found', branch: 'limited', guardrails: { secrets: ['db'] } },
      branch: { name: 'limited', commit },
    })
    const { functions: known, limits } = await foundOn('limited')
    expect([...(known ?? new Map()).keys()]).toEqual([expect.stringContaining('orders')])
    expect([...(limits ?? new Map()).values()]).toEqual([{}])
  })

  test('has the functions that it freezes, and its account', async () => {
    const frozen = `version: 1\naccount: "123456789012"\nfunctions: { orders: { frozen: true, secrets: { DB_ARN: db } } }\n`
    await github.write('frozen', configPath, frozen)
    const { account, limits = new Map() } = await foundOn('frozen')
    expect([account, ...limits.values()]).toEqual(['123456789012', { frozen: true }])
  })

  test('that lacks the file declares nothing, which is known', async () => {
    const nothing = { kind: 'found', branch: 'main', before: {}, functions: new Map(), limits: new Map() }
    expect(await foundOn('main')).toEqual(nothing)
  })

  test('that has a wrong declaration still limits, and what it declares is unknown', async () => {
    await github.write('wrong', configPath, limited.replace('secrets: {', 'secretz: {'))
    const known = { kind: 'found', branch: 'wrong', guardrails: { secrets: ['db'] } }
    expect(await foundOn('wrong')).toEqual(known)
  })

  test.each([
    ['a limit that is wrong', limited.replace('[db]', '[7]')],
    ['a limit that is not known', limited.replace('allowed-secrets', 'allowed-secretz')],
    ['a file that is torn', 'version: 1\nguardrails: {'],
  ])('with %s fails, as its limits are unknown', async (what, text) => {
    const branch = what.replaceAll(' ', '-')
    await github.write(branch, configPath, text)
    const base = await baseOf(branch)
    expect(messageOf(base)).toContain(configPath)
    expect(base?.branch?.name).toBe(branch)
  })

  test.each<[string, string, Given]>([
    ['.*GitHub answered 403', 'free', {}],
    ['`?github-token`? is empty', 'free', { inputs: { token: undefined } }],
    ['repository on GitHub is not known', 'free', { run: { repository: undefined } }],
    ['GitHub answered 404', 'gone', {}],
  ])('fails where it cannot be read: %s', async (message, branch, given) => {
    if (message.includes('403')) github.refuse('GET /repos/acme/shop/contents', 403)
    expect(messageOf(await baseOf(branch, given))).toMatch(new RegExp(message))
  })

  test('is read from the clone where a commit of it is named, and from GitHub never', async () => {
    const workspace = checkedOut({ [configPath]: limited })
    git(workspace, 'init', '-q')
    git(workspace, 'add', '-A')
    git(workspace, 'commit', '-q', '-m', 'Limit')
    const commit = git(workspace, 'rev-parse', 'HEAD')
    const before = github.calls.length
    const named = (baseRef: string) => baseOf('free', { run: { baseRef }, inputs: { workspace } })
    expect(await named('HEAD')).toMatchObject({
      state: { kind: 'found', branch: 'free', guardrails: { secrets: ['db'] } },
      branch: { commit },
    })
    expect(messageOf(await named('gone'))).toContain('no such commit')
    expect(github.calls.slice(before)).toEqual([])
  })

  describe('that lacks the file which the workflow names now', () => {
    const moved = 'deploy/lambda-secrets.yml'
    const leftOf = async (branch: string, config = moved) => {
      const { left, guardrails } = await foundOn(branch, { inputs: { config } })
      return [left, guardrails]
    }

    test('has limits left, or ones that cannot be read, in the file in a usual place', async () => {
      expect(await leftOf('limited')).toEqual([configPath, undefined])
      await github.write('torn', configPath, 'guardrails: {')
      expect(await leftOf('torn')).toEqual([configPath, undefined])
    })

    test('has limits left in any of several files in usual places: a workflow may name any', async () => {
      await github.write('several', configPath, limited)
      await github.write('several', 'zappa_settings.yml', 'dev: { aws_secrets: {} }')
      expect(await leftOf('several')).toEqual([configPath, undefined])
      await github.write('two', configPath, `${free}guardrails: {}\n`)
      await github.write('two', configPath.replace('.yml', '.json'), JSON.stringify(parse(limited)))
      expect(await leftOf('two')).toEqual([configPath.replace('.yml', '.json'), undefined])
    })

    test('has none left where that file has none, or the branch has the one that is named', async () => {
      expect(await leftOf('free')).toEqual([undefined, undefined])
      expect(await leftOf('main')).toEqual([undefined, undefined])
      await github.write('both', configPath, limited)
      await github.write('both', moved, limited.replace('[db]', '["*"]'))
      expect(await leftOf('both')).toEqual([undefined, { secrets: ['*'] }])
      expect(await leftOf('limited', configPath)).toEqual([undefined, { secrets: ['db'] }])
    })
  })

  test('is not asked for by a push, a removal that consents to nothing, or inputs alone', async () => {
    const before = github.calls.length
    expect(await baseOf('limited', { run: { baseBranch: undefined } })).toBeUndefined()
    expect(await baseOf('limited', { inputs: { mode: 'remove' } })).toBeUndefined()
    const alone = inputsOf('limited', { inputs: { function: 'orders', secrets: 'DB_ARN=db' } })
    expect(await readBase(alone, await declared({ ...alone, workspace: checkedOut({}) }))).toBeUndefined()
    expect(github.calls.slice(before)).toEqual([])
  })

  test('has changed since the merge commit of the run only where the file has', async () => {
    const merged = async (branch: string, path: string) => {
      await github.write(branch, path, free)
      return github.merge(await github.openPullRequest(branch))
    }
    const outdatedAt = async (checkedOut: string, config: string, run: Partial<Run> = {}) =>
      (await foundOn('main', { run: { checkedOut, ...run }, inputs: { config } })).outdated
    const first = await merged('first', 'first.yml')
    expect(await outdatedAt(first, 'first.yml')).toBe('first.yml')
    for (const run of [{ branch: 'main' }, { event: 'pull_request_target' }, { pullRequest: undefined }])
      expect(await outdatedAt(first, 'first.yml', run)).toBeUndefined()
    const second = await merged('second', 'second.yml')
    expect(await outdatedAt(second, 'first.yml')).toBeUndefined()
    expect(await outdatedAt(second, 'nowhere.yml')).toBeUndefined()
    expect(await outdatedAt(await github.branchTip('second'), 'first.yml')).toBeUndefined()
  })

  test('is merged into by another file than the one that is checked out, where a step replaced it', async () => {
    await github.write('replaced', 'replaced.yml', free)
    const checkedOut = await github.merge(await github.openPullRequest('replaced'))
    const replaced = async (text: string, config = 'replaced.yml') => {
      const given = { run: { checkedOut }, inputs: { config } }
      return (await foundOn('free', given, { [config]: text })).replaced
    }
    expect(await replaced(free)).toBeUndefined()
    expect(await replaced(free.replaceAll('\n', '\r\n'))).toBeUndefined()
    expect(await replaced(limited)).toBe('replaced.yml')
    expect(await replaced(limited, 'generated.yml')).toBeUndefined()
  })

  test('is compared alone where GitHub no longer has the merge commit of the run', async () => {
    const run = { checkedOut: 'f'.repeat(40) }
    github.refuse(`GET /repos/acme/shop/git/commits/${run.checkedOut}`, 404)
    expect(await foundOn('limited', { run })).toEqual(await foundOn('limited'))
  })

  test('is read where inputs declare a function beside the file', async () => {
    const inputs = { config: configPath, function: 'worker', secrets: 'DB_ARN=db' }
    expect((await foundOn('limited', { inputs })).guardrails).toEqual({ secrets: ['db'] })
  })

  test('limits a removal that consents to replace what something else wrote', async () => {
    const consents = free.replace('secrets: {', `adopt: ${policyDigest('{}')}, secrets: {`)
    const base = await baseOf('limited', { inputs: { mode: 'remove' } }, { [configPath]: consents })
    expect(base?.state).toMatchObject({ guardrails: { secrets: ['db'] } })
  })
})

describe("an organization's rules", () => {
  const path = 'lambda/rules.yml'
  const text = 'version: 1\nguardrails: { allowed-secrets: [db], stages: { prod: { frozen: true } } }\n'
  let commit: string
  beforeEach(async () => {
    commit ??= await github.writeRules('main', path, text)
  })

  /** What a run with the token of somebody who may read the rules knows of them. */
  async function rulesOf(file: { path?: string; commit?: string } = {}, given: Given = {}) {
    const guardrailsFrom = { kind: 'rules', repository: 'acme/rules', path, commit, ...file } as const
    const guardrailsToken = github.personToken
    return readRules(
      inputsOf('main', { ...given, inputs: { guardrailsFrom, guardrailsToken, ...given.inputs } }),
    )
  }
  const mistakeIn = (rules: RulesState | undefined) =>
    rules?.kind === 'failed' ? plain(rules.message) : rules

  test('are those of the commit, for the stage', async () => {
    await github.writeRules('main', path, text.replace('[db]', '["*"]'))
    const file = { kind: 'rules', repository: 'acme/rules', path, commit }
    expect(await rulesOf()).toEqual({ kind: 'found', file, guardrails: { secrets: ['db'] } })
    const staged = await rulesOf({}, { inputs: { stage: 'prod' } })
    expect(staged).toMatchObject({ guardrails: { secrets: ['db'], frozen: true } })
    expect(await rulesOf({}, { inputs: { guardrailsFrom: undefined } })).toBeUndefined()
  })

  test('are read with their own token, and with the one of the run only if there is no other', async () => {
    const [own, run] = [github.token, github.personToken]
    expect(mistakeIn(await rulesOf({}, { inputs: { guardrailsToken: own, token: run } }))).toMatch(
      /answered 40[34]/,
    )
    expect(await rulesOf({}, { inputs: { guardrailsToken: undefined, token: run } })).toMatchObject({
      kind: 'found',
    })
  })

  test.each<[string, () => ReturnType<typeof rulesOf>, RegExp]>([
    [
      'there is no token',
      () => rulesOf({}, { inputs: { guardrailsToken: undefined, token: undefined } }),
      /are empty/,
    ],
    [
      'GitHub is unknown',
      () => rulesOf({}, { run: { repository: undefined } }),
      /address of GitHub is not known/,
    ],
    ['there is no such commit', () => rulesOf({ commit: '0'.repeat(40) }), /answered 404.*acme\/rules/],
    ['there is no such file', () => rulesOf({ path: 'lambda' }), /neither YAML nor JSON/],
    ['the commit lacks the file', () => rulesOf({ path: 'rules.yml' }), /does not exist.*at most 1 MiB/],
    [
      'the commit is of a branch that nobody merged',
      async () => rulesOf({ commit: await github.writeRules('lax', path, text) }),
      /not in the history of branch main/,
    ],
    [
      'they say what no rules can',
      async () =>
        rulesOf({
          commit: await github.writeRules('main', 'odd.yml', `${text}frozen: true\nx: 1\n`),
          path: 'odd.yml',
        }),
      /^odd\.yml:3:1: .*"frozen" is unknown(?!.*"x")/,
    ],
  ])('are unknown, and it is said why, where %s', async (_, read, message) => {
    expect(mistakeIn(await read())).toMatch(message)
  })
})
