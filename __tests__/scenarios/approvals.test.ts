import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { ReviewEvent } from '../../sandbox/github/people.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import { configPath, noCredentials, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

const mainContext = 'lambda-secrets approvals: main'
const byAlice = { approvals: [{ secrets: 'payments/*', by: ['Alice'] }] }
const payments = { orders: { secrets: { DB_ARN: 'payments/db' } } }
const others = { orders: { secrets: { MAIL_ARN: 'mail' } } }

function configOf(functions: object, guardrails: object = byAlice): string {
  return JSON.stringify({ version: 1, guardrails, functions })
}

interface Change {
  readonly base?: string
  readonly head?: string
  /** Who commits the change; the pull request is opened by `acme`. */
  readonly token?: string
}

/** A pull request that lets orders read what alice answers for. */
async function aChange({ base = configOf(others), head = configOf({ ...payments }), token }: Change = {}) {
  const { github } = pullRequest()
  stage().declare(others)
  await github.write('main', configPath, base)
  const commit = await github.write('change', configPath, head, token)
  return { commit, number: await github.openPullRequest('change') }
}

interface Judged {
  /** The merge commit; by default the pull request's own. */
  readonly checkedOut?: string
  readonly number: number
  readonly commit: string
  readonly event?: string
  readonly inputs?: Readonly<Record<string, string>>
}

/** Runs the bundle as on an event of the pull request, without credentials for AWS, and returns what it published. */
async function judge({
  number,
  commit,
  checkedOut = commit,
  event = 'pull_request_review',
  inputs = {},
}: Judged) {
  const { github } = pullRequest()
  const payload = { pull_request: { number, head: { sha: commit }, base: { ref: 'main' } } }
  const result = await stage().run(inputs, { event, payload, commit: checkedOut, github, env: noCredentials })
  const context = inputs.config === undefined ? mainContext : `${mainContext}, ${inputs.config}`
  return { result, states: statesOf(commit, context) }
}

function statesOf(commit: string, context = mainContext): readonly string[] {
  const statuses = pullRequest().github.statuses(commit)
  expect(statuses.filter((each) => each.context !== context)).toEqual([])
  return statuses.map(({ state }) => state)
}

function review(number: number, event: ReviewEvent = 'APPROVE', commit?: string) {
  const { github } = pullRequest()
  return github.review(number, { token: github.reviewers.alice, event, ...(commit && { commit }) })
}

function lastStatus(commit: string) {
  return pullRequest().github.statuses(commit).at(-1)
}

function loggedBy({ stdout }: ActionResult): string {
  return /::group::Approvals\n([\s\S]*?)::endgroup::/.exec(stdout)?.[1] ?? ''
}

