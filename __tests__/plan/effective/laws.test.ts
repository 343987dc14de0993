import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { authorize } from '../../../sandbox/evaluation/evaluation.ts'
import { type Policy, parsePolicy } from '../../../sandbox/evaluation/policy.ts'
import { type RequestContext, requestContext } from '../../../sandbox/evaluation/request.ts'
import type { EffectiveGrant } from '../../../src/model/access/effective.ts'
import type { SimulationRequest, SimulationState } from '../../../src/model/access/simulation.ts'
import type { GrantChange } from '../../../src/model/change.ts'
import type { RoleState } from '../../../src/model/observation.ts'
import type { Plan } from '../../../src/model/plan.ts'
import { ownContext } from '../../../src/plan/access-check/readings.ts'
import { planAnswered } from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  anArn,
  anObservation,
  aSecret,
  ownPolicy,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const names = ['a', 'b', 'ab', 'c'] as const
const own = 'lambda-secrets-orders'
const action = 'secretsmanager:GetSecretValue'
const orders = aFunction()

/** What the real call may have and the simulation can not know. */
const tag = 'secretsmanager:ResourceTag/team'
const unknowns: readonly (readonly (readonly [string, readonly string[]])[])[] = [
  [],
  [['aws:PrincipalTag/name', ['a']]],
  [[tag, ['orders']]],
  [[tag, ['billing']]],
]

const resources = fc.oneof(
  fc.constantFrom(
    '*',
    anArn('a'),
    anArn('b'),
    `${anArn('a').slice(0, -7)}*`,
    anArn('b').replace('AbCdEf', '??????'),
    anArn('${aws:PrincipalTag/name}'),
  ),
  fc.subarray(
    names.map((name) => anArn(name)),
    { minLength: 1 },
  ),
)

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
  actions: fc.constantFrom(
    { Action: action },
    { Action: 'secretsmanager:*' },
    { Action: ['secretsmanager:get*'] },
    { Action: 'logs:*' },
    { NotAction: 'logs:*' },
    { NotAction: 'secretsmanager:*' },
  ),
  resources: fc.oneof(
    resources.map((Resource) => ({ Resource })),
    resources.map((NotResource) => ({ NotResource })),
  ),
  conditions: fc.constantFrom(
    {},
    {},
    { Condition: { StringEquals: { [tag]: 'orders' } } },
    { Condition: { StringNotEquals: { [tag]: 'orders' } } },
    { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } },
    { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } },
    { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ),
})

