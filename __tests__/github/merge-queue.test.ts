import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import { readQueue } from '../../src/github/merge-queue.ts'
import { openOctokit } from '../../src/github/octokit.ts'
import { plain } from '../../src/text/sentence.ts'

let github: GitHub
let tip: string
/** What the first entry of a queue merges, and what the second one does after it. */
let one: string
let two: string

beforeAll(async () => {
  github = await startGitHub()
  tip = await github.branchTip('main')
  one = await github.write('queued', 'a', '1')
  two = await github.write('queued', 'a', '2')
})
afterAll(() => github.close())

/** A folder of a queue that no other test uses, for a branch with a slash in its name. */
let queues = 0
function aFolder(): string {
  queues += 1
  return `gh-readonly-queue/release/${queues}`
}

/** The entries as `number: base..commit`, or why they are unknown, of a group for this commit. */
async function entriesOf(ref: string, commit: string, at = tip): Promise<readonly string[] | string> {
  const { owner, repository: name, url: apiUrl, token } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  const octokit = await openOctokit(repository, token)
  const queue = await readQueue(octokit, repository, { ref, commit, tip: at })
  if ('mistake' in queue) return plain(queue.mistake)
  return queue.entries.map((each) => `${each.pullRequest}: ${each.base}..${each.commit}`)
}

const unknown = (ref: string) => `The pull requests in the merge group ${ref} could not be identified.`

test('a group has every pull request between its branch and its own commit, the last one first', async () => {
  const folder = aFolder()
  await github.point(`${folder}/pr-12-${tip}`, one)
  const last = `refs/heads/${folder}/pr-7-${one}`
  expect(await entriesOf(last, two)).toEqual([`7: ${one}..${two}`, `12: ${tip}..${one}`])
  expect(await entriesOf(`refs/heads/${folder}/pr-12-${tip}`, one)).toEqual([`12: ${tip}..${one}`])
})

test('a group that was made before the branch moved on has them too', async () => {
  const folder = aFolder()
  expect(await entriesOf(`refs/heads/${folder}/pr-7-${one}`, two, two)).toEqual([`7: ${one}..${two}`])
})

test('of two branches at the commit before, neither is taken: one would hide the other', async () => {
  const folder = aFolder()
  await github.point(`${folder}/pr-12-${tip}`, one)
  await github.point(`${folder}/pr-13-${tip}`, one)
  const last = `refs/heads/${folder}/pr-7-${one}`
  expect(await entriesOf(last, two)).toBe(unknown(last))
})

test('a pull request before whose branch is gone, or of another queue, is not passed over', async () => {
  const last = `refs/heads/${aFolder()}/pr-7-${one}`
  await github.point(`${aFolder()}/pr-12-${tip}`, one)
  expect(await entriesOf(last, two)).toBe(unknown(last))
})

test('a branch at the commit before that does not have the name of an entry is not passed over', async () => {
  const folder = aFolder()
  await github.point(`${folder}/pr-12-${tip}-copy`, one)
  const other = `refs/heads/${folder}/pr-12-${tip}-copy`
  expect(await entriesOf(`refs/heads/${folder}/pr-7-${one}`, two)).toBe(unknown(other))
})

test.each([
  'refs/heads/main',
  `refs/heads/gh-readonly-queue/pr-7-${'0'.repeat(40)}`,
  `refs/heads/gh-readonly-queue/main/pr-7-${'0'.repeat(39)}`,
  `refs/heads/gh-readonly-queue/main/pr-x-${'0'.repeat(40)}`,
  `refs/heads/x/refs/heads/gh-readonly-queue/main/pr-7-${'0'.repeat(40)}`,
  `refs/heads/gh-readonly-queue/main/pr-7-${'0'.repeat(40)}-x`,
])('%s names none, and nothing is asked', async (ref) => {
  const before = github.calls.length
  expect(await entriesOf(ref, two)).toBe(unknown(ref))
  expect(github.calls.length).toBe(before)
})
