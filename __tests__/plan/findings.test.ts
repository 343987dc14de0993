import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findingSeverities } from '../../src/model/finding.ts'
import type { RoleUser } from '../../src/model/observation.ts'
import { plan } from '../../src/plan/plan.ts'
import { formatPolicyDocument } from '../../src/plan/policy/document.ts'
import { decided } from '../builders/answers.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  describeFindings,
  failed,
  orders,
  withFunction,
  withPolicy,
} from '../builders/findings.ts'
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
} from '../builders/observation.ts'

const foreignText = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'

const sharing = {
  functions: {
    orders: aFunction({ roleArn: 'arn:aws:iam::123456789012:role/one' }),
    billing: aFunction({ name: 'billing', roleArn: 'arn:aws:iam::123456789012:role/one' }),
  },
  roles: { one: emptyRole },
  secrets: { [arn]: aSecret(arn) },
}

function aRoleUser(functionName: string): RoleUser {
  const functionArn = `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`
  return { functionArn, functionName, roleArn: 'arn:aws:iam::123456789012:role/one' }
}

const shadowed = {
  code: 'variable-shadowed',
  message: 'Zappa sets DB_ARN.',
  remedy: 'Take it out.',
  place: orders.place,
} as const

const many = ['a', 'b', 'c', 'd', 'e'].map((name) => anArn(name))

const cases: readonly Case[] = [
  {
    code: 'guardrails-unread',
    world: { ...calm, base: { kind: 'failed', branch: 'main', message: 'GitHub answered 403.' } },
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
    message: /changes the guardrails of branch main: allowed-secrets, expires-within\./,
  },
  {
    code: 'secret-not-allowed',
    declared: { allowedSecrets: ['other', 'arn:aws:secretsmanager:*:999999999999:*'] },
    message: /db-AbCdEf fits no pattern that the input `allowed-secrets` allows: other, arn:aws/,
  },
  {
    code: 'secret-not-allowed',
    declared: { guardrails: { secrets: [] } },
    message: /that `guardrails` allows: there are none/,
  },
  {
    code: 'secret-not-allowed',
    declared: { guardrails: { secrets: ['*'] } },
    world: { ...calm, base: { kind: 'found', branch: 'main', guardrails: { secrets: ['prod/*'] } } },
    message: /that `guardrails` on branch main allows: prod\/\*/,
  },
  {
    code: 'reason-missing',
    declared: { guardrails: { requireReason: true } },
    message: /without a reason/,
  },
  {
    code: 'expiry-too-far',
    declared: { guardrails: { expiresWithin: 30 } },
    message: /declared without a last day; `guardrails` allows 30 days, until 2026-12-24/,
  },
  {
    code: 'expiry-too-far',
    declared: { guardrails: { expiresWithin: 30 } },
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-12-25' })] })],
    message: /until 2026-12-25/,
  },
  {
    code: 'grant-expired',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { expires: '2026-11-23' })] })],
    message: /to orders has expired: its last day was 2026-11-23/,
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
    message: /takes away 5 of the 5 grants of stage prod/,
  },
  {
    code: 'variable-shadowed',
    functions: [{ ...orders, remarks: [shadowed] }],
    message: /Zappa sets DB_ARN/,
  },
  {
    code: 'settings-in-code',
    functions: [{ ...orders, remarks: [{ ...shadowed, code: 'settings-in-code' }] }],
    message: /Zappa sets DB_ARN/,
  },
  {
    code: 'function-not-found',
    world: { ...calm, functions: { orders: absent } },
    message: /orders does not exist in us-east-1/,
  },
  {
    code: 'function-unreadable',
    world: { ...calm, functions: { orders: failed } },
    message: /Read failed for it \(AccessDenied: not allowed\)/,
  },
  {
    code: 'function-other-account',
    functions: [{ ...orders, account: '999999999999' }],
    message: /account 999999999999.*account 123456789012/,
  },
  {
    code: 'function-at-edge',
    world: withFunction({ masterArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:1' }),
    message: /Lambda@Edge/,
  },
  {
    code: 'variables-unreadable',
    world: withFunction({
      variables: {
        kind: 'unreadable',
        code: 'AccessDeniedException',
        message: 'KMS said no',
        keyArn: aKeyArn(),
      },
    }),
    message: /AccessDeniedException: KMS said no/,
  },
  {
    code: 'role-not-found',
    world: { ...calm, roles: { 'orders-role': absent } },
    message: /orders-role does not exist/,
  },
  { code: 'role-unreadable', world: { ...calm, roles: { 'orders-role': failed } }, message: /Read failed/ },
  {
    code: 'role-unmodifiable',
    world: withFunction({
      roleArn: 'arn:aws:iam::123456789012:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLex',
    }),
    message: /linked to an AWS service/,
  },
  {
    code: 'policy-unreadable',
    world: { ...calm, policies: { [ownPolicy()]: failed } },
    message: /Read failed/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(foreignText),
    message: /lambda-secrets-orders is there already, and this action did not write it/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(
      formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'eu-west-1') ?? '',
    ),
    message: /same name in another region/,
  },
  {
    code: 'policy-foreign',
    world: withPolicy(
      (
        formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'us-east-1') ?? ''
      ).replace('UsEast1', '$&Extension2'),
    ),
    message: /or a Sid of it was edited by hand/,
  },
  { code: 'policy-foreign', world: withPolicy('no json'), message: /this action did not write it/ },
  {
    code: 'policy-name-taken',
    functions: [
      { ...orders, policyName: 'secrets' },
      { ...aFunctionDeclaration({ label: 'billing' }), policyName: 'Secrets', secrets: orders.secrets },
    ],
    world: sharing,
    message: /orders, billing share role one/,
  },
  {
    code: 'update-failed',
    world: withFunction({ update: { kind: 'failed', reason: 'KMSKeyNotFound: gone' } }),
    message: /KMSKeyNotFound: gone/,
  },
  {
    code: 'role-shared',
    functions: [orders, aFunctionDeclaration({ label: 'billing' })],
    world: sharing,
    settings: { sharedRole: 'warn' },
    message: /billing also gains access to 1 secret of orders, as they share role one/,
  },
  {
    code: 'role-shared',
    world: sharing,
    settings: { sharedRole: 'warn' },
    answers: { users: { kind: 'found', functions: [1, 2].map((number) => aRoleUser(`other${number}`)) } },
    message: /^other1, other2 also gain access to 1 secret of orders/,
  },
  {
    code: 'role-shared-refused',
    world: sharing,
    settings: { sharedRole: 'fail' },
    answers: { users: { kind: 'found', functions: [aRoleUser('other')] } },
    message: /^other also gains access to 1 secret of orders/,
  },
  {
    code: 'role-shared-refused',
    world: sharing,
    settings: { sharedRole: 'fail' },
    answers: { users: failed },
    message: /could not be told. Read failed/,
  },
  {
    code: 'role-users-unread',
    world: sharing,
    settings: { sharedRole: 'warn' },
    answers: { users: failed },
    message: /could not be told in us-east-1. Read failed/,
  },
  {
    code: 'access-denied',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) => decided(request, { result: 'implicitDeny', outsideBoundary: true }),
    },
    message:
      /orders could not read secret db: it is denied secretsmanager:GetSecretValue on .*db-AbCdEf by the permissions boundary of role orders-role\./,
  },
  {
    code: 'access-in-doubt',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) =>
        decided(request, {
          result: 'explicitDeny',
          statements: [{ policy: 'role_orders-role_net' }],
          missingKeys: ['aws:SourceVpce'],
        }),
    },
    message: /by policy net, unless aws:SourceVpce in the real call changes that/,
  },
  {
    code: 'access-not-checked',
    settings: { verify: 'changes' },
    answers: { simulate: () => failed },
    message: /could not be checked as a whole. Read failed/,
  },
  {
    code: 'role-reads-more',
    settings: { verify: 'changes' },
    answers: {
      simulate: (request) => decided(request, { statements: [{ policy: 'Admin', line: 3, column: 5 }] }),
    },
    message:
      /Role orders-role also reads secrets that are not declared, .* policy Admin \(statement at 3:5\) allows it/,
  },
  { code: 'function-left-alone', functions: [{ ...orders, secrets: undefined }], message: /left alone/ },
  {
    code: 'nothing-to-remove',
    functions: [{ ...orders, secrets: [] }],
    removing: true,
    world: { ...calm, functions: { orders: absent } },
    message: /orders is gone/,
  },
]

