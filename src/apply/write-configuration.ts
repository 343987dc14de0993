import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { type FunctionName, writeConfiguration } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'
import type { FunctionPlan } from '../model/plan.ts'
import { type ConfigurationStep, mergeLayers, mergeVariables } from '../plan/configuration/configuration.ts'
import type { PlannedFunction } from '../plan/function.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { attemptWrite, changedMeanwhile, failed, stillHolds, type WriteOutcome } from './attempt.ts'
import { type Settled, settle } from './settle.ts'

export interface ConfigurationTask extends FunctionName {
  readonly step: ConfigurationStep
  /** What was reviewed. */
  readonly changes: Pick<FunctionPlan, 'variables' | 'extension'>
  readonly roleArn: string
  /** The function as it was when the plan was made. */
  readonly observed: FoundFunction
  /** The plan made anew for the function as it is now. */
  readonly replan: (state: FoundFunction) => PlannedFunction
}

/**
 * Sets and removes variables of ours and the extension's layer, keeping all others. Writes under the revision that the
 * plan was made from; then reads the settled function and plans again until the plan says that nothing is left. A write
 * that met another one, or whose answer was lost, comes round the same way, and is repeated only if the plan still says
 * the same.
 */
export async function applyConfiguration(
  clients: Clients,
  clock: Clock,
  task: ConfigurationTask,
): Promise<WriteOutcome> {
  let writtenFrom: string | undefined
  const givingUp = changedMeanwhile('UpdateFunctionConfiguration', task)
  return attemptWrite(clock, givingUp, async (number) => {
    const isPlanned = number === 0 && task.observed.update.kind !== 'in-progress'
    const settled = isPlanned ? settledAs(task.observed) : await settle(clients, clock, task)
    if (settled.kind === 'failed') return settled
    const { state } = settled
    const moved = writtenFrom !== undefined && writtenFrom !== state.revisionId
    if (moved && state.update.kind === 'failed') return failed(updateFailed(task, state.update.reason))
    const next = judge(task, state)
    if (next.kind === 'nothing') return { kind: writtenFrom === undefined ? 'already' : 'done' }
    if (next.kind === 'failed') return next
    const { region, functionName } = task
    const { layer } = task.step
    const result = await writeConfiguration(clients, {
      region,
      functionName,
      variables: mergeVariables(next.variables, task.step),
      ...(layer !== undefined && { layers: mergeLayers(state.layers, layer) }),
      shown: new Set(task.changes.extension?.settings.map(({ value }) => value)),
      revisionId: state.revisionId,
    })
    if (result.kind === 'refused') return failed(result.failure)
    writtenFrom = state.revisionId
    return { kind: 'again', failure: result.kind === 'done' ? undefined : result.failure }
  })
}

/** Nothing is lost by not reading again: a function that has changed since is no longer at this revision. */
function settledAs(state: FoundFunction): Settled {
  return { kind: 'settled', state }
}

type Next =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'write'
      readonly variables: Extract<FoundFunction['variables'], { kind: 'readable' }>['values']
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

function judge(task: ConfigurationTask, state: FoundFunction): Next {
  if (state.variables.kind === 'unreadable') return failed(unreadable(task, state.variables.code))
  if (state.roleArn !== task.roleArn) return failed(changedMeanwhile('UpdateFunctionConfiguration', task))
  const again = task.replan(state)
  if (!stillHolds(again)) return failed(changedMeanwhile('UpdateFunctionConfiguration', task))
  const { plan } = again
  const step = plan.steps.find(({ kind }) => kind === 'configuration')
  if (step === undefined) return { kind: 'nothing' }
  return sameChanges(plan, task.changes)
    ? { kind: 'write', variables: state.variables.values }
    : failed(changedMeanwhile('UpdateFunctionConfiguration', task))
}

function sameChanges(some: ConfigurationTask['changes'], other: ConfigurationTask['changes']): boolean {
  const [left, right] = [some, other].map(({ variables, extension = null }) =>
    canonicalJson([variables, extension]),
  )
  return left === right
}

function unreadable({ functionName }: FunctionName, code: string): Failure {
  return {
    operation: 'GetFunctionConfiguration',
    target: `function ${functionName}`,
    code,
    message: "the function's variables can no longer be read, so they can't be written without losing them",
    remedy: "Allow kms:Decrypt on the function's key to the workflow's role.",
  }
}

function updateFailed({ functionName }: FunctionName, reason: string): Failure {
  return {
    operation: 'UpdateFunctionConfiguration',
    target: `function ${functionName}`,
    code: 'LastUpdateFailed',
    message: reason,
    remedy:
      'Lambda went on with the configuration before; nothing was revoked. Mend the cause and run this again.',
  }
}
