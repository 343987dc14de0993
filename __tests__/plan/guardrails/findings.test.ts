import { describe, expect, test } from '@jest/globals'
import { secretPlaces } from '../../../src/model/access/declared-places.ts'
import type { FunctionDeclaration } from '../../../src/model/declaration.ts'
import type { BaseState } from '../../../src/model/guardrails.ts'
import { formatOwner } from '../../../src/text/owner.ts'
import { marked } from '../../../src/text/sentence.ts'
import {
  arn,
  type Case,
  calm,
  describeFindings,
  orders,
  planOf,
  withPolicy,
} from '../../builders/findings.ts'
import { aDeclared, aFunction, aFunctionDeclaration, anArn } from '../../builders/observation.ts'
import { aConsent, anOwner } from '../../builders/owner.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const many = ['a', 'b', 'c', 'd', 'e'].map((name) => anArn(name))

const granted = withPolicy(
  formatPolicyDocument([{ secretArn: arn, keyArns: [], describe: false }], 'us-east-1') ?? '',
)

/** The branch names the secret, which is declared by its ARN now. */
const expiringOnMain = {
  kind: 'found',
  branch: 'main',
  functions: new Map([
    [
      'us-east-1/orders',
      secretPlaces([aDeclared('DB_ARN', 'db', { expires: '2026-12-31' })], 'a'.repeat(40)),
    ],
  ]),
} as const

/** The branch limits `orders`, which the pull request declares without limits. */
const limitedOnMain: BaseState = {
  kind: 'found',
  branch: 'main',
  limits: new Map([['us-east-1/orders', { frozen: true, secrets: ['db'], keys: ['aws/secretsmanager'] }]]),
}

const rulesFile = {
  kind: 'rules',
  repository: 'acme/rules',
  path: 'rules.yml',
  commit: 'c'.repeat(40),
} as const
const unread = { kind: 'failed', file: rulesFile, message: marked('GitHub answered 404.') } as const

