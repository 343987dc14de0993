import { describe, expect, test } from '@jest/globals'
import type { Declaration, DeclaredRotation, FunctionDeclaration } from '../../src/model/declaration.ts'
import type { Failure } from '../../src/model/failure.ts'
import { type FindingCode, findingSeverities } from '../../src/model/finding.ts'
import type { RoleUser, ServedState } from '../../src/model/observation.ts'
import type { SecretLife } from '../../src/model/rotation.ts'
import { plan } from '../../src/plan/plan.ts'
import { formatPolicyDocument } from '../../src/plan/policy/document.ts'
import type { PlanSettings } from '../../src/plan/settings.ts'
import { plain } from '../../src/text/sentence.ts'
import { type Answers, decided, planAnswered } from '../builders/answers.ts'
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
  aParameterArn,
  aPlace,
  aRotation,
  aSecret,
  emptyRole,
  ownPolicy,
  region,
  someServed,
  someTerms,
  type World,
} from '../builders/observation.ts'

const arn = anArn('db')
const aliasArn = 'arn:aws:kms:us-east-1:123456789012:alias/payments'
const denied: Failure = { operation: 'Read', target: 'it', code: 'AccessDenied', message: 'not allowed' }
const failed = { kind: 'failed', failure: denied } as const
const absent = { kind: 'absent' } as const
const parameterArn = aParameterArn('/payments/key')
const replica = arn.replace('us-east-1', 'eu-west-1')
const borrowed = arn.replace('123456789012', '210987654321')
const foreignText = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
const grant = { secretArn: arn, keyArns: [], describe: false }
const grants = [grant]

interface Case {
  readonly code: FindingCode
  readonly functions?: readonly FunctionDeclaration[]
  /** What is declared besides functions. */
  readonly declared?: Partial<Declaration>
  readonly world?: World
  readonly removing?: boolean
  /** Beside `prune`. */
  readonly settings?: Partial<PlanSettings>
  readonly answers?: Answers
  readonly message: RegExp
}

const orders = aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn)] })
const calm: World = {
  functions: { orders: aFunction() },
  roles: { 'orders-role': emptyRole },
  secrets: { [arn]: aSecret(arn) },
}

/** Our policy with one statement more. */
function edited(statement: object): string {
  const document = JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '')
  return JSON.stringify({ ...document, Statement: [...document.Statement, statement] })
}

/** Our policy with a condition in its first statement. */
function restricted(condition: object): string {
  const document = JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '')
  const [first, ...others] = document.Statement
  return JSON.stringify({ ...document, Statement: [{ ...first, Condition: condition }, ...others] })
}

function policy(text: string): World {
  return { ...calm, policies: { [ownPolicy()]: { kind: 'found', text } } }
}

function secret(overrides: Parameters<typeof aSecret>[1]): World {
  return { ...calm, secrets: { [arn]: aSecret(arn, overrides) } }
}

const reader = aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', parameterArn)] })

function parameter(overrides: Parameters<typeof aSecret>[1]): World {
  return { ...calm, secrets: { [parameterArn]: aSecret(parameterArn, overrides) } }
}

function lambda(overrides: Parameters<typeof aFunction>[0]): World {
  return { ...calm, functions: { orders: aFunction(overrides) } }
}

/** The declaration names `db` no more, and what was granted is still there; `served` says who needs it. */
function revoking(served: ServedState): World {
  return {
    ...policy(formatPolicyDocument(grants, 'us-east-1') ?? ''),
    ...{ served: { orders: served } },
  }
}

const yearly = { schedule: { kind: 'days', days: 365 } } as const
const on = { kind: 'on', terms: someTerms() } as const
const required = { kind: 'required', place: orders.place } as const

function rotated(rotation: DeclaredRotation): readonly FunctionDeclaration[] {
  return [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { rotation })] })]
}

function living(life: Partial<SecretLife>): World {
  return secret({ life: aLife(life) })
}

const nothing = aFunctionDeclaration({ secrets: [] })
const withSecret = aFunction({ variables: { DB_ARN: arn } })
const blind = aFunction({ variables: { kind: 'unreadable', code: 'AccessDeniedException', message: 'no' } })
const onOtherRole = { ...withSecret, roleArn: 'arn:aws:iam::123456789012:role/earlier' }
const live = { alias: 'live', withCode: false }

const cached = { ...orders, extension: { place: aPlace(), ttl: 60 } }

function aLayerArn(name: string): string {
  return `arn:aws:lambda:us-east-1:123456789012:layer:${name}:1`
}

