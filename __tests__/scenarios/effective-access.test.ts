import { describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../../sandbox/runner.ts'
import type { RoleSeed } from '../../sandbox/services/iam/controls.ts'
import type { EffectiveAccess } from '../../src/model/access/effective.ts'
import { grantPolicy, useStage } from './stage.ts'

const stage = useStage()
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const secretArn = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`
const db = secretArn('db')

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const reading = (Sid: string, Resource: string, more: object = {}) => {
  return { Sid, Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource, ...more }
}

/** A function that holds the ARN of `db`, and the policies of its role. */
function anOrder({
  variables = { DB_ARN: db },
  ...seed
}: Partial<RoleSeed> & { variables?: Record<string, string> }) {
  const { aws } = stage()
  aws.addSecret({ name: 'db', suffix: 'AbCdEf' })
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', ...seed }), variables })
}

interface Shown {
  readonly verdict: string
  readonly functions: readonly { readonly effective: EffectiveAccess }[]
}

function planOf(result: ActionResult): Shown {
  return JSON.parse(result.outputs.plan ?? '{}')
}

function effectiveOf(result: ActionResult): EffectiveAccess | undefined {
  return planOf(result).functions[0]?.effective
}

function findingsOf(result: ActionResult): readonly { readonly code: string; readonly message: string }[] {
  return JSON.parse(result.outputs.findings ?? '[]')
}

function counted(operation: string): number {
  return stage().aws.calls.filter((call) => call.operation === operation).length
}

describe('a secret that is no longer declared', () => {
  test.each([
    [
      'a wildcard',
      document({ Sid: 'AllowAll', Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }),
      'AllowAll',
    ],
    ['its very ARN', document(reading('ReadDb', db)), 'ReadDb'],
  ])('is still readable where another policy allows %s', async (_, legacy, sid) => {
    anOrder({ policies: { ...grantPolicy('orders', [db]), legacy } })
    stage().declare({ orders: { secrets: {} } })
    const result = await stage().run({ mode: 'plan' })
    expect(planOf(result).verdict).toBe('narrowed')
    expect(effectiveOf(result)?.grants).toEqual([
      { verb: 'remove', state: 'still', secretArn: db, through: [{ policy: 'legacy', sid }] },
    ])
    expect(result.summary).toContain('`orders` can still read `db` through another policy')
    expect(result.summary).toContain(
      `- ⚠️ **\`orders\`**: \`db\`, through policy \`legacy\`, statement \`${sid}\``,
    )
    expect(result.summary).not.toMatch(/loses access|no longer reads/)
    expect(findingsOf(result).map(({ code }) => code)).toContain('still-readable')
  })

  test('is lost where no other policy allows it', async () => {
    anOrder({
      policies: { ...grantPolicy('orders', [db]), other: document(reading('Other', secretArn('x'))) },
    })
    stage().declare({ orders: { secrets: {} } })
    const result = await stage().run({ mode: 'plan' })
    expect(effectiveOf(result)?.grants).toMatchObject([{ state: 'loses', through: [] }])
    expect(result.summary).toContain('`orders` loses access to `db`')
  })

  test('is only said to be no longer granted where this can not be checked', async () => {
    anOrder({ policies: grantPolicy('orders', [db]) })
    stage().declare({ orders: { secrets: {} } })
    const off = await stage().run({ mode: 'plan', verify: 'false' })
    stage().aws.deny('iam:SimulatePrincipalPolicy')
    for (const result of [off, await stage().run({ mode: 'plan' })]) {
      expect(effectiveOf(result)?.grants).toMatchObject([{ state: 'not-checked' }])
      expect(result.summary).toContain('`orders` is no longer granted access to `db`')
    }
  })

  test('is not said to be readable through our own policy where IAM does not leave that out', async () => {
    anOrder({ policies: grantPolicy('orders', [db]) })
    stage().declare({ orders: { secrets: {} } })
    const decision = [
      '<EvalActionName>secretsmanager:GetSecretValue</EvalActionName>',
      `<EvalResourceName>${db}</EvalResourceName><EvalDecision>allowed</EvalDecision>`,
      '<MatchedStatements><member><SourcePolicyId>role_orders-role_lambda-secrets-orders</SourcePolicyId></member></MatchedStatements>',
    ].join('')
    const body = `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>${decision}</member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`
    stage().aws.fault({
      operation: 'SimulatePrincipalPolicy',
      act: { kind: 'answer', status: 200, contentType: 'text/xml', body },
    })
    const result = await stage().run({ mode: 'plan' })
    expect(effectiveOf(result)?.grants).toMatchObject([{ state: 'not-checked' }])
    expect(findingsOf(result).map(({ code }) => code)).toEqual(['access-not-checked'])
  })

  test('under a customer key is lost where the other policy can not decrypt it', async () => {
    const { aws, declare, run } = stage()
    const key = aws.addKey()
    aws.addSecret({ name: 'db', suffix: 'AbCdEf', kmsKeyId: key })
    const legacy = document(reading('ReadDb', db))
    const policies = { ...grantPolicy('orders', [db], [key]), legacy }
    aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role', policies }) })
    declare({ orders: { secrets: {} } })
    expect(effectiveOf(await run({ mode: 'plan' }))?.grants).toMatchObject([{ state: 'loses' }])
    const decrypting = document(reading('ReadDb', db), {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: key,
    })
    aws.role('orders-role').policies.set('legacy', JSON.stringify(decrypting))
    expect(effectiveOf(await run({ mode: 'plan' }))?.grants).toMatchObject([{ state: 'still' }])
  })
})

