import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import { readServed } from '../aws/lambda/versions.ts'
import { type Failure, formatFailure } from '../model/failure.ts'
import type { FunctionState, ServedState } from '../model/observation.ts'
import type { FunctionPlan } from '../model/plan.ts'
import { isNamed, isServed } from '../plan/in-use.ts'

const patience = { first: 500, longest: 5_000, deadline: 30_000 }

export interface Revoking {
  readonly plan: FunctionPlan
  /** Secrets that are granted no more. */
  readonly revoked: readonly string[]
}

/**
 * Why grants must not be taken away now: since the plan an alias was moved to a version that needs one of them, or
 * another run gave the function a variable that does. `undefined` where nothing stands against it. Reads nothing where
 * no secret is lost.
 */
export async function refuseRevoke(
  clients: Clients,
  clock: Clock,
  { plan, revoked }: Revoking,
): Promise<Failure | undefined> {
  if (revoked.length === 0) return undefined
  const loss = { secretArns: new Set(revoked), roleArn: plan.roleArn ?? '' }
  const served = await poll(clock, patience, async () => {
    const shown = await readServed(clients, plan)
    return showsOldVersion(shown, plan) ? undefined : shown
  })
  if (served === undefined || isServed(loss, served)) return inUse(plan, served)
  const live = await readFunction(clients, plan)
  return isNamed(loss, live) ? inUse(plan, live) : undefined
}

/** Whether an alias that this run has moved is still listed where it was: for a moment, or as it was moved back. */
function showsOldVersion(served: ServedState, { steps }: FunctionPlan): boolean {
  const moved = steps.find(({ kind }) => kind === 'point-alias')
  if (served.kind === 'failed' || moved?.kind !== 'point-alias') return false
  return served.aliases.some(({ name, version }) => name === moved.alias && version === moved.from)
}

function inUse({ functionName }: FunctionPlan, state: ServedState | FunctionState | undefined): Failure {
  return {
    operation: 'Revoke',
    target: `function ${functionName}`,
    code: 'StillInUse',
    message:
      state?.kind === 'failed'
        ? `what is in use can no longer be read: ${formatFailure(state.failure)}`
        : 'since the plan, the function or a version that an alias serves came to need what would be revoked',
    remedy: 'Nothing was revoked. Run this again: a grant that is in use is kept.',
  }
}
