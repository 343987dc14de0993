import { describe, expect, test } from '@jest/globals'
import type { SecretLife } from '../../../src/model/rotation.ts'
import { plan } from '../../../src/plan/plan.ts'
import type { Grant } from '../../../src/plan/policy/grants.ts'
import { plain } from '../../../src/text/sentence.ts'
import {
  absent,
  arn,
  type Case,
  calm,
  denied,
  describeFindings,
  failed,
  orders,
  parameterArn,
  planOf,
  reader,
  withParameter,
  withPolicy,
  withSecret,
} from '../../builders/findings.ts'
import {
  aDeclaration,
  aDeclared,
  aFunctionDeclaration,
  aKeyArn,
  aLife,
  anArn,
  anObservation,
  aSecret,
  region,
} from '../../builders/observation.ts'
import { formatPolicyDocument } from '../../builders/policy-document.ts'

const aliasArn = 'arn:aws:kms:us-east-1:123456789012:alias/payments'
const replica = arn.replace('us-east-1', 'eu-west-1')
const replicaKey = aKeyArn().replace('us-east-1', 'eu-west-1')
const lent = parameterArn.replace('123456789012', '210987654321')
const borrowed = arn.replace('123456789012', '210987654321')
const newKey = { kind: 'key', arn: aKeyArn('1') } as const
const oldKey = { kind: 'key', arn: aKeyArn('2') } as const
const dead = ({ arn }: { readonly arn: string }) =>
  ({ [arn]: { kind: 'found', arn, state: 'Disabled' } }) as const
const grant = { secretArn: arn, keyArns: [], describe: false }