const cases: readonly Case[] = [
  {
    code: 'function-frozen',
    functions: [{ ...orders, frozen: true }],
    message: /orders is frozen by the declaration, so nothing is written for it/,
  },
  {
    code: 'function-frozen',
    declared: { guardrails: { frozen: true } },
    message: /orders is frozen by guardrails, so nothing is written for it/,
  },
  {
    code: 'consent-forbidden',
    declared: { guardrails: { forbid: ['adopt', 'take-over'] } },
    functions: [{ ...orders, takeOver: [aConsent(formatOwner(anOwner()))] }],
    message: /^take-over is forbidden by guardrails\.$/,
  },
  {
    code: 'consent-forbidden',
    world: { ...calm, rules: { kind: 'found', file: rulesFile, guardrails: { forbid: ['replace'] } } },
    functions: [
      {
        ...orders,
        replacements: [
          { variable: 'DB_ARN', place: { kind: 'input', input: 'allow-replacements', line: 2 } },
        ],
      },
    ],
    message: /^The input allow-replacements is forbidden by the rules in acme\/rules\/rules\.yml@c{12}\.$/,
  },
  {
    code: 'rules-unread',
    world: { ...granted, rules: unread },
    functions: [{ ...orders, adopt: [aConsent('p0123456789abcdef')] }],
    message: /could not be read/,
  },
  {
    code: 'rules-unread',
    world: { ...calm, rules: unread },
    message: /rules in acme\/rules\/rules\.yml@c{12} could not be read: GitHub answered 404/,
  },
  {
    code: 'rules-not-checked',
    world: { ...granted, rules: unread },
    functions: [{ ...orders, secrets: [] }],
    message: /could not be read/,
  },
  {
    code: 'secret-not-allowed',
    world: { ...calm, rules: { kind: 'found', file: rulesFile, guardrails: { secrets: ['prod/*'] } } },
    message: /matches no pattern in the rules in acme\/rules\/rules\.yml@c{12}: prod\/\*/,
  },
  {
    code: 'guardrails-unread',
    world: { ...calm, base: { kind: 'failed', branch: 'main', message: marked('GitHub answered 403.') } },
    message: /guardrails of branch main could not be read: GitHub answered 403/,
  },
  {
    code: 'guardrails-changed',
    declared: { guardrails: { secrets: ['*'] } },
    world: {
      ...calm,
      base: { kind: 'found', branch: 'main', guardrails: { secrets: ['d?'], expiresWithin: 1 } },
    },
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-24' })] })],
    message: /changes the guardrails of branch main: allowed-secrets and expires-within\./,
  },
  {
    code: 'secret-not-allowed',
    declared: { allowedSecrets: ['other', 'arn:aws:secretsmanager:*:999999999999:*'] },
    message: /db-AbCdEf matches no pattern in the input allowed-secrets: other and arn:aws/,
  },
  {
    code: 'secret-not-allowed',
    declared: { guardrails: { secrets: [] } },
    message: /matches no pattern in guardrails: there are none/,
  },
  {
    code: 'secret-not-allowed',
    declared: { guardrails: { secrets: Array.from({ length: 200 }, (_, index) => `team-${index}/*`) } },
    message: /matches no pattern in guardrails: team-0\/\*, .*team-9\/\* and 190 more\.$/,
  },
  {
    code: 'secret-not-allowed',
    declared: { guardrails: { secrets: ['*'] } },
    world: { ...calm, base: { kind: 'found', branch: 'main', guardrails: { secrets: ['prod/*'] } } },
    message: /matches no pattern in guardrails on branch main: prod\/\*/,
  },
  {
    code: 'reason-missing',
    declared: { guardrails: { requireReason: true } },
    message: /without a reason, but needs one, as set by guardrails/,
  },
  {
    code: 'expiry-too-far',
    declared: { guardrails: { expiresWithin: 30 } },
    message:
      /declared without an expiry date, but must expire within 30 days, by 2026-12-24, as set by guardrails/,
  },
  {
    code: 'expiry-too-far',
    declared: { guardrails: { expiresWithin: 30 } },
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-12-25' })] })],
    message: /until 2026-12-25/,
  },
  {
    code: 'grant-already-expired',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-23' })] })],
    message:
      /This plan grants .*db-AbCdEf to orders, although the last day of the grant has passed: 2026-11-23/,
  },
  {
    code: 'grant-already-expired',
    functions: [
      aFunctionDeclaration({
        describe: true,
        secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-23' })],
      }),
    ],
    world: granted,
    message: /This plan changes the grant of .*db-AbCdEf to orders, although/,
  },
  {
    code: 'grant-expired',
    world: granted,
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-23' })] })],
    message: /to orders has expired: its last day was 2026-11-23/,
  },
  {
    code: 'grant-extended',
    world: { ...granted, base: expiringOnMain },
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2027-03-31' })] })],
    message:
      /^orders is granted .*db-AbCdEf until 2027-03-31 instead of until 2026-12-31, as branch main has it/,
  },
  {
    code: 'grant-extended',
    world: { ...granted, base: expiringOnMain },
    message: /^orders is granted .*db-AbCdEf without an expiry date instead of until 2026-12-31/,
  },
  {
    code: 'guardrails-left',
    world: { ...calm, base: { kind: 'found', branch: 'main', left: '.github/lambda-secrets.yml' } },
    message: /^This file is not on branch main, so the guardrails of \.github\/lambda-secrets\.yml there/,
  },
  {
    code: 'merge-outdated',
    world: { ...calm, base: { kind: 'found', branch: 'main', outdated: '.github/lambda-secrets.yml' } },
    message: /^Branch main has changed \.github\/lambda-secrets\.yml since GitHub made the merge commit/,
  },
  {
    code: 'merge-replaced',
    world: { ...calm, base: { kind: 'found', branch: 'main', replaced: '.github/lambda-secrets.yml' } },
    message: /^\.github\/lambda-secrets\.yml is not as in the commit that would merge/,
  },
  {
    code: 'limits-loosened',
    world: { ...calm, base: limitedOnMain },
    message:
      /^This removes or widens limits that branch main sets for orders: frozen, allowed-secrets and kms-keys\.$/,
  },
  {
    code: 'limits-loosened',
    functions: [{ ...orders, tier: { secrets: ['db', '*'], keys: [] } }],
    world: { ...calm, base: limitedOnMain },
    message: /sets for orders: frozen and allowed-secrets\.$/,
  },
  {
    code: 'limits-loosened',
    functions: [{ ...orders, frozen: true, tier: { secrets: ['api'], keys: [] } }],
    world: { ...calm, base: limitedOnMain },
    message: /that branch main sets for orders: allowed-secrets\.$/,
  },
  {
    code: 'limits-loosened',
    functions: [{ ...orders, secrets: [], forgotten: { kind: 'gone' } }],
    world: { ...granted, base: limitedOnMain },
    message: /that branch main sets for orders: frozen\.$/,
  },
  {
    code: 'mass-removal',
    declared: { stage: 'prod' },
    functions: [{ ...orders, secrets: [] }],
    world: withPolicy(
      formatPolicyDocument(
        many.map((secretArn) => ({ secretArn, keyArns: [], describe: false })),
        'us-east-1',
      ) ?? '',
    ),
    message: /revokes 5 of the 5 grants of stage prod/,
  },
]

