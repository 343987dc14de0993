import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { type FunctionName, writeConfiguration } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'
import type { FoundPlan } from '../model/plan.ts'
import type { Remainder } from '../plan/plan-again.ts'
import { type ConfigurationWrite, configurationAfter } from '../plan/writes.ts'
import { caller } from '../text/caller.ts'
import { marked, name, say } from '../text/sentence.ts'
import { attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile, functionTarget } from './failures.ts'
import { roleChanged } from './role-guard.ts'
import { type Settled, settle } from './settle.ts'

export interface ConfigurationTask {
  /** What was reviewed. */
  readonly plan: FoundPlan
  /** The function as it was when the plan was made. */
  readonly observed: FoundFunction
  /** Returns what is left of the plan for the function as it is now. */
  readonly planAgain: (state: FoundFunction) => Remainder
  /** Called after a write, right before the function as written is read. */
  readonly onWritten: () => void
  /** Called where that is not the last read: an update is still in progress, or another write failed. */
  readonly onUnsettled: () => void
}

/**
 * Sets and removes variables of ours and the extension's layer, keeping all others. Writes under the revision that the
 * plan was made from; then reads the settled function and plans again until the plan says that nothing is left. A write
 * that collided with another one, or whose answer was lost, takes the same path: it is repeated only if the plan still
 * says the same. One that Lambda accepted is not repeated: whoever has undone it may be a newer run.
 */
export async function applyConfiguration(
  clients: Clients,
  clock: Clock,
  task: ConfigurationTask,
): Promise<WriteOutcome> {
  const { plan, observed } = task
  const { region, functionName } = plan
  let written: { readonly from: string; readonly accepted: boolean } | undefined
  return attemptWrite(clock, changed(plan), async (number) => {
    const isPlanned = number === 0 && observed.update.kind !== 'in-progress'
    const settled = isPlanned ? settledAs(observed) : await settle(clients, clock, plan, task.onUnsettled)
    if (settled.kind === 'failed') return settled
    const { update, revisionId } = settled.state
    const moved = written !== undefined && written.from !== revisionId
    if (moved && (update.kind === 'failed' || update.kind === 'unwritable'))
      return failed(updateFailed(plan, update.reason))
    const next = judge(task, settled.state)
    if (next.kind === 'nothing') return { kind: written === undefined ? 'already' : 'done' }
    if (next.kind === 'failed') return next
    if (moved && written?.accepted) return failed(changed(plan))
    const write = { region, functionName, ...next.configuration, revisionId }
    const result = await writeConfiguration(clients, write)
    if (result.kind === 'refused') return failed(result.failure)
    written = { from: revisionId, accepted: result.kind === 'done' }
    if (result.kind !== 'done') {
      task.onUnsettled()
      return { kind: 'again', failure: result.failure }
    }
    task.onWritten()
    return { kind: 'again', failure: undefined }
  })
}

/** No need to read again: a function that has changed since is no longer at this revision, and the write is refused. */
function settledAs(state: FoundFunction): Settled {
  return { kind: 'settled', state }
}

type Next =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'write'; readonly configuration: ConfigurationWrite }
  | { readonly kind: 'failed'; readonly failure: Failure }

function judge({ plan, planAgain }: ConfigurationTask, state: FoundFunction): Next {
  const { variables, layers } = state
  if (variables.kind === 'unreadable') return failed(unreadable(plan, variables.code))
  if (state.roleArn !== plan.roleArn) return failed(roleChanged(plan, state.roleArn))
  const left = planAgain(state)
  switch (left.kind) {
    case 'done':
      return { kind: 'nothing' }
    case 'changed':
      return failed(changed(plan))
    case 'due':
      return {
        kind: 'write',
        configuration: configurationAfter({ variables: variables.values, layers }, left.step),
      }
  }
}

function changed({ functionName }: FunctionName): Failure {
  return changedMeanwhile(
    { operation: 'UpdateFunctionConfiguration', target: functionTarget(functionName) },
    marked('the function was changed by something else while this ran'),
  )
}

function unreadable({ functionName }: FunctionName, code: string): Failure {
  return {
    operation: 'GetFunctionConfiguration',
    target: functionTarget(functionName),
    code,
    message: marked(
      "the function's variables can no longer be read, so they can't be written without losing them",
    ),
    remedy: say`Grant ${name('kms:Decrypt')} on the function's key to ${caller}.`,
  }
}

function updateFailed({ functionName }: FunctionName, reason: string): Failure {
  return {
    operation: 'UpdateFunctionConfiguration',
    target: functionTarget(functionName),
    code: 'LastUpdateFailed',
    message: reason === '' ? [] : [name(reason)],
    remedy: marked(
      'Lambda still runs the previous configuration, and nothing was revoked. Fix the cause and run again.',
    ),
  }
}
