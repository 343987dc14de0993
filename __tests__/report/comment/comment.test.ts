import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type GitHub, startGitHub } from '../../../sandbox/github.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { Result } from '../../../src/model/result.ts'
import { marked, say } from '../../../src/text/sentence.ts'
import { aRun, type RunOverrides } from '../../builders/inputs.ts'
import { aFinding, anUnchangedFunctionPlan, aPlace, aPlan } from '../../builders/plan.ts'
import { type Reported, reporting } from '../reporting.ts'

let github: GitHub
let pullRequest: number
let branches = 0

beforeAll(async () => {
  github = await startGitHub()
})
afterAll(() => github.close())
beforeEach(async () => {
  github.relent()
  branches += 1
  pullRequest = await github.openPullRequest(`branch-${branches}`)
})

const planned: Result = { kind: 'planned', plan: aPlan() }
const nothing: Result = {
  kind: 'planned',
  plan: aPlan({ functions: [anUnchangedFunctionPlan()], verdict: 'unchanged' }),
}
const invalid: Result = {
  kind: 'invalid',
  problems: [
    { place: aPlace(4), message: say`Key secretz is not known.`, remedy: say`Did you mean secrets?` },
  ],
}

function appliedResult(overrides: Partial<Parameters<typeof aPlan>[0]> = {}): Result {
  const outcome = { functions: [{ label: 'orders', result: 'applied', steps: [] }], rotations: [] } as const
  return { kind: 'applied', plan: aPlan(overrides), outcome }
}

const failed: Result = {
  kind: 'applied',
  plan: aPlan(),
  outcome: {
    functions: [
      {
        label: 'orders',
        result: 'failed',
        steps: [{ step: 'grant', result: 'failed' }],
        failure: {
          operation: 'PutRolePolicy',
          target: marked('role orders-role'),
          code: 'AccessDenied',
          message: [],
        },
      },
    ],
    rotations: [],
  },
}

interface Settings {
  readonly run?: RunOverrides
  readonly inputs?: Partial<Inputs>
}

/** A run on the pull request. */
function review(result: Result, { run, inputs }: Settings = {}): Promise<Reported> {
  const { owner, repository: name, url: apiUrl } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  return reporting(result, {
    comment: true,
    token: github.token,
    ...inputs,
    run: aRun({ repository, pullRequest: { number: pullRequest }, ...run }),
  })
}

/** A run on the commit that merged the pull request. */
async function push(result: Result, run: RunOverrides = {}): Promise<Reported> {
  const settings = { event: 'push', pullRequest: undefined, id: '200', ...run }
  return review(result, { run: settings, inputs: { mode: 'apply' } })
}

async function bodies(): Promise<readonly string[]> {
  return (await github.comments(pullRequest)).map(({ body }) => body)
}

const edits = () => github.calls.filter((call) => call.startsWith('PATCH')).length
const lastLine = (body: string | undefined) => body?.split('\n').at(-1)
const warnings = ({ log }: Reported) => log.filter((line) => line.startsWith('::warning'))

