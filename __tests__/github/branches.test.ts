import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { readTip } from '../../src/branch-tip.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { Repository, Run } from '../../src/model/run.ts'
import { requireChange, requireMerged } from '../../src/required-commit.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import { configPath, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

let github: GitHub
let workspace: string

beforeAll(async () => {
  github = await startGitHub()
  await github.write('trunk', configPath, 'older')
})
afterAll(() => github.close())
beforeEach(() => {
  workspace = makeWorkspace({})
})
afterEach(() => {
  github.relent()
  removeWorkspace(workspace)
})

const branches = 'GET /repos/acme/shop/branches'

function shop(): Repository {
  const { owner, repository: name, url: apiUrl } = github
  return { owner, name, apiUrl, serverUrl: 'https://github.com' }
}

/** A push to `main`, unless `run` says otherwise, with this file in its workspace. */
interface Given {
  readonly text?: string
  readonly run?: Partial<Run> & { readonly attempt?: string }
  readonly inputs?: Partial<Inputs>
  /** Whether inputs alone declare. */
  readonly byInputs?: boolean
}

function tipOf({ text = 'tip', run, inputs, byInputs }: Given = {}) {
  const file = join(workspace, configPath)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const onMain = { event: 'push', branch: 'main', baseBranch: undefined, pullRequest: undefined }
  const about = aRun({ ...onMain, repository: shop(), ...run })
  const given = someInputs({ mode: 'apply', token: github.token, workspace, ...inputs, run: about })
  const declaring = byInputs ? {} : { file: { path: configPath, stages: [] } }
  return readTip(given, { functions: [], ...declaring })
}

describe('the tip of the branch that is applied', () => {
  let tip: string
  beforeAll(async () => {
    tip = await github.write('main', configPath, 'tip')
  })

  test('is the same, or differs by a file that this run or a step before it changed', async () => {
    const at = { branch: 'main', commit: tip }
    expect(await tipOf()).toEqual({ kind: 'same', ...at })
    expect(await tipOf({ text: 'older' })).toEqual({ kind: 'differs', ...at, path: configPath, isOwn: false })
    expect(await tipOf({ text: 'older', run: { commit: tip } })).toMatchObject({ isOwn: true })
    expect(await tipOf({ run: { branch: 'trunk' } })).toMatchObject({ kind: 'differs', branch: 'trunk' })
  })

  test('is the same but for the line ends that git gives files on Windows', async () => {
    await github.write('windows', configPath, 'a\nb\n')
    const onBranch = (text: string) => tipOf({ text, run: { branch: 'windows' } })
    expect(await onBranch('a\r\nb\r\n')).toMatchObject({ kind: 'same' })
    for (const text of ['a\rb\r', 'a\nb', 'a\nb\n\n', 'a\nb\n\u00a0'])
      expect([text, await onBranch(text)]).toEqual([text, expect.objectContaining({ kind: 'differs' })])
  })

  test('differs where it no longer has the file, or the workspace lacks it', async () => {
    const moved = { file: { path: 'deploy/lambda-secrets.yml', stages: [] }, functions: [] }
    const run = aRun({ repository: shop(), branch: 'main' })
    const inputs = someInputs({ mode: 'apply', token: github.token, workspace, run })
    expect(await readTip(inputs, moved)).toMatchObject({ kind: 'differs', path: moved.file.path })
    mkdirSync(join(workspace, 'deploy'))
    writeFileSync(join(workspace, moved.file.path), 'tip')
    expect(await readTip(inputs, moved)).toMatchObject({ kind: 'differs', path: moved.file.path })
  })

  test.each<[string, Given]>([
    ['only plans', { inputs: { mode: 'plan' } }],
    ['only checks', { inputs: { mode: 'check' } }],
    ['may be older', { inputs: { allowOlder: true } }],
    ['is for no branch', { run: { branch: undefined, defaultBranch: 'main' } }],
    [
      'is for a pull request',
      { run: { branch: undefined, baseBranch: 'main', attempt: '2', defaultBranch: 'main' } },
    ],
    ['is for a tag', { run: { branch: undefined, tag: 'v1', defaultBranch: 'main' } }],
    ['is of no repository', { run: { repository: undefined } }],
    ['has no token, and is the first attempt', { inputs: { token: undefined } }],
    [
      'has no file, nor inputs that declare',
      { byInputs: true, run: { workflow: '.github/workflows/a.yml' } },
    ],
    [
      "has inputs in another repository's workflow alone",
      {
        ...{ byInputs: true, inputs: { secrets: 'A=a' } },
        run: { workflow: 'guild/ci/.github/workflows/a.yml', checkedOut: 'a'.repeat(40) },
      },
    ],
  ])('is not asked for by a run that %s', async (_, given) => {
    const before = github.calls.length
    expect(await tipOf({ text: 'older', ...given })).toBeUndefined()
    expect(github.calls.slice(before)).toEqual([])
  })

  test('of the default branch counts for a tag, or a deployment of a commit, that somebody started again', async () => {
    const run = { branch: undefined, tag: 'v1', defaultBranch: 'main', attempt: '2' }
    for (const tag of ['v1', undefined])
      expect(await tipOf({ text: 'older', run: { ...run, tag } })).toMatchObject({
        kind: 'differs',
        branch: 'main',
      })
    expect(await tipOf({ text: 'older', run: { ...run, branch: 'trunk' } })).toMatchObject({ kind: 'same' })
  })

  test.each([
    ['1', false],
    ['2', true],
  ])('that cannot be read is known to be unread in attempt %s', async (attempt, isRerun) => {
    github.refuse(branches, 403)
    expect(await tipOf({ run: { attempt } })).toMatchObject({ kind: 'unread', branch: 'main', isRerun })
    github.relent()
    github.refuse('GET /repos/acme/shop/contents', 403)
    expect(await tipOf({ run: { attempt } })).toMatchObject({ kind: 'unread', branch: 'main', isRerun })
  })

  test('is unread in a run that somebody started again without a token', async () => {
    const unread = { kind: 'unread', isRerun: true, message: expect.anything() }
    expect(await tipOf({ inputs: { token: undefined }, run: { attempt: '2' } })).toMatchObject(unread)
  })
})