describeFindings('of guardrails', cases)

describe('consent that is forbidden', () => {
  const place = { kind: 'input', input: 'adopt', line: 1 } as const
  const consents = {
    ...orders,
    takeOver: [aConsent(formatOwner(anOwner()))],
    adopt: [1, 2].map((line) => ({ text: 'p0123456789abcdef', place: { ...place, line } })),
    replacements: ['DB_ARN', 'PAY_ARN'].map((variable, index) => ({
      variable,
      place: { ...place, input: 'allow-replacements', line: index + 1 },
    })),
  }
  const forbidden = (forbid: readonly ('adopt' | 'take-over' | 'replace')[]) =>
    planOf({ functions: [consents], declared: { guardrails: { forbid } } }).functions.flatMap(
      ({ findings }) =>
        findings.flatMap(({ code, place, functionLabel }) =>
          code === 'consent-forbidden' ? [[place, functionLabel]] : [],
        ),
    )

  test('is named line by line, and on its function unless the input is for all', () => {
    expect(forbidden(['adopt'])).toEqual(consents.adopt.map((each) => [each.place, undefined]))
    expect(forbidden(['take-over', 'replace'])).toEqual([
      [consents.takeOver[0]?.place, 'orders'],
      ...consents.replacements.map((each) => [each.place, 'orders']),
    ])
    expect(forbidden([])).toEqual([])
  })
})

test('limits that the base branch does not have are not told', () => {
  const limits = new Map([['us-east-1/orders', { frozen: true as const }]])
  const { functions } = planOf({
    functions: [{ ...orders, frozen: true }],
    world: { ...calm, base: { kind: 'found', branch: 'main', limits } },
  })
  expect(functions.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['function-frozen'])
})

test.each<Pick<FunctionDeclaration, 'frozen' | 'tier'>>([
  { frozen: true, tier: { secrets: ['db'], keys: ['aws/secretsmanager'] } },
  { frozen: true, tier: { secrets: [], keys: [] } },
])('limits that stay or become stricter are not told: %j', (limits) => {
  const { functions } = planOf({
    functions: [{ ...orders, ...limits }],
    world: { ...calm, base: limitedOnMain },
  })
  expect(functions.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain(
    'limits-loosened',
  )
})

test.each(['2026-12-31', '2026-12-30'])(
  'a grant that lasts no longer than on the base branch is not told: %s',
  (expires) => {
    const functions = [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires })] })]
    const planned = planOf({ functions, world: { ...granted, base: expiringOnMain } })
    expect(planned.functions.flatMap(({ findings }) => findings)).toEqual([])
  },
)

test('rules that could not be read stop no function that nothing is written to', () => {
  const functions = [{ ...orders, adopt: [aConsent('p0123456789abcdef')] }]
  const wired = { functions: { orders: aFunction({ variables: { DB_ARN: arn } }) } }
  const planned = planOf({ functions, world: { ...granted, ...wired, rules: unread } })
  expect(planned.functions.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
    'rules-not-checked',
    'consent-used',
  ])
})

describe('of several functions', () => {
  const billing = { ...orders, label: 'billing', functionName: 'billing' }
  const world = { ...calm, functions: { orders: aFunction(), billing: aFunction({ name: 'billing' }) } }
  const codesOf = (each: Omit<Case, 'code' | 'message' | 'world'>, more: Partial<typeof world> = {}) =>
    planOf({ functions: [orders, billing], ...each, world: { ...world, ...more } }).functions.map(
      ({ findings }) => findings.map(({ code }) => code),
    )

  test('each is held to the guardrails', () => {
    const declared = { guardrails: { secrets: ['prod/*'] } }
    expect(codesOf({ declared })).toEqual([['secret-not-allowed'], ['secret-not-allowed']])
  })

  test('each that would gain access waits for rules that could not be read', () => {
    expect(codesOf({}, { rules: unread })).toEqual([['rules-unread'], ['rules-unread']])
  })

  test('none is granted what has expired', () => {
    const expired = { ...billing, secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-23' })] }
    expect(codesOf({ functions: [orders, expired] })).toEqual([[], ['grant-already-expired']])
  })

  test('each waits for guardrails of the base branch that could not be read', () => {
    const base = { kind: 'failed', branch: 'main', message: marked('GitHub answered 403.') } as const
    expect(codesOf({}, { base })).toEqual([['guardrails-unread'], ['guardrails-unread']])
  })
})
