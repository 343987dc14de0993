import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import type { ActionRun } from '../../sandbox/runner.ts'
import { useStage } from './stage.ts'

const stage = useStage()

beforeEach(() => {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  declare({ orders: { secrets: { DB_ARN: 'db' } } })
})

const writes = () => stage().aws.calls.filter(({ write }) => write)

describe('auto', () => {
  test.each<readonly [string, Partial<ActionRun>]>([
    ['an event that is not in its list', { event: 'issue_comment' }],
    ['a run after a pull request', { event: 'workflow_run' }],
    ['a branch that is not the default one', { branch: 'feature' }],
    ['an event that names no default branch', { payload: { repository: {} } }],
  ])('asks neither AWS nor luck on %s', async (_, more) => {
    const { code, stdout } = await stage().run({}, more)
    expect(code).toBe(1)
    expect(stdout).toContain('Set the input mode to plan, apply, check or remove.')
    expect(stage().aws.calls).toEqual([])
  })

  test('checks on a schedule, whose event names nothing', async () => {
    const { code, stdout } = await stage().run({}, { event: 'schedule', payload: { repository: {} } })
    expect(code).toBe(1)
    expect(stdout).toContain('::error::AWS differs from what is declared for orders.')
    expect(writes()).toEqual([])
  })

  describe('on a tag', () => {
    let github: GitHub
    beforeEach(async () => {
      github = await startGitHub()
    })
    afterEach(() => github.close())
    const release = { event: 'release', payload: { action: 'published' }, tag: 'v1' }

    test('applies a commit of the default branch, even if the branch has moved on', async () => {
      const commit = await github.write('main', 'a', '1')
      await github.write('main', 'a', '2')
      expect(await stage().run({}, { tag: 'v1', commit, github })).toMatchObject({ code: 0 })
      expect(writes().length).toBeGreaterThan(0)
    })

    test('applies no commit of another branch, and none where that cannot be known', async () => {
      const commit = await github.write('feature', 'a', '1')
      const { code, stdout } = await stage().run({}, { ...release, commit, github })
      expect(code).toBe(1)
      expect(stdout).toContain(`Commit ${commit} is not on branch main, so auto does not apply it.`)
      github.refuse('GET /repos/acme/shop/compare', 403)
      const refused = await stage().run({}, { ...release, commit, github })
      expect(refused.code).toBe(1)
      expect(refused.stdout).toMatch(/Could not check whether commit .*\. .* Set the input mode to apply/)
      expect(stage().aws.calls).toEqual([])
    })
  })
})

test.each(['apply', 'remove'])('an explicit %s on a pull request says that it wrote', async (mode) => {
  const github = await startGitHub()
  try {
    const number = await github.openPullRequest('change')
    const payload = {
      pull_request: { number, head: { sha: await github.head(number) }, base: { ref: 'main' } },
    }
    const onPullRequest = { event: 'pull_request', payload, github }
    if (mode === 'remove') await stage().run()
    expect(await stage().run({ mode }, onPullRequest)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `::warning::This run wrote to AWS on event pull_request, because the input mode is ${mode}. Closing a pull request does not undo that.`,
      ),
    })
    const [comment] = await github.comments(number)
    expect(comment?.body).toMatch(
      new RegExp(
        `### ✅ .*\\n\\n> \\[!WARNING\\]\\n> This run wrote to AWS on event \`pull_request\`, because the input \`mode\` is \`${mode}\`\\.`,
      ),
    )
    const again = await stage().run({ mode }, onPullRequest)
    expect(again.stdout).not.toContain('This run wrote to AWS')
  } finally {
    await github.close()
  }
})
