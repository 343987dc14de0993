import { DescribeKeyCommand, type KMSClient } from '@aws-sdk/client-kms'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

const id = '1234abcd-12ab-34cd-56ef-1234567890ab'
const home = 'arn:aws:kms:us-east-1:123456789012:'

const describeKey = (kms: KMSClient, KeyId: string) => kms.send(new DescribeKeyCommand({ KeyId }))

describe('a key', () => {
  test.each([id, `${home}key/${id}`, 'alias/orders', `${home}alias/orders`])('is found as %s', (reference) =>
    onBench(async ({ sandbox, kms }) => {
      const arn = sandbox.addKey({ id })
      expect(sandbox.addAlias({ name: 'alias/orders', keyId: arn })).toBe(`${home}alias/orders`)
      const { KeyMetadata } = await describeKey(kms, reference)
      expect(KeyMetadata).toMatchObject({
        Arn: arn,
        KeyId: id,
        KeyState: 'Enabled',
        KeyManager: 'CUSTOMER',
        Enabled: true,
      })
    })(),
  )

  test.each([
    ['alias/billing', 'NotFoundException', `Alias ${home}alias/billing is not found.`],
    ['0000', 'NotFoundException', `Key '${home}key/0000' does not exist`],
    [`arn:aws:kms:eu-west-1:123456789012:key/${id}`, 'NotFoundException', 'Invalid arn eu-west-1'],
    ['arn:aws:kms:nowhere', 'InvalidArnException', 'Invalid arn arn:aws:kms:nowhere'],
  ])('is not found as %s', (reference, name, message) =>
    onBench(async ({ sandbox, kms }) => {
      sandbox.addKey({ id })
      expect(await failureOf(describeKey(kms, reference))).toEqual({ name, status: 400, message })
    })(),
  )

  test.each(['Disabled', 'PendingDeletion', 'PendingImport', 'Unavailable'] as const)('can be %s', (state) =>
    onBench(async ({ sandbox, kms }) => {
      const arn = sandbox.addKey({ id })
      sandbox.key(arn).state = state
      expect((await describeKey(kms, id)).KeyMetadata).toMatchObject({ KeyState: state, Enabled: false })
    })(),
  )

  test(
    'of another account is seen by ARN where it is shared',
    onBench(async ({ sandbox, kms }) => {
      const account = '999999999999'
      const shared = sandbox.addKey({ account, sharedWith: ['123456789012'] })
      const kept = sandbox.addKey({ account })
      expect((await describeKey(kms, shared)).KeyMetadata?.AWSAccountId).toBe(account)
      expect(await failureOf(describeKey(kms, kept))).toMatchObject({
        name: 'AccessDeniedException',
        status: 400,
      })
    }),
  )

  test(
    'of AWS would be made by describing its alias, which is reported',
    onBench(async ({ kms }) => {
      const first = await describeKey(kms, 'alias/aws/secretsmanager')
      const second = await describeKey(kms, `${home}alias/aws/secretsmanager`)
      expect(first.KeyMetadata).toMatchObject({ KeyManager: 'AWS' })
      expect(second.KeyMetadata?.Arn).toBe(first.KeyMetadata?.Arn)
    }, Array(2).fill('DescribeKey of alias/aws/secretsmanager creates the key in a real account')),
  )
})
