import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evaluate } from '../../sandbox/evaluation/evaluation.ts'
import { type Policy, parsePolicy } from '../../sandbox/evaluation/policy.ts'
import { runTerminal } from '../../sandbox/terminal.ts'
import { allStores } from '../../src/text/stores.ts'
import { allowedActions, type Policy as Document } from '../role-policies.ts'
import { commit } from '../scenarios/repository.ts'
import { grantPolicy, type Stage, useStages } from '../scenarios/stage.ts'

const setStage = useStages()

interface Shop {
  readonly functions: readonly Declared[]
  /** Whether the second function runs as the first one's role. */
  readonly sharesRole: boolean
}

interface Declared {
  readonly secrets: readonly (keyof typeof secretSeeds)[]
  readonly parameter: boolean
  /** A secret that an earlier run granted and that is no longer declared. */
  readonly revokes: boolean
  readonly extension: boolean
  readonly durable: boolean
  readonly publish: boolean
  readonly managedPolicy: boolean
  readonly rotates: boolean
}

const secretSeeds = { plain: undefined, 'under/key': 'key', 'under/alias': 'alias/orders' } as const
const names = Object.keys(secretSeeds) as (keyof typeof secretSeeds)[]

const declared = fc.record({
  secrets: fc.subarray(names, { minLength: 1 }),
  parameter: fc.boolean(),
  revokes: fc.boolean(),
  extension: fc.boolean(),
  durable: fc.boolean(),
  publish: fc.boolean(),
  managedPolicy: fc.boolean(),
  rotates: fc.boolean(),
})
const shops: fc.Arbitrary<Shop> = fc.record({
  functions: fc.array(declared, { minLength: 1, maxLength: 3 }),
  sharesRole: fc.boolean(),
})

/** What a run needs only in some states, or that a service needs without a call: the documented policies allow it always. */
const situational = [
  'iam:DeleteRolePolicy',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
  'iam:ListAttachedRolePolicies',
  'iam:SimulatePrincipalPolicy',
  'kms:GetKeyPolicy',
  'lambda:GetAlias',
  'lambda:GetCodeSigningConfig',
  'lambda:GetFunctionCodeSigningConfig',
  'lambda:GetLayerVersion',
  'lambda:InvokeFunction',
  'lambda:ListAliases',
  'lambda:ListDurableExecutionsByFunction',
  'lambda:PublishVersion',
  'lambda:UpdateAlias',
  'lambda:UpdateFunctionConfiguration',
  'secretsmanager:GetResourcePolicy',
  'ssm:GetParameter',
]

test.each(fc.sample(shops, { numRuns: 10, seed: 15 }).map((shop, index) => ({ shop, index })))(
  'are those that a plan and an apply need, and no more: random declaration $index',
  async ({ shop }) => {
    const stage = await setStage()
    const { aws, workspace } = stage
    const strangers = furnish(stage, shop)
    const terminal = (...words: readonly string[]) => runTerminal(words, { env: aws.env, workspace })

    const printed = await terminal('policies')
    expect(printed).toMatchObject({ code: 0 })
    const { plan, deploy } = JSON.parse(printed.stdout) as Record<'plan' | 'deploy', Document>

    for (const [document, words] of [
      [plan, ['plan']],
      [deploy, ['apply', '--yes', '--propagation-wait', '0']],
    ] as const) {
      aws.clearCalls()
      const allowAgain = aws.enforce(document)
      expect(await terminal(...words)).toMatchObject({ code: 0 })
      allowAgain()
      const denied = aws.calls.filter(({ errorCode = '' }) => /AccessDenied|NotAuthorized/.test(errorCode))
      expect(denied).toEqual([])
      const called = new Set(aws.calls.map(({ service, operation }) => `${service}:${operation}`))
      const unused = allowedActions(document).filter((action) => !called.has(action))
      expect(unused.filter((action) => !situational.includes(action))).toEqual([])
      const policy = parsePolicy('printed', JSON.stringify(document))
      expect(strangers.filter((each) => reaches(policy, allowedActions(document), each))).toEqual([])
    }
  },
)

test('cover all that is declared, also where AWS does not show it yet, and was before', async () => {
  const stage = await setStage()
  const { aws, declare, workspace } = stage
  const reader = aws.addSecret({ name: 'db-reader' })
  const left = { former: {}, moved: grantPolicy('moved', [reader]) }
  for (const [name, policies] of Object.entries(left))
    aws.addFunction({ name, role: aws.addRole({ name: `${name}-role`, policies }) })
  const reads = { secrets: { DB_ARN: 'db-reader' } }
  declare({ former: reads, moved: reads })
  commit(stage)
  writeFileSync(join(workspace, 'team.json'), JSON.stringify({ version: 1, functions: { moved: reads } }))
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  const of = (name: string) => `arn:aws:secretsmanager:us-east-1:210987654321:secret:${name}`
  const rotate = 'arn:aws:lambda:us-east-1:123456789012:function:rotate'
  const secrets = {
    // The name of another begins with its own.
    DB_ARN: { secret: 'db', rotation: { 'after-days': 30, lambda: rotate } },
    ...{ READER_ARN: 'db-reader', WHOLE_ARN: of('shared-AbCdEf'), PART_ARN: of('audit') },
  }
  declare({ orders: { secrets, extension: true }, later: reads, alone: {} })
  const { stdout, stderr } = await runTerminal(['policies'], { env: aws.env, workspace })
  const { plan, deploy } = JSON.parse(stdout)
  const resources = (document: Document, sid: string) =>
    document.Statement.find(({ Sid }) => Sid === sid)?.Resource
  for (const document of [plan, deploy]) {
    const described = resources(document, 'DescribeSecrets')
    expect(described).toHaveLength(4)
    expect(described).toEqual(expect.arrayContaining([of('shared-AbCdEf'), of('audit-??????')]))
    expect(JSON.stringify(described)).toContain(':123456789012:secret:db-??????"')
    expect(resources(document, 'FindExtension')).toBeDefined()
  }
  expect(resources(deploy, 'WriteFunctions')).toHaveLength(8)
  expect(resources(deploy, 'ReadRoles')).toEqual(expect.arrayContaining([expect.stringMatching(/former/)]))
  expect(resources(deploy, 'WriteInlinePolicies')).toMatch(/orders-role$/)
  expect(resources(deploy, 'SetRotations')).toMatch(/:secret:db-\?{6}$/)
  expect(resources(deploy, 'TestRotations')).toBe(rotate)
  expect(stderr).toContain('Function later does not exist yet, so the policies lack its role.')
  expect(stderr.match(/AWS does not show the keys of \S+/g)).toHaveLength(3)
})

