import {
  GetFunctionConfigurationCommand,
  type LambdaClient,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

const read = (lambda: LambdaClient, FunctionName = 'orders') =>
  lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))

const update = (lambda: LambdaClient, input: Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName'>) =>
  lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'orders', ...input }))

const variables = (Variables: Record<string, string>) => ({ Environment: { Variables } })

describe('reading a function', () => {
  test(
    'answers its configuration',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      const arn = sandbox.addFunction({
        name: 'orders',
        role: roleArn,
        variables: { GREETING: 'grüße\n"=" 🙂' },
      })
      const answer = await read(lambda)
      expect(answer).toMatchObject({
        FunctionName: 'orders',
        FunctionArn: arn,
        Role: roleArn,
        Environment: { Variables: { GREETING: 'grüße\n"=" 🙂' } },
        State: 'Active',
        LastUpdateStatus: 'Successful',
        LastModified: '2026-01-01T00:00:00.000+0000',
      })
    }),
  )

  test(
    'omits Environment if there are no variables',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect((await read(lambda)).Environment).toBeUndefined()
    }),
  )

  test.each([
    'orders',
    '123456789012:function:orders',
    'us-east-1:123456789012:function:orders',
    'arn:aws:lambda:us-east-1:123456789012:function:orders',
    'orders:$LATEST',
  ])('finds it as %s', (name) =>
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect((await read(lambda, name)).FunctionName).toBe('orders')
    })(),
  )

  test.each([
    [
      'billing',
      404,
      'ResourceNotFoundException',
      'Function not found: arn:aws:lambda:us-east-1:123456789012:function:billing',
    ],
    [
      'orders:live',
      404,
      'ResourceNotFoundException',
      'Function not found: arn:aws:lambda:us-east-1:123456789012:function:orders:live',
    ],
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      404,
      'ResourceNotFoundException',
      "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')",
    ],
    [
      'arn:aws:lambda:us-east-1:999999999999:function:orders',
      403,
      'AccessDeniedException',
      'is not authorized to perform',
    ],
    [
      'orders/x',
      400,
      'ValidationException',
      "Value 'orders/x' at 'functionName' failed to satisfy constraint",
    ],
  ])('refuses %s', (name, status, error, message) =>
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const failure = await failureOf(read(lambda, name))
      expect(failure).toEqual({ name: error, status, message: expect.stringContaining(message) })
    })(),
  )

  test(
    'sees the functions of its own region and account only',
    onBench(async ({ sandbox, clients, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const elsewhere = [{ region: 'eu-west-1' }, { account: '999999999999' }]
      for (const home of elsewhere) {
        expect((await failureOf(read(clients(home).lambda))).name).toBe('ResourceNotFoundException')
      }
      sandbox.addFunction({ name: 'orders', role: roleArn, region: 'eu-west-1' })
      expect((await read(clients({ region: 'eu-west-1' }).lambda)).FunctionArn).toContain('eu-west-1')
    }),
  )

  test(
    'says how the last update failed, and that a function is being created',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      const failedUpdate = { reason: 'the key is disabled', reasonCode: 'DisabledKMSKey' } as const
      sandbox.addFunction({ name: 'orders', role: roleArn, failedUpdate })
      sandbox.addFunction({ name: 'billing', role: roleArn, state: 'Pending' })
      expect(await read(lambda)).toMatchObject({
        LastUpdateStatus: 'Failed',
        LastUpdateStatusReason: 'the key is disabled',
        LastUpdateStatusReasonCode: 'DisabledKMSKey',
      })
      expect(await read(lambda, 'billing')).toMatchObject({ State: 'Pending', StateReasonCode: 'Creating' })
    }),
  )
})

