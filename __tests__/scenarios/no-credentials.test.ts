import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, noCredentials, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

const base = { orders: { secrets: { DB_ARN: 'db', OLD_ARN: 'old' } }, mail: { secrets: ['smtp'] } }
const head = { orders: { secrets: { DB_ARN: 'db', STRIPE_ARN: 'stripe' } }, mail: { secrets: ['smtp'] } }

/** A pull request that changes `base` to `head`. */
async function aChange() {
  const { github, plan } = pullRequest()
  const commit = await github.write('main', configPath, stage().declare(base))
  stage().declare(head)
  return { github, commit, plan: (inputs = {}) => plan(inputs, noCredentials) }
}

describe('a pull request without AWS credentials', () => {
  test('is compared with its base branch, clearly marked, and passes', async () => {
    const { github, commit, plan } = await aChange()
    const result = await plan()
    expect(result.code).toBe(0)
    expect(result.summary).toContain(
      '### Lambda secrets: `orders` would gain access to `stripe`, would lose access to `old`',
    )
    expect(result.summary).toContain('> **Not compared with AWS:**')
    expect(result.summary).toContain(`/commit/${commit}`)
    expect(result.summary).toMatch(/\[`stripe`\]\(.*lambda-secrets\.yml#L\d+/)
    expect(result.summary).toMatch(/#### Would lose access\n\n- .*`old`/)
    expect(result.summary).not.toContain('other policies of a role')
    expect(result.stdout).toContain(
      '::warning::There are no AWS credentials: this is compared with branch main',
    )
    expect(result.outputs).toMatchObject({ changed: 'false', drift: '', verdict: 'unknown', digest: '' })
    const [comment] = await github.comments(1)
    expect(comment?.body).toContain('**Not compared with AWS:**')
    expect(comment?.body).toMatch(/Compared with `main` in \[run 100\]/)
    expect(stage().aws.calls).toEqual([])
  })

  test('does not lose what the base branch has got since its merge commit was made', async () => {
    const { github, commit } = await aChange()
    const headCommit = await github.write('change', configPath, stage().declare(head))
    const merged = await github.merge(await github.openPullRequest('change'))
    const guardrails = { 'allowed-secrets': ['*'] }
    await github.write(
      'main',
      configPath,
      stage().declare({ ...base, stock: { secrets: ['stock'] } }, { guardrails }),
    )
    stage().declare(head)
    const number = await github.openPullRequest('change-again')
    const payload = { pull_request: { number, head: { sha: headCommit }, base: { ref: 'main' } } }
    const run = { event: 'pull_request', attempt: '2', commit: merged, payload, github, env: noCredentials }
    const result = await stage().run({}, run)
    const { summary } = result
    expect(codesOf(result)).toEqual(['merge-outdated'])
    expect(summary).toContain('`orders` would gain access to `stripe`, would lose access to `old`')
    expect(summary).toContain(`/commit/${commit}`)
    expect(summary).not.toContain('stock')
    expect(summary).toContain('`allowed-secrets` `*`, set by `guardrails` on branch `main`')
  })

  test('is entirely new if the base branch has no file', async () => {
    const { plan } = pullRequest()
    stage().declare(head)
    const result = await plan({}, noCredentials)
    expect(result.code).toBe(0)
    expect(result.summary).toContain('2 functions would gain access to 3 secrets')
  })

  test('shows the region and the account of a secret that may not be its own', async () => {
    const { plan } = await aChange()
    const theirs = 'arn:aws:secretsmanager:eu-west-1:999999999999:secret:db-AbCdEf'
    stage().declare({ ...base, orders: { secrets: { DB_ARN: theirs, OLD_ARN: 'old' } } })
    const { summary } = await plan()
    expect(summary).toContain(
      '### Lambda secrets: `orders` would gain access to `db (eu-west-1, account 999999999999)`',
    )
    expect(summary).toMatch(/#### Would gain access\n\n- .*`db \(eu-west-1, account 999999999999\)`/)
  })

  test('that moves to another account is told what stays in the earlier one', async () => {
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(base, { account: '111111111111' }))
    stage().declare(base, { account: '222222222222' })
    const result = await plan({}, noCredentials)
    expect([result.code, codesOf(result)]).toEqual([0, ['account-changed']])
    expect(result.summary).toContain('What was granted in `111111111111` stays there')
  })

  test('says that nothing changes if the declaration does not, and writes no comment', async () => {
    const { github, plan } = await aChange()
    stage().declare(base)
    expect((await plan()).summary).toContain('nothing to do')
    expect(await github.comments(1)).toEqual([])
  })

  test('fails if its declaration is invalid, or exceeds the guardrails', async () => {
    const { github, plan } = await aChange()
    stage().declare({ orders: { secretz: {} } })
    expect((await plan()).code).toBe(1)
    await github.write(
      'main',
      configPath,
      stage().declare(base, { guardrails: { 'allowed-secrets': ['db'] } }),
    )
    stage().declare(head)
    const result = await plan()
    expect(result.code).toBe(1)
    expect(codesOf(result)).toContain('secret-not-allowed')
  })

  test('fails if it would change a function that the base branch has frozen', async () => {
    const { github, plan } = await aChange()
    await github.write('main', configPath, stage().declare(base, { guardrails: { frozen: true } }))
    stage().declare(base)
    expect(codesOf(await plan())).toEqual(['guardrails-changed'])
    stage().declare(head)
    const result = await plan()
    expect([result.code, codesOf(result)]).toEqual([1, ['function-frozen', 'guardrails-changed']])
  })

  test.each([
    ['no token', { 'github-token': '' }, undefined],
    ['a token without the permission', {}, 'GET /repos/acme/shop/branches/'],
    ['no answer for the file', {}, 'GET /repos/acme/shop/contents/.github%2Flambda-secrets.yml'],
  ])('with %s fails, and says why once', async (_, inputs, refused) => {
    const { github, plan } = await aChange()
    if (refused !== undefined) github.refuse(refused, 403)
    const result = await plan(inputs)
    expect(result.code).toBe(1)
    const annotations = result.stdout.match(/^::(warning|error).*$/gm)
    expect(annotations?.filter((line) => !line.includes('comment'))).toEqual([
      expect.stringMatching(
        /^::error::The declaration is valid\. It was compared with nothing: .*branch main/,
      ),
    ])
    expect(result.summary).toContain('there is no plan')
    expect(result.outputs).toMatchObject({ plan: 'null', drift: '', digest: '' })
    expect(await github.comments(1)).toEqual([])
  })

  test('with a base branch that is not valid fails too, unless nothing may fail it', async () => {
    const { github, plan } = await aChange()
    await github.write('main', configPath, 'version: 1\nfunctions: []\n')
    for (const [failOn, code, severity] of [
      ['error', 1, 'error'],
      ['never', 0, 'warning'],
    ] as const) {
      const result = await plan({ 'fail-on': failOn })
      expect(result.code).toBe(code)
      expect(result.stdout).toMatch(
        new RegExp(`::${severity}::.*what branch main declares could not be read`),
      )
    }
  })

  test('that declares in the workflow alone passes with a warning: no limits of the branch apply', async () => {
    const { plan } = pullRequest()
    const result = await plan({ function: 'orders', secrets: 'db' }, noCredentials)
    expect(result.code).toBe(0)
    expect(result.stdout).toContain(
      'what is declared in the workflow itself cannot be compared with another branch',
    )
  })

  test.each(['apply', 'check', 'remove'])('fails in mode %s, which AWS alone can answer', async (mode) => {
    const { plan } = await aChange()
    const result = await plan({ mode })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('Run aws-actions/configure-aws-credentials before this step')
  })
})

test('credentials that cannot be obtained are not missing ones: the plan fails, and says why', async () => {
  const { plan } = pullRequest()
  stage().declare(head)
  const fromFile = {
    AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere',
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/plan',
  }
  const result = await plan({}, { ...noCredentials, ...fromFile })
  expect(result.code).toBe(1)
  expect(result.stdout).toMatch(/::error::The AWS credentials could not be obtained \(ENOENT: .*\/nowhere/)
})

test('credentials that AWS refuses are not missing ones: the plan fails', async () => {
  stage().aws.addFunction({ name: 'orders', role: stage().aws.addRole({ name: 'orders-role' }) })
  stage().declare({ orders: { secrets: [] } })
  stage().aws.fault({
    operation: 'GetFunctionConfiguration',
    act: { kind: 'answer', status: 403, body: '{"__type":"ExpiredTokenException","message":"It is old."}' },
  })
  expect((await pullRequest().plan()).code).toBe(1)
})