const cases: readonly Case[] = [
  {
    code: 'secret-unused',
    world: {
      ...withPolicy(formatPolicyDocument([grant], region) ?? ''),
      secrets: withSecret({ life: aLife({ readOn: '2026-08-26' }) }).secrets ?? {},
    },
    message: /^Secret db has not been read in us-east-1 since 2026-08-26, by this function or anyone else\.$/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...orders, tier: { secrets: ['prod/*', 'arn:aws:secretsmanager:*:*:secret:prod/*'] } }],
    message: /Secret db matches no pattern in allowed-secrets for orders: prod\/\* and arn:aws/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...orders, tier: { secrets: [] } }],
    message: /matches no pattern in allowed-secrets for orders: there are none/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...orders, tier: { keys: [aKeyArn('1')] } }],
    world: withSecret({ keys: [{ kind: 'key', arn: aKeyArn('2') }] }),
    message: /under key arn:aws:kms:.*22222222-.*which kms-keys does not list/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...orders, tier: { keys: [aKeyArn('1')] } }],
    world: {
      ...withSecret({
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
    world: withParameter({}),
    message: /Parameter \/payments\/key is encrypted under AWS's own key \(aws\/ssm\)/,
  },
  {
    code: 'key-outside-tier',
    functions: [{ ...reader, tier: { keys: ['aws/ssm'] } }],
    world: withParameter({ plain: true }),
    message: /is not a SecureString, so no key in kms-keys encrypts it/,
  },
  {
    code: 'secret-outside-tier',
    functions: [{ ...reader, tier: { secrets: ['payments/*'] } }],
    world: withParameter({}),
    message: /Parameter \/payments\/key matches no pattern/,
  },
  {
    code: 'secret-not-found',
    world: { ...calm, secrets: { [arn]: absent } },
    message: /db-AbCdEf does not exist/,
    remedy: /now ends in six other characters\. If -AbCdEf is the end of its name, write the name alone/,
  },
  {
    code: 'secret-not-found',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_SECRET_ARN', 'DB_ARN=db')] })],
    world: { ...calm, secrets: { 'DB_ARN=db': absent } },
    message: /DB_ARN=db does not exist/,
    remedy: /In a config file, .* written NAME: SECRET/,
  },
  { code: 'secret-unreadable', world: { ...calm, secrets: { [arn]: failed } }, message: /Read failed/ },
  {
    code: 'secret-not-found',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', 'ssm:/payments/key')] })],
    world: { ...calm, secrets: { 'ssm:/payments/key': absent } },
    message: /^Parameter \/payments\/key does not exist in us-east-1\./,
  },
  {
    code: 'secret-unreadable',
    functions: [reader],
    world: { ...calm, secrets: { [parameterArn]: failed } },
    message: /Read failed/,
  },
  {
    code: 'key-not-shareable',
    world: withSecret({ arn: borrowed }),
    message: /account 210987654321.*AWS's own key \(aws\/secretsmanager\), which no other account can use/,
  },
  {
    code: 'secret-recreated',
    world: {
      ...withPolicy(formatPolicyDocument([{ ...grant, secretArn: anArn('db', 'OldOld') }], region) ?? ''),
    },
    message:
      /Secret db was deleted and created again: the policy grants arn:.*db-OldOld, but AWS now says arn:.*db-AbCdEf/,
  },
  {
    code: 'secret-deleted',
    world: withSecret({ deletedOn: '2026-11-01' }),
    message: /scheduled for deletion \(since 2026-11-01\)/,
  },
  {
    code: 'secret-other-partition',
    world: withSecret({ arn: arn.replace('arn:aws:', 'arn:aws-cn:') }),
    message: /partition aws-cn/,
  },
  {
    code: 'key-unreadable',
    world: withSecret({ keys: [{ kind: 'alias', arn: aliasArn }] }),
    message: /alias\/payments does not exist/,
  },
  {
    code: 'key-unreadable',
    world: { ...withSecret({ keys: [{ kind: 'alias', arn: aliasArn }] }), keys: { [aliasArn]: failed } },
    message: /Read failed/,
  },
  {
    code: 'key-unusable',
    world: {
      ...withSecret({ keys: [{ kind: 'alias', arn: aliasArn }] }),
      keys: { [aliasArn]: { kind: 'found', arn: aKeyArn(), state: 'PendingDeletion' } },
    },
    message: /PendingDeletion/,
  },
  {
    code: 'key-unusable',
    world: { ...withSecret({ keys: [oldKey] }), keys: dead(oldKey) },
    message: /^KMS key arn:aws:kms:.*22222222-.* is in state Disabled, so nothing that it encrypts/,
  },
  {
    code: 'key-unusable',
    world: {
      ...withSecret({
        keys: [oldKey, newKey],
        nextKey: newKey,
        versions: [{ labels: ['AWSCURRENT'], keys: [newKey, oldKey] }],
      }),
      keys: { ...dead(oldKey), ...dead(newKey) },
    },
    message: /^KMS key arn:aws:kms:.*11111111-.* is in state Disabled, so nothing that it encrypts/,
  },
  {
    code: 'secret-not-found',
    functions: [reader],
    world: { ...calm, secrets: { [parameterArn]: absent } },
    message: /^Parameter arn:.* does not exist\.$/,
  },
  {
    code: 'secret-not-found',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', borrowed)] })],
    world: { ...calm, secrets: { [borrowed]: absent } },
    message: /^Secret arn:.* does not exist\.$/,
  },
  {
    code: 'version-unreadable',
    world: {
      ...withSecret({
        keys: [oldKey, newKey],
        nextKey: newKey,
        versions: [
          { labels: ['AWSCURRENT'], keys: [newKey, oldKey] },
          { labels: ['AWSPREVIOUS', 'blue'], keys: [oldKey] },
        ],
      }),
      keys: dead(oldKey),
    },
    message:
      /^Secret db has a version, AWSPREVIOUS and blue, that cannot be read: KMS key .*22222222-.* is in state Disabled\. The current/,
  },
  {
    code: 'version-unreadable',
    world: {
      ...withSecret({
        keys: [oldKey, newKey],
        nextKey: newKey,
        versions: [{ labels: ['AWSCURRENT'], keys: [newKey, oldKey] }],
      }),
      keys: dead(newKey),
    },
    message: /^Secret db cannot get a new version: KMS key .*11111111-.* is in state Disabled/,
  },
  {
    code: 'secret-empty',
    world: withSecret({ empty: true }),
    message: /^Secret db has no current value: no version of it has the staging label AWSCURRENT\.$/,
  },
  {
    code: 'parameter-not-visible',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', lent)] })],
    world: { ...calm, secrets: { [lent]: absent } },
    message:
      /^Parameter \/payments\/key of account 210987654321 is not visible from here: no resource share shows it\./,
  },
  {
    code: 'key-outside-tier',
    functions: [
      aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', lent)], tier: { keys: [aKeyArn('1')] } }),
    ],
    world: { ...calm, secrets: { [lent]: absent } },
    message: /is not visible from here, so it is unknown whether a key in kms-keys encrypts it/,
  },
  {
    code: 'secret-other-account',
    world: withSecret({ arn: borrowed, keys: [{ kind: 'key', arn: aKeyArn() }] }),
    message: /account 210987654321/,
  },
  {
    code: 'secret-other-region',
    world: withSecret({ arn: replica }),
    message: /eu-west-1/,
  },
  { code: 'secret-versions-unread', world: withSecret({ versionsUnread: denied }), message: /Read failed/ },
  {
    code: 'secret-partial-arn',
    functions: [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn.slice(0, -7))] })],
    world: { ...calm, secrets: { [arn.slice(0, -7)]: aSecret(arn) } },
    message: /AWS says .*db-AbCdEf/,
  },
]

