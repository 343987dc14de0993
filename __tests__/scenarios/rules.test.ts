import { describe, expect, test } from '@jest/globals'
import { codesOf, configPath, noCredentials, usePullRequest } from './pull-request.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const pullRequest = usePullRequest(stage)

const path = 'lambda/rules.yml'
const strict = 'version: 1\nguardrails:\n  allowed-secrets: [payments/*]\n  require-reason: true\n'
const because = (secret: string) => ({ secret, reason: 'orders' })
const allowed = { orders: { secrets: { DB_ARN: because('payments/db') } } }
const forbidden = { orders: { secrets: { ROOT_ARN: because('root') } } }

function aShop() {
  const { aws } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'payments/db' })
  aws.addSecret({ name: 'root' })
}

function writes(): number {
  return stage().aws.calls.filter(({ write }) => write).length
}

/** The inputs of a workflow that names these rules, and can read them. */
async function ruledBy(text: string, branch = 'main') {
  const { github } = pullRequest()
  return inputsFor(await github.writeRules(branch, path, text))
}

function inputsFor(commit: string, file = path) {
  const { personToken } = pullRequest().github
  return { 'guardrails-from': `acme/rules/${file}@${commit}`, 'guardrails-token': personToken }
}

/** Applies on `main`, as after a merge. */
function apply(inputs: Readonly<Record<string, string>>) {
  const { github } = pullRequest()
  return stage().run({ mode: 'apply', 'allow-older': 'true', ...inputs }, { github, branch: 'main' })
}

describe('the rules of an organization', () => {
  test('freeze all functions, for a removal too', async () => {
    aShop()
    stage().declare(allowed)
    expect((await apply({})).code).toBe(0)
    stage().aws.clearCalls()
    const inputs = await ruledBy('version: 1\nguardrails: { frozen: true }\n')
    const removal = await apply({ ...inputs, mode: 'remove' })
    expect([removal.code, codesOf(removal)]).toEqual([1, ['function-frozen']])
    expect(writes()).toBe(0)
  })

  test('stop a plan and an apply, whatever the repository allows, and say where they come from', async () => {
    aShop()
    const { github, plan } = pullRequest()
    const loose = { guardrails: { 'allowed-secrets': ['*'], 'expires-within': 90 } }
    await github.write('main', configPath, stage().declare(forbidden, loose))
    const inputs = await ruledBy(strict)
    const commit = inputs['guardrails-from'].slice(-40)
    const planned = await plan(inputs)
    expect([planned.code, codesOf(planned)]).toEqual([1, ['secret-not-allowed', 'expiry-too-far']])
    const rules = `acme/rules/${path}@${commit.slice(0, 12)}`
    for (const text of [planned.summary, (await github.comments(1))[0]?.body]) {
      expect(text).toContain(`matches no pattern in the rules in \`${rules}\``)
      expect(text).toContain(`- \`allowed-secrets\` \`payments/*\`, set by the rules in \`${rules}\``)
      expect(text).toContain('- `expires-within` 90 days, set by `guardrails` on branch `main`')
    }
    expect(planned.stdout).toContain(`limit: require-reason, set by the rules in ${rules}`)
    expect(JSON.parse(planned.outputs.plan ?? '')).toMatchObject({
      guardrails: [
        {
          source: { kind: 'rules', repository: 'acme/rules', path, commit },
          secrets: ['payments/*'],
          requireReason: true,
        },
        { source: { kind: 'branch', branch: 'main' }, secrets: ['*'], expiresWithin: 90 },
      ],
    })
    expect((await apply(inputs)).code).toBe(1)
    expect(writes()).toBe(0)
    stage().declare(allowed)
    expect((await apply(inputs)).code).toBe(0)
  })

  test('are kept beside stricter ones of the repository, so that both count', async () => {
    aShop()
    stage().declare(allowed, { guardrails: { 'allowed-secrets': ['orders/*'] } })
    const result = await apply(await ruledBy(strict))
    expect([result.code, codesOf(result)]).toEqual([1, ['secret-not-allowed']])
    expect(result.summary).toContain('matches no pattern in `guardrails`: `orders/*`')
  })

  test('hold against a pull request that edits its own guardrails', async () => {
    aShop()
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed))
    stage().declare(forbidden, { guardrails: { 'allowed-secrets': ['root'], 'require-reason': false } })
    const result = await plan(await ruledBy(strict))
    expect([result.code, codesOf(result)]).toEqual([1, ['secret-not-allowed', 'guardrails-changed']])
  })

  test('hold for a pull request without credentials', async () => {
    const { github, plan } = pullRequest()
    await github.write('main', configPath, stage().declare(allowed))
    stage().declare(forbidden)
    const result = await plan(await ruledBy(strict), noCredentials)
    expect([result.code, codesOf(result)]).toEqual([1, ['secret-not-allowed']])
  })

  test('depend on the stage, which the rules need not know', async () => {
    aShop()
    const staged = `${strict}  stages: { prod: { allowed-secrets: ["{stage}/*"] } }\n`
    stage().declare({}, { stages: { prod: { functions: allowed }, dev: { functions: allowed } } })
    const inputs = await ruledBy(staged)
    expect(codesOf(await apply({ ...inputs, stage: 'prod' }))).toEqual(['secret-not-allowed'])
    expect((await apply({ ...inputs, stage: 'dev' })).code).toBe(0)
  })
})

