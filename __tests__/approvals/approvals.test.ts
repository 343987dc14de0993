import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { readApprovals } from '../../src/approvals/approvals.ts'
import type { Base } from '../../src/base-branch.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import type { ApprovalsState } from '../../src/model/approvals.ts'
import type { RulesState } from '../../src/model/guardrails.ts'
import type { Run } from '../../src/model/run.ts'
import { marked } from '../../src/text/sentence.ts'
import { aRun, someInputs } from '../builders/inputs.ts'

let github: GitHub
let branches = 0

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())

const file = { kind: 'rules', repository: 'acme/rules', path: 'rules.yml', commit: 'a'.repeat(40) } as const
const guardrails = { approvals: [{ secrets: '*', by: ['alice'], count: 1 }] }
const unread: RulesState = { kind: 'failed', file, message: marked('No.') }
const asking: RulesState = { kind: 'found', file, guardrails }
const main: Base = { state: { kind: 'found', branch: 'main', guardrails } }
const unreadMain: Base = { state: { kind: 'failed', branch: 'main', message: marked('No.') } }

interface Given {
  readonly base?: Base
  readonly rules?: RulesState
  readonly inputs?: Partial<Inputs>
  readonly run?: Partial<Run>
}

interface Read {
  readonly approvals: ApprovalsState | undefined
  readonly statuses: readonly string[]
}

/** Reads the approvals of a pull request of its own, and returns which statuses that adds to its commit. */
async function read({ base, rules, inputs, run }: Given): Promise<Read> {
  branches += 1
  const branch = `branch-${branches}`
  const number = await github.openPullRequest(branch)
  const commit = await github.head(number)
  const { owner, repository: name, url: apiUrl, token } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  const about = aRun({ repository, commit, checkedOut: commit, pullRequest: { number }, ...run })
  const before = github.statuses(commit).length
  const approvals = await readApprovals(someInputs({ mode: 'plan', token, run: about, ...inputs }), {
    base: Promise.resolve(base),
    rules: Promise.resolve(rules),
  })
  const statuses = github.statuses(commit).slice(before)
  return { approvals, statuses: statuses.map(({ state }) => state) }
}

describe('approvals', () => {
  test.each<[string, Given]>([
    [
      "an organization's rules cannot be read, whatever the base branch asks for",
      { base: main, rules: unread },
    ],
    ["an organization's rules cannot be read, and nothing else asks", { rules: unread }],
    [
      'the base branch cannot be read, whatever an organization asks for',
      { base: unreadMain, rules: asking },
    ],
  ])('are an error where %s', async (_, given) => {
    expect(await read(given)).toEqual({ approvals: undefined, statuses: ['error'] })
  })

  test.each<[string, Given]>([
    ['is an apply', { inputs: { mode: 'apply' } }],
    ['checks out another commit than the one under review', { run: { event: 'pull_request_target' } }],
    ['has no event', { run: { event: undefined } }],
  ])('are not published by a run that %s', async (_, given) => {
    expect(await read({ ...given, rules: asking })).toEqual({ approvals: undefined, statuses: [] })
  })

  test('that are asked for fail without a token or a repository', async () => {
    const without = { ...someInputs(), token: undefined }
    const known = { base: Promise.resolve(undefined), rules: Promise.resolve(asking) }
    expect((await readApprovals(without, known))?.kind).toBe('failed')
    expect((await read({ rules: asking, run: { repository: undefined } })).approvals?.kind).toBe('failed')
  })

  test('are needed for all that inputs declare, as no branch declares it', async () => {
    const inputs = { function: 'orders', secrets: 'DB_ARN=payments/db' }
    const { approvals, statuses } = await read({ rules: asking, inputs })
    expect(approvals).toMatchObject({ kind: 'judged', approvals: [{ missing: 1 }] })
    expect(statuses).toEqual(['pending', 'pending'])
  })

  test.each<[string, Partial<Run>]>([
    ['no pull request', { pullRequest: undefined }],
    ['no commit that is checked out', { checkedOut: undefined }],
  ])('fail where the event names %s', async (_, run) => {
    const { approvals } = await read({ base: main, run })
    expect(approvals).toEqual({ kind: 'failed', message: marked('The event names no pull request.') })
  })
})
