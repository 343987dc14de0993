import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { readExecutions } from '../aws/lambda/executions.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import { readServed } from '../aws/lambda/versions.ts'
import { explain, type Failure } from '../model/failure.ts'
import type { ExecutionsState, FoundFunction, FunctionState, ServedState } from '../model/observation.ts'
import type { FoundPlan } from '../model/plan.ts'
import { isExecuting, isNamed, isServed, isUnsettled, type Loss } from '../plan/still-in-use.ts'
import { marked, name, type Sentence, say } from '../text/sentence.ts'
import { functionTarget } from './failures.ts'
import { settle } from './settle.ts'
import type { World } from './world.ts'

const patience = { first: 500, longest: 5_000, deadline: 30_000 }

export interface Revoking {
  readonly plan: FoundPlan
  /** Secrets that are no longer granted. */
  readonly revoked: readonly string[]
  /** The function as it was when the plan was made. */
  readonly observed: FoundFunction
}

/**
 * Returns why grants must not be revoked now, if so: since the plan, traffic was moved to a version that needs one of
 * them, or an execution of a durable function began with one. Reads nothing if no secret is lost.
 */
export async function refuseServed(
  clients: Clients,
  clock: Clock,
  revoking: Revoking,
): Promise<Failure | undefined> {
  const { plan, revoked, observed } = revoking
  if (revoked.length === 0) return undefined
  const loss = lossOf(revoking)
  const { capacity } = observed
  const about = { ...plan, ...(capacity !== undefined && { capacity }) }
  const served = await poll(clock, patience, async () => {
    const shown = await readServed(clients, about)
    return showsOldVersion(shown, plan) ? undefined : shown
  })
  if (served === undefined || isServed(loss, served)) return inUse(plan, served)
  if (observed.durable) {
    const executions = await readExecutions(clients, plan)
    if (isExecuting(loss, executions)) return inUse(plan, executions)
  }
  return undefined
}

/**
 * The same where the branch declares something newer by now: the run of that may have found all of it in place, and ended.
 * Where the tip can't be read, the run goes on as it began.
 */
export async function refuseOutdated(
  { plan, revoked }: Revoking,
  tipNow: World['tipNow'],
): Promise<Failure | undefined> {
  if (revoked.length === 0) return undefined
  const tip = await tipNow()
  if (tip?.kind !== 'differs') return undefined
  return {
    operation: 'Revoke',
    target: functionTarget(plan.functionName),
    code: 'ChangedMeanwhile',
    message: say`since the plan, ${name(tip.path)} has changed at the tip of branch ${name(tip.branch)} (${name(tip.commit.slice(0, 7))})`,
    remedy: marked(
      'Nothing was revoked. Run the workflow for the newest commit, again if it has run: this run may have undone some of it.',
    ),
  }
}

/**
 * The same where another run gave the function a variable that needs one of them, or where calls may reach what the
 * function was before an update.
 */
export async function refuseNamed(clients: Clients, revoking: Revoking): Promise<Failure | undefined> {
  if (revoking.revoked.length === 0) return undefined
  const live = await readFunction(clients, revoking.plan)
  return isUnsettled(live) || isNamed(lossOf(revoking), live) ? inUse(revoking.plan, live) : undefined
}

/** Waits for an update that was in progress when the plan was made. Returns why it could not be waited for, if so. */
export async function awaitUpdate(
  clients: Clients,
  clock: Clock,
  { plan, revoked, observed }: Revoking,
): Promise<Failure | undefined> {
  if (revoked.length === 0 || observed.update.kind !== 'in-progress') return undefined
  const settled = await settle(clients, clock, plan)
  return settled.kind === 'failed' ? settled.failure : undefined
}

/**
 * Returns why it was wrong to revoke, once that is done: another run set such a variable at the same time. That run reads the
 * policy after it has set the variable, and this one the function after it has written the policy, so whichever comes
 * second learns of the other.
 */
export async function regretNamed(clients: Clients, revoking: Revoking): Promise<Failure | undefined> {
  if (revoking.revoked.length === 0) return undefined
  const live = await readFunction(clients, revoking.plan)
  return isNamed(lossOf(revoking), live) ? cutOff(revoking.plan, live) : undefined
}

function lossOf({ plan, revoked }: Revoking): Loss {
  return { secretArns: new Set(revoked), roleArn: plan.roleArn }
}

/** Whether an alias that this run moved is still listed at its old version: for a moment, or because it was moved back. */
function showsOldVersion(served: ServedState, { steps }: FoundPlan): boolean {
  const moved = steps.find(({ kind }) => kind === 'point-alias')
  if (served.kind === 'failed' || moved?.kind !== 'point-alias') return false
  return served.aliases.some(({ name, version }) => name === moved.alias && version === moved.from)
}

type Read = ServedState | ExecutionsState | FunctionState

function inUse({ functionName }: FoundPlan, state: Read | undefined): Failure {
  return {
    operation: 'Revoke',
    target: functionTarget(functionName),
    code: 'StillInUse',
    message: whyInUse(state),
    remedy: marked('Nothing was revoked. Run again: a grant that is in use is kept.'),
  }
}

function whyInUse(state: Read | undefined): Sentence {
  if (state?.kind === 'failed')
    return say`what is still in use can no longer be read: ${explain(state.failure)}`
  return state !== undefined && 'update' in state && isUnsettled(state)
    ? marked(
        'an update of the function is in progress or has failed, so calls may reach what it was before, which may need what would be revoked',
      )
    : marked(
        'since the plan, the function, a served version or an execution has come to need access that would be revoked',
      )
}

function cutOff({ functionName }: FoundPlan, state: FunctionState): Failure {
  return {
    operation: 'Revoke',
    target: functionTarget(functionName),
    code: 'CutOff',
    message:
      state.kind === 'failed'
        ? say`a grant was revoked, but the action could not check whether the function has come to need it since: ${explain(state.failure)}`
        : marked('while a grant was revoked, something else gave the function a variable that needs it'),
    remedy: marked('Run again once the other change is complete: what is declared is granted again.'),
  }
}
