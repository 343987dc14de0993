import type { WriteOutcome } from '../../src/apply/attempt.ts'
import { applyStep } from '../../src/apply/steps.ts'
import { readFunction } from '../../src/aws/lambda/functions.ts'
import type { Step } from '../../src/model/change.ts'
import type { PolicyChange } from '../../src/model/plan.ts'
import { aDeclaration, aFunctionDeclaration, anObservation, region } from '../builders/observation.ts'
import { aFunctionPlan } from '../builders/plan.ts'
import type { Bench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

export const orders = { region, functionName: 'orders' }

interface Taking {
  readonly step: Step
  /** The role and its policies of the plan, whose own policy has the name `today`. */
  readonly roleArn: string
  readonly policy: PolicyChange
  /** What happens between the plan and the step. */
  readonly meanwhile?: () => void
}

/** Takes a step of a plan for the function `orders` as it is, which pointed alias `live` from version 1 to another. */
export function takeStep(
  { sandbox }: Bench,
  { step, roleArn, policy, meanwhile = () => {} }: Taking,
): Promise<WriteOutcome> {
  return withRealClients(sandbox, async (clients, clock) => {
    const steps = [{ kind: 'point-alias', alias: 'live', from: '1' } as const, step]
    const plan = aFunctionPlan({ ...orders, roleArn, policyName: 'today', policy, steps })
    const observed = await readFunction(clients, plan)
    if (plan.state !== 'found' || observed.kind !== 'found') throw new Error('the function is there')
    const nothing = () => {}
    meanwhile()
    return applyStep(
      { plan, step, published: undefined, onWritten: nothing, onUnsettled: nothing },
      {
        clients,
        clock,
        log: { info: nothing, warning: nothing, group: (_title, body) => body() },
        propagationWait: 0,
        tipNow: () => Promise.resolve(undefined),
        declaration: aDeclaration(aFunctionDeclaration({ policyName: 'today' })),
        observation: anObservation({ functions: { orders: observed } }),
        settings: { prune: true, removing: false },
      },
    )
  })
}