describe('the workflow whose inputs declare', () => {
  const workflow = '.github/workflows/deploy.yml'
  const inputs = { secrets: 'DB_ARN=db' }
  const commits: string[] = []
  let tip: string
  beforeAll(async () => {
    await github.write('by-inputs', configPath, 'tip')
    for (const text of ['one', 'two']) commits.push(await github.write('by-inputs', workflow, text))
    tip = await github.write('by-inputs', 'README.md', 'no declaration')
  })
  const at = (checkedOut: string | undefined) => ({ branch: 'by-inputs', workflow, checkedOut })

  test('is compared as the run has it, not as it is checked out', async () => {
    const [first, second] = commits
    const differs = { kind: 'differs', path: workflow, commit: tip }
    expect(await tipOf({ byInputs: true, inputs, run: at(first) })).toMatchObject(differs)
    for (const commit of [second, tip])
      expect(await tipOf({ byInputs: true, inputs, run: at(commit) })).toMatchObject({ kind: 'same' })
  })

  test('counts beside the file, and only if inputs declare', async () => {
    const [first] = commits
    expect(await tipOf({ inputs, run: at(first) })).toMatchObject({ kind: 'differs', path: workflow })
    const both = await tipOf({ inputs, text: 'older', run: at(first) })
    expect(both).toMatchObject({ kind: 'differs', path: configPath })
    expect(await tipOf({ run: at(first) })).toMatchObject({ kind: 'same' })
    expect(await tipOf({ byInputs: true, inputs, run: at(undefined) })).toBeUndefined()
  })
})

describe('a tag that `auto` applies', () => {
  const demand = async (run: Partial<Run>, inputs: Partial<Inputs> = {}) => {
    const about = aRun({ repository: shop(), defaultBranch: 'main', ...run })
    return requireMerged(someInputs({ onlyIfMerged: true, token: github.token, ...inputs, run: about }))
  }

  test('is at a commit of the default branch, however old', async () => {
    const checkedOut = await github.write('main', 'a', '1')
    await demand({ checkedOut })
    await github.write('main', 'a', '2')
    await demand({ checkedOut })
  })

  test('is refused at a commit that is not on it, by the commit that is checked out', async () => {
    const [merged, checkedOut] = [await github.branchTip('main'), await github.write('side', 'a', '3')]
    await expect(demand({ checkedOut, commit: merged })).rejects.toThrow(/is not on branch main/)
    await expect(demand({ checkedOut }, { onlyIfMerged: false })).resolves.toBeUndefined()
  })

  test.each<[string, Partial<Run>, Partial<Inputs>, RegExp]>([
    ['a repository', { repository: undefined }, {}, /does not say which commit/],
    ['a default branch', { defaultBranch: undefined }, {}, /does not say which commit/],
    ['a commit', { checkedOut: undefined }, {}, /does not say which commit/],
    ['a token', {}, { token: undefined }, /Without github-token/],
  ])('is refused without %s', async (_, run, inputs, message) => {
    const checkedOut = await github.branchTip('main')
    await expect(demand({ checkedOut, ...run }, inputs)).rejects.toThrow(message)
  })

  test('is refused where GitHub does not say', async () => {
    const checkedOut = await github.branchTip('main')
    for (const call of [branches, 'GET /repos/acme/shop/compare']) {
      github.refuse(call, 403)
      await expect(demand({ checkedOut })).rejects.toThrow(/Could not check whether.*GitHub answered 403/)
      github.relent()
    }
  })
})

describe('a plan on `pull_request_target`', () => {
  const event = 'pull_request_target'
  const planAt = async (run: Partial<Run>, inputs: Partial<Inputs> = {}) =>
    requireChange(someInputs({ mode: 'plan', workspace, ...inputs, run: aRun({ event, ...run }) }))

  test('is refused where the commit of the branch is checked out, and only there', async () => {
    await planAt({ checkedOut: 'f'.repeat(40) })
    git(workspace, 'init', '-q')
    git(workspace, 'commit', '-q', '--allow-empty', '-m', 'Start')
    const checkedOut = git(workspace, 'rev-parse', 'HEAD')
    const other = 'f'.repeat(40)
    for (const commits of [{ checkedOut }, { checkedOut: other, baseCommit: checkedOut }])
      await expect(planAt(commits)).rejects.toThrow(
        /On event pull_request_target.*\. Plan on event pull_request\./,
      )
    await planAt({ checkedOut: other, baseCommit: other })
    await planAt({ checkedOut, event: 'pull_request' })
    await planAt({ checkedOut }, { mode: 'check' })
  })
})
