import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { EffectiveGrant } from '../../../src/model/access/effective.ts'
import type { RoleState, SecretState } from '../../../src/model/observation.ts'
import { patternsMeet } from '../../../src/plan/effective/patterns-meet.ts'
import { patternContains } from '../../../src/plan/policy/pattern.ts'
import type { PlanSettings } from '../../../src/plan/settings.ts'
import { policyDigest } from '../../../src/text/owner.ts'
import { plain } from '../../../src/text/sentence.ts'
import { type Answers, planAnswered, quietSimulation } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
  type World,
} from '../../builders/observation.ts'
import { aClaim, aConsent } from '../../builders/owner.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [db, other] = [anArn('db'), anArn('other')]
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const worker = {
  functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:worker',
  ...{ functionName: 'worker', roleArn },
}
const settings: PlanSettings = { prune: true, removing: false, verify: 'changes', sharedRole: 'warn' }
const granting = formatPolicyDocument([{ secretArn: db, keyArns: [], describe: false }], 'us-east-1') ?? ''
const variables = { PLAIN: 'hunter2' }
const world: World = {
  functions: {
    orders: aFunction({ roleArn, variables }),
    billing: aFunction({ name: 'billing', roleArn, variables }),
  },
  roles: { 'orders-role': emptyRole },
  secrets: { [db]: aSecret(db), [other]: aSecret(other) },
}

const everything = { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }

interface Sharing {
  /** Which of the two have a grant now. */
  readonly before: readonly string[]
  /** Which declare it. */
  readonly after: readonly string[]
  /** Which also declare a variable whose value would be lost. */
  readonly blocked?: readonly string[]
  readonly checked?: boolean
}

/** `orders` and `billing` have one role, and so has `worker`, which is not declared. */
function effectIn({ before, after, blocked = [], checked = true }: Sharing) {
  const policies = before.map((name) => [
    `orders-role/lambda-secrets-${name}`,
    { kind: 'found', text: granting },
  ])
  const declared = ['orders', 'billing'].map((label) => {
    const secrets = after.includes(label) ? [aDeclared('DB_ARN', db)] : []
    const lossy = blocked.includes(label) ? [aDeclared('PLAIN', other)] : []
    return aFunctionDeclaration({ label, secrets: [...secrets, ...lossy] })
  })
  const { verify, ...unchecked } = settings
  const planned = planAnswered(
    aDeclaration(...declared),
    anObservation({ ...world, policies: Object.fromEntries(policies) }),
    {
      settings: { ...unchecked, allowRemovals: true, ...(checked && verify && { verify }) },
      answers: { users: { kind: 'found', functions: [worker] } },
    },
  )
  return planned.functions.flatMap(({ label, effective: { grants, sharers } }) => [
    ...grants
      .filter(isOfDb)
      .map(({ state, through }) => [label, state, ...through.map(({ policy }) => policy)].join(' ')),
    ...sharers.flatMap(({ functionName, grants: shared }) =>
      shared.filter(isOfDb).map(({ state }) => `${functionName} ${state} with ${label}`),
    ),
  ])
}

function isOfDb({ secretArn }: EffectiveGrant): boolean {
  return secretArn === db
}

describe('declared functions that share a role', () => {
  test.each<Sharing & { readonly told: readonly string[] }>([
    { before: ['billing'], after: ['orders', 'billing'], told: ['orders already lambda-secrets-billing'] },
    { before: ['orders', 'billing'], after: ['billing'], told: ['orders still lambda-secrets-billing'] },
    {
      before: [],
      after: ['orders'],
      told: ['orders gains', 'billing gains with orders', 'worker gains with orders'],
    },
    {
      before: ['orders'],
      after: [],
      told: ['orders loses', 'billing loses with orders', 'worker loses with orders'],
    },
    {
      before: [],
      after: ['orders', 'billing'],
      told: ['orders gains', 'worker gains with orders', 'billing gains'],
    },
    {
      before: ['billing'],
      after: ['orders'],
      told: ['orders already lambda-secrets-billing', 'billing still lambda-secrets-orders'],
    },
    {
      ...{ before: ['orders', 'billing'], after: [], blocked: ['billing'] },
      told: ['orders still lambda-secrets-billing', 'billing loses', 'worker loses with billing'],
    },
    {
      ...{ before: [], after: ['orders', 'billing'], blocked: ['orders'] },
      told: [
        ...['orders gains', 'worker gains with orders', 'billing gains'],
        ...['orders gains with billing', 'worker gains with billing'],
      ],
    },
    {
      ...{ before: [], after: ['orders'], checked: false },
      told: ['orders not-checked', 'billing not-checked with orders', 'worker not-checked with orders'],
    },
  ])('$before -> $after, without $blocked: $told', ({ told, ...sharing }) => {
    expect(effectIn(sharing)).toEqual(told)
  })
})

test.each([
  ['loses', roleArn.replace('orders', 'earlier'), {}],
  ['not-checked', roleArn.replace('orders', 'earlier'), { DB_ARN: db }],
])('a function %s what an alias serves as role %s with %j', (state, role, named) => {
  const served = someServed({ live: ['7'] }, { 7: aFunction({ roleArn: role, variables: named }) })
  const planned = planAnswered(
    aDeclaration(aFunctionDeclaration()),
    anObservation({
      ...{ ...world, served: { orders: served } },
      policies: { 'orders-role/lambda-secrets-orders': { kind: 'found', text: granting } },
    }),
    { settings },
  )
  expect(planned.functions[0]?.effective.grants).toMatchObject([{ verb: 'remove', state }])
})

