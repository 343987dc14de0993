import { expect, test } from '@jest/globals'
import type { FoundPlan } from '../../src/model/plan.ts'
import { aDeclared, aFunctionDeclaration } from '../builders/observation.ts'
import { type Bench, onBench } from '../sandbox/bench.ts'
import { applyOne } from './applied.ts'

/**
 * Sets two variables of a function in two applies, which wait ten seconds for a grant. Returns how many seconds each took.
 * `meanwhile` happens between each plan and its apply.
 */
async function secondsOf(bench: Bench, meanwhile: (plan: FoundPlan) => void) {
  const { sandbox, roleArn: role } = bench
  sandbox.addFunction({ name: 'orders', role })
  const db = sandbox.addSecret({ name: 'db' })
  const taken: number[] = []
  for (const variables of [['DB_ARN'], ['DB_ARN', 'DB_AGAIN_ARN']]) {
    const declared = aFunctionDeclaration({ secrets: variables.map((name) => aDeclared(name, db)) })
    const { outcome, seconds } = await applyOne(bench, { declared, propagationWait: 10, meanwhile })
    expect(outcome).toMatchObject({ result: 'applied' })
    taken.push(seconds)
  }
  expect(sandbox.function('orders').variables).toEqual({ DB_ARN: db, DB_AGAIN_ARN: db })
  return taken
}

test('a variable is set once its grant has had the time to take effect, and at once where it has none to wait for', () =>
  onBench(async (bench) => {
    expect(await secondsOf(bench, () => {})).toEqual([10, 0])
  })())

test('a grant that another run made since the plan has not had that time either', () =>
  onBench(async (bench) => {
    const grantFirst = ({ policyName, policy }: FoundPlan) =>
      bench.sandbox.role('orders-role').policies.set(policyName, policy.after ?? '')
    expect(await secondsOf(bench, grantFirst)).toEqual([10, 0])
  })())
