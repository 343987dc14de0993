import {
  DescribeSecretCommand,
  RotateSecretCommand,
  type RotateSecretRequest,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { SecretSeed } from '../../sandbox/services/secrets-manager/controls.ts'
import { nextRotation } from '../../sandbox/services/secrets-manager/rotation-schedule.ts'
import { failureOf, onBench } from './bench.ts'

const monthly = { AutomaticallyAfterDays: 30 }
const pending = [{ stages: ['AWSCURRENT'] }, { stages: ['AWSPENDING'] }]

function addLambda(sandbox: Sandbox, invokedBy = ['secretsmanager.amazonaws.com']): string {
  return sandbox.addFunction({ name: 'rotate', role: sandbox.addRole({ name: 'rotate-role' }), invokedBy })
}

function rotate(client: SecretsManagerClient, more: Partial<RotateSecretRequest>) {
  const input = { SecretId: 'db', RotationRules: monthly, RotateImmediately: false, ...more }
  return client.send(new RotateSecretCommand(input))
}

const look = (client: SecretsManagerClient) => client.send(new DescribeSecretCommand({ SecretId: 'db' }))

describe('the rotation of a secret', () => {
  test(
    'is set, tested by a version that is created and removed, and due by its schedule, once for each token',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'db' })
      const RotationLambdaARN = addLambda(sandbox)
      const ClientRequestToken = 't'.repeat(32)
      const answer = await rotate(secretsManager, { RotationLambdaARN, ClientRequestToken })
      expect(answer).toMatchObject({ Name: 'db', VersionId: ClientRequestToken })
      expect(await rotate(secretsManager, { RotationLambdaARN, ClientRequestToken })).toMatchObject({
        VersionId: ClientRequestToken,
      })
      expect((await failureOf(rotate(secretsManager, { RotationLambdaARN }))).message).toMatch(
        /isn't complete/,
      )
      const during = await look(secretsManager)
      expect(during).toMatchObject({
        RotationEnabled: true,
        RotationLambdaARN,
        RotationRules: monthly,
        NextRotationDate: new Date('2026-01-31T23:59:59Z'),
      })
      expect(during.VersionIdsToStages).toMatchObject({ [ClientRequestToken]: ['AWSPENDING'] })
      const after = await look(secretsManager)
      expect(Object.values(after.VersionIdsToStages ?? {})).toEqual([['AWSCURRENT']])
      expect(after.LastRotatedDate).toBeUndefined()
    }),
  )

  test(
    'that a service manages accepts a schedule and no function',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'db', owningService: 'rds' })
      const RotationRules = { ScheduleExpression: 'cron(0 16 1 * ? *)', Duration: '2h' }
      await rotate(secretsManager, { RotationRules })
      expect(await look(secretsManager)).toMatchObject({
        RotationRules: { ...RotationRules, AutomaticallyAfterDays: 31 },
        NextRotationDate: new Date('2026-02-01T23:59:59Z'),
      })
      const RotationLambdaARN = addLambda(sandbox)
      expect((await failureOf(rotate(secretsManager, { RotationLambdaARN }))).message).toMatch(
        /managed by rds/,
      )
    }),
  )

  test.each<[string, Partial<SecretSeed>, Partial<RotateSecretRequest>, RegExp]>([
    [
      'while one is under way',
      { versions: pending },
      {},
      /^InvalidRequestException: A previous rotation isn't complete/,
    ],
    [
      'of a secret that is to be deleted',
      { deletedDate: new Date() },
      {},
      /^InvalidRequestException: .*marked for deletion/,
    ],
    ['of a replica', { primaryRegion: 'eu-west-1' }, {}, /^InvalidRequestException: .*on a replica secret/],
    [
      'without a function',
      {},
      { RotationLambdaARN: undefined },
      /^InvalidRequestException: .*didn't include such an ARN/,
    ],
    [
      'by a function that does not exist',
      {},
      { RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:none' },
      /^AccessDeniedException: Secrets Manager cannot invoke/,
    ],
    [
      'more often than is possible',
      {},
      { RotationRules: { ScheduleExpression: 'rate(2 hours)' } },
      /^InvalidParameterException/,
    ],
    [
      'by two schedules',
      {},
      { RotationRules: { ...monthly, ScheduleExpression: 'rate(2 days)' } },
      /^InvalidParameterException/,
    ],
  ])('is refused %s', (_, seed, more, expected) =>
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'db', ...seed })
      const RotationLambdaARN = addLambda(sandbox)
      const { name, message } = await failureOf(rotate(secretsManager, { RotationLambdaARN, ...more }))
      expect(`${name}: ${message}`).toMatch(expected)
      expect(sandbox.secret('db').rotation).toBeUndefined()
    })(),
  )

  test(
    'is refused if Secrets Manager, or the caller, may not invoke its function',
    onBench(async ({ sandbox, secretsManager }) => {
      sandbox.addSecret({ name: 'db' })
      const RotationLambdaARN = addLambda(sandbox, [])
      const refused = () => failureOf(rotate(secretsManager, { RotationLambdaARN }))
      expect((await refused()).message).toMatch(/cannot invoke/)
      sandbox.enforce({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }],
      })
      expect((await refused()).message).toMatch(
        /not authorized to perform: lambda:InvokeFunction on .*:rotate because/,
      )
    }),
  )

  test.each([true, undefined])(
    'must never be requested at once (RotateImmediately: %s)',
    (RotateImmediately) =>
      onBench(
        async ({ sandbox, secretsManager }) => {
          sandbox.addSecret({ name: 'db' })
          await failureOf(rotate(secretsManager, { RotateImmediately }))
        },
        [expect.stringContaining('RotateSecret was asked to rotate at once')],
      )(),
  )
})

describe('a schedule, from Thursday the first of January 2026', () => {
  test.each([
    ['rate(10 days)', '2026-01-11T23:59:59'],
    ['rate(12 hours)', '2026-01-01T12:00:00'],
    ['cron(0 8 15 * ? *)', '2026-01-15T23:59:59'],
    ['cron(0 8 L * ? *)', '2026-01-31T23:59:59'],
    ['cron(0 8 ? * SUN *)', '2026-01-04T23:59:59'],
    ['cron(0 8 ? * MON-FRI *)', '2026-01-02T23:59:59'],
    ['cron(0 8 ? * 2#2 *)', '2026-01-12T23:59:59'],
    ['cron(0 8 ? * FRIL *)', '2026-01-30T23:59:59'],
    ['cron(0 8 1/10 * ? *)', '2026-01-11T23:59:59'],
    ['cron(0 8 1 JUN,DEC ? *)', '2026-06-01T23:59:59'],
    ['cron(0 8 1 */3 ? *)', '2026-04-01T23:59:59'],
  ])('%s is next due by %s', (ScheduleExpression, expected) => {
    const next = nextRotation({ ScheduleExpression }, new Date('2026-01-01T00:00:00Z'))
    expect(next).toEqual(new Date(`${expected}Z`))
  })
})
