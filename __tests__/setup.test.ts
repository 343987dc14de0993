import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { fillRole, fillTemplate } from '../docs/store-blocks.ts'
import { type MadeRole, providerOf, rolesOf } from '../sandbox/template.ts'
import { storePolicies } from '../src/terminal/policies/store-policies.ts'
import {
  everyFeature,
  featureParameters,
  featuresOf,
  normal,
  type Policy,
  policyOf,
  type Role,
  roles,
  type Statement,
} from './role-policies.ts'
import { useStages } from './scenarios/stage.ts'
import { mayAssume, provider } from './trust-judge.ts'

const template = readFileSync('setup/aws.yml', 'utf8')
const here = { account: '123456789012', region: 'us-east-1' }
const repository = { Owner: 'ORG', OwnerId: '11', Repository: 'REPOSITORY', RepositoryId: '22' }
const least = { ...repository, Functions: 'orders-*', Roles: 'orders-*' }

const all = { ...least, ...everyFeature }

/** The role that a stack with these parameters makes. */
function made(role: Role, parameters: Readonly<Record<string, string>>, place = here): MadeRole {
  const found = rolesOf(template, { ...place, parameters }).find(({ name }) => name.endsWith(`-${role}`))
  if (found === undefined) throw new Error(`the template makes no ${role} role`)
  return found
}

/** A document of the folder `policies`, with the IDs of our repository. */
function documented(path: string): unknown {
  const text = readFileSync(`policies/${path}.json`, 'utf8')
  return JSON.parse(text.replaceAll('ORG_ID', '11').replaceAll('REPOSITORY_ID', '22'))
}

function joined({ policies }: MadeRole): Policy {
  const documents = Object.values(policies) as Policy[]
  return { Version: '2012-10-17', Statement: documents.flatMap(({ Statement }) => Statement) }
}

test('setup/aws.yml says of each store what `npm run readme` writes', () => {
  expect(fillTemplate(template)).toBe(template)
})

describe.each(roles)('the policies of the %s role', (role) => {
  test('say of each store what `npm run readme` writes', () => {
    const own = readFileSync(`policies/${role}/role.json`, 'utf8')
    expect(JSON.parse(fillRole(own))).toEqual(JSON.parse(own))
    const documents = storePolicies.map(({ document }) => document)
    expect(storePolicies.map(({ name }) => documented(`${role}/${name}`))).toEqual(documents)
  })
})

describe.each(roles)('the %s role of setup/aws.yml', (role) => {
  test('has by default its own policy alone, exactly as documented', () => {
    expect(normal(made(role, least).policies)).toEqual({ role: normal(documented(`${role}/role`)) })
  })

  test('has with all features exactly the documented policies', () => {
    const names = ['role', ...featuresOf(role)]
    const policies = names.map((name) => [name, normal(documented(`${role}/${name}`))])
    expect(normal(made(role, all).policies)).toEqual(Object.fromEntries(policies))
  })

  test('has for each feature that is asked for its policy alone', () => {
    const policies = Object.values(featureParameters).map((feature) =>
      Object.keys(made(role, { ...least, ...feature }).policies),
    )
    const expected = Object.keys(featureParameters).map((name) => [
      'role',
      ...featuresOf(role).filter((each) => each === name),
    ])
    expect(policies).toEqual(expected)
    expect(Object.keys(featureParameters)).toEqual(expect.arrayContaining([...featuresOf(role)]))
  })

  test('reaches only the account, region, functions, roles and secrets of its stack', () => {
    const parameters = { ...all, Functions: 'a-*', Roles: 'x/b-*', RotationFunctions: 'c-*', Secrets: 'd/*' }
    const text = JSON.stringify(policyOf(role, featuresOf(role)))
      .replaceAll('us-east-1', 'eu-west-1')
      .replaceAll('123456789012', '210987654321')
      .replaceAll('function:orders-*', 'function:a-*')
      .replaceAll('role/orders-*', 'role/x/b-*')
      .replaceAll('function:rotate-*', 'function:c-*')
      .replaceAll(':secret:*', ':secret:d/*')
    const { Statement } = joined(made(role, parameters, { account: '210987654321', region: 'eu-west-1' }))
    const bySid = (statements: readonly Statement[]) =>
      new Map(statements.map((each) => [each.Sid, normal(each)]))
    expect(bySid(Statement)).toEqual(bySid((JSON.parse(text) as Policy).Statement))
  })

  test('trusts both forms of the subject exactly as documented, where both are asked for', () => {
    const both = { ...least, Subject: 'both' }
    expect(normal(made(role, both).trust)).toEqual(normal(documented(`trust/${role}`)))
    const existing = { ...both, Provider: 'existing' }
    expect(made(role, existing).trust).toEqual(made(role, both).trust)
  })

  test('has a boundary only if one is given', () => {
    const Boundary = 'arn:aws:iam::123456789012:policy/all-roles'
    expect([made(role, least).boundary, made(role, { ...least, Boundary }).boundary]).toEqual([
      undefined,
      Boundary,
    ])
  })
})

