import {
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench, policyText } from './bench.ts'

const RoleName = 'orders-role'

const getPolicy = (iam: IAMClient, PolicyName = 'ours') =>
  iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))

const putPolicy = (iam: IAMClient, PolicyDocument: string, PolicyName = 'ours') =>
  iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }))

const deletePolicy = (iam: IAMClient, PolicyName = 'ours') =>
  iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }))

describe('roles', () => {
  test(
    'carry their path in the ARN and are found by name, whatever its case',
    onBench(async ({ sandbox, iam }) => {
      const arn = sandbox.addRole({ name: 'Billing', path: '/service-role/eu/' })
      expect(arn).toBe('arn:aws:iam::123456789012:role/service-role/eu/Billing')
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'billing' }))
      expect(Role).toMatchObject({ Arn: arn, Path: '/service-role/eu/', RoleName: 'Billing' })
      expect(Role?.CreateDate).toEqual(new Date('2026-01-01T00:00:00Z'))
      expect(() => sandbox.addRole({ name: 'BILLING' })).toThrow('billing exists')
    }),
  )

  test(
    'are the account’s, in every region',
    onBench(async ({ clients }) => {
      const get = new GetRoleCommand({ RoleName })
      expect((await clients({ region: 'eu-west-1' }).iam.send(get)).Role?.RoleName).toBe(RoleName)
      expect((await failureOf(clients({ account: '999999999999' }).iam.send(get))).status).toBe(404)
    }),
  )

  test(
    'that AWS owns refuse every write',
    onBench(async ({ sandbox, iam }) => {
      for (const path of ['/aws-service-role/lambda.amazonaws.com/', '/aws-reserved/sso.amazonaws.com/']) {
        sandbox.removeRole(RoleName)
        sandbox.addRole({ name: RoleName, path })
        const failures = [
          await failureOf(putPolicy(iam, policyText('logs:*'))),
          await failureOf(deletePolicy(iam)),
        ]
        for (const failure of failures) {
          expect(failure).toMatchObject({ name: 'UnmodifiableEntityException', status: 400 })
          expect(failure.message).toContain(
            "Cannot perform the operation on the protected role 'orders-role'",
          )
        }
      }
    }),
  )
})

describe('inline policies', () => {
  test(
    'are stored as given and answered URL-encoded by RFC 3986',
    onBench(async ({ sandbox, iam }) => {
      const text = `{"Version": "2012-10-17",\n "Statement": {"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/(é)'!~"}}`
      await putPolicy(iam, text)
      const { PolicyDocument = '' } = await getPolicy(iam)
      expect(PolicyDocument).toMatch(/^[A-Za-z0-9%._~-]+$/)
      expect(decodeURIComponent(PolicyDocument)).toBe(text)
      expect(sandbox.role(RoleName).policies.get('ours')).toBe(text)
      expect(sandbox.policies(RoleName)).toMatchObject({ ours: { Statement: { Action: 's3:*' } } })
    }),
  )

  test(
    'are overwritten and deleted by name, the others left alone',
    onBench(async ({ sandbox, iam }) => {
      sandbox.role(RoleName).policies.set('theirs', policyText('logs:*'))
      await putPolicy(iam, policyText('s3:*'))
      await putPolicy(iam, policyText('sqs:*'))
      expect(sandbox.policies(RoleName)).toEqual({
        ours: JSON.parse(policyText('sqs:*')),
        theirs: JSON.parse(policyText('logs:*')),
      })
      await deletePolicy(iam)
      expect(Object.keys(sandbox.policies(RoleName))).toEqual(['theirs'])
    }),
  )

  test(
    'distinguish a missing role from a missing policy only by the message',
    onBench(async ({ sandbox, iam }) => {
      const noPolicy = {
        name: 'NoSuchEntityException',
        status: 404,
        message: 'The role policy with name ours cannot be found.',
      }
      expect(await failureOf(getPolicy(iam))).toEqual(noPolicy)
      expect(await failureOf(deletePolicy(iam))).toEqual(noPolicy)
      sandbox.removeRole(RoleName)
      const noRole = { ...noPolicy, message: 'The role with name orders-role cannot be found.' }
      const calls = [
        getPolicy(iam),
        deletePolicy(iam),
        putPolicy(iam, policyText('s3:*')),
        iam.send(new ListRolePoliciesCommand({ RoleName })),
        iam.send(new GetRoleCommand({ RoleName })),
      ]
      for (const call of calls) expect(await failureOf(call)).toEqual(noRole)
    }),
  )

  test(
    'are listed in pages',
    onBench(async ({ sandbox, iam }) => {
      for (const name of ['a', 'b', 'c']) sandbox.role(RoleName).policies.set(name, policyText('s3:*'))
      const first = await iam.send(new ListRolePoliciesCommand({ RoleName, MaxItems: 2 }))
      expect(first).toMatchObject({ PolicyNames: ['a', 'b'], IsTruncated: true })
      const second = await iam.send(
        new ListRolePoliciesCommand({ RoleName, MaxItems: 2, Marker: first.Marker }),
      )
      expect(second).toMatchObject({ PolicyNames: ['c'], IsTruncated: false })
      expect(second.Marker).toBeUndefined()
    }),
  )

  test(
    'share 10,240 characters per role, not counting white space',
    onBench(async ({ sandbox, iam }) => {
      const ofSize = (size: number) => policyText(`s3:${'x'.repeat(size - policyText('s3:').length)}`)
      sandbox.role(RoleName).policies.set('theirs', `\n\t ${ofSize(10_000)} `)
      await putPolicy(iam, `  ${ofSize(240)}\n`)
      const failure = await failureOf(putPolicy(iam, ofSize(241)))
      expect(failure).toEqual({
        name: 'LimitExceededException',
        status: 409,
        message: 'Maximum policy size of 10240 bytes exceeded for role orders-role',
      })
      expect(sandbox.role(RoleName).policies.get('ours')).toBe(`  ${ofSize(240)}\n`)
    }),
  )

  test(
    'can be read stale for a number of answers after a write',
    onBench(async ({ sandbox, iam }) => {
      sandbox.role(RoleName).staleReads = 2
      await putPolicy(iam, policyText('s3:*'))
      expect((await failureOf(getPolicy(iam))).name).toBe('NoSuchEntityException')
      expect((await failureOf(getPolicy(iam))).name).toBe('NoSuchEntityException')
      const { PolicyDocument = '' } = await getPolicy(iam)
      expect(decodeURIComponent(PolicyDocument)).toBe(policyText('s3:*'))
    }),
  )
})

