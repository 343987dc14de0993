import {
  DescribeParametersCommand,
  type DescribeParametersCommandInput,
  GetParameterCommand,
  GetParametersCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

const home = 'arn:aws:ssm:us-east-1:123456789012:parameter'
const other = '999999999999'

const describeParameters = (ssm: SSMClient, input: DescribeParametersCommandInput = {}) =>
  ssm.send(new DescribeParametersCommand(input))

const named = (...Values: readonly string[]): DescribeParametersCommandInput => ({
  ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [...Values] }],
})

const getParameter = (ssm: SSMClient, Name: string, WithDecryption = true) =>
  ssm.send(new GetParameterCommand({ Name, WithDecryption }))

describe('the description of parameters', () => {
  test(
    'has no value, and one slash between `parameter` and the name',
    onBench(async ({ sandbox, ssm }) => {
      expect(sandbox.addParameter({ name: '/payments/key', keyId: 'alias/payments' })).toBe(
        `${home}/payments/key`,
      )
      expect(sandbox.addParameter({ name: 'flat', type: 'String' })).toBe(`${home}/flat`)
      const { Parameters = [] } = await describeParameters(ssm, named('/payments/key', 'flat', 'missing'))
      expect(Parameters).toMatchObject([
        { Name: '/payments/key', ARN: `${home}/payments/key`, Type: 'SecureString', KeyId: 'alias/payments' },
        { Name: 'flat', ARN: `${home}/flat`, Type: 'String' },
      ])
      expect(JSON.stringify(Parameters)).not.toContain('a secret value')
      expect(Parameters[1]?.KeyId).toBeUndefined()
    }),
  )

  test(
    'comes in pages; some are empty, yet not the last',
    onBench(async ({ sandbox, ssm }) => {
      for (let number = 10; number < 35; number++) sandbox.addParameter({ name: `/p${number}` })
      const pages: (readonly (string | undefined)[])[] = []
      let token: string | undefined
      do {
        const answer = await describeParameters(ssm, {
          ...named('/p12', '/p34'),
          MaxResults: 50,
          ...(token !== undefined && { NextToken: token }),
        })
        pages.push((answer.Parameters ?? []).map(({ Name }) => Name))
        token = answer.NextToken
      } while (token !== undefined)
      expect(pages).toEqual([['/p12'], [], ['/p34']])
    }),
  )

  test.each([
    [{ ParameterFilters: [{ Key: 'Name', Option: 'Like', Values: ['x'] }] }, 'InvalidFilterOption'],
    [{ ParameterFilters: [{ Key: 'Type', Option: 'Contains', Values: ['x'] }] }, 'InvalidFilterOption'],
    [{ ParameterFilters: [{ Key: 'Name', Option: 'Equals' }] }, 'InvalidFilterValue'],
    [{ ParameterFilters: [{ Key: 'Size', Values: ['x'] }] }, 'ValidationException'],
    [named(...Array(51).fill('x')), 'ValidationException'],
    [{ MaxResults: 51 }, 'ValidationException'],
  ])('is refused for %j', (input, name) =>
    onBench(async ({ ssm }) => {
      expect(await failureOf(describeParameters(ssm, input))).toMatchObject({ name, status: 400 })
    })(),
  )

  test(
    'is of one region, and of another account only where it shares them and they are asked for',
    onBench(async ({ sandbox, ssm }) => {
      sandbox.addParameter({ name: '/far', region: 'eu-west-1' })
      const shared = sandbox.addParameter({ name: '/shared', account: other, sharedWith: ['123456789012'] })
      sandbox.addParameter({ name: '/kept', account: other })
      expect((await describeParameters(ssm)).Parameters).toEqual([])
      const answer = await describeParameters(ssm, { Shared: true })
      expect(answer.Parameters?.map(({ ARN }) => ARN)).toEqual([shared])
    }),
  )

  test(
    'is denied on the whole of a region, as it names no parameter',
    onBench(async ({ sandbox, ssm }) => {
      sandbox.deny('ssm:DescribeParameters')
      const failure = await failureOf(describeParameters(ssm))
      expect(failure.name).toBe('AccessDeniedException')
      expect(failure.message).toContain(
        'ssm:DescribeParameters on resource: arn:aws:ssm:us-east-1:123456789012:*',
      )
    }),
  )
})

describe('the value of a parameter', () => {
  test.each(['/a/b', `${home}/a/b`, '/a/b:3'])('is found as %s', (name) =>
    onBench(async ({ sandbox, ssm }) => {
      sandbox.addParameter({ name: '/a/b', value: 'x', version: 3 })
      expect((await getParameter(ssm, name)).Parameter).toMatchObject({
        Name: '/a/b',
        Value: 'x',
        Version: 3,
      })
    })(),
  )

  test.each([
    ['a/b', 'ParameterNotFound'],
    [`${home}//a/b`, 'ParameterNotFound'],
    ['/a/b:2', 'ParameterVersionNotFound'],
    ['/a/b:live', 'ParameterVersionNotFound'],
  ])('is not found as %s', (name, error) =>
    onBench(async ({ sandbox, ssm }) => {
      sandbox.addParameter({ name: '/a/b', version: 3 })
      expect(await failureOf(getParameter(ssm, name))).toMatchObject({ name: error, status: 400 })
    })(),
  )

  test(
    'of a SecureString is ciphertext without decryption, and takes a key that is enabled with it',
    onBench(async ({ sandbox, ssm }) => {
      const key = sandbox.addKey()
      sandbox.addAlias({ name: 'alias/payments', keyId: key })
      for (const [name, keyId] of [
        ['/by-arn', key],
        ['/by-alias', 'alias/payments'],
      ] as const) {
        sandbox.addParameter({ name, keyId, value: 'x' })
        expect((await getParameter(ssm, name, false)).Parameter?.Value).not.toContain('x')
        expect((await getParameter(ssm, name)).Parameter?.Value).toBe('x')
      }
      sandbox.key(key).state = 'Disabled'
      expect((await failureOf(getParameter(ssm, '/by-alias'))).name).toBe('InvalidKeyId')
    }),
  )

  test(
    'comes for several at once, with the names of missing ones',
    onBench(async ({ sandbox, ssm }) => {
      sandbox.addParameter({ name: '/a', value: 'x', type: 'String' })
      const answer = await ssm.send(new GetParametersCommand({ Names: ['/a', '/b'] }))
      expect(answer.Parameters?.map(({ Value }) => Value)).toEqual(['x'])
      expect(answer.InvalidParameters).toEqual(['/b'])
    }),
  )

  test(
    'is denied by the ARN of the named parameter',
    onBench(async ({ sandbox, ssm }) => {
      sandbox.addParameter({ name: '/a/b' })
      sandbox.deny('ssm:GetParameter', `${home}/a/b`)
      for (const name of ['/a/b', '/a/b:1', `${home}/a/b:1`])
        expect((await failureOf(getParameter(ssm, name))).name).toBe('AccessDeniedException')
    }),
  )
})
