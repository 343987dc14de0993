import { describe, expect, test } from '@jest/globals'
import type { Inventory, Reader } from '../../../src/model/access/inventory.ts'
import { policyKey, type RoleState, type RoleUsersState } from '../../../src/model/observation.ts'
import type { PlanSettings } from '../../../src/plan/settings.ts'
import { type Answers, decided, planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [db, key] = [anArn('db'), anArn('key')]
const checking: PlanSettings = { prune: true, removing: false, verify: 'all', sharedRole: 'warn' }
const planning: PlanSettings = { ...checking, verify: 'changes', mayBePending: true }
const policyOf = (...secretArns: readonly string[]) =>
  formatPolicyDocument(
    secretArns.map((secretArn) => ({ secretArn, keyArns: [], describe: false })),
    'us-east-1',
  ) ?? ''
const grants = (...secretArns: readonly string[]) =>
  ({ kind: 'found', text: policyOf(...secretArns) }) as const
const declares = (label: string, ...secretArns: readonly string[]) =>
  aFunctionDeclaration({
    label,
    secrets: secretArns.map((arn, index) => aDeclared(`SECRET_${index}`, arn)),
  })

const world: World = {
  functions: { orders: aFunction(), billing: aFunction({ name: 'billing' }) },
  policies: { [ownPolicy()]: grants(db) },
  secrets: { [db]: aSecret(db), [key]: aSecret(key) },
}

interface Given {
  readonly settings?: PlanSettings
  readonly world?: World
  readonly answers?: Answers
  readonly declared?: readonly ReturnType<typeof declares>[]
}

function inventoryIn({
  settings = checking,
  world: given = world,
  answers = {},
  declared,
}: Given): Inventory {
  const functions = declared ?? [declares('orders', db), declares('billing')]
  const { inventory } = planAnswered(aDeclaration(...functions), anObservation(given), { settings, answers })
  if (inventory === undefined) throw new Error('there is no inventory')
  return inventory
}

/** `orders by grant, keep, allowed`, and what it is through. */
function told({ secrets }: Inventory, secretArn = db): readonly string[] {
  const { readers = [] } = secrets.find((each) => each.secretArn === secretArn) ?? {}
  return readers.map(wordsOf)
}

function wordsOf({ label, functionName, by, verb, check, held, through }: Reader): string {
  const parts = [`${label ?? `${functionName} (not declared)`} by ${by}`, verb, check, held && 'held']
  const via = through.map(({ policy, sid }) => `${policy}/${sid}`)
  return [...parts, ...via].filter((part) => part !== undefined).join(', ')
}

const allowing = (Sid: string, Resource: string, more: object = {}) => {
  return { Sid, Effect: 'Allow', Action: 'secretsmanager:Get*', Resource, ...more }
}
const policies = (texts: Readonly<Record<string, readonly object[]>>): RoleState => ({
  kind: 'found',
  texts: new Map(
    Object.entries(texts).map(([name, statements]) => [name, JSON.stringify({ Statement: statements })]),
  ),
})

describe('who can read a secret', () => {
  test('is the function that it is granted to, checked', () => {
    expect(told(inventoryIn({}))).toEqual(['orders by grant, keep, allowed'])
  })

  test('is said to be denied where something denies it', () => {
    const simulate: Answers['simulate'] = (request) => decided(request, { result: 'explicitDeny' })
    expect(told(inventoryIn({ answers: { simulate } }))).toEqual(['orders by grant, keep, denied'])
  })

  test('is everybody with the same role, declared or not', () => {
    const { roleArn } = aFunction()
    const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:worker'
    const users: RoleUsersState = {
      kind: 'found',
      functions: [
        { functionArn: aFunction().arn, functionName: 'orders', roleArn },
        { functionArn, functionName: 'worker', roleArn },
        { functionArn: `${functionArn}-2`, functionName: 'worker-2', roleArn: `${roleArn}-2` },
      ],
    }
    const functions = { orders: aFunction(), billing: aFunction({ name: 'billing', roleArn }) }
    const inventory = inventoryIn({ world: { ...world, functions }, answers: { users } })
    expect(told(inventory)).toEqual([
      'orders by grant, keep, allowed',
      'billing by shared-role, keep',
      'worker (not declared) by shared-role, keep',
    ])
    expect(inventory.unread).toEqual([])
  })

  test.each<[string, object[], string[]]>([
    ['the pattern of its name', [allowing('Some', `${anArn('d*', '*')}`)], ['legacy/Some']],
    ['everything', [allowing('All', '*')], ['legacy/All']],
    ['an action in any case', [allowing('Any', '*', { Action: 'SECRETSMANAGER:get*' })], ['legacy/Any']],
    ['a policy variable', [allowing('Own', anArn(`$`.concat('{aws:PrincipalTag/team}')))], ['legacy/Own']],
    ['all but another', [{ ...allowing('Not', ''), Resource: undefined, NotResource: key }], ['legacy/Not']],
    ['all but it', [{ ...allowing('Not', ''), Resource: undefined, NotResource: db }], []],
    ['another secret', [allowing('Other', key)], []],
    ['another action', [allowing('List', '*', { Action: 'secretsmanager:ListSecrets' })], []],
    ['several at once', [allowing('Batch', '*', { Action: 'secretsmanager:BatchGetSecretValue' })], []],
    [
      'everything, but with a Deny',
      [allowing('All', '*'), { Effect: 'Deny', Action: '*', Resource: anArn('d*', '*') }],
      [],
    ],
    [
      'everything, with a Deny under conditions',
      [
        allowing('All', '*'),
        { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { x: 'true' } } },
      ],
      ['legacy/All'],
    ],
  ])('may be a function whose other policy allows %s', (_, statements, through) => {
    const declared = [declares('orders', db), declares('billing', key)]
    const roles = { 'billing-role': policies({ legacy: statements }), 'orders-role': emptyRole }
    expect(told(inventoryIn({ declared, world: { ...world, roles } }))).toEqual([
      'orders by grant, keep, allowed',
      ...(through.length === 0 ? [] : [`billing by other-policy, keep, ${through.join()}`]),
    ])
  })

  test('is nobody for a secret whose grant is blocked', () => {
    const declared = [declares('orders', db), declares('billing', key)]
    const secrets = { ...world.secrets, [key]: aSecret(key, { keys: [] }) }
    const simulate: Answers['simulate'] = (request) => decided(request, { result: 'explicitDeny' })
    const inventory = inventoryIn({ declared, world: { ...world, secrets }, answers: { simulate } })
    expect(told(inventory, key)).toEqual([])
    expect(inventory.secrets.map(({ secretArn }) => secretArn)).toEqual([db, key])
  })
})

