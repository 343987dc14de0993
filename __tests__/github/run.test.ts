import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readRun } from '../../src/github/run.ts'
import type { Run } from '../../src/model/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-event-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What is read of a run with this event and these variables. */
function runOf(payload: unknown, environment: Readonly<Record<string, string>> = {}): Run {
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(payload))
  return readRun({ GITHUB_EVENT_PATH: event, ...environment })
}

describe('an event', () => {
  const head = { sha: 'head', repo: { full_name: 'mallory/shop' } }
  const pull = { number: 7, head, base: { ref: 'main', sha: 'base' } }
  const group = { head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-base', base_sha: 'base' }

  test.each<[string, object, Partial<Run>]>([
    [
      'a pull request',
      { pull_request: pull },
      {
        ...{ commit: 'head', headRepository: 'mallory/shop', checkedOut: 'merged', baseCommit: 'base' },
        mergeGroup: undefined,
      },
    ],
    [
      'a merge queue',
      { merge_group: { ...group, base_ref: 'refs/heads/main' } },
      { commit: 'merged', baseCommit: 'base', mergeGroup: group.head_ref, pullRequest: undefined },
    ],
    ['a release', { action: 'published' }, { action: 'published', commit: 'merged' }],
  ])('of %s says which commits it is about', (_, payload, expected) => {
    expect(runOf(payload, { GITHUB_SHA: 'merged' })).toMatchObject(expected)
  })

  test.each([
    [false, true],
    [true, undefined],
    [undefined, undefined],
    ['false', undefined],
  ])('says that everybody can read only with private: false, not with %j', (isPrivate, isPublic) => {
    expect(runOf({ repository: { private: isPrivate } }).isPublic).toBe(isPublic)
  })

  test('counts without a part that is not as it should be', () => {
    const deleted = { ...pull, base: null, head: { ...head, repo: null } }
    const payload = { pull_request: deleted, repository: { default_branch: 'main' } }
    expect(runOf(payload)).toMatchObject({
      pullRequest: { number: 7 },
      commit: 'head',
      headRepository: undefined,
      defaultBranch: 'main',
    })
    expect(runOf({ ...payload, repository: 'x' }).defaultBranch).toBeUndefined()
    for (const nothing of [null, [], 'x', { pull_request: { ...pull, number: '7' } }])
      expect(runOf(nothing).pullRequest).toBeUndefined()
  })
})

describe('the workflow', () => {
  const path = '.github/workflows/deploy.yml'

  test.each([
    ['acme/shop', `acme/shop/${path}@refs/heads/main`, path],
    ['acme/shop', `acme/shop/${path}@refs/heads/a@b`, path],
    ['acme/shop', `guild/ci/${path}@refs/tags/v1`, `guild/ci/${path}`],
    ['acme/shop', `acme/shop-too/${path}@refs/heads/main`, `acme/shop-too/${path}`],
    ['acme/shop', `acme/shop/deploy.yml@refs/heads/main`, undefined],
    ['acme/shop', `x acme/shop/${path}`, undefined],
    ['acme/shop', '', undefined],
  ])('of a run in %s with the reference %j is %j', (GITHUB_REPOSITORY, GITHUB_WORKFLOW_REF, workflow) => {
    expect(readRun({ GITHUB_REPOSITORY, GITHUB_WORKFLOW_REF }).workflow).toBe(workflow)
  })
})

describe('the job', () => {
  const jobOf = (environment: Readonly<Record<string, string>>) =>
    readRun({ GITHUB_RUN_ID: '7', ...environment }).workflowRun?.job

  test('is told apart from another leg of its matrix, which has another runner', () => {
    const [one, two] = ['runner 1', 'runner 2'].map((RUNNER_NAME) =>
      jobOf({ GITHUB_JOB: 'plan', RUNNER_NAME }),
    )
    expect([one, two]).toEqual([expect.stringMatching(/^plan\.[0-9a-f]{6}$/), expect.any(String)])
    expect(one).not.toBe(two)
  })

  test.each([
    [{ GITHUB_JOB: 'plan' }, 'plan'],
    [{ GITHUB_JOB: 'plan', RUNNER_NAME: '' }, 'plan'],
    [{ GITHUB_JOB: '', RUNNER_NAME: 'runner 1' }, undefined],
  ])('where one of the two is unknown, as in %j, is %j', (environment, job) => {
    expect(jobOf(environment)).toBe(job)
  })
})

test('the step is told apart from others of its job', () => {
  const stepOf = (GITHUB_ACTION: string) => readRun({ GITHUB_RUN_ID: '7', GITHUB_ACTION }).workflowRun?.step
  expect(['__acme_secrets', '__acme_secrets_2', ''].map(stepOf)).toEqual([
    '__acme_secrets',
    '__acme_secrets_2',
    undefined,
  ])
})

describe('the repository', () => {
  test.each(['', 'acme', '/shop', 'acme/'])('is unknown where its name is %j', (GITHUB_REPOSITORY) => {
    expect(readRun({ GITHUB_REPOSITORY }).repository).toBeUndefined()
  })

  test.each([
    ['1', '1'],
    ['10', '10'],
    ['9'.repeat(20), '9'.repeat(20)],
    ['9'.repeat(21), undefined],
    ['042', undefined],
    ['', undefined],
    ['42 ', undefined],
    ['x42', undefined],
  ])('with the id %j has the id %j', (GITHUB_REPOSITORY_ID, id) => {
    expect(readRun({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_REPOSITORY_ID }).repository?.id).toBe(id)
  })

  test('is on github.com unless the runner says otherwise', () => {
    for (const blank of [{}, { GITHUB_API_URL: '', GITHUB_SERVER_URL: '' }])
      expect(readRun({ GITHUB_REPOSITORY: 'acme/shop', ...blank }).repository).toMatchObject({
        apiUrl: 'https://api.github.com',
        serverUrl: 'https://github.com',
      })
  })
})

test.each([
  ['refs/heads/release/1', 'release/1', undefined],
  ['refs/tags/v1/2', undefined, 'v1/2'],
  ['refs/pull/7/merge', undefined, undefined],
  ['refs/heads/', undefined, undefined],
  ['x/refs/heads/main', undefined, undefined],
  ['x/refs/tags/v1', undefined, undefined],
])('a run for %s is for branch %j and tag %j', (GITHUB_REF, branch, tag) => {
  expect(readRun({ GITHUB_REF })).toMatchObject({ branch, tag })
})

test('a run without a number or an attempt has its id for a number, and is the first attempt', () => {
  expect(readRun({ GITHUB_RUN_ID: '7' }).workflowRun).toEqual({ id: '7', number: '7', attempt: '1' })
  expect(readRun({ GITHUB_RUN_NUMBER: '3' }).workflowRun).toBeUndefined()
})

test('an empty variable is none', () => {
  const blank = { GITHUB_EVENT_NAME: '', GITHUB_EVENT_PATH: '', GITHUB_SHA: '', GITHUB_STEP_SUMMARY: '' }
  expect(Object.values(readRun(blank)).filter((each) => each !== undefined)).toEqual([])
})