describe('on a pull request', () => {
  it('is created where there is something to say, and its address is an output', async () => {
    const { outputs } = await review(planned)
    const [comment] = await github.comments(pullRequest)
    expect(comment?.author).toBe('github-actions[bot]')
    expect(comment?.body).toContain('1 function gains access to 1 secret')
    expect(lastLine(comment?.body)).toMatch(/^Planned in \[run 100\]\(.*\) for commit \[`0a1b2c3`\]\(.*\)\.$/)
    expect(outputs.get('comment-url')).toBe(comment?.url)
  })

  it('is not created for a plan without changes or for notices alone', async () => {
    await review(nothing)
    const notice = aFinding({ code: 'role-shared', severity: 'notice' })
    await review({
      kind: 'planned',
      plan: aPlan({ functions: [anUnchangedFunctionPlan({ findings: [notice] })] }),
    })
    expect(await bodies()).toEqual([])
  })

  it('is created for a warning alone', async () => {
    await review({
      kind: 'planned',
      plan: aPlan({ functions: [anUnchangedFunctionPlan({ findings: [aFinding()] })] }),
    })
    expect(await bodies()).toHaveLength(1)
  })

  it('is edited by the next run, also where there is nothing to say any more', async () => {
    await review(planned)
    await review(nothing, { run: { id: '101' } })
    const [body, ...others] = await bodies()
    expect(others).toEqual([])
    expect(body).toContain('nothing changes in 1 function')
    expect(lastLine(body)).toContain('Planned in [run 101]')
  })

  it('is not written again where it would say the same', async () => {
    await review(planned)
    const before = edits()
    await review(planned)
    expect(edits()).toBe(before)
  })

  it('keeps a newer plan when an older run ends late', async () => {
    await review(planned, { run: { id: '105' } })
    await review(nothing, { run: { id: '99' } })
    await review(nothing, { run: { id: '105', attempt: '0' } })
    expect(lastLine((await bodies())[0])).toContain('Planned in [run 105]')
  })

  it('is one for each label', async () => {
    await review(planned, { inputs: { label: 'prod' } })
    await review(planned, { inputs: { label: 'a--> b' } })
    await review(nothing, { inputs: { label: 'a--> b' }, run: { id: '101' } })
    expect((await bodies()).map((body) => body.split('\n').find((line) => line.startsWith('###')))).toEqual([
      '### Lambda secrets (prod): 1 function gains access to 1 secret',
      '### Lambda secrets (a--&#62; b): nothing changes in 1 function',
    ])
  })

  it('is one for each stage, whatever the label', async () => {
    await review(planned, { inputs: { stage: 'prod' } })
    await review(planned, { inputs: { stage: 'dev' } })
    await review(planned, { inputs: { label: 'prod' } })
    await review(nothing, { inputs: { stage: 'prod' }, run: { id: '101' } })
    expect(await bodies()).toHaveLength(3)
  })

  it('is found after a hundred others', async () => {
    for (let index = 0; index < 101; index += 1) await github.comment(pullRequest, `chatter ${index}`)
    await review(planned)
    const before = github.calls.length
    await review(nothing, { run: { id: '101' } })
    const writes = github.calls
      .slice(before)
      .filter((call) => !call.startsWith('GET') && !call.endsWith('/graphql'))
    expect(writes).toEqual([expect.stringMatching(/^PATCH .*\/issues\/comments\/\d+$/)])
  })

  it("never edits another author's comment, though it carries the marker", async () => {
    await review(planned)
    const [ours = ''] = await bodies()
    pullRequest = await github.openPullRequest(`forged-${branches}`)
    await github.comment(pullRequest, ours, github.personToken)
    await review(nothing, { run: { id: '101' } })
    await review(planned, { run: { id: '102' } })
    const [forged, made] = await github.comments(pullRequest)
    expect(forged).toMatchObject({ author: github.owner, body: ours })
    expect(made?.author).toBe('github-actions[bot]')
  })

  it('calls its plan outdated when a later run ends before a plan, and says what is wrong', async () => {
    await review(planned)
    await review(invalid, { run: { id: '101' } })
    await review(invalid, { run: { id: '102' } })
    const [body = ''] = await bodies()
    expect(body).toContain('the declaration is not valid')
    expect(body.match(/Key secretz is not known\./g)).toHaveLength(1)
    expect(body).toContain('<summary>The plan of an earlier run, now outdated</summary>')
    expect(body).toContain('1 function gains access to 1 secret')
    expect(lastLine(body)).toMatch(/^Outdated: \[run 102\].* ended before a plan was made\.$/)
  })

  it('shows a plan alone again once there is one', async () => {
    await review(invalid)
    expect(lastLine((await bodies())[0])).toMatch(/^No plan: \[run 100\]/)
    await review(planned, { run: { id: '101' } })
    const [body] = await bodies()
    expect(body).not.toContain('not valid')
    expect(lastLine(body)).toContain('Planned in [run 101]')
  })

  it('tells of a crash', async () => {
    await review({ kind: 'crashed', message: marked('Out of memory.') })
    expect((await bodies())[0]).toContain(
      '### Lambda secrets: the run failed before it finished\n\nOut of memory.',
    )
  })

  it('tells of an apply on the pull request itself', async () => {
    await review(failed, { inputs: { mode: 'apply' } })
    const [body] = await bodies()
    expect(body).toContain('`PutRolePolicy` failed for role orders-role')
    expect(lastLine(body)).toContain('Apply failed in [run 100]')
  })
})

