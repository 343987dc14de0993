import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/git.ts'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { declareOrRecall, readHistory, withHistory } from '../../src/history.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { Log } from '../../src/log.ts'
import type { Declaration } from '../../src/model/declaration.ts'
import type { Run } from '../../src/model/run.ts'
import { told } from '../../src/terminal/speech.ts'
import { marked, plain, type Sentence } from '../../src/text/sentence.ts'
import { aRun, someInputs } from '../builders/inputs.ts'
import { configPath, makeWorkspace, removeWorkspace } from '../declare/workspace.ts'

let github: GitHub
let workspace: string

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
beforeEach(() => {
  workspace = makeWorkspace({})
})
afterEach(() => {
  github.relent()
  removeWorkspace(workspace)
})

/** The config file with these functions. */
function file(...names: readonly string[]): string {
  const functions = Object.fromEntries(names.map((name) => [name, { secrets: {} }]))
  return JSON.stringify({ version: 1, functions })
}

function put(text: string): void {
  mkdirSync(dirname(join(workspace, configPath)), { recursive: true })
  writeFileSync(join(workspace, configPath), text)
}

/** Makes the workspace a clone on branch `main` with a commit of each text in turn, or adds to it. */
function commit(...texts: readonly string[]): void {
  const isNew = !existsSync(join(workspace, '.git'))
  if (isNew) git(workspace, 'init', '-q', '-b', 'main')
  for (const [index, text] of texts.entries()) {
    put(text)
    if (isNew && index === 0) git(workspace, 'add', '-A')
    git(workspace, 'commit', '-q', '-a', '-m', 'Change')
  }
}

interface Given {
  readonly run?: Partial<Run>
  readonly inputs?: Partial<Inputs>
}

/** A push without a token, unless `given` says otherwise. */
function inputsOf({ run, inputs }: Given = {}): Inputs {
  const { owner, repository: name, url: apiUrl } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  const about = aRun({ event: 'push', repository, pullRequest: undefined, baseBranch: undefined, ...run })
  return someInputs({ mode: 'plan', token: undefined, workspace, ...inputs, run: about })
}

/** What the history adds to the file in the workspace: each function and why it is forgotten, or why it is unread. */
async function historyOf(given: Given = {}) {
  const inputs = inputsOf(given)
  const history = await readHistory(inputs, await declareOrRecall(inputs))
  if (history?.kind !== 'read') return history && { refused: history.refused, why: told(history.message) }
  return history.forgotten.map(({ functionName, forgotten }) => ({ [functionName]: forgotten }))
}

const gone = { kind: 'gone' }
const byChange = { kind: 'gone', byChange: true }
const earlier = { kind: 'earlier' }

describe('the history in a clone', () => {
  test('has what earlier commits of a push declared, whatever it merges', async () => {
    commit(file('orders', 'worker'), file('orders'))
    expect(await historyOf()).toEqual([{ worker: gone }])
    git(workspace, 'checkout', '-q', '-b', 'side', 'HEAD^')
    git(workspace, 'commit', '-q', '--allow-empty', '-m', 'Aside')
    git(workspace, 'merge', '-q', '--no-edit', 'main')
    expect(await historyOf()).toEqual([{ worker: gone }])
  })

  test('tells what a pull request loses from what was lost before, by the commit that it is merged into', async () => {
    commit(file('orders', 'billing', 'stock'), file('orders', 'billing'))
    git(workspace, 'checkout', '-q', '-b', 'change')
    commit(file('orders'))
    const onPullRequest = { run: { baseBranch: 'main' } }
    expect(await historyOf(onPullRequest)).toEqual({
      refused: false,
      why: expect.stringContaining('not a clone with all its history'),
    })
    git(workspace, 'checkout', '-q', 'main')
    git(workspace, 'merge', '-q', '--no-ff', '--no-edit', 'change')
    expect(await historyOf(onPullRequest)).toEqual([{ billing: byChange }, { stock: earlier }])
  })

  test('at a terminal is compared with the commit that is named', async () => {
    commit(file('orders', 'billing'), file('orders'))
    const compared = (baseRef: string) => ({ run: { baseBranch: baseRef, baseRef } })
    expect(await historyOf(compared('HEAD^'))).toEqual([{ billing: byChange }])
    expect(await historyOf(compared('HEAD'))).toEqual([{ billing: earlier }])
    const unread = await historyOf(compared('gone'))
    expect(unread).toMatchObject({ refused: false, why: expect.stringContaining('history of gone') })
  })

  test.each(['a shallow clone', 'no clone'])('is not that of %s', async (what) => {
    put(file('orders'))
    if (what === 'a shallow clone') {
      commit(file('orders', 'worker'), file('orders'))
      git(dirname(workspace), 'clone', '-q', '--depth', '1', `file://${workspace}`, 'shallow')
      workspace = join(dirname(workspace), 'shallow')
    }
    expect(await historyOf()).toMatchObject({ refused: false })
  })
})