describe('a parameter that is no longer declared', () => {
  const arnOf = (path: string) => `arn:aws:ssm:us-east-1:123456789012:parameter/${path}`

  test.each([
    ['its history', 'ssm:GetParameterHistory', 'payments/eu/key', 'still'],
    ['the path above it', 'ssm:GetParametersByPath', 'payments/eu', 'still'],
    ['a path higher up, with a slash', 'ssm:GetParametersByPath', 'payments/', 'still'],
    ['all paths', 'ssm:GetParametersByPath', '*', 'still'],
    ['the path of others', 'ssm:GetParametersByPath', 'payments/us', 'loses'],
  ])('where another policy allows reading %s', async (_, Action, path, state) => {
    const { aws, declare, run } = stage()
    const Statement = { Sid: 'Other', Effect: 'Allow', Action, Resource: arnOf(path) }
    const role = aws.addRole({ name: 'orders-role', policies: { more: document(Statement) } })
    aws.addFunction({ name: 'orders', role })
    aws.addParameter({ name: '/payments/eu/key' })
    declare({ orders: { grants: ['ssm:/payments/eu/key'] } })
    await run()
    declare({ orders: { secrets: {} } })
    expect(effectiveOf(await run({ mode: 'plan' }))?.grants).toMatchObject([{ verb: 'remove', state }])
  })
})

test('a secret that a hand-made policy grants is already readable, and no other tool is blamed', async () => {
  anOrder({ policies: { mine: document(reading('ReadSecrets', db)) } })
  stage().declare({ orders: { secrets: { DB_ARN: db } } })
  const result = await stage().run({ mode: 'plan' })
  expect(effectiveOf(result)?.grants).toEqual([
    { verb: 'add', state: 'already', secretArn: db, through: [{ policy: 'mine', sid: 'ReadSecrets' }] },
  ])
  expect(result.summary).toContain('`orders` can already read `db`')
  expect(result.summary).not.toMatch(/gains access|another tool/)
  expect(findingsOf(result).map(({ code }) => code)).toEqual(['already-readable'])
})

describe('functions that share a role', () => {
  function aNeighbour(): void {
    anOrder({ variables: {} })
    stage().aws.addFunction({ name: 'worker', role: roleArn })
    stage().declare({ orders: { secrets: { DB_ARN: db } } })
  }

  test('count in the headline, and are listed with what they gain', async () => {
    aNeighbour()
    const result = await stage().run({ mode: 'plan' })
    expect(result.summary).toContain('2 functions gain access to `db`')
    expect(result.summary).toContain('- ⚠️ **`worker`**, which shares role `orders-role` with `orders`: `db`')
    expect(effectiveOf(result)?.sharers).toMatchObject([
      { functionName: 'worker', grants: [{ state: 'gains' }] },
    ])
    const gated = await stage().run({ mode: 'plan', 'fail-on': 'broadened' })
    expect(gated.code).toBe(1)
  })

  test('lose what it loses', async () => {
    aNeighbour()
    await stage().run()
    stage().declare({ orders: { secrets: {} } })
    const result = await stage().run({ mode: 'plan' })
    expect(result.summary).toContain('2 functions lose access to `db`')
    expect(effectiveOf(result)?.sharers).toMatchObject([
      { functionName: 'worker', grants: [{ state: 'loses' }] },
    ])
  })

  test('move the digest: an apply refuses where another function got the role since the review', async () => {
    anOrder({ variables: {} })
    stage().declare({ orders: { secrets: { DB_ARN: db } } })
    const { digest = '' } = (await stage().run({ mode: 'plan' })).outputs
    stage().aws.addFunction({ name: 'worker', role: roleArn })
    const refused = await stage().run({ 'expected-digest': digest })
    expect(refused.code).toBe(1)
    expect(refused.summary).toContain('what it and functions that share its role can read')
  })
})