describe('the deploy role of setup/aws.yml', () => {
  test('trusts the environment in place of the branch, if one is given', () => {
    const { trust } = made('deploy', { ...least, Subject: 'both', Environment: 'production' })
    expect(normal(trust)).toEqual(normal(documented('trust/deploy-environment')))
  })

  test('takes the environment as tokens name it, which have %3A for a colon', () => {
    const { trust } = made('deploy', { ...least, Environment: 'production%3Aeu' })
    const job_workflow_ref = 'ORG/REPOSITORY/.github/workflows/lambda-secrets.yml@refs/heads/main'
    const sub = 'repo:ORG@11/REPOSITORY@22:environment:production%3Aeu'
    expect(mayAssume(JSON.stringify(trust), { sub, job_workflow_ref })).toBe(true)
    expect(() => made('deploy', { ...least, Environment: 'production:eu' })).toThrow('Environment may not be')
  })

  test('writes only to roles with the boundary that is given, and still reads all', () => {
    const FunctionsBoundary = 'arn:aws:iam::123456789012:policy/lambda-boundary'
    const conditions = joined(made('deploy', { ...least, FunctionsBoundary })).Statement.flatMap(
      (statement) => ('Condition' in statement ? [[statement.Action, statement.Condition]] : []),
    )
    const condition = { StringEquals: { 'iam:PermissionsBoundary': FunctionsBoundary } }
    expect(conditions).toEqual([[['iam:DeleteRolePolicy', 'iam:PutRolePolicy'], condition]])
  })
})

describe('a job that sends', () => {
  const main = 'ref:refs/heads/main'
  const byIds = 'repo:ORG@11/REPOSITORY@22'
  const byNames = 'repo:ORG/REPOSITORY'
  const ours = 'lambda-secrets.yml@refs/heads/main'

  // Which roles it may assume by default, and under Subject=names.
  test.each<[string, string, Role[], Role[]]>([
    [`${byIds}:pull_request`, 'lambda-secrets.yml@refs/pull/7/merge', ['plan'], []],
    [`${byIds}:ref:refs/heads/gh-readonly-queue/main/pr-13-7b`, ours, ['plan'], []],
    [`${byIds}:${main}`, ours, ['plan', 'deploy'], []],
    [`${byIds}:${main}`, 'label.yml@refs/heads/main', ['plan'], []],
    [`${byIds}:environment:production`, ours, [], []],
    [`${byIds}:ref:refs/heads/try`, 'lambda-secrets.yml@refs/heads/try', [], []],
    [`${byNames}:pull_request`, 'lambda-secrets.yml@refs/pull/7/merge', [], ['plan']],
    [`${byNames}:${main}`, ours, [], ['plan', 'deploy']],
    [`${byNames}:${main}`, 'lambda-secrets-remove.yml@refs/heads/main', [], ['plan']],
    [`repo:ORG@11/REPOSITORY@222:${main}`, ours, [], []],
    [`repo:ORG@12/REPOSITORY@22:${main}`, ours, [], []],
    [`repo:ORG/REPOSITORY@22:${main}`, ours, [], []],
    [`repo:ORG/REPOSITORY-2:${main}`, ours, [], []],
  ])('%s from %s may assume %j by IDs, %j by names', (sub, workflow, ids, names) => {
    const claims = { sub, job_workflow_ref: `ORG/REPOSITORY/.github/workflows/${workflow}` }
    const assumed = (more: object) =>
      roles.filter((role) => mayAssume(JSON.stringify(made(role, { ...least, ...more }).trust), claims))
    expect([assumed({}), assumed({ Subject: 'names' })]).toEqual([ids, names])
  })

  test('the name of the workflow that removes may deploy once the stack lists it', () => {
    const job_workflow_ref = 'ORG/REPOSITORY/.github/workflows/lambda-secrets-remove.yml@refs/heads/main'
    const { trust } = made('deploy', { ...least, OtherWorkflow: 'lambda-secrets-remove.yml' })
    expect(mayAssume(JSON.stringify(trust), { sub: `${byIds}:${main}`, job_workflow_ref })).toBe(true)
  })
})