test.each([
  [[], true],
  [[worker], false],
])('IAM is told which function calls only where no other has the role: %j', (functions, isTold) => {
  const told: boolean[] = []
  const simulate: Answers['simulate'] = (request) => {
    if (request.document === undefined) told.push('lambda:SourceFunctionArn' in request.context)
    return quietSimulation(request)
  }
  planAnswered(
    aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)] })),
    anObservation(world),
    { settings, answers: { simulate, users: { kind: 'found', functions } } },
  )
  expect(told).toEqual([isTold])
})

describe('a policy that is adopted', () => {
  const key = aKeyArn()
  const under: SecretState = aSecret(db, { keys: [{ kind: 'key', arn: key }] })

  test.each([
    ['already', 'everything', {}],
    ['gains', 'every secret, and no key', { Action: 'secretsmanager:*' }],
    ['gains', 'others', { Resource: anArn('other', '*') }],
    ['gains', 'everything in a way that can not be compared', { Condition: 'none' }],
  ])('%s what it is to allow where it allowed %s', (state, _what, statement) => {
    const text = JSON.stringify({ Statement: { ...everything, ...statement } })
    const planned = planAnswered(
      aDeclaration(
        aFunctionDeclaration({
          ...{ secrets: [aDeclared('DB_ARN', db)], claim: aClaim() },
          adopt: [aConsent(policyDigest(text))],
        }),
      ),
      anObservation({
        ...{ functions: { orders: aFunction() }, secrets: { [db]: under } },
        policies: { [ownPolicy()]: { kind: 'found', text } },
      }),
      { settings },
    )
    const [{ effective, blocked } = { effective: undefined, blocked: true }] = planned.functions
    expect(blocked).toBe(false)
    expect(effective?.grants).toMatchObject([{ secretArn: db, state }])
  })
})

describe('a run of many functions', () => {
  const labels = Array.from({ length: 150 }, (_, index) => `f${index}`)
  const functions = labels.map((label) => aFunctionDeclaration({ label, secrets: [aDeclared('DB_ARN', db)] }))
  const observation = anObservation({
    functions: Object.fromEntries(labels.map((name) => [name, aFunction({ name })])),
    secrets: { [db]: aSecret(db) },
  })

  test('makes at most 200 simulations, counts the others, and calls what they would tell not checked', () => {
    let made = 0
    const simulate: Answers['simulate'] = (request) => {
      made += 1
      return quietSimulation(request)
    }
    const planned = planAnswered(aDeclaration(...functions), observation, {
      settings: { prune: true, removing: false, verify: 'changes' },
      answers: { simulate },
    })
    expect(made).toBe(200)
    const states = planned.functions.flatMap(({ effective }) => effective.grants.map(({ state }) => state))
    expect(states.filter((state) => state === 'not-checked')).toHaveLength(100)
    const findings = planned.functions.flatMap((each) => each.findings)
    expect(findings.map(({ code }) => code)).toEqual(['access-not-checked'])
    expect(plain(findings[0]?.message ?? [])).toContain(
      '100 simulations beyond the 200 of a run were not made.',
    )
  })
})

/** The warning about another policy of the role, where the function gains a secret; empty if there is none. */
function moreIn(statements: readonly object[], discreet?: true): string {
  const text = JSON.stringify({ Statement: statements })
  const inline: RoleState = { kind: 'found', texts: new Map([['more', text]]) }
  const planned = planAnswered(
    aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)] })),
    anObservation({ ...world, roles: { 'orders-role': inline } }),
    { settings: { ...settings, ...(discreet && { discreet }) } },
  )
  const found = planned.functions[0]?.findings.find(({ code }) => code === 'role-reads-more')
  return plain(found?.message ?? [])
}

describe('what else a role can read', () => {
  test('is told without conditions in a public repository', () => {
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'payments' } }
    const messages = ([true, undefined] as const).map((discreet) =>
      moreIn([{ ...everything, Condition }], discreet),
    )
    expect(messages[0]).toContain('policy more, statement All allows it')
    expect(messages[1]).toContain(
      'statement All (on condition of StringEquals aws:PrincipalTag/team) allows it',
    )
    expect(messages.join()).not.toContain('payments')
  })

  test('is what it can read by path', () => {
    const message = moreIn([{ ...everything, Action: 'ssm:GetParametersByPath' }])
    expect(message).toContain('can also read parameters that are not declared')
  })

  test.each([
    ['is denied', [everything, { ...everything, Effect: 'Deny', Action: ['secretsmanager:Get*', 'ssm:*'] }]],
    ['is left out', [{ ...everything, Resource: undefined, NotResource: '*' }]],
  ])('is nothing that %s', (_how, statements) => {
    expect(moreIn(statements)).toBe('')
  })
})

describe('two patterns', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 6 })
  const literal = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 6 })

  test('meet if a text matches both', () => {
    fc.assert(
      fc.property(pattern, pattern, literal, (some, other, text) => {
        if (patternContains(some, text) && patternContains(other, text))
          expect(patternsMeet(some, other)).toBe(true)
      }),
    )
  })

  test('meet as a pattern meets a text: only if it matches', () => {
    fc.assert(
      fc.property(pattern, literal, (some, text) => {
        expect(patternsMeet(some, text)).toBe(patternContains(some, text))
      }),
    )
  })
})