describe('the history on GitHub', () => {
  const commits: string[] = []
  beforeAll(async () => {
    for (const names of [['orders', 'worker', 'stock'], ['orders', 'worker'], ['orders']])
      commits.push(await github.write('main', configPath, file(...names)))
  })
  const read = (index: number, run: Partial<Run> = {}, inputs: Partial<Inputs> = {}) => {
    put(file('orders'))
    const checkedOut = commits[index]
    return historyOf({ run: { checkedOut, ...run }, inputs: { token: github.token, ...inputs } })
  }

  test('is that of the commit that is checked out, from the newest version on', async () => {
    expect(await read(2)).toEqual([{ worker: gone }, { stock: gone }])
    expect(await read(0)).toEqual([{ worker: gone }, { stock: gone }])
    commit(file('orders', 'local'), file('orders'))
    expect(await read(1)).toEqual([{ worker: gone }, { stock: gone }])
  })

  test('is compared with the commit that a pull request is merged into, else with the one that the event names', async () => {
    const change = { baseBranch: 'main', baseCommit: commits[1] }
    expect(await read(2, change)).toEqual([{ worker: byChange }, { stock: earlier }])
    const merge = { ...change, checkedOut: 'f'.repeat(40), baseCommit: commits[0] }
    expect(await read(2, merge)).toEqual([{ worker: earlier }, { stock: earlier }])
    const target = { ...merge, event: 'pull_request_target', baseCommit: commits[1] }
    expect(await read(2, target)).toEqual([{ worker: byChange }, { stock: earlier }])
    const merged = { ...change, pullRequest: { number: 7 }, branch: 'main' }
    expect(await read(2, merged)).toEqual([{ worker: gone }, { stock: gone }])
    expect(await read(2, { baseBranch: 'main' })).toMatchObject({
      refused: true,
      why: expect.stringContaining('is based on is not known'),
    })
  })

  test.each(['commits?', 'contents'])(
    'that cannot be read is unread, and asks for the permission: %s',
    async (part) => {
      github.refuse(`GET /repos/acme/shop/${part}`, 403)
      const why = expect.stringMatching(/answered 403.*`?contents: read/)
      expect(await read(2)).toEqual({ refused: true, why })
    },
  )

  test('that cannot be read is that of a clone with its history', async () => {
    commit(file('orders', 'local'), file('orders'))
    github.refuse('GET /repos/acme/shop/commits?', 403)
    expect(await read(2)).toEqual([{ local: gone }])
    expect(await read(2, { baseBranch: 'main', baseCommit: commits[1] })).toMatchObject({ refused: true })
  })

  test.each<[string, Partial<Run>]>([
    ['repository', { repository: undefined }],
    ['commit', { checkedOut: undefined }],
  ])('is not asked for without a %s', async (_, run) => {
    expect(await read(2, run)).toMatchObject({ refused: false, why: expect.stringContaining('is not known') })
  })
})

test('inputs alone have no history', async () => {
  commit(file('orders', 'worker'), file('orders'))
  expect(await readHistory(inputsOf(), { functions: [] })).toBeUndefined()
})

describe('a declaration', () => {
  test('has what its history alone declares, as forgotten', async () => {
    commit(file('orders', 'worker'), file('orders'))
    const inputs = inputsOf()
    const declared = await declareOrRecall(inputs)
    const silent: Log = { info: () => {}, warning: () => {}, group: (_, body) => body() }
    const { functions } = withHistory(declared, await readHistory(inputs, declared), silent)
    expect(functions.map(({ label, forgotten }) => [label, forgotten])).toEqual([
      ['orders', undefined],
      ['worker', gone],
    ])
  })

  const declared: Declaration = { functions: [] }
  const withUnread = (refused: boolean) => {
    const lines: string[] = []
    const info = (line: Sentence) => void lines.push(plain(line))
    const log: Log = { info, warning: info, group: (_, body) => body() }
    const message = marked('No.')
    return { lines, ...withHistory(declared, { kind: 'unread', message, refused }, log) }
  }

  test('says that its history could not be read where GitHub refused it, else only the log does', () => {
    const lines = ['Functions that left the file were not looked for. No.']
    expect(withUnread(true)).toEqual({ ...declared, historyUnread: marked('No.'), lines })
    expect(withUnread(false)).toEqual({ ...declared, lines })
  })
})

describe('a stage that left the file', () => {
  /** The file with these stages. */
  const staged = (...stages: readonly string[]) =>
    JSON.stringify({
      version: 1,
      stages: Object.fromEntries(
        stages.map((stage) => [stage, { functions: { [`${stage}-orders`]: { secrets: { DB_ARN: 'db' } } } }]),
      ),
    })
  const recall = (stage: string | undefined, mode: Inputs['mode'] = 'remove') =>
    declareOrRecall(inputsOf({ inputs: { mode, stage } }))

  test('is removed as its newest version had it, past versions that cannot be read', async () => {
    commit(staged('prod'), staged('prod', 'dev'), '{', staged('prod'))
    const old = git(workspace, 'rev-parse', 'HEAD~2')
    const { functions, stage } = await recall('dev')
    expect(stage).toBe('dev')
    expect(functions).toEqual([
      expect.objectContaining({ functionName: 'dev-orders', secrets: [], forgotten: gone }),
    ])
    expect(functions[0]?.place).toMatchObject({ commit: old })
  })

  test('is a mistake in another mode, without a name, and one that never was', async () => {
    commit(staged('prod', 'dev'), staged('prod'))
    await expect(recall('dev', 'apply')).rejects.toThrow(/stage/)
    for (const stage of [undefined, 'test']) await expect(recall(stage)).rejects.toThrow(/stage/)
  })
})
