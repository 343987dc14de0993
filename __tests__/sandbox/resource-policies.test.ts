import { GetKeyPolicyCommand } from '@aws-sdk/client-kms'
import { GetResourcePolicyCommand } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

const statement = { Sid: 'Ours', Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*' }
const resourcePolicy = { Version: '2012-10-17', Statement: [statement] }

describe("a secret's resource policy", () => {
  test(
    'is returned verbatim, and omitted if there is none',
    onBench(async ({ sandbox, secretsManager }) => {
      const arn = sandbox.addSecret({ name: 'db', resourcePolicy })
      sandbox.addSecret({ name: 'plain' })
      const { ARN, ResourcePolicy = '' } = await secretsManager.send(
        new GetResourcePolicyCommand({ SecretId: arn }),
      )
      expect([ARN, JSON.parse(ResourcePolicy)]).toEqual([arn, resourcePolicy])
      const plain = await secretsManager.send(new GetResourcePolicyCommand({ SecretId: 'plain' }))
      expect(plain.Name).toBe('plain')
      expect(plain).not.toHaveProperty('ResourcePolicy')
      const gone = secretsManager.send(new GetResourcePolicyCommand({ SecretId: 'gone' }))
      expect((await failureOf(gone)).name).toBe('ResourceNotFoundException')
    }),
  )
})

describe("a key's policy", () => {
  test(
    'leaves access to IAM policies by default',
    onBench(async ({ sandbox, kms }) => {
      const KeyId = sandbox.addKey()
      const { Policy = '', PolicyName } = await kms.send(new GetKeyPolicyCommand({ KeyId }))
      expect(PolicyName).toBe('default')
      expect(JSON.parse(Policy)).toMatchObject({
        Statement: [{ Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*' }],
      })
    }),
  )

  test.each([
    ['another account', 'arn:aws:kms:us-east-1:999999999999:key/1234', 'NotFoundException'],
    ['another region', 'arn:aws:kms:eu-west-1:123456789012:key/1234', 'NotFoundException'],
    ['an alias', 'alias/orders', 'InvalidArnException'],
    ['a key that is gone', '1234', 'NotFoundException'],
  ])('is not returned for %s', (_what, KeyId, name) =>
    onBench(async ({ sandbox, kms }) => {
      sandbox.addAlias({ name: 'alias/orders', keyId: sandbox.addKey() })
      expect((await failureOf(kms.send(new GetKeyPolicyCommand({ KeyId })))).name).toBe(name)
    })(),
  )
})
