import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import type { FunctionName } from '../aws/lambda/functions.ts'
import { publishVersion } from '../aws/lambda/versions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'
import { marked, name, say } from '../text/sentence.ts'
import { attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile, functionTarget, type Subject } from './failures.ts'
import { settle } from './settle.ts'

export interface PublishTask extends FunctionName {
  /** Of the code that was planned. */
  readonly codeSha256: string
  /** Whether a configuration has the declared role, variables and extension. */
  readonly isAsDeclared: (state: FoundFunction) => boolean
}

/**
 * Publishes a version of the settled function, if it still has the planned code and configuration, and waits until that
 * version can be invoked. Asking again after a lost answer publishes no second version.
 */
export async function applyPublish(clients: Clients, clock: Clock, task: PublishTask): Promise<WriteOutcome> {
  return attemptWrite(clock, changed(task), async () => {
    const settled = await settle(clients, clock, task)
    if (settled.kind === 'failed') return settled
    const { state } = settled
    if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state)) return failed(changed(task))
    const result = await publishVersion(clients, {
      ...task,
      to: 'number',
      revisionId: state.revisionId,
    })
    if (result.kind === 'refused') return failed(result.failure)
    if (result.kind === 'published') return awaitVersion(clients, clock, task, result.version)
    return { kind: 'again', failure: result.failure }
  })
}

/** A version is Pending at first; with SnapStart for minutes, while its code starts once. */
async function awaitVersion(
  clients: Clients,
  clock: Clock,
  task: PublishTask,
  version: string,
): Promise<WriteOutcome> {
  const settled = await settle(clients, clock, { ...task, version })
  if (settled.kind === 'failed') return settled
  const { state } = settled
  if (state.update.kind === 'failed' || state.update.kind === 'unwritable')
    return failed(notStarted(task, version, state.update.reason))
  if (!task.isAsDeclared(state)) return failed(changed(task))
  return { kind: 'done', version }
}

export function changed(task: PublishTask): Failure {
  return changedMeanwhile(
    subjectOf(task),
    marked('the function was changed by something else while this ran'),
  )
}

export function notStarted(task: PublishTask, version: string, reason: string): Failure {
  return {
    ...subjectOf(task),
    code: 'VersionFailed',
    message: say`version ${name(version)} was published, but does not start${reason === '' ? [] : say`: ${name(reason)}`}`,
    remedy: marked(
      'Traffic still reaches what it did before, and nothing was revoked. Fix the cause and run again.',
    ),
  }
}

function subjectOf({ functionName }: FunctionName): Subject {
  return { operation: 'PublishVersion', target: functionTarget(functionName) }
}