describe('policy documents', () => {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
  const document = (...statements: readonly object[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: statements })
  const without = (key: keyof typeof statement) => document({ ...statement, [key]: undefined })

  test.each([
    ['{', 'Syntax errors in policy.'],
    ['[]', 'Syntax errors in policy.'],
    ['{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
    [document(), 'Syntax errors in policy.'],
    [
      JSON.stringify({ Version: '2020-01-01', Statement: [statement] }),
      'The policy must contain a valid version string',
    ],
    [JSON.stringify({ Version: '2012-10-17', Statement: ['x'] }), 'Syntax errors in policy.'],
    [
      JSON.stringify({ Version: '2012-10-17', Statement: [statement], Comment: 'x' }),
      'Syntax errors in policy.',
    ],
    [without('Effect'), 'Syntax errors in policy.'],
    [document({ ...statement, Effect: 'allow' }), 'Syntax errors in policy.'],
    [without('Action'), 'Policy statement must contain actions.'],
    [document({ ...statement, Action: [] }), 'Policy statement must contain actions.'],
    [document({ ...statement, Action: [1] }), 'Syntax errors in policy.'],
    [document({ ...statement, NotAction: 's3:*' }), 'Syntax errors in policy.'],
    [
      document({ ...statement, Action: 'GetObject' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [without('Resource'), 'Policy statement must contain resources.'],
    [document({ ...statement, Resource: 'bucket' }), 'Resource bucket must be in ARN format or "*".'],
    [document({ ...statement, Resource: 'arn:aws:s3' }), 'The policy failed legacy parsing'],
    [document({ ...statement, Principal: '*' }), 'Policy document should not specify a principal.'],
    [document({ ...statement, Comment: 'x' }), 'Syntax errors in policy.'],
    [document({ ...statement, Condition: 'x' }), 'Syntax errors in policy.'],
    [document({ ...statement, Condition: { StringEquals: 'x' } }), 'Syntax errors in policy.'],
    [document({ ...statement, Condition: { StringEquals: { a: [{}] } } }), 'Syntax errors in policy.'],
    [document({ ...statement, Sid: 'a-b' }), 'Statement IDs (SID) must be alpha-numeric.'],
    [
      document({ ...statement, Sid: 'A' }, { ...statement, Sid: 'A' }),
      'Statement IDs (SID) in a single policy must be unique.',
    ],
  ])('are refused: %s', (text, message) =>
    onBench(async ({ sandbox, iam }) => {
      const failure = await failureOf(putPolicy(iam, text))
      expect(failure).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
      expect(failure.message).toContain(message)
      expect(sandbox.policies(RoleName)).toEqual({})
    })(),
  )

  test.each([
    document(statement),
    document({
      ...statement,
      Sid: 'A1',
      Condition: { StringEquals: { 'aws:PrincipalTag/a': ['x', 'y'] }, Bool: { b: true } },
    }),
    document({ Effect: 'Deny', NotAction: ['s3:*', '*'], NotResource: ['arn:aws:s3:::b/*'] }),
    JSON.stringify({ Statement: statement }),
  ])('are taken: %s', (text) =>
    onBench(async ({ iam }) => {
      await putPolicy(iam, text)
    })(),
  )

  test(
    'hold characters up to U+00FF only',
    onBench(async ({ iam }) => {
      await putPolicy(iam, document({ ...statement, Resource: 'arn:aws:s3:::ÿ' }))
      const failure = await failureOf(putPolicy(iam, document({ ...statement, Resource: 'arn:aws:s3:::Ā' })))
      expect(failure).toMatchObject({ name: 'ValidationError', status: 400 })
      expect(failure.message).toContain(
        "at 'policyDocument' failed to satisfy constraint: Member must satisfy regular",
      )
    }),
  )
})
