import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type GitHub, startGitHub } from '../../../sandbox/github/github.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import type { Result } from '../../../src/model/result.ts'
import { writeComment } from '../../../src/report/comment/comment.ts'
import { marked, say } from '../../../src/text/sentence.ts'
import { aRun, type RunOverrides, someInputs } from '../../builders/inputs.ts'
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
  const steps = [{ step: 'grant', result: 'done' }] as const
  const outcome = { functions: [{ label: 'orders', result: 'applied', steps }], rotations: [] } as const
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

/** A run on the pull request, for its newest commit unless `run` says otherwise. */
async function review(result: Result, { run, inputs }: Settings = {}): Promise<Reported> {
  const commit = await github.head(pullRequest)
  const { owner, repository: name, url: apiUrl } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  return reporting(result, {
    comment: true,
    token: github.token,
    ...inputs,
    run: aRun({ repository, commit, pullRequest: { number: pullRequest }, ...run }),
  })
}

/** A run on the commit that merged the pull request. */
async function push(result: Result, run: RunOverrides = {}): Promise<Reported> {
  const settings = { event: 'push', pullRequest: undefined, id: '200', ...run }
  return review(result, { run: settings, inputs: { mode: 'apply' } })
}

/** Somebody who may write edits the first comment. */
async function forge(body: string): Promise<void> {
  await github.editComment(pullRequest, body)
}

