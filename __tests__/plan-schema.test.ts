import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { planJsonSchema } from '../schema/json-schema.ts'
import type { FunctionDeclaration } from '../src/model/declaration.ts'
import type { Plan } from '../src/model/plan.ts'
import type { Result } from '../src/model/result.ts'
import { planAgainst } from '../src/plan/against-branch.ts'
import type { PlanSettings } from '../src/plan/settings.ts'
import { marked } from '../src/text/sentence.ts'
import { type Answers, decided, planAnswered } from './builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  aLife,
  anArn,
  anExtensionArn,
  anObservation,
  aPlace,
  aRotation,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
  someTerms,
  type World,
} from './builders/observation.ts'
import { aFunctionPlan, aPlan } from './builders/plan.ts'
import { formatPolicyDocument } from './builders/policy-document.ts'
import { reporting } from './report/reporting.ts'

const [db, old] = [anArn('db'), anArn('old')]
const orders = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db)] })
const nothing = aFunctionDeclaration({ secrets: [] })
const replaced = (value: string): World => ({
  ...calm,
  functions: { orders: aFunction({ variables: { DB_ARN: value } }) },
})
const live = { alias: 'live', withCode: false }
const consent = { variable: 'SECRETS_MANAGER_TTL', place: aPlace() }
const cached = { ...orders, extension: { place: aPlace(), ttl: 60 }, replacements: [consent] }
const calm: World = {
  functions: { orders: aFunction() },
  roles: { 'orders-role': emptyRole },
  secrets: { [db]: aSecret(db, { keys: [{ kind: 'key', arn: aKeyArn() }], life: aLife() }) },
  keys: { [aKeyArn()]: { kind: 'found', arn: aKeyArn(), state: 'Enabled' } },
}
const granted: World = {
  ...calm,
  functions: { orders: aFunction({ variables: { DB_ARN: db } }) },
  policies: { [ownPolicy()]: { kind: 'found', text: policyOf(db) } },
}
const layered: World = {
  ...granted,
  functions: {
    orders: aFunction({
      variables: { DB_ARN: db, SECRETS_MANAGER_TTL: 'theirs' },
      layers: [anExtensionArn(11)],
    }),
  },
}

function policyOf(...secretArns: readonly string[]): string {
  const grants = secretArns.map((secretArn) => ({ secretArn, keyArns: [], describe: false }))
  return formatPolicyDocument(grants, 'us-east-1') ?? ''
}

interface Given {
  readonly about?: FunctionDeclaration
  readonly world?: World
  readonly settings?: Partial<PlanSettings>
  readonly answers?: Answers
}

function planOf({ about = orders, world = calm, settings = {}, answers = {} }: Given): Plan {
  return planAnswered({ ...aDeclaration(about), stage: 'prod' }, anObservation(world), {
    settings: { prune: true, removing: false, ...settings },
    answers,
  })
}

function rotating(days: number, world: World): Plan {
  const rotation = aRotation(someTerms(days))
  const about = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db, { rotation })] })
  return planOf({ about, world })
}

const rotated: World = {
  ...granted,
  secrets: { [db]: aSecret(db, { life: aLife({ rotation: { kind: 'on', terms: someTerms(30) } }) }) },
}

function withoutAws(): Plan {
  const declaration = aDeclaration(nothing)
  const commit = { branch: 'main', commit: 'a'.repeat(40) }
  const settings = { prune: true, removing: false }
  return planAgainst(aDeclaration(cached), { declaration, commit, today: '2026-11-24' }, settings)
}

/** A plan of so many functions, each with a name of so many characters. */
function long(functions: number, characters: number): Plan {
  const label = (index: number) => `${index}-`.padEnd(characters, 'x')
  return aPlan({
    functions: Array.from({ length: functions }, (_, index) => aFunctionPlan({ label: label(index) })),
  })
}

