import {
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListAliasesCommand,
  PublishVersionCommand,
  type PublishVersionCommandInput,
  UpdateAliasCommand,
  type UpdateAliasCommandInput,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { failureOf, onBench } from './bench.ts'

const FunctionName = 'orders'
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders'

const read = (lambda: LambdaClient, Qualifier?: string) =>
  lambda.send(new GetFunctionConfigurationCommand({ FunctionName, ...(Qualifier && { Qualifier }) }))

const setVariables = (lambda: LambdaClient, Variables: Record<string, string>) =>
  lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }))

const publish = (lambda: LambdaClient, input: Omit<PublishVersionCommandInput, 'FunctionName'> = {}) =>
  lambda.send(new PublishVersionCommand({ FunctionName, ...input }))

const aliasNamed = (lambda: LambdaClient, Name: string) =>
  lambda.send(new GetAliasCommand({ FunctionName, Name }))

const updateAlias = (lambda: LambdaClient, input: Omit<UpdateAliasCommandInput, 'FunctionName' | 'Name'>) =>
  lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', ...input }))

/** A function with two versions; alias `live` sends a tenth of its traffic to the second. */
function splitTraffic(sandbox: Sandbox, role: string): void {
  sandbox.addFunction({ name: 'orders', role })
  sandbox.publishVersion('orders')
  sandbox.changeFunction('orders', {})
  sandbox.publishVersion('orders')
  sandbox.pointAlias('orders', { name: 'live', version: '1', weights: { 2: 0.1 } })
}

describe('publishing a version', () => {
  test(
    'keeps what $LATEST is: later writes do not reach it',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({
        name: 'orders',
        role: roleArn,
        variables: { AB: '1' },
        readsUntilSettled: 0,
        codeSha256: 'one',
      })
      const published = await publish(lambda)
      expect(published).toMatchObject({ Version: '1', FunctionArn: `${arn}:1`, CodeSha256: 'one' })
      await setVariables(lambda, { AB: '2' })
      expect((await read(lambda)).Environment?.Variables).toEqual({ AB: '2' })
      expect(await read(lambda, '1')).toMatchObject({
        FunctionArn: `${arn}:1`,
        Version: '1',
        Role: roleArn,
        Environment: { Variables: { AB: '1' } },
      })
      expect((await publish(lambda)).Version).toBe('2')
    }),
  )

  test(
    'returns the existing version if nothing was written since, and a new one after any write',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, variables: { AB: '1' }, readsUntilSettled: 0 })
      expect((await publish(lambda)).Version).toBe('1')
      expect((await publish(lambda)).Version).toBe('1')
      await setVariables(lambda, { AB: '1' })
      expect((await publish(lambda)).Version).toBe('2')
      sandbox.changeFunction('orders', { codeSha256: 'other' })
      expect((await publish(lambda)).Version).toBe('3')
      expect([...sandbox.function('orders').versions.keys()]).toEqual(['1', '2', '3'])
    }),
  )

  test(
    'is Pending for a number of reads, then Active, or Failed with a reason',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, readsUntilSettled: 2 })
      const answers = [await publish(lambda), await read(lambda, '1'), await read(lambda, '1')]
      expect(answers.map(({ State }) => State)).toEqual(['Pending', 'Pending', 'Pending'])
      expect((await read(lambda, '1')).State).toBe('Active')
      sandbox.changeFunction('orders', {})
      sandbox.function('orders').nextVersion = {
        state: 'Failed',
        reason: 'no subnet',
        reasonCode: 'SubnetOutOfIPAddresses',
      }
      sandbox.function('orders').readsUntilSettled = 0
      await publish(lambda)
      expect(await read(lambda, '2')).toMatchObject({
        State: 'Failed',
        StateReason: 'no subnet',
        StateReasonCode: 'SubnetOutOfIPAddresses',
      })
    }),
  )

  test(
    'refuses another code, another revision, and a function that is being updated',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, codeSha256: 'one' })
      expect(await failureOf(publish(lambda, { CodeSha256: 'two' }))).toMatchObject({
        name: 'InvalidParameterValueException',
        message: expect.stringContaining(
          'CodeSHA256 (two) is different from current CodeSHA256 in $LATEST (one)',
        ),
      })
      const { RevisionId } = await read(lambda)
      await setVariables(lambda, { AB: '1' })
      expect(await failureOf(publish(lambda))).toMatchObject({
        name: 'ResourceConflictException',
        status: 409,
      })
      await read(lambda)
      expect(await failureOf(publish(lambda, { RevisionId: RevisionId ?? '' }))).toMatchObject({
        name: 'PreconditionFailedException',
        status: 412,
      })
      const latest = (await read(lambda)).RevisionId ?? ''
      expect((await publish(lambda, { CodeSha256: 'one', RevisionId: latest })).Version).toBe('1')
    }),
  )

  test(
    'refuses a name with a version, and what the sandbox does not serve is reported',
    onBench(
      async ({ sandbox, lambda, roleArn }) => {
        sandbox.addFunction({ name: 'orders', role: roleArn })
        const qualified = lambda.send(new PublishVersionCommand({ FunctionName: 'orders:1' }))
        expect((await failureOf(qualified)).name).toBe('InvalidParameterValueException')
        expect((await failureOf(publish(lambda, { Description: 'x' }))).status).toBe(500)
      },
      [expect.stringContaining('does not publish with Description')],
    ),
  )
})