/** A run that shares its time with others: the log is nobody's then. */
async function reviewAlone(result: Result, id: string, job?: string): Promise<string | undefined> {
  const { owner, repository: name, url: apiUrl } = github
  const repository = { owner, name, apiUrl, serverUrl: 'https://github.com' }
  const commit = await github.head(pullRequest)
  const run = aRun({ repository, commit, id, pullRequest: { number: pullRequest }, ...(job && { job }) })
  return (await writeComment({ inputs: someInputs({ token: github.token, run }), result }))?.url
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
    expect(comment?.body).toContain('`orders` gains access to `dbreader_prod`')
    expect(lastLine(comment?.body)).toMatch(
      /^Planned in \[run 100\]\(.*\) for commit \[`[0-9a-f]{7}`\]\(.*\), account `123456789012`, `us-east-1`\.$/,
    )
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
    expect(body).toContain('nothing to do')
    expect(lastLine(body)).toContain('Planned in [run 101]')
  })

  it('is not written again where it would say the same', async () => {
    await review(planned)
    const before = edits()
    await review(planned)
    expect(edits()).toBe(before)
  })

  it('keeps a newer plan when the run of an older commit ends late, and says so', async () => {
    await review(planned, { run: { id: '105' } })
    const older = { commit: '1'.repeat(40) }
    const late = await review(nothing, { run: { id: '99', ...older } })
    await review(nothing, { run: { id: '105', attempt: '0', ...older } })
    expect(lastLine((await bodies())[0])).toContain('Planned in [run 105]')
    expect(warnings(late)).toEqual([
      expect.stringMatching(
        /^::warning::The pull request comment was left as it is: it is from run 105, and the newest commit/,
      ),
    ])
  })

  it('is not frozen by a later run that somebody wrote into its mark', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await forge(body.replace('run=100', 'run=99999999999999').replace('dbreader_prod', 'harmless'))
    const reported = await review(planned, { run: { id: '101' } })
    const [after = '', ...others] = await bodies()
    expect(others).toEqual([])
    expect(after).not.toContain('harmless')
    expect(after).toContain(
      '\n\n> [!WARNING]\n> Before, this comment named the later run `99999999999999`. It was written again,',
    )
    expect(lastLine(after)).toContain('Planned in [run 101]')
    expect(warnings(reported)).toHaveLength(1)
    await review(planned, { run: { id: '102' } })
    expect((await bodies())[0]).not.toContain('Before, this comment')
  })

  it('is one for each label', async () => {
    await review(planned, { inputs: { label: 'prod' } })
    await review(planned, { inputs: { label: 'a--> b' } })
    await review(nothing, { inputs: { label: 'a--> b' }, run: { id: '101' } })
    expect((await bodies()).map((body) => body.split('\n').find((line) => line.startsWith('###')))).toEqual([
      '### Lambda secrets (prod): `orders` gains access to `dbreader_prod`',
      '### Lambda secrets (a--&#62; b): nothing to do',
    ])
  })

  it('is one for each config file, function, stage and label', async () => {
    const uses: readonly Partial<Inputs>[] = [
      { stage: 'prod' },
      { stage: 'dev' },
      { label: 'prod' },
      { config: 'a.yml', stage: 'prod' },
      { config: './b.yml', stage: 'prod' },
      { function: 'orders' },
      { function: 'mail' },
    ]
    for (const inputs of uses) await review(planned, { inputs })
    await review(nothing, { inputs: { config: 'b.yml', stage: 'prod' }, run: { id: '101' } })
    expect(await bodies()).toHaveLength(uses.length)
  })

  it('says that another job of the same run overwrote it', async () => {
    await review(planned, { run: { job: 'plan.1a2b3c' } })
    const reported = await review(nothing, { run: { job: 'plan.4d5e6f' } })
    const said = 'Job plan.1a2b3c of this run had written this comment, and job plan.4d5e6f replaced it.'
    expect(warnings(reported)).toEqual([expect.stringContaining(`::warning::${said}`)])
    expect((await bodies())[0]).toContain(
      '> [!WARNING]\n> Job `plan.1a2b3c` of this run had written this comment',
    )
    expect(warnings(await review(planned, { run: { job: 'plan.4d5e6f' } }))).toEqual([])
  })

  it('says that another step of the same job overwrote it, such as that of another account', async () => {
    const job = 'plan.1a2b3c'
    await review(planned, { run: { job, step: '__acme_secrets' } })
    const reported = await review(nothing, { run: { job, step: '__acme_secrets_2' } })
    const said =
      'Step __acme_secrets of this run had written this comment, and step __acme_secrets_2 replaced it.'
    expect(warnings(reported)).toEqual([expect.stringContaining(`::warning::${said}`)])
    expect((await bodies())[0]).toContain('> [!WARNING]\n> Step `__acme_secrets` of this run')
    const again = { job, step: '__acme_secrets', attempt: '2' }
    expect(warnings(await review(planned, { run: again }))).toEqual([])
  })

  it('says so too where two jobs of a run find none at once', async () => {
    const list = `GET /repos/${github.owner}/${github.repository}/issues/${pullRequest}/comments`
    github.meet(list, 2)
    await Promise.all(['plan.1a2b3c', 'plan.4d5e6f'].map((job) => reviewAlone(planned, '100', job)))
    const [body, ...others] = await bodies()
    expect(others).toEqual([])
    expect(body).toMatch(/> \[!WARNING\]\n> Job `plan\.\w+` of this run had written this comment/)
  })

  it('is one, whichever of three runs that start at once is first', async () => {
    const ids = ['100', '101', '102']
    const reported = await Promise.all(ids.map((id) => reviewAlone(planned, id)))
    const comments = await github.comments(pullRequest)
    expect(comments).toHaveLength(1)
    expect(reported).toContain(comments[0]?.url)
  })

  it('is the oldest of several, and the others go', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await github.comment(pullRequest, body, github.token)
    await review(nothing, { run: { id: '101' } })
    const [after, ...others] = await bodies()
    expect(others).toEqual([])
    expect(lastLine(after)).toContain('Planned in [run 101]')
  })

  it('is not missed where another run deletes a duplicate first', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await github.comment(pullRequest, body, github.token)
    github.refuse('DELETE /repos', 404)
    expect(warnings(await review(nothing, { run: { id: '101' } }))).toEqual([])
    expect((await bodies())[1]).toBe(body)
  })

  it('says that it is out of date where a duplicate may not be deleted', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await github.comment(pullRequest, body, github.token)
    github.refuse('DELETE /repos', 403)
    await review(nothing, { run: { id: '101' } })
    expect((await bodies())[1]).toMatch(
      /### Lambda secrets: superseded\n\nThis comment is out of date: see \[the comment/,
    )
  })

  it('is superseded where its step got a stage', async () => {
    await review(invalid)
    await review(planned, { run: { id: '101' }, inputs: { stage: 'prod' } })
    const [before, after, ...others] = await bodies()
    expect(others).toEqual([])
    expect(before).toContain('### Lambda secrets: superseded')
    expect(before).not.toContain('secretz')
    expect(lastLine(after)).toContain('Planned in [run 101]')
  })

  it('stays beside the one of another step of the same run that has a stage', async () => {
    await review(planned)
    await review(planned, { inputs: { stage: 'prod' } })
    for (const body of await bodies()) expect(body).toContain('gains access')
  })

  it('takes over one with the mark of earlier versions', async () => {
    const old = '<!-- lambda-secrets-action label=prod%7C run=5 attempt=1 digest= state=planned -->\n\nOld.'
    await github.comment(pullRequest, old, github.token)
    await github.comment(pullRequest, old.replace('prod', 'dev'), github.token)
    await review(planned, { inputs: { stage: 'prod' } })
    const [first, second, ...others] = await bodies()
    expect(others).toEqual([])
    expect(first).toContain('<!-- lambda-secrets-action stage=prod run=100 attempt=1 -->')
    expect(second).toContain('Old.')
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

  it('shows no earlier plan when a later run ends before a plan, and says what is wrong', async () => {
    await review(planned)
    await review(invalid, { run: { id: '101' } })
    const [body = ''] = await bodies()
    expect(body).toContain('### ❌ Lambda secrets: no plan, because `lambda-secrets.yml` has 1 error')
    expect(body).toContain('Key secretz is not known.')
    expect(body).not.toContain('gains access')
    expect(lastLine(body)).toMatch(/^No plan was made in \[run 101\].* Nothing was read from AWS\.$/)
  })

  it('tells of a crash', async () => {
    await review({ kind: 'crashed', message: marked('Out of memory.') })
    expect((await bodies())[0]).toContain('### ❌ Lambda secrets: the run failed\n\nOut of memory.')
  })

  it('tells of an apply on the pull request itself', async () => {
    await review(failed, { inputs: { mode: 'apply' } })
    const [body] = await bodies()
    expect(body).toContain('`PutRolePolicy` failed for role orders-role')
    expect(lastLine(body)).toContain('Apply failed in [run 100]')
  })
})