describe('on the commit that merges', () => {
  it('keeps the reviewed plan and says that it was applied', async () => {
    await review(planned)
    const [before = ''] = await bodies()
    await push(appliedResult(), { commit: await github.merge(pullRequest) })
    const [after = ''] = await bodies()
    const plan = (body: string) =>
      body.slice(body.indexOf('###'), body.indexOf('<!-- lambda-secrets-action life'))
    expect(plan(after)).toBe(plan(before))
    expect(lastLine(after)).toMatch(/^Applied in \[run 200\]\(.*\) for commit \[.*\]\(.*\)\.$/)
  })

  it('says so where another plan was applied than the reviewed one', async () => {
    await review(planned)
    await push(appliedResult({ digest: 'f'.repeat(64) }), { commit: await github.merge(pullRequest) })
    expect(lastLine((await bodies())[0])).toContain('The plan was made again and differs from the one above')
  })

  it('says what failed, above the reviewed plan', async () => {
    await review(planned)
    await push(failed, { commit: await github.merge(pullRequest) })
    const [body = ''] = await bodies()
    expect(body).toContain(
      '### Lambda secrets: the plan was not applied as a whole\n\n- ⛔ **failed** `orders`',
    )
    expect(body.indexOf('PutRolePolicy failed')).toBeLessThan(
      body.indexOf('<summary>The plan as it was reviewed</summary>'),
    )
    expect(lastLine(body)).toContain('Apply failed in [run 200]')
  })

  it('says that the apply failed where there was no plan to apply', async () => {
    await review(planned)
    await push(invalid, { commit: await github.merge(pullRequest) })
    expect(lastLine((await bodies())[0])).toContain('Apply failed in [run 200]')
  })

  it('lets a later run repair a failed apply', async () => {
    await review(planned)
    const commit = await github.merge(pullRequest)
    await push(failed, { commit })
    await push(appliedResult(), { commit, attempt: '2' })
    const [body = ''] = await bodies()
    expect(body).not.toContain('PutRolePolicy failed')
    expect(lastLine(body)).toContain('Applied in [run 200, attempt 2]')
  })

  it('stays as it is when a run finds nothing left to apply', async () => {
    await review(planned)
    const commit = await github.merge(pullRequest)
    await push(appliedResult(), { commit })
    const before = await bodies()
    await push(appliedResult({ functions: [], digest: 'f'.repeat(64) }), { commit, id: '201' })
    expect(await bodies()).toEqual(before)
  })

  it('makes no comment where the pull request had none', async () => {
    await push(appliedResult(), { commit: await github.merge(pullRequest) })
    expect(await bodies()).toEqual([])
  })

  it('leaves a pull request alone that another commit merged', async () => {
    await review(planned)
    await github.merge(pullRequest)
    await push(appliedResult(), { commit: 'f'.repeat(40) })
    expect(lastLine((await bodies())[0])).toContain('Planned in [run 100]')
  })
})

describe('a run that has no plan to apply', () => {
  const refused: Result = {
    kind: 'refused',
    plan: aPlan(),
    movements: [{ kind: 'moved', label: 'orders', facts: ['policy', 'variables'] }],
  }

  it('after the merge keeps the reviewed plan, and says what moved since', async () => {
    await review(planned)
    await push(refused, { commit: await github.merge(pullRequest) })
    const [body = ''] = await bodies()
    expect(body).toContain('the plan is not the one that was reviewed')
    expect(body).toContain(
      '`orders` changed since the review: its role or policy in AWS and its variables in AWS.',
    )
    expect(body).toContain('The digest of this plan starts with `5f2d7c8b1a9e`.')
    expect(body).not.toContain(aPlan().digest)
    expect(body).toContain('<summary>The plan as it was reviewed</summary>')
    expect(lastLine(body)).toMatch(/^Apply failed in \[run/)
  })

  it('calls an earlier plan outdated where nothing could be compared, but begins no comment', async () => {
    const unplanned: Result = { kind: 'unplanned', message: marked('There are no AWS credentials.') }
    await review(unplanned)
    expect(await bodies()).toEqual([])
    await review(planned)
    await review(unplanned, { run: { id: '101' } })
    expect(lastLine((await bodies())[0])).toMatch(/^Outdated: /)
  })
})

describe('where GitHub refuses', () => {
  it.each([
    [403, 'Give the job the permission pull-requests: write; pull requests from forks never have it.'],
    [404, 'Give the job the permission pull-requests: write; pull requests from forks never have it.'],
    [429, 'The next run tries again.'],
    [500, 'The next run tries again.'],
    [503, 'The next run tries again.'],
  ])('warns of a %i and goes on', async (status, remedy) => {
    github.refuse('POST /repos', status)
    const reported = await review(planned)
    expect(warnings(reported)).toHaveLength(1)
    expect(warnings(reported)[0]).toContain(
      `The pull request comment could not be written. GitHub answered ${status}`,
    )
    expect(warnings(reported)[0]).toContain(remedy)
    expect(reported.outputs.get('drift')).toBe('true')
    expect(reported.outputs.get('comment-url')).toBe('')
  })

  it('warns of a lost connection and goes on', async () => {
    github.drop('GET /repos')
    const reported = await review(planned)
    expect(warnings(reported)[0]).toContain(
      'The pull request comment could not be written. GitHub gave no answer',
    )
    expect(reported.outputs.get('drift')).toBe('true')
  })

  it('creates no second comment where it can not tell whose the first is', async () => {
    await review(planned)
    github.refuse('POST /graphql', 500)
    const reported = await review(nothing, { run: { id: '101' } })
    expect(warnings(reported)).toHaveLength(1)
    expect(await bodies()).toHaveLength(1)
  })

  it('warns where there is no token', async () => {
    const reported = await review(planned, { inputs: { token: undefined } })
    expect(warnings(reported)).toEqual([
      '::warning::No pull request comment was written: the input github-token is empty.',
    ])
  })

  it('asks GitHub nothing where no comment is wanted', async () => {
    const before = github.calls.length
    await review(planned, { inputs: { comment: false } })
    await review(planned, { run: { event: 'schedule', pullRequest: undefined } })
    expect(github.calls.length).toBe(before)
  })
})
