import { expect, test } from '@jest/globals'
import { apply } from '../../src/apply/apply.ts'
import { completePlan } from '../../src/complete-plan.ts'
import type { FoundPlan } from '../../src/model/plan.ts'
import { aDeclaration, aDeclared, aFunctionDeclaration } from '../builders/observation.ts'
import { type Bench, onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const nothing = Promise.resolve(undefined)
const settings = { prune: true, removing: false }

/**
 * Sets two variables of a function in two applies, which wait ten seconds for a grant. Returns how many seconds each took.
 * `meanwhile` happens between each plan and its apply.
 */
function secondsOf({ sandbox, roleArn: role }: Bench, meanwhile: (plan: FoundPlan) => void) {
  return withRealClients(sandbox, async (clients, clock) => {
    sandbox.addFunction({ name: 'orders', role })
    const db = sandbox.addSecret({ name: 'db' })
    const taken: number[] = []
    for (const variables of [['DB_ARN'], ['DB_ARN', 'DB_AGAIN_ARN']]) {
      const secrets = variables.map((name) => aDeclared(name, db))
      const world = {
        ...{ clients, clock, settings, propagationWait: 10 },
        declaration: aDeclaration(aFunctionDeclaration({ secrets })),
        log: {
          info: () => {},
          warning: () => {},
          group: <T>(_title: string, body: () => Promise<T>) => body(),
        },
      }
      const { plan, observation } = await completePlan({
        ...world,
        ...{ today: '2026-11-26', base: nothing, tip: nothing, rules: nothing, fromLists: false },
        tipNow: () => nothing,
        others: () => Promise.reject(new Error('nothing is asked of other files')),
      })
      for (const each of plan.functions) if (each.state === 'found') meanwhile(each)
      const start = clock.now()
      const outcome = await apply(plan, { ...world, observation })
      expect(outcome.functions).toMatchObject([{ result: 'applied' }])
      taken.push(Math.floor((clock.now() - start) / 1000))
    }
    expect(sandbox.function('orders').variables).toEqual({ DB_ARN: db, DB_AGAIN_ARN: db })
    return taken
  })
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
