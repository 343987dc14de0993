import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startLocalServer } from '../../sandbox/local-server.ts'
import { filesAt } from '../../src/github/branch-files.ts'
import { openCommentClient } from '../../src/github/comment-client.ts'
import { readDefaultBranch } from '../../src/github/default-branch.ts'
import { openOctokit } from '../../src/github/octokit.ts'
import { explainRefusal } from '../../src/github/refusal.ts'
import { readMembers, readReviews } from '../../src/github/reviews.ts'
import { publishStatus } from '../../src/github/statuses.ts'
import type { Repository } from '../../src/model/run.ts'
import { marked, plain } from '../../src/text/sentence.ts'

/** What GitHub answers to `METHOD /path`, without its query, or with which status; 404 to everything else. */
let answers: Readonly<Record<string, unknown>> = {}
let sent: readonly unknown[] = []
let calls = 0
let query = ''
let server: Awaited<ReturnType<typeof startLocalServer>>
let shop: Repository

beforeAll(async () => {
  server = await startLocalServer(async (request, response) => {
    const body = await text(request)
    if (body !== '') sent = [...sent, JSON.parse(body)]
    calls += 1
    const { pathname, search } = new URL(request.url ?? '', server.url)
    query = search
    const answer = answers[`${request.method} ${pathname.replace('/repos/acme/shop', '')}`]
    const status = answer === undefined ? 404 : typeof answer === 'number' ? answer : 200
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }))
  })
  shop = { owner: 'acme', name: 'shop', apiUrl: server.url, serverUrl: 'https://github.example' }
})
afterAll(() => server.close())
beforeEach(() => {
  sent = []
  calls = 0
})

describe('the reviews of a pull request', () => {
  const [alice, bob, carol] = [{ login: 'Alice' }, { login: 'Bob' }, { login: 'Carol' }]
  const approval = { user: alice, state: 'APPROVED', commit_id: 'head' }

  async function reviewed(
    given: { commits?: readonly object[]; reviews?: readonly object[]; user?: object | null } = {},
  ) {
    const { commits = [], reviews = [], user = carol } = given
    answers = {
      'GET /pulls/7': { head: { sha: 'head' }, user },
      'GET /pulls/7/commits': commits,
      'GET /pulls/7/reviews': reviews,
    }
    return readReviews(await openOctokit(shop, 'token'), shop, 7)
  }

  test('are told with everybody who had a part in it, whoever wrote, committed or opened it', async () => {
    const commits = [
      { sha: '1'.repeat(40), author: alice, committer: bob },
      { sha: '2'.repeat(40), author: bob, committer: alice },
    ]
    expect(await reviewed({ commits, reviews: [approval] })).toEqual({
      head: 'head',
      authors: ['carol', 'alice', 'bob', 'bob', 'alice'],
      reviews: [{ login: 'alice', state: 'APPROVED', commit: 'head' }],
    })
  })

  test.each<[string, object | null, object | null]>([
    ['author', null, bob],
    ['committer', alice, null],
    ['committer', alice, {}],
  ])('are not told where the %s of a commit is nobody that GitHub knows', async (_, author, committer) => {
    const read = await reviewed({
      commits: [{ sha: 'a'.repeat(40), author, committer }],
      reviews: [approval],
    })
    expect('mistake' in read && plain(read.mistake)).toMatch(
      /a commit, aaaaaaaaaaaa, whose author or committer/,
    )
  })

  test('are not told where more may have committed than GitHub lists', async () => {
    const commits = (count: number) => Array(count).fill({ sha: 'a', author: alice, committer: alice })
    expect(await reviewed({ commits: commits(249) })).toHaveProperty('authors')
    expect(await reviewed({ commits: commits(250) })).toHaveProperty('mistake')
  })

  test('are none of somebody who has left GitHub, nor of a commit that is not named', async () => {
    const reviews = [
      { ...approval, user: null },
      { ...approval, commit_id: null },
    ]
    const read = await reviewed({ reviews, user: null })
    expect(read).toEqual({
      head: 'head',
      authors: [],
      reviews: [{ login: 'alice', state: 'APPROVED', commit: '' }],
    })
  })
})

test('the members of a team are told as the reviewers are, in small letters', async () => {
  answers = { 'GET /orgs/guild/teams/owners/members': [{ login: 'Alice' }, { login: 'bob' }] }
  expect(await readMembers(await openOctokit(shop, 'token'), 'guild/owners')).toEqual(['alice', 'bob'])
})

test('a file that GitHub names without its content is too large, and not empty', async () => {
  const file = { type: 'file', path: 'rules.yml', content: '', size: 1_000_001 }
  const read = async (encoding: string) => {
    answers = { 'GET /contents/rules.yml': { ...file, encoding } }
    return filesAt(await openOctokit(shop, 'token'), shop, { commit: 'a', workspace: '/' }).read('rules.yml')
  }
  expect(await read('none')).toEqual({ kind: 'too-large', file: 'rules.yml', size: 1_000_001 })
  expect(await read('base64')).toMatchObject({ kind: 'found' })
})

test('the pull request that a commit merged is one that is merged, by that commit', async () => {
  const pull = (number: number, merge_commit_sha: string, merged_at: string | null) => ({
    ...{ number, merge_commit_sha, merged_at },
  })
  answers = {
    'GET /pulls': [pull(9, 'merged', null), pull(8, 'other', '2026-11-01'), pull(7, 'merged', '2026-11-01')],
  }
  const client = await openCommentClient(shop, 'token')
  expect(await client.mergedBy('merged')).toBe(7)
  expect(query).toBe('?state=closed&sort=updated&direction=desc&per_page=100')
  expect(await client.mergedBy('unknown')).toBeUndefined()
})