describeFindings('secrets', cases)

describe('a declared secret', () => {
  test('a tier lets through what belongs to it', () => {
    const world = withSecret({ keys: [{ kind: 'key', arn: aKeyArn('1') }] })
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

  test('is called unused only if it was granted, and read or created at least 90 days ago', () => {
    const granted = withPolicy(formatPolicyDocument([grant], region) ?? '')
    const { readOn: _, ...never } = aLife()
    const codes = (life: SecretLife, world = granted) =>
      planOf({ world: { ...world, secrets: { [arn]: aSecret(arn, { life }) } } }).functions[0]?.findings.map(
        ({ code }) => code,
      )
    expect(codes(aLife({ readOn: '2026-08-27' }))).toEqual([])
    expect(codes({ ...never, createdOn: '2026-08-27' })).toEqual([])
    expect(codes({ ...never, createdOn: '2026-08-26' })).toEqual(['secret-unused'])
    expect(codes({ ...never, createdOn: '2026-08-26' }, calm)).toEqual([])
  })

  test('a parameter that is no longer visible keeps the key that it was granted with', () => {
    const kept = { secretArn: lent, keyArns: [aKeyArn()], describe: false }
    const text = formatPolicyDocument([kept], region) ?? ''
    const declared = aFunctionDeclaration({ secrets: [aDeclared(undefined, lent)] })
    const world = { ...withPolicy(text), secrets: { [lent]: absent } }
    const planned = plan(aDeclaration(declared), anObservation(world), { prune: true, removing: false })
    expect(planned.functions[0]?.findings.map(({ code }) => code)).toEqual(['parameter-not-visible'])
    expect(planned.functions[0]?.steps).toEqual([])
  })

  test('a secret that kept its ARN, another secret and a parameter are not mistaken for one that was created again', () => {
    const granted = [arn, anArn('db2'), anArn('db-AbCdEf', 'XxXxXx'), parameterArn].map((secretArn) => ({
      ...grant,
      secretArn,
    }))
    const planned = plan(
      aDeclaration(orders),
      anObservation(withPolicy(formatPolicyDocument(granted, region) ?? '')),
      { prune: false, removing: false },
    )
    expect(planned.functions[0]?.findings).toEqual([])
  })

  test('a name that starts with a slash and is not found is told how a parameter is written', () => {
    const declared = aFunctionDeclaration({ secrets: [aDeclared('KEY_ARN', '/payments/key')] })
    const planned = plan(aDeclaration(declared), anObservation(calm), { prune: true, removing: false })
    expect(plain(planned.functions[0]?.findings[0]?.remedy ?? [])).toContain('is written ssm:/payments/key.')
  })

  test.each<[string, string, Parameters<typeof aSecret>[1], Partial<Grant>]>([
    [
      'a replica under a key of a customer also in the name of its primary',
      replica,
      { keys: [{ kind: 'key', arn: replicaKey }], life: aLife({ primaryRegion: region }) },
      { keyArns: [replicaKey], primaryArn: arn },
    ],
    ['a replica under no such key in its own name', replica, { life: aLife({ primaryRegion: region }) }, {}],
    ['a parameter without describing it, which no action does alone', parameterArn, {}, {}],
  ])('is granted as it is read: %s', (_what, secretArn, found, granted) => {
    const declared = aFunctionDeclaration({
      describe: !secretArn.includes(':secretsmanager:'),
      secrets: [aDeclared(undefined, secretArn)],
    })
    const text = formatPolicyDocument([{ ...grant, secretArn, ...granted }], region)
    const world = { ...withPolicy(text ?? ''), secrets: { [secretArn]: aSecret(secretArn, found) } }
    const [after] = planOf({ functions: [declared], world }).functions
    expect([after?.steps, after?.grants.map(({ verb }) => verb)]).toEqual([[], ['keep']])
    const [first] = planOf({ functions: [declared], world: { ...world, policies: {} } }).functions
    expect(first?.steps).toEqual([{ kind: 'grant', document: text }])
  })

  test('a secret that could not be resolved takes no other access away', () => {
    const other = anArn('other')
    const text = formatPolicyDocument([{ secretArn: other, keyArns: [], describe: false }], 'us-east-1') ?? ''
    const planned = plan(aDeclaration(orders), anObservation({ ...withPolicy(text), secrets: {} }), {
      prune: true,
      removing: false,
    })
    expect(planned.functions[0]?.access.lost).toEqual([])
    expect(planned.functions[0]?.grants.map(({ verb }) => verb)).toEqual(['keep'])
  })
})