test('are not printed without the role of a function that cannot be read, nor where none exists', async () => {
  const { aws, declare, workspace } = await setStage()
  aws.addSecret({ name: 'db' })
  for (const name of ['orders', 'billing']) aws.addFunction({ name, role: aws.addRole({ name }) })
  aws.deny('lambda:GetFunctionConfiguration', '*:billing')
  declare({ orders: { secrets: { DB_ARN: 'db' } }, billing: { secrets: { DB_ARN: 'db' } } })
  const { code, stdout, stderr } = await runTerminal(['policies'], { env: aws.env, workspace })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('GetFunctionConfiguration failed for function billing')
  declare({ later: { secrets: { DB_ARN: 'db' } } })
  const none = await runTerminal(['policies'], { env: aws.env, workspace })
  expect([none.code, none.stdout]).toEqual([1, ''])
  expect(none.stderr).toContain('No declared function exists yet, so its role is not known.')
})

/** What IAM can only allow on every resource. */
const onAll = [
  'lambda:ListFunctions',
  ...allStores.flatMap(({ metadata }) => (metadata.onAll ? metadata.action : [])),
]

function reaches(policy: Policy, actions: readonly string[], resource: string): boolean {
  return actions
    .filter((action) => !onAll.includes(action))
    .some((action) => evaluate([policy], { action, resource, context: new Map() }).decision === 'allowed')
}

/** Makes what the shop declares, and returns the ARNs of things that it does not. */
function furnish({ aws, declare }: Stage, { functions, sharesRole }: Shop): readonly string[] {
  const key = aws.addKey()
  aws.addAlias({ name: 'alias/orders', keyId: aws.addKey() })
  for (const name of names) {
    const kmsKeyId = secretSeeds[name] === 'key' ? key : secretSeeds[name]
    aws.addSecret({ name, ...(kmsKeyId !== undefined && { kmsKeyId }) })
  }
  const old = aws.addSecret({ name: 'old' })
  aws.addParameter({ name: '/shop/key' })
  const rotation = aws.addFunction({
    name: 'rotate',
    role: aws.addRole({ name: 'rotate-role' }),
    invokedBy: ['secretsmanager.amazonaws.com'],
  })
  const rotator = functions.findIndex(({ rotates }) => rotates)
  const logs = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }] }
  const roles = functions.map((each, index) => ({
    name: sharesRole && index === 1 ? 'role-0' : `role-${index}`,
    path: '/shop/',
    ...(each.managedPolicy && { attached: { [`Logs${index}`]: logs } }),
    policies: each.revokes ? grantPolicy(`fn-${index}`, [old]) : {},
  }))
  const made = new Map<string, string>()
  for (const role of roles) {
    const same = roles.filter(({ name }) => name === role.name)
    const policies = Object.assign({}, ...same.map((each) => each.policies))
    if (!made.has(role.name)) made.set(role.name, aws.addRole({ ...role, policies }))
  }
  for (const [index, each] of functions.entries()) {
    const name = `fn-${index}`
    const variables = each.revokes ? { OLD_ARN: old } : {}
    const role = made.get(roles[index]?.name ?? '') ?? ''
    aws.addFunction({ name, role, variables, ...(each.durable && { durable: { ExecutionTimeout: 3600 } }) })
    if (each.publish) aws.pointAlias(name, { name: 'live', version: aws.publishVersion(name) })
  }
  const entries = functions.map((each, index) => {
    const terms = { 'after-days': 30, lambda: rotation }
    const secretOf = (name: string) => (index === rotator ? { secret: name, rotation: terms } : name)
    const secrets = each.secrets.map((name, at) => [`SECRET_${at}_ARN`, secretOf(name)])
    const parameters = each.parameter ? [['KEY_ARN', 'ssm:/shop/key']] : []
    const release = each.publish ? { publish: true, alias: 'live' } : {}
    return [
      `fn-${index}`,
      { secrets: Object.fromEntries([...secrets, ...parameters]), extension: each.extension, ...release },
    ]
  })
  declare(Object.fromEntries(entries))
  const role = aws.addRole({ name: 'role-00', path: '/shop/' })
  return [
    role,
    aws.addFunction({ name: 'fn-00', role: aws.addRole({ name: 'stranger' }) }),
    aws.addSecret({ name: 'plain-too' }),
    aws.addKey(),
  ]
}
