import {
  BatchGetSecretValueCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

const home = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:'
const notFound = {
  name: 'ResourceNotFoundException',
  status: 400,
  message: "Secrets Manager can't find the specified secret.",
}

const describeSecret = (client: SecretsManagerClient, SecretId: string) =>
  client.send(new DescribeSecretCommand({ SecretId }))

const getValue = (client: SecretsManagerClient, SecretId: string) =>
  client.send(new GetSecretValueCommand({ SecretId }))

const listVersions = (
  client: SecretsManagerClient,
  options: { MaxResults?: number; NextToken?: string | undefined; IncludeDeprecated?: boolean } = {},
) => client.send(new ListSecretVersionIdsCommand({ SecretId: 'stripe', ...options }))

describe('a secret', () => {
  test.each(['payments/stripe', `${home}payments/stripe-AbCdEf`, `${home}payments/stripe`])(
    'is found as %s',
    (id) =>
      onBench(async ({ sandbox, secretsManager }) => {
        const arn = sandbox.addSecret({ name: 'payments/stripe', suffix: 'AbCdEf' })
        expect(await describeSecret(secretsManager, id)).toMatchObject({ ARN: arn, Name: 'payments/stripe' })
      })(),
  )

  test.each([
    'payments',
    'payments/stripe-AbCdEf',
    `${home}payments/stripe-XxXxXx`,
    `${home}payments/stripe-AbC`,
  ])('is not found as %s', (id) =>
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'payments/stripe', suffix: 'AbCdEf' })
      expect(await failureOf(describeSecret(secretsManager, id))).toEqual(notFound)
    })(),
  )

  test(
    'whose name ends like a suffix is not found by its partial ARN',
    onBench(async ({ sandbox, secretsManager }) => {
      const arn = sandbox.addSecret({ name: 'db-reader', suffix: 'AbCdEf' })
      expect(await failureOf(describeSecret(secretsManager, `${home}db-reader`))).toEqual(notFound)
      expect((await describeSecret(secretsManager, 'db-reader')).ARN).toBe(arn)
      expect((await describeSecret(secretsManager, arn)).ARN).toBe(arn)
    }),
  )

  test(
    'that was created again under its name has another ARN',
    onBench(async ({ sandbox, secretsManager }) => {
      const before = sandbox.addSecret({ name: 'stripe' })
      sandbox.removeSecret('stripe')
      const after = sandbox.addSecret({ name: 'stripe' })
      expect(after).not.toBe(before)
      expect(after).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:stripe-[A-Za-z0-9]{6}$/)
      expect(await failureOf(describeSecret(secretsManager, before))).toEqual(notFound)
    }),
  )

  test(
    'lives in one region',
    onBench(async ({ sandbox, clients }) => {
      const arn = sandbox.addSecret({ name: 'stripe', region: 'eu-west-1' })
      expect(await failureOf(describeSecret(clients().secretsManager, arn))).toEqual(notFound)
      expect((await describeSecret(clients({ region: 'eu-west-1' }).secretsManager, arn)).ARN).toBe(arn)
    }),
  )

  test(
    'of another account is seen by ARN where it is shared',
    onBench(async ({ sandbox, secretsManager }) => {
      const account = '999999999999'
      const shared = sandbox.addSecret({ name: 'shared', account, sharedWith: ['123456789012'] })
      const kept = sandbox.addSecret({ name: 'kept', account })
      expect((await describeSecret(secretsManager, shared)).ARN).toBe(shared)
      const failure = await failureOf(describeSecret(secretsManager, kept))
      expect(failure).toMatchObject({ name: 'AccessDeniedException', status: 400 })
      expect(failure.message).toContain(
        'no resource-based policy allows the secretsmanager:DescribeSecret action',
      )
    }),
  )

  test(
    'shows its key, its owner and its deletion only if it has them',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'plain' })
      const special = {
        kmsKeyId: 'alias/orders',
        owningService: 'rds',
        deletedDate: new Date('2026-02-01T00:00:00Z'),
      }
      sandbox.addSecret({ name: 'special', ...special })
      const plain = await describeSecret(secretsManager, 'plain')
      expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['KmsKeyId']))
      expect(plain.DeletedDate).toBeUndefined()
      expect(await describeSecret(secretsManager, 'special')).toMatchObject({
        KmsKeyId: 'alias/orders',
        OwningService: 'rds',
        DeletedDate: special.deletedDate,
      })
    }),
  )
})

describe('a version without a value', () => {
  test(
    'is described, but neither listed nor read',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({
        name: 'stuck',
        versions: [{ stages: ['AWSCURRENT'] }, { stages: ['AWSPENDING'], empty: true }],
      })
      const { VersionIdsToStages = {} } = await describeSecret(secretsManager, 'stuck')
      expect(Object.values(VersionIdsToStages)).toEqual([['AWSCURRENT'], ['AWSPENDING']])
      const listed = await secretsManager.send(new ListSecretVersionIdsCommand({ SecretId: 'stuck' }))
      expect(listed.Versions?.map(({ VersionStages }) => VersionStages)).toEqual([['AWSCURRENT']])
      const read = new GetSecretValueCommand({ SecretId: 'stuck', VersionStage: 'AWSPENDING' })
      expect((await failureOf(secretsManager.send(read))).name).toBe('ResourceNotFoundException')
    }),
  )
})