describe('in a plan', () => {
  test('what comes and goes says so, and a pending function has neither ARN nor role', () => {
    const declared = [declares('orders'), declares('billing', db), declares('later', db)]
    const inventory = inventoryIn({
      declared,
      settings: planning,
      world: { ...world, functions: { ...world.functions, later: { kind: 'absent' } } },
    })
    expect(told(inventory)).toEqual([
      'billing by grant, add, allowed',
      'later by grant, add',
      'orders by grant, remove',
    ])
    const later = inventory.secrets[0]?.readers.find(({ label }) => label === 'later')
    expect(later).toEqual({ functionName: 'later', label: 'later', by: 'grant', verb: 'add', through: [] })
  })

  test('who can still read it through another policy is not said to lose it', () => {
    const statements = [allowing('All', '*')]
    const simulate: Answers['simulate'] = (request) =>
      decided(request, {
        result: 'allowed',
        statements: [{ policy: 'role_orders-role_legacy', start: { line: 1, column: 15 } }],
      })
    const inventory = inventoryIn({
      declared: [declares('orders')],
      settings: planning,
      world: { ...world, roles: { 'orders-role': policies({ legacy: statements }) } },
      answers: { simulate },
    })
    expect(told(inventory)).toEqual(['orders by other-policy, keep, allowed, legacy/All'])
  })

  test('who shares a role keeps what one grant of it still allows', () => {
    const { roleArn } = aFunction()
    const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:worker'
    const inventory = inventoryIn({
      declared: [declares('orders'), declares('billing', db)],
      settings: { ...planning, allowRemovals: true },
      world: {
        ...world,
        functions: { orders: aFunction(), billing: aFunction({ name: 'billing', roleArn }) },
        policies: { ...world.policies, [policyKey('orders-role', 'lambda-secrets-billing')]: grants(db) },
      },
      answers: { users: { kind: 'found', functions: [{ functionArn, functionName: 'worker', roleArn }] } },
    })
    expect(told(inventory).toSorted()).toEqual([
      'billing by grant, keep',
      'orders by shared-role, keep',
      'worker (not declared) by shared-role, keep',
    ])
  })

  test('what IAM says counts before what a policy seems to allow', () => {
    const roles = { 'orders-role': policies({ legacy: [allowing('All', '*')] }) }
    const inventory = inventoryIn({
      declared: [declares('orders')],
      settings: planning,
      world: { ...world, roles },
    })
    expect(told(inventory)).toEqual(['orders by grant, remove'])
  })
})

test('what was not read is named', () => {
  const failed = {
    kind: 'failed',
    failure: { operation: 'ListRolePolicies', target: [], code: 'AccessDenied', message: [] },
  } as const
  const given = { inline: failed, attached: failed, users: failed }
  expect(inventoryIn({ answers: given, declared: [declares('orders', db)] }).unread).toEqual([
    { kind: 'role-policies', name: 'orders-role' },
    { kind: 'attached-policies', name: 'orders-role' },
    { kind: 'role-users', name: 'us-east-1' },
  ])
})

test('there is none while everything is removed', () => {
  const { inventory } = planAnswered(aDeclaration(declares('orders')), anObservation(world), {
    settings: { prune: true, removing: true },
  })
  expect(inventory).toBeUndefined()
})
