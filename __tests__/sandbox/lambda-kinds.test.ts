import {
  type ExecutionStatus,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListDurableExecutionsByFunctionCommand,
  type ListDurableExecutionsByFunctionCommandInput,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { reachedUnqualified } from '../../sandbox/services/lambda/latest-published.ts'
import { failureOf, onBench } from './bench.ts'

const FunctionName = 'orders'
const latest = '$LATEST.PUBLISHED'
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const capacityProvider = 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:fleet'

const read = (lambda: LambdaClient, Qualifier?: string) =>
  lambda.send(new GetFunctionConfigurationCommand({ FunctionName, ...(Qualifier && { Qualifier }) }))

const setVariables = (lambda: LambdaClient, Variables: Record<string, string>) =>
  lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }))

const publishLatest = (lambda: LambdaClient) =>
  lambda.send(new PublishVersionCommand({ FunctionName, PublishTo: 'LATEST_PUBLISHED' }))

const list = (
  lambda: LambdaClient,
  input: Omit<ListDurableExecutionsByFunctionCommandInput, 'FunctionName'> = {},
) => lambda.send(new ListDurableExecutionsByFunctionCommand({ FunctionName, ...input }))

describe('a function on managed instances', () => {
  test(
    'has nothing that unqualified calls reach before it is published to $LATEST.PUBLISHED',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, capacityProvider, readsUntilSettled: 1 })
      expect(await read(lambda)).toMatchObject({
        State: 'ActiveNonInvocable',
        CapacityProviderConfig: {
          LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: capacityProvider },
        },
      })
      expect(await failureOf(read(lambda, latest))).toMatchObject({ name: 'ResourceNotFoundException' })
      expect(await publishLatest(lambda)).toMatchObject({
        Version: latest,
        FunctionArn: `${arn}:${latest}`,
        State: 'Pending',
      })
      expect(reachedUnqualified(sandbox.function('orders'))).toBeUndefined()
      expect(await read(lambda, latest)).toMatchObject({ State: 'Pending' })
      expect(await read(lambda, latest)).toMatchObject({ State: 'Active' })
      expect(reachedUnqualified(sandbox.function('orders'))).toEqual({})
    }),
  )

  test(
    'answers unqualified calls with what was published before until an update of it is done',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      const variables = { AB: '1' }
      sandbox.addFunction({
        name: 'orders',
        role: roleArn,
        capacityProvider,
        variables,
        readsUntilSettled: 0,
      })
      sandbox.publishLatest('orders')
      await setVariables(lambda, { AB: '2' })
      expect((await read(lambda, latest)).Environment?.Variables).toEqual({ AB: '1' })
      sandbox.function('orders').readsUntilSettled = 1
      await read(lambda)
      expect(await publishLatest(lambda)).toMatchObject({ LastUpdateStatus: 'InProgress' })
      expect(await failureOf(publishLatest(lambda))).toMatchObject({ name: 'ResourceConflictException' })
      expect(await read(lambda, latest)).toMatchObject({
        LastUpdateStatus: 'InProgress',
        Environment: { Variables: { AB: '2' } },
      })
      expect(reachedUnqualified(sandbox.function('orders'))).toEqual({ AB: '1' })
      expect(await read(lambda, latest)).toMatchObject({ LastUpdateStatus: 'Successful' })
      expect(reachedUnqualified(sandbox.function('orders'))).toEqual({ AB: '2' })
    }),
  )

  test(
    'keeps what was published if publishing again fails, and publishes nothing that did not change',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, capacityProvider, readsUntilSettled: 0 })
      sandbox.publishLatest('orders')
      const { RevisionId: before } = await read(lambda, latest)
      expect(await publishLatest(lambda)).toMatchObject({ RevisionId: before })
      await setVariables(lambda, { AB: '2' })
      await read(lambda)
      const reason = { reason: 'No capacity', reasonCode: 'InsufficientCapacity' } as const
      sandbox.function('orders').nextVersion = { state: 'Failed', ...reason }
      await publishLatest(lambda)
      const failed = await read(lambda, latest)
      expect(failed).toMatchObject({ LastUpdateStatus: 'Failed', LastUpdateStatusReason: 'No capacity' })
      expect(failed.Environment).toBeUndefined()
    }),
  )

  test(
    'may have an alias that points to $LATEST.PUBLISHED; other functions have none',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, capacityProvider })
      sandbox.publishLatest('orders')
      sandbox.pointAlias('orders', { name: 'live', version: sandbox.publishVersion('orders') })
      const moved = await lambda.send(
        new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: latest }),
      )
      expect(moved.FunctionVersion).toBe(latest)
      expect(await read(lambda, 'live')).toMatchObject({ Version: latest })

      sandbox.addFunction({ name: 'plain', role: roleArn })
      const refused = lambda.send(
        new PublishVersionCommand({ FunctionName: 'plain', PublishTo: 'LATEST_PUBLISHED' }),
      )
      expect(await failureOf(refused)).toMatchObject({ name: 'InvalidParameterValueException' })
    }),
  )
})

describe('a durable function', () => {
  const durable = { ExecutionTimeout: 3600, RetentionPeriodInDays: 30 }

  test(
    'lists the executions of all its versions, each on the version that it began with',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, durable })
      expect((await read(lambda)).DurableConfig).toEqual(durable)
      sandbox.pointAlias('orders', { name: 'live', version: sandbox.publishVersion('orders') })
      const first = sandbox.startExecution('orders', 'live')
      sandbox.changeFunction('orders', {})
      sandbox.pointAlias('orders', { name: 'live', version: sandbox.publishVersion('orders') })
      const second = sandbox.startExecution('orders', 'live')
      const third = sandbox.startExecution('orders', '$LATEST')
      expect(first).toMatch(/:function:orders:1\/durable-execution\//)
      const all = (await list(lambda)).DurableExecutions ?? []
      expect(all.map(({ DurableExecutionArn }) => DurableExecutionArn)).toEqual([third, second, first])
      expect(all[2]).toMatchObject({ FunctionArn: `${arn}:1`, Status: 'RUNNING' })
      const one = (await list(lambda, { Qualifier: '2' })).DurableExecutions ?? []
      expect(one.map(({ DurableExecutionArn }) => DurableExecutionArn)).toEqual([second])
    }),
  )

  test(
    'lists those of a status, in pages',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, durable })
      const arns = [1, 2, 3, 4].map(() => sandbox.startExecution('orders', '$LATEST'))
      const [ended, paused] = sandbox.function('orders').executions
      if (ended !== undefined) ended.status = 'SUCCEEDED'
      if (paused !== undefined) paused.status = 'PAUSED'
      const Statuses = ['RUNNING', 'PAUSED'] as ExecutionStatus[]
      const one = await list(lambda, { Statuses, MaxItems: 2, ReverseOrder: true })
      expect(one.DurableExecutions?.map((each) => each.DurableExecutionArn)).toEqual(arns.slice(1, 3))
      const rest = { Statuses, MaxItems: 2, ReverseOrder: true, Marker: one.NextMarker }
      const two = await list(lambda, rest)
      expect(two.DurableExecutions?.map((each) => each.DurableExecutionArn)).toEqual(arns.slice(3))
      expect(two.NextMarker).toBeUndefined()
    }),
  )
})

test.each(['Failed', 'Deleting', 'Deactivating', 'Deactivated'] as const)(
  'a function in state %s takes no changes',
  (state) =>
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, state })
      expect(await read(lambda)).toMatchObject({ State: state })
      expect(await failureOf(setVariables(lambda, { AB: '1' }))).toMatchObject({
        name: 'ResourceConflictException',
      })
    })(),
)
