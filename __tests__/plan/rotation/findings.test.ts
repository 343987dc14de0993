import type { DeclaredRotation, FunctionDeclaration } from '../../../src/model/declaration.ts'
import type { SecretLife } from '../../../src/model/rotation.ts'
import { arn, type Case, calm, describeFindings, orders, withSecret } from '../../builders/findings.ts'
import {
  aDeclared,
  aFunctionDeclaration,
  aLife,
  aPlace,
  aRotation,
  aSecret,
  someTerms,
  type World,
} from '../../builders/observation.ts'

const borrowed = arn.replace('123456789012', '210987654321')

const yearly = { schedule: { kind: 'days', days: 365 } } as const
const on = { kind: 'on', terms: someTerms() } as const
const required = { kind: 'required', place: orders.place } as const

function rotated(rotation: DeclaredRotation): readonly FunctionDeclaration[] {
  return [aFunctionDeclaration({ secrets: [aDeclared('DB_ARN', arn, { rotation })] })]
}

function living(life: Partial<SecretLife>): World {
  return withSecret({ life: aLife(life) })
}

const cases: readonly Case[] = [
  {
    code: 'rotation-missing',
    functions: rotated(required),
    world: living({}),
    message: /^Secret db must be rotated, but its rotation is off\.$/,
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
    message: /^Secret db belongs to account 210987654321; its rotation can only be set there\.$/,
  },
  {
    code: 'rotation-on-replica',
    functions: rotated(aRotation()),
    world: living({ primaryRegion: 'eu-west-1' }),
    message: /^Secret db is a replica here; its rotation is set on its primary in eu-west-1\.$/,
  },
  {
    code: 'rotation-not-ours',
    functions: rotated(aRotation()),
    world: living({ keeper: { kind: 'service', name: 'rds' } }),
    message: /^Secret db is managed by rds, which rotates it itself; no function can\.$/,
  },
  {
    code: 'rotation-not-ours',
    functions: rotated(aRotation(yearly)),
    world: living({ keeper: { kind: 'partner', name: 'Salesforce' } }),
    message: /^Secret db holds credentials of partner Salesforce/,
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
    message:
      /^A rotation of secret db is in progress, so the action does not change how it is rotated now\.$/,
  },
  {
    code: 'rotation-failing',
    world: living({ rotation: on, underWay: { since: '2026-11-22' } }),
    message: /^A rotation of secret db has been in progress since 2026-11-22 and has not ended\.$/,
  },
  {
    code: 'rotation-failing',
    world: living({ rotation: { ...on, lastOn: '2026-10-01', nextBy: '2026-11-23' }, underWay: {} }),
    message: /has not ended\. It was due by 2026-11-23\. It was last rotated on 2026-10-01\.$/,
  },
  {
    code: 'rotation-failing',
    world: living({ rotation: on, underWay: { empty: true } }),
    message:
      /^A rotation of secret db has stored no value: the staging label AWSPENDING is on an empty version\.$/,
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
      /^Secret db is rotated by rate\(4 hours\), but a cached value may be 360 seconds old: .* for that long after each rotation\.$/,
  },
]

describeFindings('rotation', cases)
