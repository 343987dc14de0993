import { describe, expect, test } from '@jest/globals'
import type { OperationName } from '../../sandbox/services/services.ts'
import { type Stage, useStages } from './stage.ts'

const setStage = useStages()

/** Calls that are under way at the same time. */
type Trip = readonly OperationName[]

/**
 * Expects a run to make these calls and no others, one trip after the other. Each call is held until all of its trip have
 * arrived: where a run waits for one of them before it makes the next, the client gives up and calls again.
 */
async function expectTrips(
  { aws, run }: Stage,
  trips: readonly Trip[],
  inputs: Readonly<Record<string, string>> = { verify: 'false' },
): Promise<void> {
  aws.clearCalls()
  const seen = new Map<OperationName, number>()
  for (const trip of trips) {
    const whole = Promise.withResolvers<void>()
    let missing = trip.length
    const change = () => {
      missing -= 1
      if (missing === 0) whole.resolve()
    }
    for (const operation of trip) {
      const nth = (seen.get(operation) ?? 0) + 1
      seen.set(operation, nth)
      aws.fault({ operation, nth, act: { kind: 'change', change } })
      aws.fault({ operation, nth, act: { kind: 'delay', until: whole.promise } })
    }
  }
  expect((await run(inputs)).code).toBe(0)
  aws.clearFaults()
  expect(aws.calls.map(({ operation }) => operation).toSorted()).toEqual(trips.flat().toSorted())
}

/** A function with one foreign variable and two declared secrets, whose updates end at once by default. */
async function aFunction(declared: 'grants' | 'secrets', readsUntilSettled = 0): Promise<Stage> {
  const stage = await setStage()
  const { aws, declare } = stage
  const role = aws.addRole({ name: 'orders-role' })
  aws.addFunction({ name: 'orders', role, variables: { LOG_LEVEL: 'info' }, readsUntilSettled })
  const grants = ['kept', 'added'].map((name) => aws.addSecret({ name }))
  const secrets = { KEPT_ARN: 'kept', ADDED_ARN: 'added' }
  declare({ orders: { [declared]: { grants, secrets }[declared] } })
  return stage
}

const facts: Trip = [
  'GetFunctionConfiguration',
  'DescribeSecret',
  'DescribeSecret',
  'ListSecretVersionIds',
  'ListSecretVersionIds',
]
/** The policy, and beside it what a function that lacks a variable makes the plan ask. */
const ahead: Trip = ['GetRolePolicy', 'ListAliases', 'ListRolePolicies', 'ListFunctions']
const grant: readonly Trip[] = [['GetRolePolicy'], ['PutRolePolicy'], ['GetRolePolicy', 'ListRolePolicies']]
const variables: readonly Trip[] = [
  ['UpdateFunctionConfiguration'],
  ['GetFunctionConfiguration', 'GetRolePolicy'],
]

describe('the round trips that a run makes one after the other', () => {
  test('are two where there is nothing to do, with the access check on', async () => {
    const stage = await aFunction('secrets')
    expect((await stage.run()).code).toBe(0)
    await expectTrips(stage, [facts, ['GetRolePolicy']], {})
  })

  test('are seven for a grant and its variable', async () => {
    const stage = await aFunction('secrets')
    await expectTrips(stage, [facts, ahead, ...grant, ...variables])
  })

  test('are nine where the update takes longer: the policy is read again after it', async () => {
    const stage = await aFunction('secrets', 1)
    const waited: Trip[] = [['GetFunctionConfiguration'], ['GetRolePolicy']]
    await expectTrips(stage, [facts, ahead, ...grant, ...variables, ...waited])
  })

  test('are eight with the access check on', async () => {
    const stage = await aFunction('secrets')
    const check: Trip = [
      'SimulatePrincipalPolicy',
      'SimulatePrincipalPolicy',
      'ListAttachedRolePolicies',
      'GetResourcePolicy',
      'GetResourcePolicy',
    ]
    await expectTrips(stage, [facts, ahead, check, ...grant, ...variables], {})
  })

  test('are six for a grant without a variable: the function and the policy are read again together', async () => {
    const stage = await aFunction('grants')
    const again: Trip = ['GetFunctionConfiguration', 'GetRolePolicy']
    const asked: Trip = ['ListRolePolicies', 'ListFunctions']
    const written: Trip[] = [['PutRolePolicy'], ['GetRolePolicy', 'ListRolePolicies']]
    await expectTrips(stage, [facts, ['GetRolePolicy'], asked, again, ...written])
  })

  test('are nine for a variable and a grant that go', async () => {
    const stage = await aFunction('secrets')
    expect((await stage.run()).code).toBe(0)
    stage.declare({ orders: { secrets: { KEPT_ARN: 'kept' } } })
    await expectTrips(stage, [
      ['GetFunctionConfiguration', 'DescribeSecret', 'ListSecretVersionIds'],
      ['GetRolePolicy'],
      ['ListAliases', 'ListRolePolicies'],
      ['UpdateFunctionConfiguration'],
      ['GetFunctionConfiguration'],
      ['ListAliases', 'ListRolePolicies'],
      ['GetFunctionConfiguration', 'GetRolePolicy'],
      ['PutRolePolicy'],
      ['GetFunctionConfiguration', 'GetRolePolicy'],
    ])
  })

  test('are four for a variable whose grant is there: what was read ahead of it is let go, after one page of functions', async () => {
    const stage = await aFunction('secrets')
    const { aws } = stage
    expect((await stage.run()).code).toBe(0)
    aws.changeFunction('orders', { variables: { LOG_LEVEL: 'info' } })
    const { role } = aws.function('orders')
    for (let index = 0; index < 60; index++) aws.addFunction({ name: `another-${index}`, role })
    const written: Trip[] = [
      ['UpdateFunctionConfiguration', 'GetRolePolicy'],
      ['GetFunctionConfiguration', 'GetRolePolicy'],
    ]
    await expectTrips(stage, [facts, ahead, ...written])
  })
})