test('a comment of somebody who has left GitHub has no author, and may have no text', async () => {
  const comment = { id: 1, html_url: 'https://github.example/1', user: null, body: null }
  answers = { 'GET /issues/7/comments': [comment] }
  const client = await openCommentClient(shop, 'token')
  expect(await client.comments(7)).toEqual([{ id: 1, url: comment.html_url, author: '', body: '' }])
})

test('a default branch may have any name', async () => {
  answers = {
    'GET ': { default_branch: 'trunk' },
    'GET /branches/trunk': { commit: { sha: 'tip' } },
    'GET /compare/tip...old': { status: 'behind' },
  }
  const octokit = await openOctokit(shop, 'token')
  expect(await readDefaultBranch(octokit, shop, 'old')).toEqual({ branch: 'trunk', hasCommit: true })
})

test('a question, an edit and a query are sent up to three times where GitHub has an error of its own', async () => {
  const found = { head: { sha: 'head' }, merged: false, data: { viewer: { login: 'bot' } } }
  const asked = { 'GET /pulls/7': 0, 'PATCH /issues/comments/1': 0, 'POST /graphql': 0 }
  const answered = (call: keyof typeof asked) => {
    asked[call] += 1
    return asked[call] > 2 ? found : 500
  }
  answers = new Proxy({}, { get: (_, call) => answered(call as keyof typeof asked) })
  const client = await openCommentClient(shop, 'token')
  await Promise.all([client.pullRequest(7), client.edit(1, 'Edited.'), client.viewer()])
  expect(Object.values(asked)).toEqual([3, 3, 3])
})

test.each([
  ['POST /issues/7/comments', 502],
  ['POST /issues/7/comments', 403],
  ['GET /pulls/7', 403],
  ['GET /pulls/7', 429],
])('%s is sent once where GitHub answers %i', async (call, status) => {
  answers = { [call]: status }
  const client = await openCommentClient(shop, 'token')
  await expect(call.startsWith('POST') ? client.create(7, 'Once.') : client.pullRequest(7)).rejects.toThrow()
  expect(calls).toBe(1)
})

describe('a status', () => {
  const publish = async (
    description: string,
    workflowRun?: { id: string; number: string; attempt: string },
  ) => {
    answers = { 'POST /statuses/head': {} }
    const status = {
      context: 'approvals',
      state: 'pending',
      description,
      commit: 'head',
      workflowRun,
    } as const
    await publishStatus(await openOctokit(shop, 'token'), shop, status)
    return sent.at(-1)
  }

  test('links to its run, if there is one', async () => {
    const page = 'https://github.example/acme/shop/actions/runs/100'
    const status = { context: 'approvals', state: 'pending', description: 'Waiting.' }
    expect(await publish('Waiting.', { id: '100', number: '1', attempt: '1' })).toEqual({
      ...status,
      target_url: page,
    })
    expect(await publish('Waiting.')).toEqual(status)
  })

  test('that meets an error of GitHub is sent again, because else an earlier approval would stay', async () => {
    answers = {
      get 'POST /statuses/head'() {
        return sent.length > 1 ? {} : 502
      },
    }
    const status = {
      context: 'approvals',
      state: 'pending',
      description: 'Waiting.',
      commit: 'head',
    } as const
    await publishStatus(await openOctokit(shop, 'token'), shop, status)
    expect(sent).toHaveLength(2)
  })

  test('is cut to what GitHub takes', async () => {
    expect(await publish('x'.repeat(140))).toMatchObject({ description: 'x'.repeat(140) })
    expect(await publish('x'.repeat(141))).toMatchObject({ description: `${'x'.repeat(139)}…` })
  })
})

describe('a refusal', () => {
  const remedy = marked('Do this.')
  const answered = (status: number, message = 'No.') =>
    plain(explainRefusal(Object.assign(new Error(message), { response: { status } }), remedy))

  test.each([401, 403, 404])('of %i says what would help', (status) => {
    expect(answered(status)).toBe(`GitHub answered ${status} (No). Do this.`)
  })

  test('of a comment on a locked conversation says to unlock it', () => {
    const locked =
      'Unable to create comment because issue is locked. - https://docs.github.com/articles/locking'
    expect(answered(403, locked)).toMatch(
      /\)\. Unlock the conversation: then the next run writes the comment\.$/,
    )
  })

  test('that GraphQL gives in its answer is not taken for silence', async () => {
    answers = { 'POST /graphql': { data: null, errors: [{ type: 'RATE_LIMITED', message: 'Too many.' }] } }
    const client = await openCommentClient(shop, 'token')
    const error = await client.viewer().catch((thrown: unknown) => thrown)
    expect(plain(explainRefusal(error, remedy))).toMatch(
      /^GitHub answered with an error \(.*Too many\)\. The next run tries again\.$/s,
    )
  })

  test('that another permission does not help against leaves it to the next run', () => {
    expect(answered(500)).toBe('GitHub answered 500 (No). The next run tries again.')
    expect(answered(403, 'API rate limit exceeded')).toContain('The next run tries again.')
    expect(answered(403, 'You have exceeded a secondary Rate Limit')).toContain('The next run tries again.')
    expect(plain(explainRefusal('lost', remedy))).toBe(
      'GitHub did not answer (lost). The next run tries again.',
    )
    expect(plain(explainRefusal(undefined, remedy))).toContain('GitHub did not answer')
  })
})
