import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { assuming, mayAssume, provider } from './trust-judge.ts'

const trusts = ['plan', 'deploy', 'deploy-environment'] as const
type Trust = (typeof trusts)[number]

const textOf = (trust: Trust): string => readFileSync(`policies/trust/${trust}.json`, 'utf8')

/** The two forms of a repository's name in `sub`; the second is that of repositories made since July 2026. */
const forms = ['repo:ORG/REPOSITORY', 'repo:ORG@ORG_ID/REPOSITORY@REPOSITORY_ID']
const folder = 'ORG/REPOSITORY/.github/workflows'
const ours = (ref: string) => `${folder}/lambda-secrets.yml@${ref}`
const main = 'refs/heads/main'
const queued = 'refs/heads/gh-readonly-queue/main/pr-13-7b1f0c'

describe.each(forms)('a job whose subject begins with %s', (repo) => {
  // https://docs.github.com/actions/reference/security/oidc#example-subject-claims
  test.each<[string, Trust[], string, string | undefined]>([
    ['of a pull request', ['plan'], 'pull_request', ours('refs/pull/7/merge')],
    ['in the merge queue of main', ['plan'], `ref:${queued}`, ours(queued)],
    ['of a push to main', ['plan', 'deploy'], `ref:${main}`, ours(main)],
    ['of main, in an environment', ['deploy-environment'], 'environment:production', ours(main)],
    [
      'of another workflow of main, even on pull_request_target',
      ['plan'],
      `ref:${main}`,
      `${folder}/label.yml@${main}`,
    ],
    [
      'of another workflow of main, in the environment',
      [],
      'environment:production',
      `${folder}/label.yml@${main}`,
    ],
    ['of main without job_workflow_ref', ['plan'], `ref:${main}`, undefined],
    ['of a pull request that names the environment', [], 'environment:production', ours('refs/pull/7/merge')],
    ['of a branch that names the environment', [], 'environment:production', ours('refs/heads/try')],
    ['in another environment', [], 'environment:production-2', ours(main)],
    ["of a pull request that calls main's workflow", ['plan'], 'pull_request', ours(main)],
    ["in the merge queue, calling main's workflow", ['plan'], `ref:${queued}`, ours(main)],
    ["of a branch that calls main's workflow", [], 'ref:refs/heads/try', ours(main)],
    ['of a branch', [], 'ref:refs/heads/try', ours('refs/heads/try')],
    ['of a branch whose name begins with main', [], 'ref:refs/heads/main/7', ours('refs/heads/main/7')],
    ['of a tag named main', [], 'ref:refs/tags/main', ours('refs/tags/main')],
    ['in the merge queue of another branch', [], `ref:${queued.replace('main', 'next')}`, ours(queued)],
  ])('%s may assume: %j', (_what, roles, tail, workflow) => {
    const claims = { sub: `${repo}:${tail}`, ...(workflow !== undefined && { job_workflow_ref: workflow }) }
    expect(trusts.filter((trust) => mayAssume(textOf(trust), claims))).toEqual(roles)
  })

  test('may assume nothing with a token for somebody else', () => {
    const claims = { job_workflow_ref: ours(main), aud: 'https://github.com/ORG' }
    const tails = ['pull_request', `ref:${main}`, 'environment:production']
    const assumed = tails.filter((tail) =>
      trusts.some((trust) => mayAssume(textOf(trust), { ...claims, sub: `${repo}:${tail}` })),
    )
    expect(assumed).toEqual([])
  })
})

describe('a job of another repository', () => {
  test.each([
    'repo:ORG/REPOSITORY-2',
    'repo:ORG-2/REPOSITORY',
    'repo:ORG/REPOSITORY@REPOSITORY_ID',
    'repo:ORG@OTHER_ID/REPOSITORY@REPOSITORY_ID',
    'repo:ORG@ORG_ID/REPOSITORY@OTHER_ID',
    'repo:ORG@ORG_ID/REPOSITORY@REPOSITORY_ID2',
  ])('may assume nothing: %s', (repo) => {
    const subs = ['pull_request', `ref:${main}`, `ref:${queued}`, 'environment:production'].map(
      (tail) => `${repo}:${tail}`,
    )
    const assumed = subs.filter((sub) =>
      trusts.some((trust) => mayAssume(textOf(trust), { sub, job_workflow_ref: ours(main) })),
    )
    expect(assumed).toEqual([])
  })
})

describe('a trust policy with another issuer in place of github.com', () => {
  const [repo = ''] = forms
  const jobs: readonly [Trust, string][] = [
    ['plan', `${repo}:pull_request`],
    ['deploy', `${repo}:ref:${main}`],
    ['deploy-environment', `${repo}:environment:production`],
  ]

  test.each(['token.actions.githubusercontent.com/acme', 'token.actions.acme.ghe.com'])(
    'lets in its tokens alone: %s',
    (issuer) => {
      const decisions = jobs.map(([trust, sub]) => {
        const text = textOf(trust).replaceAll(provider, issuer)
        return [issuer, provider].map((of) => mayAssume(text, { sub, job_workflow_ref: ours(main) }, of))
      })
      expect(decisions).toEqual(jobs.map(() => [true, false]))
    },
  )

  test('lets Enterprise Server in once the line of job_workflow_ref is deleted, and not before', () => {
    const issuer = 'github.acme.com/_services/token'
    const decisions = jobs.map(([trust, sub]) => {
      const text = textOf(trust).replaceAll(provider, issuer)
      return [text, text.replace(/.*job_workflow_ref.*\n/, '')].map((each) =>
        mayAssume(each, { sub }, issuer),
      )
    })
    expect(decisions).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ])
  })
})

describe('an example with the deploy role', () => {
  const examples = readdirSync('examples/workflows').map(
    (file) => [file, readFileSync(`examples/workflows/${file}`, 'utf8')] as const,
  )
  const deploys = examples.filter(([, text]) => text.includes('role/lambda-secrets-deploy'))

  test.each(deploys)('is the workflow that the role trusts, or says how it is trusted: %s', (_file, text) => {
    const [path = ''] = /\.github\/workflows\/[\w-]+\.yml/.exec(text) ?? []
    const trusted = textOf('deploy').includes(`ORG/REPOSITORY/${path}@${main}"`)
    const said = new RegExp(
      `^# The deploy role must trust this file: (Other)?Workflow=${basename(path)} `,
      'm',
    )
    expect(trusted || said.test(text)).toBe(true)
  })
})

describe('the trust policies', () => {
  test('are these', () => {
    expect(readdirSync('policies/trust').sort()).toEqual(trusts.map((trust) => `${trust}.json`).sort())
  })

  test.each(trusts)('of %s let only GitHub in, and only by its tokens', (trust) => {
    const { Statement } = JSON.parse(textOf(trust)) as { readonly Statement: readonly object[] }
    const Principal = { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` }
    expect(Statement).toEqual([expect.objectContaining({ Effect: 'Allow', Principal, Action: assuming })])
  })
})
