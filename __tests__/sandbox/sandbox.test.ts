import { GetRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { DescribeKeyCommand } from '@aws-sdk/client-kms'
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import type { Call } from '../../sandbox/endpoint/calls.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'
import { type Bench, failureOf, onBench, policyText } from './bench.ts'

const getRole = ({ iam }: Bench, RoleName = 'orders-role') => iam.send(new GetRoleCommand({ RoleName }))

const putPolicy = ({ iam }: Bench, PolicyDocument = policyText('s3:*')) =>
  iam.send(new PutRolePolicyCommand({ RoleName: 'orders-role', PolicyName: 'ours', PolicyDocument }))

describe('the record of calls', () => {
  test(
    'says what was requested, by whom, where, and the result',
    onBench(async (bench) => {
      const { sandbox, clients } = bench
      await putPolicy(bench)
      await failureOf(putPolicy(bench, '{'))
      const far = clients({ account: '999999999999', region: 'eu-west-1' })
      await failureOf(far.secretsManager.send(new DescribeSecretCommand({ SecretId: 'stripe' })))
      const put = {
        service: 'iam',
        operation: 'PutRolePolicy',
        region: 'us-east-1',
        account: '123456789012',
        write: true,
      }
      const input = { RoleName: 'orders-role', PolicyName: 'ours', PolicyDocument: policyText('s3:*') }
      expect(sandbox.calls).toEqual([
        { ...put, input, took: true, status: 200 },
        {
          ...put,
          input: { ...input, PolicyDocument: '{' },
          took: false,
          status: 400,
          errorCode: 'MalformedPolicyDocument',
        },
        {
          service: 'secretsmanager',
          operation: 'DescribeSecret',
          region: 'eu-west-1',
          account: '999999999999',
          input: { SecretId: 'stripe' },
          write: false,
          took: false,
          status: 400,
          errorCode: 'ResourceNotFoundException',
        },
      ])
      sandbox.clearCalls()
      expect(sandbox.calls).toEqual([])
    }),
  )

  test(
    'reaches listeners after the call was handled, before the response',
    onBench(async (bench) => {
      const { sandbox } = bench
      const seen: string[] = []
      const stop = sandbox.onCall(({ operation }: Call) => {
        seen.push(`${operation} with ${Object.keys(sandbox.policies('orders-role')).length} policies`)
      })
      await putPolicy(bench)
      stop()
      await getRole(bench)
      expect(seen).toEqual(['PutRolePolicy with 1 policies'])
    }),
  )

  test(
    'reports an error in a listener as a bug, so that a broken invariant is noticed',
    onBench(
      async (bench) => {
        bench.sandbox.onCall(() => {
          throw new Error('a grant is missing')
        })
        await failureOf(getRole(bench))
      },
      [expect.stringContaining('a grant is missing')],
    ),
  )
})

describe('a denial', () => {
  const callers: Readonly<Record<string, (bench: Bench) => Promise<unknown>>> = {
    'iam:GetRole': getRole,
    'kms:DescribeKey': ({ kms }) => kms.send(new DescribeKeyCommand({ KeyId: 'alias/orders' })),
    'lambda:GetFunctionConfiguration': ({ lambda }) =>
      lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'orders' })),
    'secretsmanager:GetSecretValue': ({ secretsManager }) =>
      secretsManager.send(new GetSecretValueCommand({ SecretId: 'stripe' })),
  }
  const seed = ({ sandbox, roleArn }: Bench) => {
    sandbox.addFunction({ name: 'orders', role: roleArn })
    sandbox.addSecret({ name: 'stripe', suffix: 'AbCdEf' })
    sandbox.addAlias({ name: 'alias/orders', keyId: sandbox.addKey({ id: 'k1' }) })
  }

  test.each([
    ['iam:GetRole', 'AccessDenied', 403, 'role orders-role'],
    ['kms:DescribeKey', 'AccessDeniedException', 400, 'arn:aws:kms:us-east-1:123456789012:key/k1'],
    [
      'lambda:GetFunctionConfiguration',
      'AccessDeniedException',
      403,
      'arn:aws:lambda:us-east-1:123456789012:function:orders',
    ],
    [
      'secretsmanager:GetSecretValue',
      'AccessDeniedException',
      400,
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:stripe-AbCdEf',
    ],
  ])('of %s is answered as %s with status %i', (action, name, status, resource) =>
    onBench(async (bench) => {
      seed(bench)
      const stop = bench.sandbox.deny(action)
      expect(await failureOf(callers[action]?.(bench) ?? Promise.resolve())).toEqual({
        name,
        status,
        message: `User: arn:aws:sts::123456789012:assumed-role/deployer/run is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
      })
      stop()
      await callers[action]?.(bench)
    })(),
  )

  test(
    'reaches the actions and resources that its patterns match',
    onBench(async (bench) => {
      const { sandbox } = bench
      const billing = sandbox.addRole({ name: 'billing-role' })
      sandbox.deny('iam:Put*')
      sandbox.deny('*', billing.replace('billing', '???????'))
      await getRole(bench)
      expect((await failureOf(putPolicy(bench))).name).toBe('AccessDenied')
      expect((await failureOf(getRole(bench, 'billing-role'))).name).toBe('AccessDenied')
    }),
  )
})

describe('a request', () => {
  test(
    'that breaks the model is refused with everything that is wrong',
    onBench(async (bench) => {
      const failure = await failureOf(getRole(bench, `${'x'.repeat(64)} `))
      expect(failure).toMatchObject({ name: 'ValidationError', status: 400 })
      expect(failure.message).toMatch(
        /^2 validation errors detected: Value 'x+ ' at 'roleName' failed to satisfy/,
      )
      const described = bench.kms.send(new DescribeKeyCommand({ KeyId: '' }))
      expect(await failureOf(described)).toEqual({
        name: 'ValidationException',
        status: 400,
        message:
          "1 validation error detected: Value '' at 'keyId' failed to satisfy constraint: Member must have length greater than or equal to 1",
      })
    }),
  )

  test(
    'that is not signed goes where its form says',
    onBench(async ({ sandbox }) => {
      sandbox.addSecret({ name: 'stripe' })
      const json = await fetch(sandbox.url, {
        method: 'POST',
        headers: { 'x-amz-target': 'secretsmanager.DescribeSecret' },
        body: JSON.stringify({ SecretId: 'stripe' }),
      })
      expect(await json.json()).toMatchObject({ Name: 'stripe', CreatedDate: 1767225600 })
      const form = await fetch(sandbox.url, {
        method: 'POST',
        body: new URLSearchParams({ Action: 'GetRole', RoleName: 'orders-role' }),
      })
      expect(await form.text()).toContain('<RoleName>orders-role</RoleName>')
      const rest = await fetch(`${sandbox.url}/2015-03-31/functions/orders/configuration`)
      expect(rest.headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException')
    }),
  )

  test(
    'that can’t be read, lacks what is required or has too much is refused',
    onBench(async ({ sandbox }) => {
      const headers = { 'x-amz-target': 'secretsmanager.DescribeSecret' }
      const errorOf = async (body: string) => {
        const response = await fetch(sandbox.url, { method: 'POST', headers, body })
        return [response.status, await response.json()]
      }
      expect(await errorOf('{')).toMatchObject([400, { __type: 'SerializationException' }])
      expect(await errorOf('{}')).toMatchObject([
        400,
        { Message: expect.stringContaining("null at 'secretId'") },
      ])
      const surplus = JSON.stringify({ SecretId: 'stripe', Colour: 'red' })
      expect(await errorOf(surplus)).toMatchObject([
        400,
        { Message: expect.stringContaining("'colour' failed") },
      ])
    }),
  )

  test(
    'for an operation or a service that is not served is a bug of the sandbox or of its caller',
    onBench(
      async ({ sandbox }) => {
        const body = new URLSearchParams({ Action: 'CreateRole' })
        const authorization = 'AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/iam/aws4_request'
        expect((await fetch(sandbox.url, { method: 'POST', headers: { authorization }, body })).status).toBe(
          501,
        )
        expect((await fetch(`${sandbox.url}/bucket/key`)).status).toBe(501)
      },
      ['the sandbox does not serve iam CreateRole', 'the sandbox does not serve GET /bucket/key'],
    ),
  )
})

describe('an answer that breaks the model', () => {
  test(
    'is a bug of the sandbox, said in the answer and in the list',
    onBench(
      async ({ sandbox, lambda, roleArn }) => {
        sandbox.addFunction({ name: 'orders', role: roleArn })
        sandbox.function('orders').role = 'no role'
        const failure = await failureOf(
          lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'orders' })),
        )
        expect(failure.status).toBe(500)
      },
      [
        expect.stringContaining(
          "lambda GetFunctionConfiguration: 1 validation error detected: Value 'no role' at 'role'",
        ),
      ],
    ),
  )
})

describe('a sandbox', () => {
  test('makes the same identifiers for the same seed', async () => {
    const arns = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const sandbox = await startSandbox({ seed, account: '210987654321', region: 'cn-north-1' })
        await sandbox.close()
        return [
          sandbox.addSecret({ name: 'stripe' }),
          sandbox.addKey(),
          sandbox.addRole({ name: 'orders-role' }),
        ]
      }),
    )
    expect(arns[0]).toEqual(arns[1])
    expect(arns[0]).not.toEqual(arns[2])
    expect(arns[0]?.[2]).toBe('arn:aws-cn:iam::210987654321:role/orders-role')
  })

  test('tells a process where it is and nothing of the machine’s own settings', async () => {
    const sandbox = await startSandbox()
    await sandbox.close()
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(sandbox.env).toMatchObject({
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    })
    expect(sandbox.envFor({ region: 'eu-west-1' }).AWS_REGION).toBe('eu-west-1')
  })

  test(
    'has a clock that stops until it is set',
    onBench(async ({ sandbox, iam }) => {
      sandbox.clock.set(new Date('2027-05-05T05:05:05Z'))
      sandbox.addRole({ name: 'late' })
      const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'late' }))
      expect(Role?.CreateDate).toEqual(new Date('2027-05-05T05:05:05Z'))
    }),
  )

  test(
    'says what it has if it is asked for something that it does not have',
    onBench(async ({ sandbox, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect(() => sandbox.function('order')).toThrow('the sandbox has no order; it has orders')
      expect(() => sandbox.removeRole('nobody')).toThrow('it has orders-role')
    }),
  )
})