describe('reading by a qualifier', () => {
  test(
    'follows an alias to its version, and returns the requested ARN',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn, variables: { AB: '1' } })
      sandbox.publishVersion('orders')
      sandbox.changeFunction('orders', { variables: { AB: '2' } })
      sandbox.pointAlias('orders', { name: 'live', version: '1' })
      sandbox.pointAlias('orders', { name: 'head', version: '$LATEST' })
      expect(await read(lambda, 'live')).toMatchObject({
        FunctionArn: `${arn}:live`,
        Version: '1',
        Environment: { Variables: { AB: '1' } },
      })
      expect((await read(lambda, 'head')).Environment?.Variables).toEqual({ AB: '2' })
    }),
  )

  test(
    'returns 404 for a version that does not exist, and can be denied for a single version',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect(await failureOf(read(lambda, '7'))).toEqual({
        name: 'ResourceNotFoundException',
        status: 404,
        message: `Function not found: ${arn}:7`,
      })
      sandbox.publishVersion('orders')
      sandbox.deny('lambda:GetFunctionConfiguration', `${arn}:1`)
      expect((await failureOf(read(lambda, '1'))).name).toBe('AccessDeniedException')
      expect((await read(lambda)).Version).toBe('$LATEST')
    }),
  )
})

describe('aliases', () => {
  test(
    'are listed page by page, all or those that serve a version',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      splitTraffic(sandbox, roleArn)
      sandbox.pointAlias('orders', { name: 'old', version: '1' })
      sandbox.pointAlias('orders', { name: 'head', version: '$LATEST' })
      const first = await lambda.send(new ListAliasesCommand({ FunctionName, MaxItems: 2 }))
      expect(first.Aliases).toEqual([
        {
          AliasArn: `${arn}:live`,
          Name: 'live',
          FunctionVersion: '1',
          RevisionId: expect.any(String),
          RoutingConfig: { AdditionalVersionWeights: { 2: 0.1 } },
        },
        {
          AliasArn: `${arn}:old`,
          Name: 'old',
          FunctionVersion: '1',
          RevisionId: expect.any(String),
        },
      ])
      const Marker = first.NextMarker ?? ''
      const second = await lambda.send(new ListAliasesCommand({ FunctionName, MaxItems: 2, Marker }))
      expect(second.Aliases?.map(({ Name }) => Name)).toEqual(['head'])
      expect(second.NextMarker).toBeUndefined()
      const serving = await lambda.send(new ListAliasesCommand({ FunctionName, FunctionVersion: '2' }))
      expect(serving.Aliases?.map(({ Name }) => Name)).toEqual(['live'])
    }),
  )

  test(
    'are moved and lose their weights, under a revision that moves each time',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      splitTraffic(sandbox, roleArn)
      const { RevisionId = '' } = await aliasNamed(lambda, 'live')
      const moved = await updateAlias(lambda, { FunctionVersion: '2', RevisionId })
      expect(moved).toMatchObject({ FunctionVersion: '2' })
      expect(moved.RoutingConfig).toBeUndefined()
      expect(await failureOf(updateAlias(lambda, { FunctionVersion: '1', RevisionId }))).toMatchObject({
        name: 'PreconditionFailedException',
        status: 412,
      })
      const kept = await updateAlias(lambda, {
        RoutingConfig: { AdditionalVersionWeights: { 1: 0.5 } },
        RevisionId: moved.RevisionId ?? '',
      })
      expect(kept).toMatchObject({
        FunctionVersion: '2',
        RoutingConfig: { AdditionalVersionWeights: { 1: 0.5 } },
      })
    }),
  )

  test(
    'and the versions that they are to serve must be there',
    onBench(async ({ sandbox, lambda, roleArn }) => {
      sandbox.addFunction({ name: 'orders', role: roleArn })
      expect(await failureOf(aliasNamed(lambda, 'live'))).toEqual({
        name: 'ResourceNotFoundException',
        status: 404,
        message: `Cannot find alias arn: ${arn}:live`,
      })
      sandbox.pointAlias('orders', { name: 'live', version: '$LATEST' })
      expect((await failureOf(updateAlias(lambda, { FunctionVersion: '9' }))).name).toBe(
        'ResourceNotFoundException',
      )
    }),
  )
})