describe('what else the role can read', () => {
  const staged = { StringEquals: { 'secretsmanager:VersionStage': 'AWSCURRENT' } }
  const tagged = { StringEquals: { 'secretsmanager:ResourceTag/team': 'orders' } }

  test.each([
    ['names of a prefix', reading('App', secretArn('app/*').slice(0, -7)), 'policy more, statement App'],
    ['another exact ARN', reading('One', secretArn('other')), 'policy more, statement One'],
    [
      'everything of a stage',
      reading('Staged', '*', { Condition: staged }),
      'StringEquals secretsmanager:VersionStage',
    ],
    [
      'what has a tag',
      reading('Tagged', '*', { Condition: tagged }),
      'StringEquals secretsmanager:ResourceTag/team',
    ],
    [
      'all but one',
      { Sid: 'Not', Effect: 'Allow', NotAction: 'iam:*', NotResource: db },
      'policy more, statement Not',
    ],
  ])('is named by policy, statement and condition: %s', async (_, statement, named) => {
    anOrder({ policies: { more: document(statement) }, variables: {} })
    stage().declare({ orders: { secrets: { DB_ARN: db } } })
    const warnings = findingsOf(await stage().run({ mode: 'plan' })).filter(
      ({ code }) => code === 'role-reads-more',
    )
    expect(warnings[0]?.message).toContain(named)
  })

  test.each([
    ['the declared ARN', reading('Db', db)],
    ['its name with any six characters', reading('Db', db.replace('AbCdEf', '??????'))],
    ['other services', { Effect: 'Allow', Action: ['logs:*', 's3:GetObject'], Resource: '*' }],
    [
      'asking for several at once, each of which needs its own permission',
      { Effect: 'Allow', Action: 'secretsmanager:BatchGetSecretValue', Resource: '*' },
    ],
  ])('is nothing more with %s', async (_, statement) => {
    anOrder({ policies: { more: document(statement) }, variables: {} })
    stage().declare({ orders: { secrets: { DB_ARN: db } } })
    const codes = findingsOf(await stage().run({ mode: 'plan' })).map(({ code }) => code)
    expect(codes).not.toContain('role-reads-more')
  })

  test('is told by a check, of managed policies too, and in a public repository without conditions', async () => {
    const statement = reading('Staged', '*', { Condition: staged })
    anOrder({ policies: grantPolicy('orders', [db]), attached: { Shared: document(statement) } })
    stage().declare({ orders: { secrets: { DB_ARN: db } } })
    const known = findingsOf(await stage().run({ mode: 'check' }))
    expect(known[0]?.message).toContain('policy Shared, statement Staged (on condition of StringEquals')
    const payload = { repository: { private: false } }
    const shown = findingsOf(await stage().run({ mode: 'check' }, { payload }))
    expect(shown[0]?.message).toContain('policy Shared, statement Staged allows it')
  })
})

describe('the calls that it takes', () => {
  test('are none where nothing changes, and one simulation for a change', async () => {
    const { aws, declare, run } = stage()
    anOrder({ policies: grantPolicy('orders', [db]) })
    declare({ orders: { secrets: { DB_ARN: db } } })
    await run({ mode: 'plan' })
    const asked = ['SimulatePrincipalPolicy', 'ListRolePolicies', 'ListAttachedRolePolicies', 'ListFunctions']
    expect(asked.map(counted)).toEqual([0, 0, 0, 0])
    declare({ orders: { secrets: {} } })
    aws.clearCalls()
    await run({ mode: 'plan' })
    expect(asked.map(counted)).toEqual([1, 1, 1, 1])
  })
})
