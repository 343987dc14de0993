import { apply } from '../../src/apply/apply.ts'
import { completePlan } from '../../src/complete-plan.ts'
import type { FunctionDeclaration } from '../../src/model/declaration.ts'
import type { FunctionOutcome } from '../../src/model/outcome.ts'
import type { FoundPlan } from '../../src/model/plan.ts'
import type { TipState } from '../../src/model/run.ts'
import { aDeclaration } from '../builders/observation.ts'
import type { Bench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

interface Applying {
  readonly declared: FunctionDeclaration
  readonly propagationWait?: number
  /** The branch's tip, where it is read after the plan. */
  readonly tip?: TipState
  /** What happens between the plan and its apply. */
  readonly meanwhile?: (plan: FoundPlan) => void
}

const nothing = Promise.resolve(undefined)
const log = {
  info: () => {},
  warning: () => {},
  group: <T>(_title: string, body: () => Promise<T>) => body(),
}

/** Plans and applies one function in this process. Returns what came of it, and the seconds that the apply took. */
export function applyOne(
  { sandbox }: Bench,
  { declared, propagationWait = 0, tip, meanwhile = () => {} }: Applying,
): Promise<{ readonly outcome: FunctionOutcome; readonly seconds: number }> {
  return withRealClients(sandbox, async (clients, clock) => {
    const declaration = aDeclaration(declared)
    const settings = { prune: true, removing: false }
    const { plan, observation } = await completePlan({
      ...{ clients, declaration, settings, log },
      ...{ today: '2026-11-26', base: nothing, tip: nothing, rules: nothing, fromLists: false },
      tipNow: () => nothing,
      others: () => Promise.resolve({ functions: [], unread: [], complete: true }),
    })
    for (const each of plan.functions) if (each.state === 'found') meanwhile(each)
    const start = clock.now()
    const world = { clients, clock, declaration, observation, settings, log, propagationWait }
    const { functions } = await apply(plan, { ...world, tipNow: () => Promise.resolve(tip) })
    const [outcome] = functions
    if (outcome === undefined) throw new Error('the function was planned')
    return { outcome, seconds: Math.floor((clock.now() - start) / 1000) }
  })
}
