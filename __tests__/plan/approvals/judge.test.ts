import { describe, expect, test } from '@jest/globals'
import { type Approval, explainMissing, type Review } from '../../../src/model/approvals.ts'
import { judgeApprovals } from '../../../src/plan/approvals/judge.ts'
import { describeStatus } from '../../../src/plan/approvals/status.ts'
import { marked, plain } from '../../../src/text/sentence.ts'

const head = 'b'.repeat(40)
const source = { kind: 'branch', branch: 'main' } as const

const approves = (login: string, more: Partial<Review> = {}): Review => {
  return { login, state: 'APPROVED', commit: head, ...more }
}

/** Judges reviews of a pull request of mallory's by one rule. */
function judge(reviews: readonly Review[], by: readonly string[] = ['Alice', 'bob'], count = 1): Approval {
  const needs = [{ rule: { secrets: 'payments/*', by, count }, source, grants: [] }]
  const members: Readonly<Record<string, readonly string[]>> = {
    'acme/owners': ['carol', 'alice', 'mallory'],
  }
  const [approval] = judgeApprovals(
    7,
    { needs, reviewed: { head, authors: ['mallory'], reviews } },
    (team) => members[team] ?? [],
  )
  return approval as Approval
}

describe('an approval counts', () => {
  test.each<[string, readonly Review[], readonly string[]]>([
    ['of somebody who is listed, in any case', [approves('alice')], ['alice']],
    ['once, however often it is given', [approves('bob'), approves('bob')], ['bob']],
    ['of each', [approves('bob'), approves('alice')], ['alice', 'bob']],
    [
      'after a change was requested',
      [approves('bob', { state: 'CHANGES_REQUESTED' }), approves('bob')],
      ['bob'],
    ],
    ['where a comment follows', [approves('bob'), approves('bob', { state: 'COMMENTED' })], ['bob']],
    ['of nobody who is not listed', [approves('eve')], []],
    ['of no commit but the last', [approves('bob', { commit: 'a'.repeat(40) })], []],
    ['of no commit that GitHub no longer has', [approves('bob', { commit: '' })], []],
    ['only as approval', [approves('bob', { state: 'COMMENTED' })], []],
    ['until a change is requested', [approves('bob'), approves('bob', { state: 'CHANGES_REQUESTED' })], []],
    ['until it is dismissed', [approves('bob'), approves('bob', { state: 'DISMISSED' })], []],
    [
      'until the same person reviews an older commit',
      [approves('bob'), approves('bob', { commit: 'a'.repeat(40) })],
      [],
    ],
  ])('%s', (_what, reviews, approvedBy) => {
    expect(judge(reviews)).toMatchObject({ approvedBy, missing: 1 - Math.min(1, approvedBy.length) })
  })

  test('of a member of a team once, and of nobody who has a part in the pull request', () => {
    const reviews = ['alice', 'mallory', 'carol'].map((login) => approves(login))
    expect(judge(reviews, ['alice', 'acme/owners'], 3)).toMatchObject({
      approvedBy: ['alice', 'carol'],
      missing: 1,
    })
    expect(judge([approves('mallory')], ['mallory']).missing).toBe(1)
    expect(judge(reviews, ['acme/others']).missing).toBe(1)
  })
})

test.each<[string, Approval]>([
  ['1 approval from bob', judge([approves('alice')], ['Alice', 'bob'], 2)],
  ['1 approval from acme/owners', judge([approves('carol')], ['carol', 'mallory', 'acme/owners'], 2)],
  ['1 approval, but lists too few people who may still give one', judge([], ['mallory'])],
  [
    '1 approval, but lists too few people who may still give one',
    judge([approves('bob')], ['Bob', 'bob'], 2),
  ],
  ['3 approvals, but lists too few people who may still give one', judge([], ['acme/owners'], 3)],
])('what is missing is told with those who may still approve: %s', (text, approval) => {
  expect(plain(explainMissing(approval))).toBe(text)
})

describe('the status of a commit', () => {
  const [open, met] = [judge([]), judge([approves('bob')])]
  const judged = (approvals: readonly Approval[], final = false) =>
    describeStatus({ kind: 'judged', approvals, final })

  test.each<[string, ReturnType<typeof describeStatus>, string, string]>([
    [
      'waits for the first rule that is open',
      judged([met, open]),
      'pending',
      'payments/* needs 1 approval from Alice or bob.',
    ],
    [
      'counts the others',
      judged([open, open, open]),
      'pending',
      'payments/* needs 1 approval from Alice or bob, and 2 more rules.',
    ],
    [
      'fails where nobody can approve any more',
      judged([open], true),
      'failure',
      'payments/* needs 1 approval from Alice or bob.',
    ],
    [
      'succeeds only once all are met',
      judged([met, judge([approves('alice')])]),
      'success',
      'Approved by bob and alice.',
    ],
    ['names nobody twice', judged([met, met], true), 'success', 'Approved by bob.'],
    ['succeeds where none is needed', judged([]), 'success', 'No approval is needed.'],
    [
      'is an error where nobody can tell',
      describeStatus({ kind: 'failed', message: marked('No answer.') }),
      'error',
      'No answer.',
    ],
  ])('%s', (_what, status, state, description) => {
    expect(status).toEqual({ state, description })
  })
})
