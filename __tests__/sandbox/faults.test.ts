import { GetRoleCommand, GetRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { DescribeKeyCommand } from '@aws-sdk/client-kms'
import { GetFunctionConfigurationCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from '@jest/globals'
import { type Bench, failureOf, onBench, policyText } from './bench.ts'

const getRole = ({ iam }: Bench) => iam.send(new GetRoleCommand({ RoleName: 'orders-role' }))

const putPolicy = ({ iam }: Bench, PolicyName = 'ours') =>
  iam.send(
    new PutRolePolicyCommand({ RoleName: 'orders-role', PolicyName, PolicyDocument: policyText('s3:*') }),
  )

const policyNames = ({ sandbox }: Bench) => Object.keys(sandbox.policies('orders-role'))

describe('a throttled call', () => {
  test(
    'fails with the error of each service, and does nothing',
    onBench(async (bench) => {
      const { sandbox, kms, lambda, secretsManager } = bench
      sandbox.fault({ act: { kind: 'throttle' } })
      const FunctionName = 'orders'
      const failures = [
        await failureOf(putPolicy(bench)),
        await failureOf(kms.send(new DescribeKeyCommand({ KeyId: 'k' }))),
        await failureOf(lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))),
        await failureOf(secretsManager.send(new DescribeSecretCommand({ SecretId: 's' }))),
      ]
      expect(failures).toEqual([
        { name: 'Throttling', status: 400, message: 'Rate exceeded' },
        { name: 'ThrottlingException', status: 400, message: 'Rate exceeded' },
        { name: 'TooManyRequestsException', status: 429, message: 'Rate exceeded' },
        { name: 'ThrottlingException', status: 400, message: 'Rate exceeded' },
      ])
      expect(policyNames(bench)).toEqual([])
    }),
  )

  test(
    'is tried again by the SDK',
    onBench(async ({ sandbox }) => {
      sandbox.fault({ nth: 1, act: { kind: 'throttle' } })
      const iam = new IAMClient(sandbox.clientConfig())
      await iam.send(new GetRoleCommand({ RoleName: 'orders-role' }))
      expect(sandbox.calls.map(({ status, errorCode }) => [status, errorCode])).toEqual([
        [400, 'Throttling'],
        [200, undefined],
      ])
    }),
  )
})

describe('a fault', () => {
  test(
    'strikes the n-th call that matches service, operation, kind and input',
    onBench(async (bench) => {
      const { sandbox } = bench
      const when = (input: object) => 'PolicyName' in input && input.PolicyName === 'ours'
      sandbox.fault({
        service: 'iam',
        operation: 'PutRolePolicy',
        write: true,
        when,
        nth: 2,
        act: { kind: 'throttle' },
      })
      await getRole(bench)
      await putPolicy(bench, 'theirs')
      await putPolicy(bench)
      expect((await failureOf(putPolicy(bench))).name).toBe('Throttling')
      await putPolicy(bench)
    }),
  )

  test(
    'ends when it is removed, and all end when they are cleared',
    onBench(async (bench) => {
      const act = { kind: 'throttle' } as const
      const stop = bench.sandbox.fault({ operation: 'GetRole', act })
      bench.sandbox.fault({ operation: 'PutRolePolicy', act })
      await failureOf(getRole(bench))
      stop()
      await getRole(bench)
      await failureOf(putPolicy(bench))
      bench.sandbox.clearFaults()
      await putPolicy(bench)
    }),
  )

  test(
    'can return anything instead of a response',
    onBench(async (bench) => {
      const { sandbox } = bench
      sandbox.fault({ nth: 1, act: { kind: 'answer', status: 503 } })
      sandbox.fault({ nth: 2, act: { kind: 'answer', status: 200, body: '<html><body>proxy</body></html>' } })
      expect((await failureOf(putPolicy(bench))).status).toBe(503)
      expect((await getRole(bench)).Role).toBeUndefined()
      expect(policyNames(bench)).toEqual([])
      expect(sandbox.calls).toMatchObject([
        { status: 503, took: false },
        { status: 200, took: false },
      ])
    }),
  )

  test(
    'can return an error after the call succeeded',
    onBench(async (bench) => {
      bench.sandbox.fault({ nth: 1, act: { kind: 'answer', moment: 'after', status: 500 } })
      expect((await failureOf(putPolicy(bench))).status).toBe(500)
      expect(policyNames(bench)).toEqual(['ours'])
      expect(bench.sandbox.calls).toMatchObject([{ status: 500, took: true }])
    }),
  )

  test(
    'can change the world right before a call',
    onBench(async (bench) => {
      const { sandbox, lambda, roleArn } = bench
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const change = () => sandbox.changeFunction('orders', { variables: { THEIRS: 'x' } })
      sandbox.fault({ operation: 'UpdateFunctionConfiguration', nth: 1, act: { kind: 'change', change } })
      const FunctionName = 'orders'
      const { RevisionId } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
      const Environment = { Variables: { OURS: 'y' } }
      const update = new UpdateFunctionConfigurationCommand({ FunctionName, Environment, RevisionId })
      expect((await failureOf(lambda.send(update))).status).toBe(412)
      expect(sandbox.function('orders').variables).toEqual({ THEIRS: 'x' })
    }),
  )
})