/** The plan of each kind of scenario, and a piece of JSON that shows that it is one. */
const scenarios: readonly (readonly [string, Plan, string])[] = [
  ['a first use', planOf({}), '"verb":"add"'],
  ['no change', planOf({ world: granted, settings: { prune: false } }), '"verb":"keep"'],
  ['a declaration compared without AWS', withoutAws(), '"comparedWith"'],
  [
    'a function that is pending',
    planOf({ world: { ...calm, functions: {} }, settings: { mayBePending: true } }),
    '"pending"',
  ],
  ['a function that does not exist', planOf({ world: { ...calm, functions: {} } }), '"function-not-found"'],
  ['a variable with a value', planOf({ world: replaced('password') }), '"before":{"kind":"hidden"}'],
  ['a variable with an ARN', planOf({ world: replaced(old) }), '"before":{"kind":"arn"'],
  ['a revoked grant', planOf({ about: nothing, world: granted }), '"delete-policy"'],
  [
    'the mode remove',
    planOf({ about: nothing, world: layered, settings: { removing: true } }),
    '"verb":"remove"',
  ],
  [
    'a held grant',
    planOf({
      about: nothing,
      world: {
        ...granted,
        served: {
          orders: someServed({ live: ['7'] }, { '7': aFunction({ variables: { DB_ARN: db } }) }),
        },
      },
    }),
    '"held":true',
  ],
  [
    'a released alias',
    planOf({
      about: { ...orders, release: live },
      world: { ...calm, served: { orders: someServed({ live: ['7'] }, { '7': aFunction() }) } },
    }),
    '"point-alias"',
  ],
  [
    'a release on managed instances',
    planOf({
      about: { ...orders, release: { withCode: false } },
      world: {
        ...calm,
        functions: { orders: aFunction({ capacity: 'managed-instances' }) },
        served: { orders: someServed({}, { '$LATEST.PUBLISHED': aFunction() }) },
      },
    }),
    '"publish-latest"',
  ],
  ['an extension', planOf({ about: cached }), '"SECRETS_MANAGER_TTL"'],
  [
    'an extension that is there',
    planOf({ about: { ...cached, extension: { place: aPlace(), ttl: 60, version: 12 } }, world: layered }),
    '"layer":{"remove"',
  ],
  ['a new rotation', rotating(30, granted), '"rotations":[{"verb":"add"'],
  ['a changed rotation', rotating(7, rotated), '"rotations":[{"verb":"change"'],
  ['a kept rotation', rotating(30, rotated), '"rotations":[{"verb":"keep"'],
  ['an access check', planOf({ settings: { verify: 'changes' } }), '"result":"allowed"'],
  [
    'a denied access',
    planOf({
      settings: { verify: 'changes' },
      answers: { simulate: (request) => decided(request, { result: 'explicitDeny' }) },
    }),
    '"result":"denied"',
  ],
  [
    'an access check that could not be made',
    planOf({
      settings: { verify: 'changes' },
      answers: {
        simulate: () => ({
          kind: 'failed',
          failure: {
            operation: 'SimulateCustomPolicy',
            target: marked('it'),
            code: 'AccessDenied',
            message: marked('no'),
          },
        }),
      },
    }),
    '"result":"not-evaluated"',
  ],
  ['more functions than an output holds', long(300, 20), '{"truncated":true'],
  [
    'names longer than an output holds',
    long(80, 4000),
    `"truncated":true,"blocked":false,"drifts":true,"writes":true,"verdict":"broadened","digest":"${aPlan().digest}"}`,
  ],
]

/** As it is published: open, so that a later version may add a property. */
const published = new Ajv().compile(planJsonSchema())
/** No property but those that are described. */
const closed = new Ajv().compile(
  JSON.parse(JSON.stringify(planJsonSchema()), (_, value) =>
    typeof value?.properties === 'object' ? { ...value, additionalProperties: false } : value,
  ),
)

async function outputOf(result: Result): Promise<string> {
  return (await reporting(result)).outputs.get('plan') ?? ''
}

describe('the JSON Schema of the output plan', () => {
  test('is in schema/ as it would be written now', () => {
    const file = readFileSync('schema/lambda-secrets-plan.schema.json', 'utf8')
    expect(JSON.parse(file)).toEqual(planJsonSchema())
  })

  test.each(scenarios)('describes the plan of %s', async (_, plan, sign) => {
    const output = await outputOf({ kind: 'planned', plan })
    expect(output).toContain(sign)
    closed(JSON.parse(output))
    expect(closed.errors ?? []).toEqual([])
    expect(published(JSON.parse(output))).toBe(true)
  })

  test('allows null, which a crash leaves', async () => {
    const output = await outputOf({ kind: 'crashed', message: marked('No.') })
    expect([output, published(JSON.parse(output))]).toEqual(['null', true])
  })

  test.each([
    ['a verb of a grant', '"verb":"add","secretArn"', '"verb":"grant","secretArn"'],
    ['a verb of a variable', '"verb":"add","name"', '"verb":"set","name"'],
    ['a verdict', '"verdict":"broadened"', '"verdict":"wider"'],
    ['a step', '"kind":"grant"', '"kind":"write"'],
    ['a code of a finding', '"code":"role-shared"', '"code":"role-stolen"'],
    ['a truncated plan that does not say so', '"functions"', '"function"'],
  ])('does not allow %s that it does not name', async (_, known, unknown) => {
    const roleUser = {
      functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:billing',
      functionName: 'billing',
      roleArn: aFunction().roleArn,
    }
    const users = { kind: 'found', functions: [roleUser] } as const
    const plan = planOf({ settings: { sharedRole: 'warn' }, answers: { users } })
    const output = await outputOf({ kind: 'planned', plan })
    expect(output).toContain(known)
    expect(published(JSON.parse(output))).toBe(true)
    expect(published(JSON.parse(output.replace(known, unknown)))).toBe(false)
  })

  test('explains every property', () => {
    const unexplained: string[] = []
    JSON.stringify(planJsonSchema(), (_, value) => {
      for (const [key, each] of Object.entries<object>(value?.properties ?? {}))
        if (!('description' in each || '$ref' in each)) unexplained.push(key)
      return value
    })
    expect(unexplained).toEqual([])
  })
})