describe('writing a function', () => {
  test(
    'replaces the variables as a whole and leaves what it does not name',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({
        name: 'orders',
        role: roleArn,
        variables: { OLD: 'x', KEPT: 'y' },
        kmsKeyArn: 'arn:aws:kms:k',
      })
      await update(lambda, variables({ KEPT: 'y', NEW: 'z' }))
      expect(sandbox.function('orders')).toMatchObject({
        variables: { KEPT: 'y', NEW: 'z' },
        role: roleArn,
        kmsKeyArn: 'arn:aws:kms:k',
      })
      await read(lambda)
      await update(lambda, { Description: 'orders', RevisionId: (await read(lambda)).RevisionId })
      expect(sandbox.function('orders')).toMatchObject({
        variables: { KEPT: 'y', NEW: 'z' },
        description: 'orders',
      })
    }),
  )

  test(
    'is in progress for a number of reads, and moves the revision when it starts and when it ends',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, readsUntilSettled: 2 })
      const before = await read(lambda)
      const answers = [
        await update(lambda, { ...variables({ AB: '1' }), RevisionId: before.RevisionId }),
        await read(lambda),
        await read(lambda),
        await read(lambda),
        await read(lambda),
      ]
      const statuses = answers.map((answer) => answer.LastUpdateStatus)
      expect(statuses).toEqual(['InProgress', 'InProgress', 'InProgress', 'Successful', 'Successful'])
      const revisions = answers.map((answer) => answer.RevisionId)
      expect(new Set([before.RevisionId, ...revisions]).size).toBe(3)
      expect(revisions[2]).toBe(revisions[0])
      expect(revisions[4]).toBe(revisions[3])
    }),
  )

  test(
    'refuses another write meanwhile',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      const arn = sandbox.addFunction({ name: 'orders', role: roleArn })
      await update(lambda, variables({ AB: '1' }))
      expect(await failureOf(update(lambda, variables({ AB: '2' })))).toEqual({
        name: 'ResourceConflictException',
        status: 409,
        message: `The operation cannot be performed at this time. An update is in progress for resource: ${arn}`,
      })
      expect(sandbox.function('orders').variables).toEqual({ AB: '1' })
      await read(lambda)
      await update(lambda, variables({ AB: '2' }))
    }),
  )

  test(
    'refuses a write while the function is being created',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, state: 'Pending' })
      expect((await failureOf(update(lambda, variables({})))).status).toBe(409)
      sandbox.function('orders').state = 'Active'
      await update(lambda, variables({}))
    }),
  )

  test(
    'refuses a revision that is not the latest, even the one from the previous write',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, readsUntilSettled: 0 })
      const { RevisionId } = await update(lambda, variables({ AB: '1' }))
      expect(await failureOf(update(lambda, { ...variables({ AB: '2' }), RevisionId }))).toEqual({
        name: 'PreconditionFailedException',
        status: 412,
        message:
          'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
      })
      expect(sandbox.function('orders').variables).toEqual({ AB: '1' })
    }),
  )

  test(
    'refuses the revision from before another deployer changed the function',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const { RevisionId } = await read(lambda)
      sandbox.changeFunction('orders', { variables: { THEIRS: 'x' } })
      expect((await failureOf(update(lambda, { ...variables({ AB: '2' }), RevisionId }))).status).toBe(412)
      expect(sandbox.function('orders').variables).toEqual({ THEIRS: 'x' })
    }),
  )

  test(
    'restores the previous state if the update fails',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, variables: { AB: '1' } })
      sandbox.function('orders').nextUpdate = {
        status: 'Failed',
        reason: 'no key',
        reasonCode: 'KMSKeyNotFound',
      }
      await update(lambda, variables({ AB: '2' }))
      await read(lambda)
      expect(await read(lambda)).toMatchObject({
        LastUpdateStatus: 'Failed',
        LastUpdateStatusReason: 'no key',
        Environment: { Variables: { AB: '1' } },
      })
    }),
  )

  test(
    'refuses a version or an alias',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const call = lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'orders:live' }))
      const message = expect.stringContaining('does not support versions other than $LATEST')
      expect(await failureOf(call)).toEqual({ name: 'InvalidParameterValueException', status: 400, message })
    }),
  )

  test(
    'is reported if it sets what the sandbox does not serve',
    onBench(
      async ({ sandbox, lambda, roleArn }) => {
        sandbox.addFunction({ name: 'orders', role: roleArn })
        expect((await failureOf(update(lambda, { TracingConfig: { Mode: 'Active' } }))).status).toBe(500)
      },
      [expect.stringContaining('the sandbox does not set TracingConfig of a function')],
    ),
  )
})