describe('the regions of a secret', () => {
  test(
    'are named if it was replicated; a replica names its primary',
    onBench(async ({ sandbox, secretsManager, clients }) => {
      const replicas = [{ region: 'eu-west-1', status: 'InSync' }] as const
      const arn = sandbox.addSecret({ name: 'stripe', replicas })
      sandbox.addSecret({
        name: 'stripe',
        region: 'eu-west-1',
        suffix: arn.slice(-6),
        primaryRegion: 'us-east-1',
      })
      expect(await describeSecret(secretsManager, arn)).toMatchObject({
        PrimaryRegion: 'us-east-1',
        ReplicationStatus: [{ Region: 'eu-west-1', Status: 'InSync' }],
      })
      const replica = await describeSecret(clients({ region: 'eu-west-1' }).secretsManager, 'stripe')
      expect(replica.ARN).toBe(arn.replace('us-east-1', 'eu-west-1'))
      expect(replica.PrimaryRegion).toBe('us-east-1')
      expect(replica.ReplicationStatus).toBeUndefined()
    }),
  )
})

describe('the versions of a secret', () => {
  const versions = [
    { stages: ['AWSCURRENT'], kmsKeyIds: ['k2'] },
    { stages: ['AWSPREVIOUS'], kmsKeyIds: ['k1'] },
    { stages: [], kmsKeyIds: ['k0'] },
  ]

  test(
    'are listed with their keys if they have a label',
    onBench(async ({ sandbox, secretsManager }) => {
      const ARN = sandbox.addSecret({ name: 'stripe', versions })
      const answer = await listVersions(secretsManager)
      expect(answer).toMatchObject({ ARN, Name: 'stripe' })
      expect(answer.Versions?.map(({ VersionStages, KmsKeyIds }) => [VersionStages, KmsKeyIds])).toEqual([
        [['AWSCURRENT'], ['k2']],
        [['AWSPREVIOUS'], ['k1']],
      ])
      expect((await listVersions(secretsManager, { IncludeDeprecated: true })).Versions).toHaveLength(3)
    }),
  )

  test(
    'come in pages',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'stripe', versions })
      const first = await listVersions(secretsManager, { MaxResults: 1 })
      const second = await listVersions(secretsManager, { MaxResults: 1, NextToken: first.NextToken })
      expect([first, second].map(({ Versions }) => Versions?.[0]?.KmsKeyIds)).toEqual([['k2'], ['k1']])
      expect(second.NextToken).toBeUndefined()
    }),
  )

  test(
    'are under the key of the secret, or AWS’s own, unless given',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'stripe' })
      expect((await listVersions(secretsManager)).Versions?.[0]?.KmsKeyIds).toEqual(['DefaultEncryptionKey'])
      sandbox.secret('stripe').versions = []
      expect((await listVersions(secretsManager)).Versions).toEqual([])
    }),
  )
})

describe('the value of a secret', () => {
  test(
    'is answered by label and by version',
    onBench(async ({ sandbox, secretsManager }) => {
      const versions = [
        { stages: ['AWSCURRENT'], value: 'new' },
        { stages: ['AWSPREVIOUS'], value: 'old' },
      ]
      const ARN = sandbox.addSecret({ name: 'stripe', versions })
      expect(await getValue(secretsManager, ARN)).toMatchObject({
        ARN,
        SecretString: 'new',
        VersionStages: ['AWSCURRENT'],
      })
      const get = (options: object) =>
        secretsManager.send(new GetSecretValueCommand({ SecretId: 'stripe', ...options }))
      expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('old')
      expect((await get({ VersionId: sandbox.secret('stripe').versions[1]?.id })).SecretString).toBe('old')
      expect((await failureOf(get({ VersionStage: 'AWSPENDING' }))).message).toBe(
        "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
      )
    }),
  )

  test(
    'is refused once the secret is marked for deletion',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'stripe', deletedDate: new Date('2026-02-01T00:00:00Z') })
      expect(await failureOf(getValue(secretsManager, 'stripe'))).toEqual({
        name: 'InvalidRequestException',
        status: 400,
        message: "You can't perform this operation on the secret because it was marked for deletion.",
      })
    }),
  )

  test(
    'comes in batches, with an error for each that could not be read',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'stripe', value: 'x' })
      const answer = await secretsManager.send(
        new BatchGetSecretValueCommand({ SecretIdList: ['stripe', 'paypal'] }),
      )
      expect(answer.SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['x'])
      expect(answer.Errors).toEqual([
        { SecretId: 'paypal', ErrorCode: notFound.name, Message: notFound.message },
      ])
    }),
  )
})