describe('an approval by the owner of a secret', () => {
  test('is waited for, without failing the plan, and then is a success', async () => {
    const { github } = pullRequest()
    const { number, commit } = await aChange()
    const before = await judge({ number, commit, event: 'pull_request' })
    expect([before.result.code, before.states]).toEqual([0, ['pending', 'pending']])
    expect(lastStatus(commit)?.description).toBe('payments/* needs 1 approval from Alice.')
    expect(before.result.summary).toContain(
      '⏳ `payments/*` in pull request 1 (`payments/db` for `orders`): needs 1',
    )
    await review(number)
    const after = await judge({ number, commit })
    expect([after.result.code, after.states.slice(2)]).toEqual([0, ['pending', 'success']])
    expect(lastStatus(commit)?.description).toBe('Approved by alice.')
    expect((await github.comments(number))[0]?.body).toContain('✅ `payments/*` in pull request 1')
    expect(loggedBy(after.result)).toContain('approved by alice')
  })

  test('is not needed where such a secret is not granted newly', async () => {
    const base = configOf({ ...payments, mail: { secrets: ['mail'] } })
    const { number, commit } = await aChange({
      base,
      head: configOf({ ...payments, mail: { secrets: ['smtp'] } }),
    })
    expect((await judge({ number, commit })).states).toEqual(['pending', 'success'])
    expect(lastStatus(commit)?.description).toBe('No approval is needed.')
  })

  test('is a status of its own for each use of the action', async () => {
    const { number, commit } = await aChange()
    const payload = { pull_request: { number, head: { sha: commit }, base: { ref: 'main' } } }
    const { github } = pullRequest()
    const run = { event: 'pull_request', payload, commit, github, env: noCredentials }
    await stage().run({ label: 'eu' }, run)
    expect(statesOf(commit, `${mainContext}, eu`)).toEqual(['pending', 'pending'])
  })

  test('is not published where no rule asks for one', async () => {
    const { number, commit } = await aChange({ base: configOf(others, {}) })
    expect((await judge({ number, commit })).states).toEqual([])
  })

  test.each([
    [
      'in full, in another account',
      'arn:aws:secretsmanager:eu-west-1:999999999999:secret:payments/db-AbCdEf',
    ],
    ['in part', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:payments/db'],
  ])('is needed for an ARN %s', async (_, secret) => {
    const head = configOf({ orders: { secrets: { DB_ARN: secret } } })
    const { number, commit } = await aChange({ head })
    expect((await judge({ number, commit })).states).toEqual(['pending', 'pending'])
  })

  test('is needed beside that of the repository where an organization asks for it', async () => {
    const { github } = pullRequest()
    const { number, commit } = await aChange()
    const rules = JSON.stringify({ version: 1, guardrails: { approvals: [{ secrets: '*', by: ['bob'] }] } })
    const at = await github.writeRules('main', 'rules.yml', rules)
    const inputs = { 'guardrails-from': `acme/rules/rules.yml@${at}`, 'guardrails-token': github.personToken }
    await review(number)
    expect((await judge({ number, commit, inputs })).states).toEqual(['pending', 'pending'])
    await github.review(number, { token: github.reviewers.bob, event: 'APPROVE' })
    expect((await judge({ number, commit, inputs })).states.slice(2)).toEqual(['pending', 'success'])
  })

  test('counts from a member of a team that the token can read, and is an error where it cannot', async () => {
    const { github } = pullRequest()
    const team = { approvals: [{ secrets: 'payments/*', by: ['guild/members'] }] }
    const { number, commit } = await aChange({ base: configOf(others, team) })
    await review(number)
    expect((await judge({ number, commit })).states).toEqual(['pending', 'success'])
    github.refuse('GET /orgs/guild/teams', 404)
    const { result, states } = await judge({ number, commit })
    expect([result.code, states.slice(2)]).toEqual([1, ['pending', 'error']])
    expect(result.stdout).toContain(
      'The members of team guild/members could not be read: GitHub answered 404',
    )
  })
})

describe('what does not count as an approval', () => {
  const isWaiting = async ({ number, commit }: Judged) => {
    expect((await judge({ number, commit })).states).toEqual(['pending', 'pending'])
  }

  test('is the word of somebody else', async () => {
    const { github } = pullRequest()
    const change = await aChange()
    await github.review(change.number, { token: github.reviewers.bob, event: 'APPROVE' })
    await isWaiting(change)
  })

  test('is one of an older commit', async () => {
    const { github } = pullRequest()
    const { number } = await aChange()
    await review(number)
    const commit = await github.write('change', 'README.md', 'more')
    await isWaiting({ number, commit })
  })

  test('is one that was dismissed, or that a later review takes back', async () => {
    const { github } = pullRequest()
    const change = await aChange()
    await github.dismiss(change.number, await review(change.number))
    await isWaiting(change)
    await review(change.number)
    await review(change.number, 'REQUEST_CHANGES')
    await review(change.number, 'COMMENT')
    expect((await judge(change)).states.slice(2)).toEqual(['pending', 'pending'])
  })

  test('is one by whom opened the pull request', async () => {
    const { github } = pullRequest()
    const byOpener = { approvals: [{ secrets: 'payments/*', by: ['acme'] }] }
    const change = await aChange({ base: configOf(others, byOpener), token: github.reviewers.bob })
    await github.review(change.number, { token: github.personToken, event: 'APPROVE' })
    await isWaiting(change)
  })

  test('is one by somebody who committed to the pull request', async () => {
    const { github } = pullRequest()
    const change = await aChange({ token: github.reviewers.alice })
    await review(change.number)
    await isWaiting(change)
  })

  test('is one by whom the pull request itself names', async () => {
    const { github } = pullRequest()
    const byBob = { approvals: [{ secrets: 'payments/*', by: ['bob'] }] }
    const change = await aChange({ head: configOf(payments, byBob) })
    await github.review(change.number, { token: github.reviewers.bob, event: 'APPROVE' })
    await isWaiting(change)
  })
})

describe('approvals that cannot be judged', () => {
  test.each([
    ['the reviews', 'GET /repos/acme/shop/pulls/1/reviews', ['pending', 'error']],
    ['the commits', 'GET /repos/acme/shop/pulls/1/commits', ['pending', 'error']],
    ['the declaration', 'GET /repos/acme/shop/contents/.github?ref=%', ['pending', 'error']],
    ['the status', 'POST /repos/acme/shop/statuses', []],
  ])('because the token may not use %s fail the run', async (_, call, expected) => {
    const change = await aChange()
    await review(change.number)
    pullRequest().github.refuse(call.replace('%', change.commit), 403)
    const { result, states } = await judge(change)
    expect([result.code, states]).toEqual([1, expected])
    expect(result.stdout).toContain('The approvals could not be judged: GitHub answered 403')
  })

  test('because GitHub may leave out who else committed fail the run', async () => {
    const change = await aChange()
    await review(change.number)
    pullRequest().github.fillCommits(250)
    const { result, states } = await judge(change)
    expect([result.code, states]).toEqual([1, ['pending', 'error']])
    expect(result.stdout).toContain('has 250 commits or more')
  })

  test('because a commit is by nobody known to GitHub fail the run', async () => {
    const change = await aChange()
    await review(change.number)
    pullRequest().github.forgetAuthors()
    const { result, states } = await judge(change)
    expect([result.code, states]).toEqual([1, ['pending', 'error']])
    expect(result.stdout).toContain('GitHub does not know as a user')
  })

  test('because the pull request has moved on are left to the run of its newer commit', async () => {
    const { github } = pullRequest()
    const { number, commit } = await aChange()
    await review(number)
    await github.write('change', 'README.md', 'more')
    expect((await judge({ number, commit })).states).toEqual(['pending', 'error'])
  })

  test('because the run is for an older commit than the last one fail the run', async () => {
    const { github } = pullRequest()
    const harmless = await github.write('main', 'README.md', 'harmless')
    const { number, commit } = await aChange()
    const { result, states } = await judge({ number, commit, checkedOut: harmless })
    expect([result.code, states]).toEqual([1, ['pending', 'error']])
    expect(result.stdout).toContain('does not merge the last commit of the pull request')
  })

  test('because the file is in a submodule, which GitHub does not show, fail the run', async () => {
    const { github } = pullRequest()
    const config = 'deploy/lambda-secrets.yml'
    await github.write('main', config, configOf(others))
    mkdirSync(join(stage().workspace, 'deploy'))
    writeFileSync(join(stage().workspace, config), configOf(payments))
    const commit = await github.write('change', 'README.md', 'deploy is a submodule')
    github.makeSubmodule(commit, 'deploy')
    const number = await github.openPullRequest('change')
    const { result, states } = await judge({ number, commit, inputs: { config } })
    expect([result.code, states]).toEqual([1, ['pending', 'error']])
    expect(result.stdout).toContain('"deploy" is not a folder of this repository')
  })

  test('because the rules cannot be read are an error, whatever was approved before', async () => {
    const { github } = pullRequest()
    const change = await aChange()
    await review(change.number)
    expect((await judge(change)).states).toEqual(['pending', 'success'])
    github.refuse('GET /repos/acme/shop/branches/', 403)
    expect((await judge(change)).states.slice(2)).toEqual(['error'])
  })

  test('on an event that checks out another commit publish nothing', async () => {
    const change = await aChange()
    await review(change.number)
    expect((await judge({ ...change, event: 'pull_request_target' })).states).toEqual([])
  })
})

describe('a merge queue', () => {
  /** A queue with a pull request that is approved or not, and after it one that needs no approval. */
  async function aQueue() {
    const { github } = pullRequest()
    const { number } = await aChange()
    const tip = await github.branchTip('main')
    const second = await github.write('second', 'README.md', 'more')
    const unrelated = await github.openPullRequest('second')
    const one = await github.write('queued-one', configPath, configOf(payments))
    const entry = `gh-readonly-queue/main/pr-${number}-${tip}`
    await github.point(entry, one)
    const last = `gh-readonly-queue/main/pr-${unrelated}-${one}`
    await github.point(last, one)
    const commit = await github.write(last, 'README.md', 'more')
    return { number, first: { ref: entry, commit: one }, group: { ref: last, commit }, second, unrelated }
  }

  async function judgeGroup({ ref, commit }: { readonly ref: string; readonly commit: string }) {
    const { github } = pullRequest()
    const merge_group = { base_ref: 'refs/heads/main', head_ref: `refs/heads/${ref}`, head_sha: commit }
    const result = await stage().run(
      {},
      {
        ...{ event: 'merge_group', payload: { merge_group }, commit, github, env: noCredentials },
      },
    )
    return { result, states: statesOf(commit) }
  }

  test('needs the approvals of every pull request in the group, and of none for what others grant', async () => {
    const { number, group, first } = await aQueue()
    const open = await judgeGroup(group)
    expect([open.result.code, open.states]).toEqual([1, ['pending', 'failure']])
    expect(open.result.stdout).toContain('An approval is missing, so this must not be merged.')
    expect(loggedBy(open.result)).toContain(`in pull request ${number}`)
    await review(number)
    expect((await judgeGroup(group)).states.slice(2)).toEqual(['pending', 'success'])
    expect((await judgeGroup(first)).states).toEqual(['pending', 'success'])
  })

  test('is an error where two branches of the queue are at one commit', async () => {
    const { unrelated, group, first } = await aQueue()
    await review(unrelated)
    const tip = await pullRequest().github.branchTip('main')
    await pullRequest().github.point(`gh-readonly-queue/main/pr-0${unrelated}-${tip}`, first.commit)
    expect((await judgeGroup(group)).states).toEqual(['pending', 'error'])
  })

  test('is an error where the pull requests in a group cannot be told', async () => {
    const { group } = await aQueue()
    for (const ref of ['gh-readonly-queue/main/group-1', `gh-readonly-queue/main/pr-9-${'0'.repeat(40)}`]) {
      const { result, states } = await judgeGroup({ ...group, ref })
      expect([result.code, states.at(-1)]).toEqual([1, 'error'])
    }
    pullRequest().github.refuse('GET /repos/acme/shop/git/commits', 404)
    expect((await judgeGroup(group)).states.at(-1)).toBe('error')
  })
})