describe('the variables that a write may set', () => {
  const ofSize = (bytes: number) => variables({ AB: 'x'.repeat(bytes - '{"AB":""}'.length) })

  test(
    'fill at most 4,096 bytes of JSON; the error shows every value',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, readsUntilSettled: 0 })
      await update(lambda, ofSize(4096))
      const failure = await failureOf(update(lambda, ofSize(4097)))
      expect(failure).toMatchObject({ name: 'InvalidParameterValueException', status: 400 })
      expect(failure.message).toMatch(/exceeded the 4KB limit\. String measured: \{"AB":"x+"\}$/)
      const umlauts = variables({ AB: 'ü'.repeat(2045) })
      expect((await failureOf(update(lambda, umlauts))).name).toBe('InvalidParameterValueException')
    }),
  )

  test(
    'fit a request under 5,120 bytes',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect(await failureOf(update(lambda, ofSize(5120)))).toEqual({
        name: 'RequestEntityTooLargeException',
        status: 413,
        message: 'Request must be smaller than 5120 bytes for the UpdateFunctionConfiguration operation',
      })
      expect((await failureOf(update(lambda, ofSize(5000)))).name).toBe('InvalidParameterValueException')
    }),
  )

  test(
    'have no reserved name',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      const failure = await failureOf(
        update(lambda, variables({ AWS_REGION: 'x', OK: 'y', AWS_SESSION_TOKEN: 'z' })),
      )
      expect(failure.name).toBe('InvalidParameterValueException')
      expect(failure.message).toMatch(/Reserved keys used in this request: AWS_REGION, AWS_SESSION_TOKEN$/)
    }),
  )

  test.each(['A', '1A', '_A', 'A-B', 'Ä1', ''])(
    'have a name with a letter first and two characters, not %j',
    (name) =>
      onBench(async ({ sandbox, lambda, roleArn }) => {
        sandbox.addFunction({ name: 'orders', role: roleArn })
        const failure = await failureOf(update(lambda, variables({ [name]: 'a secret' })))
        expect(failure).toMatchObject({ name: 'ValidationException', status: 400 })
        expect(failure.message).toBe(
          "1 validation error detected: Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]",
        )
      })(),
  )

  test(
    'are never left open: an Environment without Variables is reported',
    onBench(
      async ({ sandbox, lambda, roleArn }) => {
        sandbox.addFunction({ name: 'orders', role: roleArn, variables: { AB: '1' } })
        await update(lambda, { Environment: {} })
        expect(sandbox.function('orders').variables).toEqual({ AB: '1' })
      },
      [expect.stringContaining('never send it')],
    ),
  )
})

describe('a caller who may not decrypt the variables', () => {
  const refusal = {
    Error: {
      ErrorCode: 'AccessDeniedException',
      Message: expect.stringContaining('not authorized to perform: kms:Decrypt'),
    },
  }

  test(
    'gets an error in their place, with status 200',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      const seed = { role: roleArn, variables: { AB: '1' }, callerMayDecrypt: false }
      sandbox.addFunction({ ...seed, name: 'orders' })
      sandbox.addFunction({
        ...seed,
        name: 'billing',
        kmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/k1',
      })
      const answer = await read(lambda)
      expect(answer.$metadata.httpStatusCode).toBe(200)
      expect(answer.Environment).toEqual(refusal)
      expect((await read(lambda, 'billing')).Environment?.Error?.Message).toContain('key/k1')
    }),
  )

  test(
    'may still write, which erases the old variables, and gets the error in that response too',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({
        name: 'orders',
        role: roleArn,
        variables: { LOST: '1' },
        callerMayDecrypt: false,
      })
      const answer = await update(lambda, variables({ AB: '2' }))
      expect(answer.Environment).toEqual(refusal)
      expect(sandbox.function('orders').variables).toEqual({ AB: '2' })
    }),
  )

  test(
    'can be one from the n-th read on',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, variables: { AB: '1' }, undecryptableFromRead: 2 })
      expect((await read(lambda)).Environment).toEqual({ Variables: { AB: '1' } })
      expect((await read(lambda)).Environment).toEqual(refusal)
      expect((await update(lambda, variables({ AB: '2' }))).Environment).toEqual(refusal)
    }),
  )
})
