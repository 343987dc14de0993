import { ListFunctionsCommand } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { failureOf, onBench } from './bench.ts'

describe('functions', () => {
  test(
    "are listed by name, per region, with their variables and without what only the function's own response has",
    onBench(async ({ sandbox, roleArn, lambda, clients }) => {
      for (const name of ['orders', 'billing'])
        sandbox.addFunction({ name, role: roleArn, variables: { LOG_LEVEL: 'info' } })
      sandbox.addFunction({ name: 'elsewhere', role: roleArn, region: 'eu-west-1' })
      const { Functions = [], NextMarker } = await lambda.send(new ListFunctionsCommand({}))
      expect(NextMarker).toBeUndefined()
      expect(Functions.map(({ FunctionName, Role }) => [FunctionName, Role])).toEqual([
        ['billing', roleArn],
        ['orders', roleArn],
      ])
      expect(Functions[0]?.Environment).toEqual({ Variables: { LOG_LEVEL: 'info' } })
      expect(Functions[0]).not.toHaveProperty('State')
      expect(Functions[0]).not.toHaveProperty('LastUpdateStatus')
      const there = await clients({ region: 'eu-west-1' }).lambda.send(new ListFunctionsCommand({}))
      expect(there.Functions?.map(({ FunctionName }) => FunctionName)).toEqual(['elsewhere'])
    }),
  )

  test(
    'come at most 50 per page',
    onBench(async ({ sandbox, roleArn, lambda }) => {
      for (let number = 1; number <= 51; number += 1)
        sandbox.addFunction({ name: `f${number}`, role: roleArn })
      const first = await lambda.send(new ListFunctionsCommand({ MaxItems: 100 }))
      expect(first.Functions).toHaveLength(50)
      const second = await lambda.send(new ListFunctionsCommand({ Marker: first.NextMarker }))
      expect(second.Functions).toHaveLength(1)
      expect(second.NextMarker).toBeUndefined()
      const broken = lambda.send(new ListFunctionsCommand({ Marker: '!' }))
      expect((await failureOf(broken)).name).toBe('InvalidParameterValueException')
    }),
  )
})
