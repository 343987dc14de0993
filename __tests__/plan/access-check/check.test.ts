import { describe, expect, test } from '@jest/globals'
import { type Decision, type SimulationRequest, simulationKey } from '../../../src/model/access/simulation.ts'
import type { AccessCheck } from '../../../src/model/change.ts'
import type { ResourcePolicyState } from '../../../src/model/observation.ts'
import { plan } from '../../../src/plan/plan.ts'
import { marked, name, plain } from '../../../src/text/sentence.ts'
import {
  type Answers,
  decided,
  plainKeyPolicy,
  planAnswered,
  quietSimulation,
} from '../../builders/answers.ts'
import {
  aDeclaration,
  aDeclared,
  aFunction,
  aFunctionDeclaration,
  aKeyArn,
  anArn,
  anObservation,
  aParameterArn,
  aSecret,
  emptyRole,
  ownPolicy,
  someServed,
  type World,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const [db, stripe] = [anArn('db'), anArn('stripe')]
const key = aKeyArn()
const settings = { prune: true, removing: false, verify: 'changes' } as const
const failed = {
  kind: 'failed',
  failure: { operation: 'Read', target: marked('it'), code: 'AccessDenied', message: marked('no') },
} as const

const orders = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', db), aDeclared('STRIPE_ARN', stripe)] })
const world: World = {
  functions: { orders: aFunction() },
  roles: { 'orders-role': emptyRole },
  secrets: { [db]: aSecret(db, { keys: [{ kind: 'key', arn: key }] }), [stripe]: aSecret(stripe) },
  served: { orders: someServed({}) },
}

/** The policy and variables of an earlier run for these secrets. */
function granted(...secretArns: readonly string[]): World {
  const grants = secretArns.map((secretArn) => ({
    secretArn,
    keyArns: secretArn === db ? [key] : [],
    describe: false,
  }))
  const text = formatPolicyDocument(grants, 'us-east-1') ?? ''
  return {
    ...world,
    functions: { orders: aFunction({ variables: { DB_ARN: db, STRIPE_ARN: stripe } }) },
    policies: { [ownPolicy()]: { kind: 'found', text } },
  }
}

function questionsIn(where: World, more: Partial<Parameters<typeof plan>[2]> = {}) {
  return plan(aDeclaration(orders), anObservation(where), { ...settings, ...more }).questions
}

function requestsIn(where: World): readonly SimulationRequest[] {
  return questionsIn(where).flatMap((question) => (question.kind === 'simulation' ? [question.request] : []))
}

/** The check as plain text. */
function inWords(check: AccessCheck | undefined) {
  const inPlain = ({ denials, doubts, open, ...rest }: AccessCheck) => ({
    ...rest,
    denials: denials.map(plain),
    doubts: doubts.map(plain),
    open: open.map(plain),
  })
  return check && inPlain(check)
}

/** The checks of `db` and `stripe`, and all findings' codes. */
function checked(answers: Answers, where: World = world) {
  const planned = planAnswered(aDeclaration(orders), anObservation(where), { settings, answers })
  const [functionPlan] = planned.functions
  const [dbCheck, stripeCheck] = functionPlan?.grants.map(({ check }) => inWords(check)) ?? []
  return { db: dbCheck, stripe: stripeCheck, codes: functionPlan?.findings.map(({ code }) => code) ?? [] }
}

describe('the access check asks', () => {
  test('one call for each set of actions in one context, one without our policy, and the policies of what is granted', () => {
    const [reads, decrypts, reach, ...others] = requestsIn(world)
    const role = { roleArn: 'arn:aws:iam::123456789012:role/service-role/orders-role', region: 'us-east-1' }
    expect(others).toEqual([])
    expect(reads).toMatchObject({
      ...role,
      without: ['lambda-secrets-orders'],
      actions: ['secretsmanager:GetSecretValue'],
      resources: [db, stripe],
      context: {
        'aws:RequestedRegion': 'us-east-1',
        'lambda:SourceFunctionArn': 'arn:aws:lambda:us-east-1:123456789012:function:orders',
      },
    })
    expect(JSON.parse(reads?.document ?? '').Statement).toHaveLength(2)
    expect(decrypts).toMatchObject({
      ...role,
      actions: ['kms:Decrypt'],
      resources: [key],
      context: {
        'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com',
        'kms:EncryptionContext:SecretARN': db,
      },
    })
    expect(reach).toMatchObject({
      ...role,
      resources: [db, expect.stringMatching(/:secret:.*-======$/), stripe],
    })
    expect(reach).not.toHaveProperty('document')
    const policies = questionsIn(world).flatMap((each) => ('arn' in each ? [[each.kind, each.arn]] : []))
    expect(policies).toEqual([
      ['secret-policy', db],
      ['secret-policy', stripe],
      ['key-policy', key],
    ])
  })

  test('only about what the plan grants, and nothing where it grants nothing', () => {
    const requests = requestsIn(granted(db))
    expect(
      requests.map(({ resources }) => resources.filter((each) => !each.includes('no-such-secret'))),
    ).toEqual([[stripe], [stripe]])
    expect(questionsIn(granted(db, stripe))).toEqual([])
  })

  test('about all that is granted in drift detection', () => {
    const kinds = questionsIn(granted(db, stripe), { verify: 'all' }).map(({ kind }) => kind)
    expect(kinds).toEqual([
      ...['simulation', 'simulation'],
      ...['secret-policy', 'secret-policy', 'key-policy'],
      ...['attached-policies', 'simulation'],
    ])
  })

  test('nothing where it is off, where everything is removed, and where an error blocks the function', () => {
    const off = plan(aDeclaration(orders), anObservation(world), { prune: true, removing: false })
    expect(off.questions).toEqual([])
    expect(questionsIn(granted(db, stripe), { verify: 'all', removing: true })).toEqual([])
    expect(questionsIn({ ...world, secrets: { [db]: aSecret(db) } })).toEqual([])
  })
})

test('the access check says nothing of a grant before everything that decides is known', () => {
  const policies = { [db]: { kind: 'absent' }, [stripe]: { kind: 'absent' }, [key]: plainKeyPolicy } as const
  const checksIn = (where: World) =>
    plan(aDeclaration(orders), anObservation(where), settings).functions.flatMap(({ grants }) =>
      grants.map(({ check }) => check),
    )
  expect(checksIn({ ...world, resourcePolicies: policies })).toEqual([undefined, undefined])
  const simulations = requestsIn(world).map((each) => [simulationKey(each), quietSimulation(each)])
  const answered = { ...world, simulations: Object.fromEntries(simulations) }
  expect(checksIn(answered)).toEqual([undefined, undefined])
  const { [key]: _, ...withoutKey } = policies
  const [dbCheck, stripeCheck] = checksIn({ ...answered, resourcePolicies: withoutKey })
  expect([dbCheck, stripeCheck?.result]).toEqual([undefined, 'allowed'])
})

describe('the access check says', () => {
  test('allowed where every policy was evaluated and none denies', () => {
    const { db: check, codes } = checked({})
    expect(check).toEqual({
      result: 'allowed',
      evaluated: ['role', 'secret', 'key'],
      denials: [],
      doubts: [],
      open: [],
    })
    expect(codes).toEqual([])
  })

  test('denied for the one secret that a policy denies, and names it', () => {
    const simulate = (request: SimulationRequest) =>
      request.actions.includes('kms:Decrypt')
        ? decided(request, {
            result: 'explicitDeny',
            statements: [{ policy: 'role_orders-role_guard', start: { line: 1, column: 38 } }],
          })
        : quietSimulation(request)
    const { db: check, stripe: other, codes } = checked({ simulate })
    expect(check?.denials).toEqual([`kms:Decrypt on ${key} by policy guard (statement at line 1, column 38)`])
    expect(other?.result).toBe('allowed')
    expect(codes).toEqual(['access-denied'])
  })

  test('about each secret what IAM said about that one, in any order', () => {
    const simulate = (request: SimulationRequest) => {
      const state = quietSimulation(request)
      if (state.kind !== 'found') return state
      const decisions = state.decisions.map((each) =>
        each.resource === stripe ? { ...each, result: 'implicitDeny' as const } : each,
      )
      return { ...state, decisions: decisions.toReversed() }
    }
    const { db: check, stripe: other } = checked({ simulate })
    expect([check?.result, other?.result]).toEqual(['allowed', 'denied'])
  })

  test.each([
    [{ statements: [{ policy: 'a' }], result: 'explicitDeny' }, 'by policy a'],
    [{ statements: [{ policy: 'a' }], outsideBoundary: true, result: 'explicitDeny' }, 'by policy a'],
    [{}, 'because no policy allows it'],
  ] as const)("what denies it for certain, where the role's own policies do: %j", (decision, by) => {
    const { db: check } = checked({
      simulate: (request) => decided(request, { result: 'implicitDeny', ...decision }),
    })
    expect(check?.denials[0]).toContain(by)
  })

  const outside = (decision: Partial<Decision>) => (request: SimulationRequest) =>
    request.ownPoliciesOnly ? quietSimulation(request) : decided(request, decision)

  test.each([
    [{ outsideBoundary: true }, 'by the permissions boundary of role orders-role'],
    [{ outsideOrganization: true }, "by a service control policy of the account's organization"],
    [{ outsideBoundary: true, outsideOrganization: true }, 'by the permissions boundary of role orders-role'],
    [{}, 'by the permissions boundary of role orders-role or a service control policy'],
  ] as const)('a doubt, where only a boundary or the organization denies it: %j', (decision, by) => {
    for (const result of ['implicitDeny', 'explicitDeny'] as const) {
      const { db: check, codes } = checked({ simulate: outside({ result, ...decision }) })
      expect(check).toMatchObject({ result: 'not-evaluated', denials: [] })
      expect(check?.doubts[0]).toContain(by)
      expect(codes).toEqual(['access-in-doubt', 'access-in-doubt'])
    }
  })

  test('a doubt and a notice, where IAM does not answer what denies it', () => {
    const simulate = (request: SimulationRequest) =>
      request.ownPoliciesOnly ? failed : outside({ result: 'explicitDeny' })(request)
    const { db: check, codes } = checked({ simulate })
    expect(check?.doubts[0]).toContain('IAM did not say by which kind of policy')
    expect(codes).toEqual(['access-in-doubt', 'access-in-doubt', 'access-not-checked'])
  })

  const team = 'secretsmanager:ResourceTag/team'
  const tagged = { Action: '*', Resource: stripe, Condition: { StringEquals: { [team]: 'billing' } } }
  const ofRole = (Effect: 'Allow' | 'Deny') => {
    const text = JSON.stringify({ Statement: { Sid: 'Guard', Effect, ...tagged } })
    return {
      ...world,
      roles: { 'orders-role': { kind: 'found', texts: new Map([['guard', text]]) } },
    } as const
  }

  test.each<[string, readonly string[], World, Answers]>([
    [
      'what a Deny decides by it',
      ['statement Guard of policy guard, whose effect depends on the real call'],
      ofRole('Deny'),
      {},
    ],
    ['nothing, if only what allows it asks for it', [], ofRole('Allow'), { attached: failed }],
    [
      'what a policy that was not read may decide by it',
      [`a policy of the role that was not read and asks for ${team}`],
      world,
      { attached: failed },
    ],
  ])('for a key that the simulation lacks, of what is allowed: %s', (_what, open, where, answers) => {
    const simulate = (request: SimulationRequest) =>
      request.document === undefined ? quietSimulation(request) : decided(request, { missingKeys: [team] })
    const { stripe: check, codes } = checked({ simulate, ...answers }, where)
    expect(check).toMatchObject({ result: open.length > 0 ? 'not-evaluated' : 'allowed', open })
    expect(codes).not.toContain('access-denied')
  })

  test('denied for certain, if only statements about other calls ask for a key that the simulation lacks', () => {
    const about = (Action: string) => {
      const text = JSON.stringify({ Statement: { Effect: 'Allow', ...tagged, Action, Resource: '*' } })
      return {
        ...world,
        roles: { 'orders-role': { kind: 'found', texts: new Map([['other', text]]) } },
      } as const
    }
    const simulate = (request: SimulationRequest) =>
      decided(request, { result: 'implicitDeny', missingKeys: [team, 'kms:ViaService'] })
    expect(checked({ simulate }, about('logs:*')).stripe?.result).toBe('denied')
    expect(checked({ simulate }, about('secretsmanager:*')).stripe?.doubts[0]).toMatch(
      `unless ${team} in the real`,
    )
  })

  test('allowed in a partition with two names for a service only if both are', () => {
    const inChina = (arn: string) => arn.replace('arn:aws:', 'arn:aws-cn:')
    const chinese = inChina(db)
    const { arn, roleArn } = aFunction()
    const secret = aSecret(chinese, { keys: [{ kind: 'key', arn: inChina(key) }] })
    const declaration = aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', chinese)] }))
    const observation = anObservation({
      ...world,
      functions: { orders: aFunction({ arn: inChina(arn), roleArn: inChina(roleArn) }) },
      secrets: { [chinese]: secret },
    })
    const contexts = plan(declaration, observation, settings).questions.flatMap((each) =>
      each.kind === 'simulation' ? [each.request.context['kms:ViaService'] ?? []].flat() : [],
    )
    const names = ['secretsmanager.us-east-1.amazonaws.com', 'secretsmanager.us-east-1.amazonaws.com.cn']
    expect(contexts).toEqual(names)
    const denying = (denied: readonly string[]) => (request: SimulationRequest) =>
      denied.includes(String(request.context['kms:ViaService']))
        ? decided(request, { result: 'explicitDeny', statements: [{ policy: 'a' }] })
        : quietSimulation(request)
    const resultOf = (denied: readonly string[]) => {
      const answers = { simulate: denying(denied) }
      return inWords(
        planAnswered(declaration, observation, { settings, answers }).functions[0]?.grants[0]?.check,
      )
    }
    expect(resultOf([])).toMatchObject({ result: 'allowed' })
    expect(resultOf(names)).toMatchObject({ result: 'denied' })
    for (const spelling of names) {
      const check = resultOf([spelling])
      expect(check).toMatchObject({ result: 'not-evaluated', denials: [] })
      expect(check?.doubts[0]).toContain('in one of the forms that the call to KMS may have')
    }
  })

  test('not evaluated, with the reason, where a call failed or left a resource out', () => {
    expect(checked({ simulate: () => failed }).db).toMatchObject({
      result: 'not-evaluated',
      evaluated: ['secret', 'key'],
      open: [
        'the policies of role orders-role (AccessDenied)',
        'the policies of role orders-role (AccessDenied)',
      ],
    })
    const left = checked({ simulate: () => ({ kind: 'found', decisions: [] }) })
    expect(left.stripe?.open).toEqual(['the policies of role orders-role (IAM returned no result)'])
    const unread = checked({ policies: { [db]: failed, [key]: failed } })
    expect(unread.db).toMatchObject({ result: 'not-evaluated', evaluated: ['role'] })
    expect(unread.db?.open).toEqual([
      'the resource policy of the secret (AccessDenied)',
      `the policy of key ${key} (AccessDenied)`,
    ])
    expect(unread.codes).toEqual(['access-not-checked'])
  })

  const policy = (...statements: readonly object[]): ResourcePolicyState => ({
    kind: 'found',
    text: JSON.stringify({ Statement: statements }),
  })
  const everybody = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Sid: 'Never' }

  test("what a secret's own policy denies, and leaves open what only the real call decides", () => {
    const denied = checked({ policies: { [stripe]: policy(everybody) } })
    expect(denied.stripe).toMatchObject({
      result: 'denied',
      denials: ['by statement Never of the resource policy of the secret'],
    })
    expect(denied.codes).toEqual(['access-denied'])
    const perimeter = { ...everybody, Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } } }
    const open = checked({ policies: { [stripe]: policy(perimeter) } })
    expect(open.stripe).toMatchObject({ result: 'not-evaluated', evaluated: ['role'] })
    expect(open.codes).toEqual([])
  })

  test('what denies any of the calls that a grant is for, by all statements that do', () => {
    const denying = { ...everybody, Action: 'secretsmanager:GetSecretValue' }
    const { Sid: _, ...unnamed } = denying
    const answers = { policies: { [stripe]: policy(denying, unnamed) } }
    const described = { ...orders, describe: true }
    const planned = planAnswered(aDeclaration(described), anObservation(world), { settings, answers })
    const check = planned.functions[0]?.grants.find(({ secretArn }) => secretArn === stripe)?.check
    expect(inWords(check)).toMatchObject({
      result: 'denied',
      denials: ['by statements Never and number 2 of the resource policy of the secret'],
    })
    const simulate = (request: SimulationRequest) => {
      const state = quietSimulation(request)
      if (state.kind !== 'found') return state
      const decisions = state.decisions.map((each) =>
        each.action.endsWith(':GetSecretValue') ? { ...each, result: 'implicitDeny' as const } : each,
      )
      return { ...state, decisions }
    }
    const [byRole] = planAnswered(aDeclaration(described), anObservation(world), {
      settings,
      answers: { simulate },
    }).functions
    expect(byRole?.grants.map(({ check }) => check?.denials.map(plain))).toEqual(
      [db, stripe].map((each) => [`secretsmanager:GetSecretValue on ${each} because no policy allows it`]),
    )
  })

  test.each([
    ['usable', 'Updating', 'allowed', []],
    ['not known', 'Odd', 'not-evaluated', [`key ${key}, which is in state Odd`]],
  ])('whether a key that an alias names is in a state that is %s', (_what, state, result, open) => {
    const alias = 'arn:aws:kms:us-east-1:123456789012:alias/db'
    const secrets = { ...world.secrets, [db]: aSecret(db, { keys: [{ kind: 'alias', arn: alias }] }) }
    const other = aKeyArn('2')
    const keys = {
      [other]: { kind: 'found', arn: other, state: 'Disabled' },
      [alias]: { kind: 'found', arn: key, state },
      'alias/other': { kind: 'found', arn: other, state: 'Disabled' },
    } as const
    expect(checked({}, { ...world, secrets, keys }).db).toMatchObject({ result, open })
  })

  test('that the state of a key is not known where it could not be read', () => {
    expect(checked({}, { ...world, keys: { [key]: failed } }).db).toMatchObject({
      result: 'not-evaluated',
      open: [`the state of key ${key} (AccessDenied)`],
    })
    expect(checked({}, { ...world, keys: { [key]: { kind: 'absent' } } }).db?.open).toEqual([
      `the state of key ${key}`,
    ])
  })

  test("whom a key's policy allows: the account's IAM policies, the role, or neither", () => {
    const letting = (AWS: string, more: object = {}) =>
      checked({
        policies: {
          [key]: policy({
            Effect: 'Allow',
            Principal: { AWS },
            Action: 'kms:Decrypt',
            Resource: '*',
            ...more,
          }),
        },
      })
    expect(letting('arn:aws:iam::123456789012:root').db?.result).toBe('allowed')
    expect(letting('arn:aws:iam::123456789012:role/service-role/orders-role').db?.result).toBe('allowed')
    const viaService = { StringEquals: { 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' } }
    expect(letting('*', { Condition: viaService }).db?.result).toBe('allowed')
    const unknown = letting('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })
    expect(unknown.db).toMatchObject({ result: 'not-evaluated', doubts: [] })
    expect(unknown.codes).toEqual([])
    const neither = letting('arn:aws:iam::123456789012:role/other')
    expect(neither.db?.result).toBe('not-evaluated')
    expect(neither.codes).toEqual(['access-in-doubt'])
  })

  test('about another account only what can be known from here', () => {
    const theirs = db.replace('123456789012', '999999999999')
    const theirKey = key.replace('123456789012', '999999999999')
    const elsewhere = {
      ...world,
      secrets: { ...world.secrets, [db]: aSecret(theirs, { keys: [{ kind: 'key', arn: theirKey }] }) },
    }
    const planned = (answers: Answers) =>
      inWords(
        planAnswered(aDeclaration(orders), anObservation(elsewhere), {
          settings,
          answers,
        }).functions[0]?.grants.find(({ secretArn }) => secretArn === theirs)?.check,
      )
    const roleArn = 'arn:aws:iam::123456789012:role/service-role/orders-role'
    const admits = policy({
      Effect: 'Allow',
      Principal: { AWS: roleArn },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
    })
    expect(planned({ policies: { [theirs]: admits } })).toMatchObject({
      result: 'not-evaluated',
      evaluated: ['role', 'secret'],
      open: [`the policy of key ${theirKey}, which is in another account`],
    })
    expect(planned({})?.open[0]).toBe(
      'the resource policy of the secret, which must allow the role from another account',
    )
    const implicit = planned({ simulate: (request) => decided(request, { result: 'implicitDeny' }) })
    expect(implicit?.result).toBe('not-evaluated')
    expect(implicit?.open[0]).toContain('in another account, which IAM does not simulate')
  })
})

describe('a parameter', () => {
  const parameter = aParameterArn('payments/stripe')
  const declaration = aDeclaration(aFunctionDeclaration({ secrets: [aDeclared('STRIPE_ARN', parameter)] }))
  const secure = aSecret(parameter, { keys: [{ kind: 'key', arn: key }] })
  const kept = anObservation({ ...world, secrets: { [parameter]: secure } })

  test('is checked by its own actions and in its own encryption context, and has no policy to read', () => {
    const { questions } = plan(declaration, kept, settings)
    const requests = questions.flatMap((each) => (each.kind === 'simulation' ? [each.request] : []))
    expect(requests.map(({ actions, resources }) => [actions, resources])).toEqual([
      [['ssm:GetParameter', 'ssm:GetParameters'], [parameter]],
      [['kms:Decrypt'], [key]],
      [
        ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParameterHistory', 'ssm:GetParametersByPath'],
        [
          ...['', 'payments', 'payments/'].map(aParameterArn),
          parameter,
          expect.stringMatching(/:parameter\/ssm-/),
        ],
      ],
    ])
    expect(requests[1]?.context).toMatchObject({
      'kms:ViaService': 'ssm.us-east-1.amazonaws.com',
      'kms:EncryptionContext:PARAMETER_ARN': parameter,
    })
    expect(questions.flatMap((each) => ('arn' in each ? [each.kind] : []))).toEqual(['key-policy'])
    const [functionPlan] = planAnswered(declaration, kept, { settings }).functions
    expect(functionPlan?.grants[0]?.check).toMatchObject({ result: 'allowed', evaluated: ['role', 'key'] })
  })

  test('is called a parameter where it is denied, and where the role reads others', () => {
    const denied = planAnswered(declaration, kept, {
      settings,
      answers: { simulate: (request) => decided(request, { result: 'implicitDeny' }) },
    })
    const messages = denied.functions.flatMap(({ findings }) => findings.map(({ message }) => plain(message)))
    expect(messages[0]).toContain('orders would not be able to read parameter')
    const wide = planAnswered(declaration, kept, {
      settings,
      answers: { simulate: (request) => decided(request, {}) },
    })
    const others = wide.functions.flatMap(({ findings }) => findings.map(({ message }) => plain(message)))
    expect(others.join()).toContain('can also read parameters that are not declared')
  })
})

test('one notice names all calls that failed, for however many functions', () => {
  const billing = aFunctionDeclaration({ label: 'billing', secrets: [aDeclared('DB_ARN', db)] })
  const both = { ...world, functions: { orders: aFunction(), billing: aFunction({ name: 'billing' }) } }
  const planned = planAnswered(
    aDeclaration(orders, billing),
    anObservation({ ...both, roles: { ...both.roles, 'billing-role': emptyRole } }),
    {
      settings,
      answers: {
        simulate: ({ roleArn }) => ({ ...failed, failure: { ...failed.failure, target: [name(roleArn)] } }),
      },
    },
  )
  const notices = planned.functions.flatMap(({ findings }) => findings)
  expect(notices.map(({ code, functionLabel }) => [code, functionLabel])).toEqual([
    ['access-not-checked', 'orders'],
  ])
  expect(plain(notices[0]?.message ?? [])).toContain('The same call failed for 1 more.')
})
