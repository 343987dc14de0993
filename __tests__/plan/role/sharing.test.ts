import { describe, expect, test } from '@jest/globals'
import { plan } from '../../../src/plan/plan.ts'
import { plain } from '../../../src/text/sentence.ts'
import { planAnswered } from '../../builders/answers.ts'
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
  someServed,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [db, stripe] = [anArn('db'), anArn('stripe')]
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const settings = { prune: true, removing: false, sharedRole: 'warn' } as const

const functionArnOf = (name: string, region = 'us-east-1') =>
  `arn:aws:lambda:${region}:123456789012:function:${name}`

function aUser(functionName: string, role = roleArn) {
  return { functionArn: functionArnOf(functionName), functionName, roleArn: role }
}

const orders = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db), aDeclared('STRIPE_ARN', stripe)] })
const calm = {
  functions: { orders: aFunction({ roleArn }), billing: aFunction({ name: 'billing', roleArn }) },
  roles: { 'orders-role': emptyRole },
  secrets: { [db]: aSecret(db), [stripe]: aSecret(stripe) },
  served: { orders: someServed({}), billing: someServed({}) },
}

function shared(
  declared: readonly (typeof orders)[],
  users: readonly ReturnType<typeof aUser>[],
  more: World = {},
) {
  const answers = { users: { kind: 'found', functions: users } } as const
  return planAnswered(aDeclaration(...declared), anObservation({ ...calm, ...more }), { settings, answers })
    .functions.flatMap(({ findings }) => findings)
    .map(({ code, message }) => `${code}: ${plain(message)}`)
}

describe('functions that share a role', () => {
  test('are named where they gain by a grant, whether they are declared or not', () => {
    expect(shared([orders], [aUser('orders'), aUser('reports'), aUser('other', `${roleArn}-2`)])).toEqual([
      'role-shared: reports also gains access to 2 secrets of orders, as they share role orders-role.',
    ])
  })

  test('gain nothing by a secret that is granted to them too', () => {
    const billing = aFunctionDeclaration({ label: 'billing', secrets: [aDeclared('DB_ARN', db)] })
    expect(shared([orders, billing], [aUser('orders'), aUser('billing')])).toEqual([
      'role-shared: billing also gains access to 1 secret of orders, as they share role orders-role.',
    ])
    const same = { ...billing, secrets: orders.secrets }
    expect(shared([orders, same], [aUser('orders'), aUser('billing')])).toEqual([])
  })

  test('gain by the grant of another where an error stops their own', () => {
    const billing = { label: 'billing', secrets: orders.secrets, frozen: true } as const
    const frozen = aFunctionDeclaration(billing)
    expect(shared([orders, frozen], [aUser('orders'), aUser('billing')])).toEqual([
      'role-shared: billing also gains access to 2 secrets of orders, as they share role orders-role.',
      expect.stringMatching(/^function-frozen: billing is frozen/),
    ])
  })

  test('gain nothing where an error stops both, or where the role could read it by a policy of ours', () => {
    const frozen = [orders, aFunctionDeclaration({ label: 'billing', secrets: orders.secrets })].map(
      (each) => ({ ...each, frozen: true as const }),
    )
    expect(shared(frozen, [aUser('orders'), aUser('billing')])).toEqual([
      expect.stringMatching(/^function-frozen: orders/),
      expect.stringMatching(/^function-frozen: billing/),
    ])
    const grants = [db, stripe].map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
    const text = formatPolicyDocument(grants, 'us-east-1') ?? ''
    const policies = { 'orders-role/lambda-secrets-billing': { kind: 'found', text } } as const
    const billing = aFunctionDeclaration({ label: 'billing', secrets: orders.secrets })
    const said = shared([orders, billing], [aUser('reports')], { policies })
    expect(said).toEqual(Array(2).fill(expect.stringMatching(/^already-readable: /)))
  })

  test('are not known where they can’t be listed: a region is told once, but each grant is refused', () => {
    const billing = aFunctionDeclaration({ label: 'billing', secrets: orders.secrets })
    const failure = { operation: 'Read', target: [], code: 'Denied', message: [] }
    const codesFor = (sharedRole: 'fail' | 'warn') =>
      planAnswered(aDeclaration(orders, billing), anObservation(calm), {
        settings: { ...settings, sharedRole },
        answers: { users: { kind: 'failed', failure } },
      }).functions.map(({ findings }) => findings.map(({ code }) => code))
    expect(codesFor('warn')).toEqual([['role-users-unread'], []])
    expect(codesFor('fail')).toEqual([['role-shared-refused'], ['role-shared-refused']])
  })

  test('gain in every region that was listed, so that a grant is refused for each of them', () => {
    const abroad = { ...aUser('reports'), functionArn: functionArnOf('reports', 'eu-west-1') }
    const roleUsers = {
      'us-east-1': { kind: 'found', functions: [aUser('orders')] },
      'eu-west-1': { kind: 'found', functions: [abroad] },
    } as const
    const { functions } = planAnswered(aDeclaration(orders), anObservation({ ...calm, roleUsers }), {
      settings: { ...settings, sharedRole: 'fail' },
    })
    expect(functions.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
      'role-shared-refused',
    ])
  })

  test('are named up to ten, and then counted', () => {
    const users = Array.from({ length: 12 }, (_each, index) => aUser(`f${String(index).padStart(2, '0')}`))
    expect(shared([orders], users)[0]).toMatch(/^role-shared: f00, .*, f09 and 2 more also gain access/)
  })

  test('are not asked about where nothing new is granted, or where sharing is allowed', () => {
    const grants = [db, stripe].map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
    const text = formatPolicyDocument(grants, 'us-east-1') ?? ''
    const kept = anObservation({ ...calm, policies: { [ownPolicy()]: { kind: 'found', text } } })
    expect(plan(aDeclaration(orders), kept, settings).questions).toEqual([])
    const allowed = plan(aDeclaration(orders), anObservation(calm), { prune: true, removing: false })
    expect(allowed.questions).toEqual([])
    const listed = { kind: 'found', functions: [aUser('reports')] } as const // As a check lists them, too.
    const known = anObservation({ ...calm, roleUsers: { 'us-east-1': listed } })
    const { functions } = plan(aDeclaration(orders), known, { prune: true, removing: false })
    expect(functions.flatMap(({ findings }) => findings)).toEqual([])
    const [question] = plan(aDeclaration(orders), anObservation(calm), settings).questions
    expect(question).toEqual({ kind: 'role-users', region: 'us-east-1' })
  })
})
