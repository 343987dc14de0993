import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import type { Log } from '../log.ts'
import { type FoundFunction, functionKey } from '../model/observation.ts'
import type { FoundPlan } from '../model/plan.ts'
import type { TipState } from '../model/run.ts'
import type { PlanBasis } from '../plan/plan-again.ts'

/** What the plan was made from, and what writing takes. */
export interface World extends PlanBasis {
  readonly clients: Clients
  readonly clock: Clock
  readonly log: Log
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
  /** Reads the tip of the branch once more, once for all functions. Never rejects. */
  readonly tipNow: () => Promise<TipState | undefined>
}

/** The function as it was when the plan was made. */
export function observedIn(
  { observation }: World,
  { region, functionName, label }: FoundPlan,
): FoundFunction {
  const observed = observation.functions.get(functionKey(region, functionName))
  if (observed?.kind !== 'found') throw new Error(`${label} is planned but was not found`)
  return observed
}