/** What a stack takes for another issuer than github.com's. AWS compares job_workflow_ref for none of Enterprise Server. */
const issuers = {
  'token.actions.githubusercontent.com/acme': {},
  'token.actions.acme.ghe.com': {},
  'github.acme.com/_services/token': { Subject: 'names', Environment: 'production', Workflow: '' },
}

describe('the identity provider of setup/aws.yml', () => {
  const providerMade = (more: object) => providerOf(template, { ...here, parameters: { ...least, ...more } })

  test.each([provider, ...Object.keys(issuers)])('is the one that both roles trust: %s', (Issuer) => {
    expect(providerMade({ Issuer })).toEqual({
      Url: `https://${Issuer}`,
      ClientIdList: ['sts.amazonaws.com'],
    })
    const Principal = { Federated: `arn:aws:iam::123456789012:oidc-provider/${Issuer}` }
    const trusts = roles.map((role) => made(role, { ...least, Issuer }).trust)
    const trust = expect.objectContaining({ Statement: [expect.objectContaining({ Principal })] })
    expect(trusts).toEqual([trust, trust])
  })

  test('is not made where the account has it', () => {
    expect(providerMade({ Provider: 'existing' })).toBeUndefined()
  })
})

describe('a job with a token of another issuer', () => {
  const main = 'refs/heads/main'
  const [enterprise, resident, server] = Object.keys(issuers) as (keyof typeof issuers)[]
  const ids = 'repo:ORG@11/REPOSITORY@22'

  test.each([
    [enterprise, enterprise, `${ids}:ref:${main}`, ['plan', 'deploy']],
    [enterprise, enterprise, `${ids}:pull_request`, ['plan']],
    [enterprise, provider, `${ids}:ref:${main}`, []],
    [provider, enterprise, `${ids}:ref:${main}`, []],
    [resident, resident, `${ids}:ref:${main}`, ['plan', 'deploy']],
    [server, server, 'repo:ORG/REPOSITORY:environment:production', ['deploy']],
    [server, server, 'repo:ORG/REPOSITORY:pull_request', ['plan']],
    [server, server, `repo:ORG/REPOSITORY:ref:${main}`, ['plan']],
    [server, server, 'repo:ORG/REPOSITORY:ref:refs/heads/try', []],
    [server, provider, 'repo:ORG/REPOSITORY:environment:production', []],
  ])(
    'with the stack for %s, in a token of %s that says %s, may assume %j',
    (Issuer = '', issuer = '', sub, expected) => {
      const parameters = { ...least, Issuer, ...issuers[Issuer as keyof typeof issuers] }
      const file = `ORG/REPOSITORY/.github/workflows/lambda-secrets.yml@${main}`
      const claims = { sub, ...(issuer !== server && { job_workflow_ref: file }) }
      const assumed = roles.filter((role) =>
        mayAssume(JSON.stringify(made(role, parameters).trust), claims, issuer),
      )
      expect(assumed).toEqual(expected)
    },
  )
})