describeFindings('all other topics', cases)

describe('findings', () => {
  test('every code of the closed list is made by a case', () => {
    const files = readdirSync('__tests__/plan', { recursive: true, encoding: 'utf8' })
    const tables = files
      .filter((file) => file.endsWith('findings.test.ts'))
      .map((file) => readFileSync(`__tests__/plan/${file}`, 'utf8'))
    const made = tables.flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code))
    expect(new Set(made)).toEqual(new Set(Object.keys(findingSeverities)))
  })

  test('a plain first use has none', () => {
    const planned = plan(aDeclaration(orders), anObservation(calm), { prune: true, removing: false })
    expect(planned.functions.flatMap(({ findings }) => findings)).toEqual([])
    expect(planned.functions[0]?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('remarks on what is declared are not made where all is taken away', () => {
    const planned = plan(aDeclaration({ ...orders, secrets: [], remarks: [shadowed] }), anObservation(calm), {
      prune: true,
      removing: true,
    })
    expect(planned.functions[0]?.findings).toEqual([])
  })

  test('the worst come first', () => {
    const world = {
      ...withFunction({ variables: { OLD_ARN: arn, DB_ARN: 'x' } }),
      secrets: { [arn]: aSecret(arn, { deletedOn: '2026-11-01' }) },
    }
    const planned = plan(aDeclaration(orders), anObservation(world), { prune: true, removing: false })
    expect(planned.functions[0]?.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'notice',
    ])
  })

  test('a foreign policy under our name is not seen where nothing of ours should stand', () => {
    const planned = plan(aDeclaration({ ...orders, secrets: [] }), anObservation(withPolicy(foreignText)), {
      prune: true,
      removing: true,
    })
    expect(planned.functions[0]?.findings).toEqual([])
    expect(planned.changed).toBe(false)
  })
})