/** The other policies of a role, by name. */
const others = fc
  .array(fc.array(statement, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
  .map(
    (policies) => new Map(policies.map((statements, index) => [`other${index}`, textOf(statements, index)])),
  )

function textOf(statements: readonly { readonly [key: string]: unknown }[], index: number): string {
  const Statement = statements.map(({ Effect, actions, resources: over, conditions }, at) =>
    Object.assign({ Sid: `S${index}x${at}`, Effect }, actions, over, conditions),
  )
  const document = { Version: '2012-10-17', Statement: Statement.length === 1 ? Statement[0] : Statement }
  return JSON.stringify(document, undefined, index)
}

interface Given {
  readonly others: ReadonlyMap<string, string>
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const given: fc.Arbitrary<Given> = fc.record({
  others,
  before: fc.subarray([...names]),
  after: fc.subarray([...names]),
})

function ours(secrets: readonly string[]): string | undefined {
  const grants = secrets.map((name) => ({ secretArn: anArn(name), keyArns: [], describe: false }))
  return formatPolicyDocument(grants, 'us-east-1')
}

/** IAM, as far as it simulates: the sandbox's own evaluation of these policies. */
function simulated(request: SimulationRequest, policies: ReadonlyMap<string, string>): SimulationState {
  const context = contextOf(Object.entries(request.context).map(([key, value]) => [key, [String(value)]]))
  const principal = principalOf(policies, request.document)
  const decisions = request.actions.flatMap((asked) =>
    request.resources.map((resource) => {
      const { decision, matched, missing } = authorize(principal, { action: asked, resource, context })
      const statements = matched.map(({ policyId, range: { start } }) => ({ policy: policyId, start }))
      return {
        ...{ action: asked, resource, result: decision, statements, missingKeys: missing },
        ...{ outsideBoundary: false, outsideOrganization: false },
      }
    }),
  )
  return { kind: 'found', decisions }
}

function principalOf(policies: ReadonlyMap<string, string>, document: string | undefined) {
  const parsed: readonly Policy[] = [
    ...[...policies].map(([name, text]) => parsePolicy(`role_orders-role_${name}`, text)),
    ...(document === undefined ? [] : [parsePolicy(own, document)]),
  ]
  return { policies: parsed, boundary: undefined, organization: [] }
}

function contextOf(entries: readonly (readonly [string, readonly string[]])[]): RequestContext {
  return requestContext(entries)
}

function planOf({ others: policies, before, after }: Given): Plan {
  const inline: RoleState = { kind: 'found', texts: policies }
  const text = ours(before)
  const world: World = {
    functions: { orders },
    secrets: Object.fromEntries(names.map((name) => [anArn(name), aSecret(anArn(name))])),
    ...(text !== undefined && { policies: { [ownPolicy()]: { kind: 'found', text } } }),
  }
  const secrets = after.map((name) => aDeclared(`${name.toUpperCase()}_ARN`, anArn(name)))
  return planAnswered(aDeclaration(aFunctionDeclaration({ secrets })), anObservation(world), {
    settings: { prune: true, removing: false, verify: 'changes', allowRemovals: true },
    answers: { inline, simulate: (request) => simulated(request, policies) },
  })
}

/** Whether the role can read it, in each call that may be the real one. */
function truths(policies: ReadonlyMap<string, string>, document: string | undefined, resource: string) {
  const principal = principalOf(policies, document)
  const known = Object.entries(ownContext(orders, resource)).map(
    ([key, value]) => [key, [String(value)]] as const,
  )
  return unknowns.map((more) => {
    const context = contextOf([...known, ...more])
    return authorize(principal, { action, resource, context }).decision === 'allowed'
  })
}

function expectTrue(
  { state, secretArn, through }: EffectiveGrant,
  { others: policies, before, after }: Given,
) {
  const readBefore = truths(policies, ours(before), secretArn)
  const readAfter = truths(policies, ours(after), secretArn)
  const always = unknowns.map(() => true)
  const never = unknowns.map(() => false)
  if (state === 'loses') expect([readBefore, readAfter]).toEqual([always, never])
  if (state === 'still' || state === 'already') expect([readBefore, readAfter]).toEqual([always, always])
  if (state === 'denied') expect([readBefore, readAfter]).toEqual([never, never])
  if (state === 'gains') expect(readBefore).toEqual(never)
  for (const { policy, sid } of through) expect(policies.get(policy)).toContain(`"${sid}"`)
}

/** A check that is sure is right in each call. */
function expectRight({ secretArn, check }: GrantChange, { others: policies, after }: Given) {
  if (check === undefined || check.result === 'not-evaluated') return
  const expected = unknowns.map(() => check.result === 'allowed')
  expect(truths(policies, ours(after), secretArn)).toEqual(expected)
}

describe('effective access', () => {
  test('is true in an evaluation of all policies of the role, whatever they say, and so is the access check', () => {
    fc.assert(
      fc.property(given, (each) => {
        for (const { grants, effective } of planOf(each).functions) {
          for (const grant of effective.grants) expectTrue(grant, each)
          for (const grant of grants) expectRight(grant, each)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('names what allows it by statement, wherever that is in its policy', () => {
    fc.assert(
      fc.property(given, (each) => {
        for (const { secretArn, through } of planOf(each).functions.flatMap(
          ({ effective }) => effective.grants,
        ))
          for (const { policy, sid } of through) {
            const { statements } = parsePolicy(policy, each.others.get(policy) ?? '')
            const texts = JSON.parse(each.others.get(policy) ?? '{}') as { Statement: unknown }
            const index = [texts.Statement]
              .flat()
              .findIndex((source) => (source as { Sid: string }).Sid === sid)
            const alone = { id: policy, statements: statements.slice(index, index + 1) }
            const principal = { policies: [alone], boundary: undefined, organization: [] }
            const known = Object.entries(ownContext(orders, secretArn)).map(
              ([key, value]) => [key, [String(value)]] as const,
            )
            const context = contextOf(known)
            expect(authorize(principal, { action, resource: secretArn, context }).decision).toBe('allowed')
          }
      }),
      { numRuns: 100 },
    )
  })
})