describe('on the commit that merges', () => {
  it('shows the plan that was applied, not the text that somebody left in the comment', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await forge(body.replaceAll('dbreader_prod', 'harmless'))
    await push(appliedResult(), { commit: await github.merge(pullRequest) })
    const [after = ''] = await bodies()
    expect(after).toContain('### ✅ Lambda secrets, applied: `orders` gained access to `dbreader_prod`')
    expect(after).not.toContain('harmless')
    expect(lastLine(after)).toMatch(
      /^Applied in \[run 200\]\(.*\) for commit \[.*\]\(.*\), account `123456789012`, `us-east-1`\.$/,
    )
  })

  it('is written even where the mark claims a later run', async () => {
    await review(planned)
    const [body = ''] = await bodies()
    await forge(body.replace('run=100', 'run=99999999999999'))
    const reported = await push(appliedResult(), { commit: await github.merge(pullRequest) })
    expect(lastLine((await bodies())[0])).toContain('Applied in [run 200]')
    expect(warnings(reported)).toHaveLength(1)
  })

  it('may take the place of the plan of the same job, and not that of another apply', async () => {
    const inStep = (result: Result, step: string, mode: 'plan' | 'apply') =>
      review(result, { run: { job: 'deploy.1a2b3c', branch: 'main', step }, inputs: { mode } })
    await inStep(planned, 'plan', 'plan')
    expect(warnings(await inStep(appliedResult(), 'apply', 'apply'))).toEqual([])
    expect(warnings(await inStep(appliedResult(), 'apply-too', 'apply'))).toEqual([
      expect.stringContaining('step apply-too replaced it'),
    ])
  })

  it('is not undone by a plan of a later event on the merged pull request', async () => {
    await review(planned)
    await push(appliedResult(), { commit: await github.merge(pullRequest) })
    const reported = await review(planned, { run: { id: '201' } })
    expect(lastLine((await bodies())[0])).toContain('Applied in [run 200]')
    expect(warnings(reported)).toEqual([expect.stringContaining('the pull request is merged')])
  })

  it('is no warning that the run wrote, where its event is that the pull request was merged', async () => {
    const wrote = async (branch?: string) => {
      await review(appliedResult(), { run: { branch }, inputs: { mode: 'apply' } })
      return (await bodies())[0]?.includes('This run wrote to AWS on event')
    }
    expect([await wrote(), await wrote('main')]).toEqual([true, false])
  })

  it('gives way to the plan of a later commit where the pull request itself was applied', async () => {
    await review(appliedResult(), { inputs: { mode: 'apply' } })
    await review(planned, { run: { id: '101' } })
    expect(lastLine((await bodies())[0])).toContain('Planned in [run 101]')
  })

  it('is not undone by a plan that ends after the merge', async () => {
    await review(planned)
    const commit = await github.head(pullRequest)
    await push(appliedResult(), { commit: await github.merge(pullRequest) })
    const late = await review(planned, { run: { id: '150', commit } })
    expect(lastLine((await bodies())[0])).toContain('Applied in [run 200]')
    expect(warnings(late)).toEqual([expect.stringContaining('the pull request is merged')])
  })

  it('leads with what failed', async () => {
    await review(planned)
    await push(failed, { commit: await github.merge(pullRequest) })
    const [body = ''] = await bodies()
    expect(body).toContain(
      '### ❌ Lambda secrets: apply failed for `orders`\n\n#### ❌ 1 failure\n\n- **`orders`**: **not applied.** Nothing was written. `PutRolePolicy` failed',
    )
    expect(lastLine(body)).toContain('Apply failed in [run 200]')
  })

  it('says that the apply failed where there was no plan to apply', async () => {
    await review(planned)
    await push(invalid, { commit: await github.merge(pullRequest) })
    expect(lastLine((await bodies())[0])).toContain('No plan was made in [run 200]')
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

  it('keeps telling what was applied when a later run finds nothing left, and the log says so', async () => {
    await review(planned)
    const commit = await github.merge(pullRequest)
    await push(appliedResult(), { commit })
    const before = await bodies()
    const again = await push(appliedResult({ functions: [] }), { commit, id: '201' })
    expect(await bodies()).toEqual(before)
    expect(again.log).toContain(
      'The pull request comment was left as it is: nothing was left to apply after run 200.',
    )
  })

  it('says where a run found nothing left to apply', async () => {
    await review(planned)
    const commit = await github.merge(pullRequest)
    await push(appliedResult({ functions: [] }), { commit })
    expect(lastLine((await bodies())[0])).toContain('Nothing was left to apply in [run 200]')
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

  it('after the merge shows the plan as it is now, and says what moved since the review', async () => {
    await review(planned)
    await push(refused, { commit: await github.merge(pullRequest) })
    const [body = ''] = await bodies()
    expect(body).toContain('the plan is not the one that was reviewed')
    expect(body).toContain(
      '`orders` changed since the review: its role or policy in AWS and its variables in AWS.',
    )
    expect(body).toContain('The digest of this plan starts with `5f2d7c8b1a9e`.')
    expect(body).not.toContain(aPlan().digest)
    expect(body).toContain('#### Gains access')
    expect(lastLine(body)).toMatch(/^Nothing was written in \[run/)
  })

  it('shows no earlier plan where nothing could be compared, but begins no comment', async () => {
    const message = marked('There are no AWS credentials.')
    const unplanned: Result = { kind: 'unplanned', message, unjudged: true }
    await review(unplanned)
    expect(await bodies()).toEqual([])
    await review(planned)
    await review(unplanned, { run: { id: '101' } })
    const [body] = await bodies()
    expect(body).not.toContain('gains access')
    expect(lastLine(body)).toMatch(/^No plan was made in \[run 101\]/)
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
      'The pull request comment could not be written. GitHub did not answer',
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

  it('is the same comment on a server without GraphQL, to a token of the workflow', async () => {
    await review(planned)
    github.refuse('POST /graphql', 404)
    expect(warnings(await review(nothing, { run: { id: '101' } }))).toEqual([])
    const [body, ...others] = await bodies()
    expect(others).toEqual([])
    expect(body).toContain('nothing to do')
  })

  it('is made again where somebody deletes it before it is edited', async () => {
    await review(planned)
    github.refuse('PATCH /repos', 404)
    const { outputs } = await review(nothing, { run: { id: '101' } })
    const made = (await github.comments(pullRequest)).at(-1)
    expect(made?.body).toContain('nothing to do')
    expect(outputs.get('comment-url')).toBe(made?.url)
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