describe('parameters that would widen a role', () => {
  test.each([
    ['Owner', 'ORG/*'],
    ['Repository', '*'],
    ['RepositoryId', ''],
    ['Branch', '*'],
    ['Branch', 'main","*'],
    ['Issuer', 'https://github.acme.com/_services/token'],
    ['Issuer', 'github.acme.com:8443/_services/token'],
    ['Issuer', '*'],
    ['Environment', 'prod*'],
    ['Environment', 'production","repo'],
    ['Workflow', '*.yml'],
    ['Roles', '*'],
    ['Roles', '${aws:username}'],
    ['Functions', 'orders-*:*'],
    ['Boundary', '*'],
    ['Subject', 'any'],
  ])('are refused: %s=%s', (name, value) => {
    expect(() => made('deploy', { ...least, [name]: value })).toThrow(`${name} may not be`)
  })
})

describe('the README', () => {
  test("has a command that sets the template's required parameters and the subject", () => {
    const [command = ''] =
      /aws cloudformation deploy[\s\S]*?```/.exec(readFileSync('README.md', 'utf8')) ?? []
    const set = [...command.matchAll(/\b([A-Z]\w+)=/g)].map(([, name = '']) => name)
    expect(set.sort()).toEqual([...Object.keys(least), 'Subject'].sort())
  })
})

describe('an AWS that enforces the roles of setup/aws.yml', () => {
  const setStage = useStages()
  const service = { ...least, Functions: 'shop-*', Roles: 'service-role/shop-*' }

  /** The modes of the README's workflows, and of drift.yml and remove.yml. */
  test('lets the documented workflows run on a function made in the console', async () => {
    const { aws, declare, run } = await setStage()
    aws.addFunction({
      name: 'shop-api',
      role: aws.addRole({ name: 'shop-api-role-x1', path: '/service-role/' }),
    })
    aws.addSecret({ name: 'db', kmsKeyId: aws.addKey() })
    declare({ 'shop-api': { secrets: { DB_ARN: 'db' } } })
    const codes: unknown[] = []
    for (const [role, mode] of [
      ['plan', 'plan'],
      ['deploy', 'apply'],
      ['plan', 'check'],
      ['deploy', 'remove'],
    ] as const) {
      const lift = aws.enforce(joined(made(role, service)))
      codes.push((await run({ mode })).code)
      lift()
    }
    expect(codes).toEqual([0, 0, 0, 0])
  })

  test('lets the plan role apply nothing, and the deploy role reach no other function', async () => {
    const { aws, declare, run } = await setStage()
    for (const name of ['shop-api', 'orders-api'])
      aws.addFunction({ name, role: aws.addRole({ name: `${name}-role`, path: '/service-role/' }) })
    aws.addSecret({ name: 'db' })
    declare({ 'shop-api': { secrets: { DB_ARN: 'db' } } })
    const lift = aws.enforce(joined(made('plan', service)))
    expect((await run({ mode: 'apply' })).code).toBe(1)
    lift()
    declare({ 'orders-api': { secrets: { DB_ARN: 'db' } } })
    aws.enforce(joined(made('deploy', service)))
    expect((await run({ mode: 'apply' })).outputs.findings).toContain('function-unreadable')
    expect(aws.calls.filter(({ write, took }) => write && took)).toEqual([])
  })

  test.each(roles)(
    'lets the deploy role not rewrite the %s role, even if a pattern matches it',
    async (role) => {
      const { aws, declare, run } = await setStage()
      aws.addFunction({ name: 'orders-api', role: aws.addRole({ name: `orders-${role}` }) })
      aws.addSecret({ name: 'db' })
      declare({ 'orders-api': { secrets: { DB_ARN: 'db' } } })
      aws.enforce(joined(made('deploy', { ...least, Name: 'orders' })))
      const { code, outputs } = await run({ mode: 'apply' })
      expect({ code, findings: outputs.findings }).toEqual({ code: 1, findings: '[]' })
      expect(aws.calls.filter(({ write, took }) => write && took)).toEqual([])
      expect(aws.calls.filter(({ write }) => write).map(({ operation }) => operation)).toEqual([
        'PutRolePolicy',
      ])
    },
  )
})
