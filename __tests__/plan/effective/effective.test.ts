import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { RoleState } from '../../../src/model/observation.ts'
import { patternsMeet } from '../../../src/plan/effective/patterns-meet.ts'
import { patternContains } from '../../../src/plan/policy/pattern.ts'
import type { PlanSettings } from '../../../src/plan/settings.ts'
import { plain } from '../../../src/text/sentence.ts'
import { type Answers, planAnswered, quietSimulation } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  emptyRole,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const db = anArn('db')
const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const settings: PlanSettings = { prune: true, removing: false, verify: 'changes', sharedRole: 'warn' }
const granting = formatPolicyDocument([{ secretArn: db, keyArns: [], describe: false }], 'us-east-1') ?? ''
const world: World = {
  functions: { orders: aFunction({ roleArn }), billing: aFunction({ name: 'billing', roleArn }) },
  roles: { 'orders-role': emptyRole },
  secrets: { [db]: aSecret(db) },
}

/** `orders` and `billing` have one role; each may have a grant now, and may declare one. */
function effectIn({
  before,
  after,
}: {
  readonly before: readonly string[]
  readonly after: readonly string[]
}) {
  const policies = before.map((name) => [
    `orders-role/lambda-secrets-${name}`,
    { kind: 'found', text: granting },
  ])
  const declared = ['orders', 'billing'].map((label) =>
    aFunctionDeclaration({ label, secrets: after.includes(label) ? [aDeclared('DB_ARN', db)] : [] }),
  )
  const planned = planAnswered(
    aDeclaration(...declared),
    anObservation({ ...world, policies: Object.fromEntries(policies) }),
    { settings: { ...settings, allowRemovals: true } },
  )
  return planned.functions.flatMap(({ label, effective: { grants, sharers } }) => [
    ...grants.map(({ state, through }) => [label, state, ...through.map(({ policy }) => policy)].join(' ')),
    ...sharers.map(({ functionName, grants: shared }) => `${functionName} ${shared[0]?.state} with ${label}`),
  ])
}

describe('declared functions that share a role', () => {
  test.each([
    { before: ['billing'], after: ['orders', 'billing'], told: ['orders already lambda-secrets-billing'] },
    { before: ['orders', 'billing'], after: ['billing'], told: ['orders still lambda-secrets-billing'] },
    { before: [], after: ['orders'], told: ['orders gains', 'billing gains with orders'] },
    { before: ['orders'], after: [], told: ['orders loses', 'billing loses with orders'] },
    { before: [], after: ['orders', 'billing'], told: ['orders gains', 'billing gains'] },
    {
      before: ['billing'],
      after: ['orders'],
      told: ['orders already lambda-secrets-billing', 'billing still lambda-secrets-orders'],
    },
  ])('$before -> $after: $told', ({ before, after, told }) => {
    expect(effectIn({ before, after })).toEqual(told)
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

test('in a public repository the conditions of other policies are not told', () => {
  const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'payments' } }
  const statement = { Sid: 'Tagged', Effect: 'Allow', Action: '*', Resource: '*', Condition }
  const text = JSON.stringify({ Statement: statement })
  const inline: RoleState = { kind: 'found', texts: new Map([['tagged', text]]) }
  const messages = ([true, undefined] as const).map((discreet) => {
    const planned = planAnswered(
      aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)] })),
      anObservation({ ...world, roles: { 'orders-role': inline } }),
      { settings: { ...settings, ...(discreet && { discreet }) } },
    )
    const found = planned.functions[0]?.findings.find(({ code }) => code === 'role-reads-more')
    return plain(found?.message ?? [])
  })
  expect(messages[0]).toContain('policy tagged, statement Tagged allows it')
  expect(messages[1]).toContain(
    'statement Tagged (on condition of StringEquals aws:PrincipalTag/team) allows it',
  )
  expect(messages.join()).not.toContain('payments')
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
