import type { DescribeSecretResponse, SecretVersionsListEntry } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import { parseLife } from '../../src/aws/secrets-manager/life.ts'
import { readSecret } from '../../src/aws/secrets-manager/secrets.ts'
import { isEmpty, type ListedVersions, parseVersions } from '../../src/aws/secrets-manager/versions.ts'
import { parseArn } from '../../src/text/arn.ts'
import { aKeyArn, anArn, region } from '../builders/observation.ts'
import { onBench } from '../sandbox/bench.ts'
import { expectState } from './asked.ts'
import { withRealClients } from './real-clients.ts'

const db = { kind: 'secret', name: 'db', raw: 'db' } as const

const listed = (...versions: readonly SecretVersionsListEntry[]): ListedVersions => ({
  kind: 'found',
  listed: versions,
})
const unlisted: ListedVersions = {
  kind: 'failed',
  failure: { operation: 'ListSecretVersionIds', target: [], code: 'AccessDeniedException', message: [] },
}

describe('the regions that have a secret too', () => {
  test.each<[string, object, readonly string[]]>([
    ['its primary', { PrimaryRegion: 'eu-west-1' }, ['eu-west-1']],
    [
      'replicas that are in sync',
      {
        PrimaryRegion: region,
        ReplicationStatus: [
          { Region: 'eu-west-1', Status: 'InSync' },
          { Region: 'eu-west-2', Status: 'InProgress' },
          { Region: 'eu-west-3', Status: 'Failed' },
        ],
      },
      ['eu-west-1'],
    ],
  ])('are those of %s', (_what, part, replicatedIn) =>
    expectState(
      {
        operation: 'DescribeSecret',
        answer: { ARN: anArn('db'), Name: 'db', ...part },
        ask: (clients) => readSecret(clients, region, db),
      },
      { kind: 'found', replicatedIn },
    ),
  )
})

describe('the versions of a secret', () => {
  const [one, two] = [aKeyArn('1'), aKeyArn('2')]
  const home = parseArn(anArn('db'))
  const parsed = (versions: ListedVersions) => {
    if (home === undefined) throw new Error('that is an ARN')
    return parseVersions({ KmsKeyId: one }, versions, home)
  }
  const keyOne = [{ kind: 'key', arn: one }]

  test('are under the key of the secret where AWS names none, and keep all their labels', () => {
    const { keys, versions } = parsed(listed({ VersionStages: ['AWSCURRENT', 'blue'] }))
    expect(keys).toEqual(keyOne)
    expect(versions).toEqual([{ labels: ['AWSCURRENT', 'blue'], keys: keyOne }])
  })

  test('under another key count beside the one of the secret', () => {
    const { keys, nextKey } = parsed(listed({ VersionStages: ['AWSPREVIOUS'], KmsKeyIds: [two] }))
    expect(keys).toEqual([...keyOne, { kind: 'key', arn: two }])
    expect(nextKey).toEqual(keyOne[0])
  })

  test('that may not be listed are not none', () =>
    onBench(({ sandbox }) =>
      withRealClients(sandbox, async (clients) => {
        sandbox.addSecret({ name: 'db' })
        sandbox.deny('secretsmanager:ListSecretVersionIds')
        const state = await readSecret(clients, region, db)
        expect(state).toMatchObject({ versionsUnread: { code: 'AccessDeniedException' } })
        expect(state).not.toHaveProperty('versions')
        expect(state).not.toHaveProperty('empty')
      }),
    )())

  test('hold a current one if either answer says so', () => {
    const current = { VersionIdsToStages: { a: ['AWSCURRENT'] } }
    const pending = { VersionIdsToStages: { a: ['AWSPENDING'] } }
    expect(isEmpty(current, unlisted)).toBe(false)
    expect(isEmpty(pending, listed({ VersionStages: ['AWSCURRENT'] }))).toBe(false)
    expect(isEmpty(pending, listed({ VersionStages: ['AWSPENDING'] }))).toBe(true)
    expect(isEmpty({}, unlisted)).toBe(true)
  })
})

describe('the rotation of a secret', () => {
  const lifeOf = (secret: DescribeSecretResponse, versions = listed()) => parseLife(secret, versions, region)
  const rules = { AutomaticallyAfterDays: 30 }

  test('is off where it was canceled, which keeps its rules', () => {
    expect(lifeOf({ RotationEnabled: false, RotationRules: rules }).rotation).toEqual({ kind: 'off' })
    expect(lifeOf({ RotationRules: rules }).rotation).toEqual({ kind: 'off' })
    expect(lifeOf({ RotationEnabled: true, RotationRules: rules }).rotation).toMatchObject({ kind: 'on' })
  })

  test('has an expression also where AWS says how many days follow from it, and keeps its window', () => {
    const expression = 'rate(30 days)'
    const RotationRules = { ...rules, ScheduleExpression: expression, Duration: '3h' }
    expect(lifeOf({ RotationEnabled: true, RotationRules }).rotation).toEqual({
      kind: 'on',
      terms: { schedule: { kind: 'expression', expression } },
      window: '3h',
    })
  })

  test.each<[string, DescribeSecretResponse['VersionIdsToStages'], ListedVersions, object | undefined]>([
    ['not under way without a pending version', { a: ['AWSCURRENT'] }, listed(), undefined],
    ['not under way once it is the current one', { a: ['AWSPENDING', 'AWSCURRENT'] }, listed(), undefined],
    [
      'under way since the version was made',
      { a: ['AWSCURRENT'], b: ['AWSPENDING'] },
      listed(
        { VersionId: 'a', CreatedDate: new Date('2026-01-01') },
        { VersionId: 'b', CreatedDate: new Date('2026-11-25') },
      ),
      { since: '2026-11-25' },
    ],
    [
      'under way without a value, which only listed versions have',
      { b: ['AWSPENDING'] },
      listed(),
      { empty: true },
    ],
    [
      'under way, whatever its version is, where versions may not be listed',
      { b: ['AWSPENDING'] },
      unlisted,
      {},
    ],
  ])('is %s', (_what, VersionIdsToStages, versions, underWay) => {
    const life = lifeOf({ ...(VersionIdsToStages && { VersionIdsToStages }) }, versions)
    expect(life.underWay).toEqual(underWay)
  })

  test('is set where the primary is, if that is elsewhere', () => {
    expect(lifeOf({ PrimaryRegion: 'eu-west-1' })).toMatchObject({ primaryRegion: 'eu-west-1' })
    expect(lifeOf({ PrimaryRegion: region })).not.toHaveProperty('primaryRegion')
  })

  test('is up to a service, a partner or else its owner', () => {
    expect(lifeOf({ OwningService: 'rds' }).keeper).toEqual({ kind: 'service', name: 'rds' })
    expect(lifeOf({ Type: 'Salesforce' }).keeper).toEqual({ kind: 'partner', name: 'Salesforce' })
    expect(lifeOf({}).keeper).toEqual({ kind: 'owner' })
  })
})