describe('rules that cannot be read', () => {
  const zeros = '0'.repeat(40)
  const cases: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>, RegExp])[] = [
    [
      'are gone',
      async () => inputsFor((await ruledBy(strict))['guardrails-from'].slice(-40), 'gone.yml'),
      /"gone\.yml" does not exist/,
    ],
    ['are too large', () => ruledBy(`${strict}# ${'x'.repeat(1024 * 1024)}`), /has 1,048,\d+ bytes/],
    ['are no YAML', () => ruledBy('guardrails: {'), /rules\.yml:1:/],
    ['have a key that is not known', () => ruledBy(`${strict}  allow-all: true\n`), /"allow-all" is unknown/],
    ['are empty', () => ruledBy('version: 1\n'), /"guardrails" is missing/],
    ['are a config file', () => ruledBy(`${strict}functions: {}\n`), /"functions" is unknown/],
    ['are at no commit', async () => inputsFor(zeros), /GitHub answered 404/],
    [
      'are on a branch that nobody merged, as in a fork',
      () => ruledBy(strict, 'lax'),
      /not in the history of branch main/,
    ],
    [
      'are not for this token',
      async () => ({ ...(await ruledBy(strict)), 'guardrails-token': '' }),
      /GitHub answered 40[34].*set guardrails-token/,
    ],
    [
      'are read without a token',
      async () => ({ ...(await ruledBy(strict)), 'guardrails-token': '', 'github-token': '' }),
      /are empty/,
    ],
  ]

  test.each(cases)('because they %s let nothing gain access', async (_, inputsOf, message) => {
    aShop()
    stage().declare(allowed)
    const result = await apply(await inputsOf())
    expect([result.code, codesOf(result), writes()]).toEqual([1, ['rules-unread'], 0])
    expect(result.stdout).toMatch(message)
  })

  test('let removals continue', async () => {
    aShop()
    stage().declare(allowed)
    await apply({})
    stage().declare({ orders: { secrets: [] } })
    const result = await apply(inputsFor(zeros))
    expect([result.code, codesOf(result)]).toEqual([0, ['rules-not-checked']])
    expect(stage().aws.policies('orders-role')).toEqual({})
  })

  test.each(['apply', 'remove'])('keep mode %s from lifting what holds a function back', async (mode) => {
    aShop()
    stage().declare(allowed)
    await apply({})
    const { policies } = stage().aws.role('orders-role')
    const document = JSON.parse(policies.get('lambda-secrets-orders') ?? '')
    const cutOff = { Sid: 'Incident', Effect: 'Deny', Action: '*', Resource: '*' }
    policies.set(
      'lambda-secrets-orders',
      JSON.stringify({ ...document, Statement: [...document.Statement, cutOff] }),
    )
    stage().declare({ orders: { secrets: [] } })
    stage().aws.clearCalls()
    const result = await apply({ ...inputsFor(zeros), mode })
    expect([result.code, writes()]).toEqual([1, 0])
    expect(codesOf(result)).toContain('rules-unread')
  })

  test('let no rotation be set', async () => {
    aShop()
    stage().declare(allowed)
    await apply({})
    const { aws } = stage()
    const role = aws.addRole({ name: 'rotate-role' })
    const lambda = aws.addFunction({ name: 'rotate', role, invokedBy: ['secretsmanager.amazonaws.com'] })
    const rotated = { ...because('payments/db'), rotation: { 'after-days': 30, lambda } }
    stage().declare({ orders: { secrets: { DB_ARN: rotated } } })
    const result = await apply(inputsFor(zeros))
    expect([result.code, codesOf(result)]).toEqual([1, ['rules-unread']])
    expect(aws.secret('payments/db').rotation).toBeUndefined()
  })

  test('fail a pull request that grants something, and let mode remove go on', async () => {
    aShop()
    const { github, plan } = pullRequest()
    stage().declare(allowed)
    github.drop('GET /repos/acme/rules')
    expect(codesOf(await plan(inputsFor(zeros)))).toEqual(['rules-unread'])
    github.relent()
    expect((await apply({})).code).toBe(0)
    const removal = await apply({ ...inputsFor(zeros), mode: 'remove' })
    expect([removal.code, codesOf(removal)]).toEqual([0, ['rules-not-checked']])
    expect(stage().aws.policies('orders-role')).toEqual({})
  })
})
