import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { type AliasName, moveAlias, readAlias } from '../aws/lambda/aliases.ts'
import type { Failure } from '../model/failure.ts'
import { marked, name, say } from '../text/sentence.ts'
import { attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile } from './failures.ts'

export interface AliasTask extends AliasName {
  /** The version that it served when the plan was made. */
  readonly from: string
  /** The version that it is to serve. */
  readonly to: string
}

/**
 * Points an alias from one version to another, under the revision just read, until it shows. An alias that has moved
 * since the plan, or splits its traffic, is left alone: UpdateAlias would undo that.
 */
export async function applyAlias(clients: Clients, clock: Clock, task: AliasTask): Promise<WriteOutcome> {
  let written = false
  return attemptWrite(clock, movedMeanwhile(task), async () => {
    const alias = await readAlias(clients, task)
    if (alias.kind === 'failed') return alias
    if (alias.kind === 'absent' || alias.weighted.length > 0) return failed(movedMeanwhile(task))
    if (alias.version === task.to) return { kind: written ? 'done' : 'already' }
    if (alias.version !== task.from) return failed(movedMeanwhile(task))
    const result = await moveAlias(clients, { ...task, version: task.to, revisionId: alias.revisionId })
    if (result.kind === 'refused') return failed(result.failure)
    written = true
    return { kind: 'again', failure: result.kind === 'done' ? undefined : result.failure }
  })
}

function movedMeanwhile({ functionName, alias }: AliasName): Failure {
  const target = say`alias ${name(alias)} of function ${name(functionName)}`
  return changedMeanwhile(
    { operation: 'UpdateAlias', target },
    marked('something else moved the alias while this ran'),
  )
}