function serving(...served: Parameters<typeof someServed>): World {
  return { ...calm, served: { orders: someServed(...served) } }
}

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
    code: 'rotation-missing',
    functions: rotated(required),
    world: living({}),
    message: /^Secret db is to be rotated, but is not\.$/,
  },
  {
    code: 'rotation-conflict',
    functions: [
      ...rotated(aRotation(someTerms(30), 4)),
      aFunctionDeclaration({
        functionName: 'billing',
        secrets: [aDeclared(undefined, 'db', { rotation: aRotation(someTerms(60), 9) })],
      }),
    ],
    world: {
      ...living({}),
      secrets: { [arn]: aSecret(arn, { life: aLife() }), db: aSecret(arn, { life: aLife() }) },
    },
    message:
      /db-AbCdEf: every 30 days by function rotate at .*:4:5, and every 60 days by function rotate at .*:9:5\./,
  },
  {
    code: 'rotation-other-account',
    functions: [
      aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', borrowed, { rotation: aRotation() })] }),
    ],
    world: { ...calm, secrets: { [borrowed]: aSecret(borrowed, { life: aLife() }) } },
    message: /^Secret db lies in account 210987654321, where alone its rotation can be set\.$/,
  },
  {
    code: 'rotation-on-replica',
    functions: rotated(aRotation()),
    world: living({ primaryRegion: 'eu-west-1' }),
    message: /^Secret db is a replica here: its rotation is set on its primary in eu-west-1\.$/,
  },
  {
    code: 'rotation-not-ours',
    functions: rotated(aRotation()),
    world: living({ keeper: { kind: 'service', name: 'rds' } }),
    message: /^Secret db is managed by rds, which rotates it itself: no function can\.$/,
  },
  {
    code: 'rotation-not-ours',
    functions: rotated(aRotation(yearly)),
    world: living({ keeper: { kind: 'partner', name: 'Salesforce' } }),
    message: /^Secret db holds credentials of the partner Salesforce/,
  },
  {
    code: 'rotation-without-lambda',
    functions: rotated(aRotation(yearly)),
    world: living({}),
    message: /^No AWS service manages secret db, so a function must rotate it\.$/,
  },
  {
    code: 'rotation-held',
    functions: rotated(aRotation()),
    world: living({ underWay: { since: '2026-11-24' } }),
    message: /^A rotation of secret db is under way, so how it is rotated is not changed now\.$/,
  },
  {
    code: 'rotation-failing',
    world: living({ rotation: on, underWay: { since: '2026-11-22' } }),
    message: /^A rotation of secret db has been under way since 2026-11-22 and does not end\.$/,
  },
  {
    code: 'rotation-failing',
    world: living({ rotation: { ...on, lastOn: '2026-10-01', nextBy: '2026-11-23' }, underWay: {} }),
    message: /does not end\. It was due by 2026-11-23\. It was last rotated on 2026-10-01\.$/,
  },
  {
    code: 'rotation-overdue',
    world: living({ rotation: { ...on, lastOn: '2026-10-01', nextBy: '2026-11-23' } }),
    message:
      /^The rotation of secret db is overdue\. It was due by 2026-11-23\. It was last rotated on 2026-10-01\.$/,
  },
  {
    code: 'values-may-be-stale',
    functions: [
      aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn)], extension: { place: aPlace(), ttl: 60 } }),
    ],
    world: living({
      rotation: { kind: 'on', terms: { schedule: { kind: 'expression', expression: 'rate(4 hours)' } } },
    }),
    message:
      /^Secret db is rotated by rate\(4 hours\), and kept values of it may be 360 seconds old: .* for as long after each rotation\.$/,
  },
  {
    code: 'secret-unused',
    world: {
      ...policy(formatPolicyDocument(grants, region) ?? ''),
      secrets: living({ readOn: '2026-08-26' }).secrets ?? {},
    },
    message: /^Secret db was not read in us-east-1 since 2026-08-26, by this function or anybody else\.$/,
  },
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
    world: policy(
      formatPolicyDocument(
        many.map((secretArn) => ({ secretArn, keyArns: [], describe: false })),
        'us-east-1',
      ) ?? '',
    ),
    message: /takes away 5 of the 5 grants of stage prod/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...orders, tier: { secrets: ['prod/*', 'arn:aws:secretsmanager:*:*:secret:prod/*'] } }],
    message: /Secret db fits none of the patterns that orders may read from: prod\/\*, arn:aws/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...orders, tier: { secrets: [] } }],
    message: /there are none/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...orders, tier: { keys: [aKeyArn('1')] } }],
    world: secret({ keys: [{ kind: 'key', arn: aKeyArn('2') }] }),
    message: /under key arn:aws:kms:.*22222222-.*which `kms-keys` does not name/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...orders, tier: { keys: [aKeyArn('1')] } }],
    world: {
      ...secret({
        keys: [
          { kind: 'key', arn: aKeyArn('1') },
          { kind: 'alias', arn: aliasArn },
        ],
      }),
      keys: { [aliasArn]: { kind: 'found', arn: aKeyArn('3'), state: 'Enabled' } },
    },
    message: /under key arn:aws:kms:.*33333333-/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...orders, tier: { keys: [aKeyArn('1')] } }],
    message: /under AWS's own key \(aws\/secretsmanager\)/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...reader, tier: { keys: ['aws/secretsmanager'] } }],
    world: parameter({}),
    message: /Parameter \/payments\/key is encrypted under AWS's own key \(aws\/ssm\)/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...reader, tier: { keys: ['aws/ssm'] } }],
    world: parameter({ plain: true }),
    message: /is no SecureString, and so under none of the keys/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...reader, tier: { secrets: ['payments/*'] } }],
    world: parameter({}),
    message: /Parameter \/payments\/key fits none/,
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
    world: lambda({ masterArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:1' }),
    message: /Lambda@Edge/,
  },
  {
    code: 'variables-unreadable',
    world: lambda({
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
    world: lambda({
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
    world: policy(foreignText),
    message: /lambda-secrets-orders is there already, and this action did not write it/,
  },
  {
    code: 'policy-foreign',
    world: policy(
      formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'eu-west-1') ?? '',
    ),
    message: /same name in another region/,
  },
  {
    code: 'policy-foreign',
    world: policy(
      (
        formatPolicyDocument([{ secretArn: anArn('other'), keyArns: [], describe: false }], 'us-east-1') ?? ''
      ).replace('UsEast1', '$&Extension2'),
    ),
    message: /or a Sid of it was edited by hand/,
  },
  { code: 'policy-foreign', world: policy('no json'), message: /this action did not write it/ },
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
    code: 'policy-over-limit',
    world: { ...calm, roles: { 'orders-role': { kind: 'found', characters: new Map([['other', 10_100]]) } } },
    message: /would take 10\d\d\d of the 10240 characters/,
  },
  {
    code: 'secret-not-found',
    world: { ...calm, secrets: { [arn]: absent } },
    message: /db-AbCdEf does not exist/,
  },
  { code: 'secret-unreadable', world: { ...calm, secrets: { [arn]: failed } }, message: /Read failed/ },
  {
    code: 'parameter-not-found',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', 'ssm:/payments/key')] })],
    world: { ...calm, secrets: { 'ssm:/payments/key': absent } },
    message: /^Parameter \/payments\/key does not exist/,
  },
  {
    code: 'parameter-unreadable',
    functions: [reader],
    world: { ...calm, secrets: { [parameterArn]: failed } },
    message: /Read failed/,
  },
  {
    code: 'key-not-shareable',
    world: secret({ arn: borrowed }),
    message: /account 210987654321.*AWS's own key \(aws\/secretsmanager\), which no other account can use/,
  },
  {
    code: 'secret-recreated',
    world: {
      ...policy(formatPolicyDocument([{ ...grant, secretArn: anArn('db', 'OldOld') }], region) ?? ''),
    },
    message: /Secret db was made anew: the policy grants arn:.*db-OldOld, but AWS now says arn:.*db-AbCdEf/,
  },
  {
    code: 'secret-deleted',
    world: secret({ deletedOn: '2026-11-01' }),
    message: /scheduled for deletion \(since 2026-11-01\)/,
  },
  {
    code: 'secret-other-partition',
    world: secret({ arn: arn.replace('arn:aws:', 'arn:aws-cn:') }),
    message: /partition aws-cn/,
  },
  {
    code: 'key-unreadable',
    world: secret({ keys: [{ kind: 'alias', arn: aliasArn }] }),
    message: /alias\/payments does not exist/,
  },
  {
    code: 'key-unreadable',
    world: { ...secret({ keys: [{ kind: 'alias', arn: aliasArn }] }), keys: { [aliasArn]: failed } },
    message: /Read failed/,
  },
  {
    code: 'key-unusable',
    world: {
      ...secret({ keys: [{ kind: 'alias', arn: aliasArn }] }),
      keys: { [aliasArn]: { kind: 'found', arn: aKeyArn(), state: 'PendingDeletion' } },
    },
    message: /PendingDeletion/,
  },
  {
    code: 'variables-over-limit',
    world: lambda({ variables: { BIG: 'ü'.repeat(2_030) } }),
    message: /would take 41\d\d of the 4096 bytes/,
  },
  {
    code: 'variable-replaced',
    world: lambda({ variables: { DB_ARN: 'hunter2' } }),
    message: /DB_ARN holds something else/,
  },
  {
    code: 'secret-other-account',
    world: secret({ arn: borrowed, keys: [{ kind: 'key', arn: aKeyArn() }] }),
    message: /account 210987654321/,
  },
  {
    code: 'secret-other-region',
    world: secret({ arn: replica }),
    message: /eu-west-1/,
  },
  { code: 'secret-versions-unread', world: secret({ versionsUnread: denied }), message: /Read failed/ },
  {
    code: 'policy-edited',
    world: policy(
      JSON.stringify({
        Statement: [
          ...JSON.parse(formatPolicyDocument(grants, 'us-east-1') ?? '').Statement,
          JSON.parse(foreignText).Statement,
        ],
      }),
    ),
    message: /edited outside this action: it also allows s3:\* on \*\./,
  },
  {
    code: 'policy-edited',
    world: policy(edited({ Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*' })),
    message: /edited outside this action: it denies secretsmanager:GetSecretValue on \*\./,
  },
  {
    code: 'restriction-lifted',
    world: policy(edited({ Sid: 'Incident', Effect: 'Deny', Action: '*', Resource: '*' })),
    message:
      /The Deny on \* on \* in statement Incident .* is removed\. This gives access to secretsmanager:GetSecretValue on .*db-AbCdEf\./,
  },
  {
    code: 'restriction-lifted',
    world: policy(edited({ Effect: 'Deny', Action: 's3:*', Resource: '*' })),
    message: /is removed\. This policy gives no access by it, but what another policy of the role allows/,
  },
  {
    code: 'restriction-lifted',
    world: policy(restricted({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } })),
    message: /The condition on aws:sourcevpc in statement LambdaSecretsReadUsEast1 .* This gives access to/,
  },
  {
    code: 'update-failed',
    world: lambda({ update: { kind: 'failed', reason: 'KMSKeyNotFound: gone' } }),
    message: /KMSKeyNotFound: gone/,
  },
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: { ...calm, served: { orders: failed } },
    message: /Read failed for it \(AccessDenied: not allowed\)/,
  },
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: blind }),
    message: /What alias live serves can't be read: AccessDeniedException: no/,
  },
  {
    code: 'alias-unreadable',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: failed }),
    message: /What alias live serves can't be read: Read failed/,
  },
  {
    code: 'alias-not-found',
    functions: [{ ...orders, release: live }],
    world: serving({ other: ['7'] }, { 7: withSecret }),
    message: /Function orders has no alias live/,
  },
  {
    code: 'alias-weighted',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7', '8'] }, { 7: withSecret, 8: aFunction() }),
    message: /Alias live splits its traffic between versions 7 and 8/,
  },
  {
    code: 'alias-code-differs',
    functions: [{ ...orders, release: live }],
    world: serving({ live: ['7'] }, { 7: aFunction({ codeSha256: 'code-two' }) }),
    message: /\$LATEST has other code than version 7, which alias live serves/,
  },
  {
    code: 'served-versions-unread',
    functions: [nothing],
    world: revoking(failed),
    message: /Read failed.*Nothing is revoked, as a version that is served may need it/,
  },
  {
    code: 'served-versions-unread',
    world: { ...calm, served: { orders: failed } },
    message: /Read failed.*Whether an alias serves a version with other variables is not known/,
  },
  {
    code: 'alias-cut-off',
    functions: [nothing],
    removing: true,
    world: revoking(someServed({ live: ['7'] }, { 7: withSecret })),
    message: /Alias live serves version 7, which reads secret db: from now on it can't/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'], blue: ['6', '7'] }, { 6: aFunction(), 7: withSecret })),
    message: /Aliases live and blue serve version 7, whose variables name secret db: the grant is kept/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: blind })),
    message: /can't be read \(AccessDeniedException: no\), and may need secret db: the grant is kept/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: failed })),
    message: /can't be read \(Read failed for it.*and may need secret db/,
  },
  {
    code: 'grant-held',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: absent })),
    message: /can't be read \(it is gone\), and may need secret db/,
  },
  {
    code: 'version-other-role',
    functions: [nothing],
    world: revoking(someServed({ live: ['7'] }, { 7: onOtherRole })),
    message: /Alias live serves version 7, which runs with role earlier, not with orders-role/,
  },
  {
    code: 'alias-pinned',
    world: serving({ live: ['7'] }, { 7: aFunction() }),
    message:
      /Alias live serves version 7, which keeps its own variables: that traffic does not see the change/,
  },
  {
    code: 'policy-missing',
    world: lambda({ variables: { DB_ARN: arn } }),
    message: /no inline policy lambda-secrets-orders/,
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
  {
    code: 'extension-without-secrets',
    functions: [{ ...cached, secrets: [] }],
    message: /orders is to have the extension, but no secret to read/,
  },
  {
    code: 'extension-unavailable',
    functions: [cached],
    world: lambda({ arn: 'arn:aws:lambda:us-east-9:123456789012:function:orders' }),
    answers: { newest: absent },
    message: /not known in us-east-9 for x86_64/,
  },
  {
    code: 'extension-look-alike',
    functions: [cached],
    world: lambda({ layers: [anExtensionArn(7).replace('177933569100', '123456789012')] }),
    message:
      /:123456789012:layer:.*:7, which bears the name.* but AWS's account in us-east-1 is 177933569100/,
  },
  {
    code: 'extension-in-image',
    functions: [cached],
    world: lambda({ packageType: 'Image' }),
    message: /is a container image, which takes no layers/,
  },
  {
    code: 'layers-over-limit',
    functions: [cached],
    world: lambda({ layers: ['a', 'b', 'c', 'd', 'e'].map(aLayerArn) }),
    message: /would have 6 layers, and Lambda allows 5/,
  },
  {
    code: 'extension-unsigned',
    functions: [cached],
    answers: { signing: { kind: 'found', untrusted: 'enforce' } },
    message: /code signing configuration of orders refuses/,
  },
  {
    code: 'code-signing-unread',
    functions: [cached],
    answers: { signing: failed },
    message: /Read failed.* Whether Lambda takes a layer that is not signed is not known/,
  },
  {
    code: 'newest-layer-unread',
    functions: [cached],
    answers: { newest: failed },
    message: /Read failed.* The newest version of the extension is taken from the table of 2026-07-28/,
  },
  {
    code: 'newest-layer-unread',
    functions: [cached],
    answers: { newest: absent },
    message: /AWS's public parameter is not there\. The newest version/,
  },
  {
    code: 'extension-other-architecture',
    functions: [cached],
    world: lambda({ architecture: 'arm64', layers: [anExtensionArn(7)] }),
    message: /orders has the layer AWS-Parameters-and-Secrets-Lambda-Extension, which is for x86_64/,
  },
  {
    code: 'variable-replaced',
    functions: [cached],
    world: lambda({ variables: { SECRETS_MANAGER_TTL: '300' } }),
    message: /Variable SECRETS_MANAGER_TTL holds another value, which this action did not set/,
  },
  {
    code: 'alias-pinned',
    functions: [cached],
    world: {
      ...serving({ live: ['7'] }, { 7: withSecret }),
      functions: { orders: withSecret },
    },
    message: /Alias live serves version 7/,
  },
  {
    code: 'secret-partial-arn',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn.slice(0, -7))] })],
    world: { ...calm, secrets: { [arn.slice(0, -7)]: aSecret(arn) } },
    message: /AWS says .*db-AbCdEf/,
  },
  {
    code: 'variable-undeclared',
    world: lambda({ variables: { OLD_ARN: arn } }),
    message: /OLD_ARN also holds/,
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

function planOf({
  functions = [orders],
  declared,
  world = calm,
  removing = false,
  settings = {},
  answers = {},
}: Omit<Case, 'code' | 'message'>) {
  return planAnswered({ ...aDeclaration(...functions), ...declared }, anObservation(world), {
    settings: { prune: true, removing, ...settings },
    answers,
  })
}

describe('findings', () => {
  test.each(cases)('$code: $message', ({ code, message, ...each }) => {
    const planned = planOf(each)
    const finding = planned.functions.flatMap(({ findings }) => findings).find((each) => each.code === code)
    expect(plain(finding?.message ?? [])).toMatch(message)
    expect(finding?.severity).toBe(findingSeverities[code])
    expect(plain(finding?.remedy ?? [])).toMatch(/[.`]$/)
  })

  test.each(cases.filter(({ code }) => findingSeverities[code] === 'error'))(
    '$code stops every write to its function',
    (each) => {
      expect(planOf(each).functions.flatMap(({ steps }) => steps)).toEqual([])
    },
  )

  test('every code of the closed list is made by a case', () => {
    expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(Object.keys(findingSeverities)))
  })

  test('a Deny on a declared secret goes before its variable is set, and is told as what is gained', () => {
    const world = policy(edited({ Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: arn }))
    const [planned] = planOf({ world }).functions
    expect(planned?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
    expect(planned?.steps[0]).toEqual({
      kind: 'grant',
      document: formatPolicyDocument(grants, 'us-east-1'),
    })
    expect(planned?.access).toEqual({
      verdict: 'broadened',
      gained: [{ action: 'secretsmanager:GetSecretValue', resource: arn, condition: '' }],
      lost: [],
    })
  })

  test('a Deny that stays of use is not said to be in place', () => {
    const world = policy(edited({ Effect: 'Deny', Action: 's3:*', Resource: '*' }))
    const [planned] = planOf({ world }).functions
    expect(planned?.access.verdict).toBe('unchanged')
    expect(planned?.steps.map(({ kind }) => kind)).toContain('revoke')
  })

  test('a plain first use has none', () => {
    const planned = plan(aDeclaration(orders), anObservation(calm), { prune: true, removing: false })
    expect(planned.functions.flatMap(({ findings }) => findings)).toEqual([])
    expect(planned.functions[0]?.steps.map(({ kind }) => kind)).toEqual(['grant', 'configuration'])
  })

  test('a tier lets through what belongs to it', () => {
    const world = secret({ keys: [{ kind: 'key', arn: aKeyArn('1') }] })
    for (const tier of [
      { secrets: ['d?'], keys: [aKeyArn('2'), aKeyArn('1')] },
      { secrets: ['other', arn], keys: [aKeyArn('1')] },
      { secrets: [`${arn.slice(0, -6)}*`] },
      {},
    ]) {
      const planned = plan(aDeclaration({ ...orders, tier }), anObservation(world), {
        prune: true,
        removing: false,
      })
      expect(planned.functions[0]?.findings).toEqual([])
    }
    const ownKey = { ...orders, tier: { keys: ['aws/secretsmanager'] } }
    const planned = plan(aDeclaration(ownKey), anObservation(calm), { prune: true, removing: false })
    expect(planned.functions[0]?.findings).toEqual([])
  })

  test('a secret that kept its ARN, another secret and a parameter are not taken for one made anew', () => {
    const granted = [arn, anArn('db2'), anArn('db-AbCdEf', 'XxXxXx'), parameterArn].map((secretArn) => ({
      ...grant,
      secretArn,
    }))
    const planned = plan(
      aDeclaration(orders),
      anObservation(policy(formatPolicyDocument(granted, region) ?? '')),
      { prune: false, removing: false },
    )
    expect(planned.functions[0]?.findings).toEqual([])
  })

  test('a name that starts with a slash and is not found is told how a parameter is written', () => {
    const declared = aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', '/payments/key')] })
    const planned = plan(aDeclaration(declared), anObservation(calm), { prune: true, removing: false })
    expect(plain(planned.functions[0]?.findings[0]?.remedy ?? [])).toContain('is written ssm:/payments/key.')
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
      ...lambda({ variables: { OLD_ARN: arn, DB_ARN: 'x' } }),
      secrets: { [arn]: aSecret(arn, { deletedOn: '2026-11-01' }) },
    }
    const planned = plan(aDeclaration(orders), anObservation(world), { prune: true, removing: false })
    expect(planned.functions[0]?.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'notice',
    ])
  })

  test('a secret that could not be resolved takes no other access away', () => {
    const other = anArn('other')
    const text = formatPolicyDocument([{ secretArn: other, keyArns: [], describe: false }], 'us-east-1') ?? ''
    const planned = plan(aDeclaration(orders), anObservation({ ...policy(text), secrets: {} }), {
      prune: true,
      removing: false,
    })
    expect(planned.functions[0]?.access.lost).toEqual([])
    expect(planned.functions[0]?.grants.map(({ verb }) => verb)).toEqual(['keep'])
  })

  test('a foreign policy under our name is not seen where nothing of ours should stand', () => {
    const planned = plan(aDeclaration({ ...orders, secrets: [] }), anObservation(policy(foreignText)), {
      prune: true,
      removing: true,
    })
    expect(planned.functions[0]?.findings).toEqual([])
    expect(planned.changed).toBe(false)
  })
})
