import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import type { FunctionName } from '../aws/lambda/functions.ts'
import { publishVersion } from '../aws/lambda/versions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'
import { attemptWrite, changedMeanwhile, failed, type WriteOutcome } from './attempt.ts'
import { settle } from './settle.ts'

export interface PublishTask extends FunctionName {
  /** The code that the plan means. */
  readonly codeSha256: string
  /** Whether a configuration has the role and the variables that are declared. */
  readonly isAsDeclared: (state: FoundFunction) => boolean
}

/**
 * Publishes a version of the settled function, if it still has the code and the variables that the plan means, and
 * waits until that version can be invoked. Asking again after an answer that was lost makes no second version.
 */
export async function applyPublish(clients: Clients, clock: Clock, task: PublishTask): Promise<WriteOutcome> {
  return attemptWrite(clock, changedMeanwhile('PublishVersion', task), async () => {
    const settled = await settle(clients, clock, task)
    if (settled.kind === 'failed') return settled
    const { state } = settled
    if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state))
      return failed(changedMeanwhile('PublishVersion', task))
    const result = await publishVersion(clients, { ...task, revisionId: state.revisionId })
    if (result.kind === 'refused') return failed(result.failure)
    if (result.kind === 'published') return awaitVersion(clients, clock, task, result.version)
    return { kind: 'again', failure: result.failure }
  })
}

/** A version is Pending at first; with SnapStart, for minutes: its code is started once. */
async function awaitVersion(
  clients: Clients,
  clock: Clock,
  task: PublishTask,
  version: string,
): Promise<WriteOutcome> {
  const settled = await settle(clients, clock, { ...task, version })
  if (settled.kind === 'failed') return settled
  const { state } = settled
  if (state.update.kind === 'failed') return failed(notStarted(task, version, state.update.reason))
  if (!task.isAsDeclared(state)) return failed(changedMeanwhile('PublishVersion', task))
  return { kind: 'done', version }
}

function notStarted({ functionName }: FunctionName, version: string, reason: string): Failure {
  return {
    operation: 'PublishVersion',
    target: `function ${functionName}`,
    code: 'VersionFailed',
    message: `version ${version} was published, but does not start: ${reason}`,
    remedy:
      'The alias serves what it did before, and nothing was revoked. Mend the cause and run this again.',
  }
}