describe('a connection', () => {
  test(
    'can drop before the call did anything',
    onBench(async (bench) => {
      bench.sandbox.fault({ nth: 1, act: { kind: 'drop', moment: 'before' } })
      expect((await failureOf(putPolicy(bench))).message).toMatch(/socket hang up|ECONNRESET/)
      expect(policyNames(bench)).toEqual([])
      expect(bench.sandbox.calls).toEqual([expect.objectContaining({ write: true, took: false })])
    }),
  )

  test(
    'can drop after the call succeeded',
    onBench(async (bench) => {
      bench.sandbox.fault({ nth: 1, act: { kind: 'drop', moment: 'after' } })
      expect((await failureOf(putPolicy(bench))).message).toMatch(/socket hang up|ECONNRESET/)
      expect(policyNames(bench)).toEqual(['ours'])
      const [call] = bench.sandbox.calls
      expect(call).toMatchObject({ write: true, took: true })
      expect(call?.status).toBeUndefined()
    }),
  )

  test(
    'can end in the middle of a response',
    onBench(async (bench) => {
      bench.sandbox.fault({ nth: 1, act: { kind: 'truncate' } })
      await failureOf(putPolicy(bench))
      expect(policyNames(bench)).toEqual(['ours'])
      expect((await getRole(bench)).Role?.RoleName).toBe('orders-role')
    }),
  )
})

describe('a delayed call', () => {
  test(
    'waits until another one was handled',
    onBench(async (bench) => {
      const until = bench.sandbox.nextCall({ operation: 'PutRolePolicy' }, 2)
      bench.sandbox.fault({ operation: 'GetRolePolicy', act: { kind: 'delay', until } })
      const read = bench.iam.send(new GetRolePolicyCommand({ RoleName: 'orders-role', PolicyName: 'second' }))
      await putPolicy(bench, 'first')
      await putPolicy(bench, 'second')
      expect((await read).PolicyName).toBe('second')
      expect(bench.sandbox.calls.map(({ operation }) => operation)).toEqual([
        'PutRolePolicy',
        'PutRolePolicy',
        'GetRolePolicy',
      ])
    }),
  )

  test(
    'waits some milliseconds',
    onBench(async (bench) => {
      bench.sandbox.fault({ operation: 'GetRole', act: { kind: 'delay', until: 20 } })
      const start = performance.now()
      await getRole(bench)
      expect(performance.now() - start).toBeGreaterThan(15) // Node's timers and its clock differ by some milliseconds.
    }),
  )
})

describe('the end of the caller', () => {
  test(
    'comes after the n-th successful write, which never gets a response',
    onBench(async (bench) => {
      const { sandbox, roleArn } = bench
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const killed = new AbortController()
      sandbox.fault({ write: true, nth: 2, act: { kind: 'kill', kill: () => killed.abort() } })
      await getRole(bench)
      await failureOf(
        bench.iam.send(new PutRolePolicyCommand({ RoleName: 'x', PolicyName: 'x', PolicyDocument: '{}' })),
      )
      await putPolicy(bench, 'first')
      const second = new PutRolePolicyCommand({
        RoleName: 'orders-role',
        PolicyName: 'second',
        PolicyDocument: policyText('s3:*'),
      })
      const failure = await failureOf(bench.iam.send(second, { abortSignal: killed.signal }))
      expect(failure.name).toBe('AbortError')
      expect(policyNames(bench)).toEqual(['first', 'second'])
      expect(sandbox.calls.at(-1)).toMatchObject({ write: true, took: true })
    }),
  )
})
