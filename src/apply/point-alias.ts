import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { type AliasName, type AliasState, moveAlias, readAlias } from '../aws/lambda/aliases.ts'
import type { Failure } from '../model/failure.ts'
import { marked, name, type Sentence, say } from '../text/sentence.ts'
import { attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changedMeanwhile } from './failures.ts'
import { patience } from './settle.ts'

interface AliasTask extends AliasName {
  /** The version that it served when the plan was made. */
  readonly from: string
  /** The version that it is to serve. */
  readonly to: string
}

/**
 * Points an alias from one version to another, under the revision just read, until its traffic is there. An alias that
 * has moved since the plan, or splits its traffic, is left alone: UpdateAlias would undo that.
 */
export async function applyAlias(clients: Clients, clock: Clock, task: AliasTask): Promise<WriteOutcome> {
  let written = false
  return attemptWrite(clock, movedMeanwhile(task), async () => {
    const alias = await readAlias(clients, task)
    if (alias.kind === 'failed') return alias
    if (isShifting(alias, task)) return awaitShift(clients, clock, task)
    if (alias.kind === 'absent' || alias.weighted.length > 0) return failed(movedMeanwhile(task))
    if (alias.version === task.to) return { kind: written ? 'done' : 'already' }
    if (alias.version !== task.from) return failed(movedMeanwhile(task))
    const result = await moveAlias(clients, { ...task, version: task.to, revisionId: alias.revisionId })
    if (result.kind === 'refused') return failed(result.failure)
    written = true
    return { kind: 'again', failure: result.kind === 'done' ? undefined : result.failure }
  })
}

/**
 * Whether Lambda still sends traffic to the version before: once an alias with provisioned concurrency has moved, until the
 * concurrency of the new version is ready.
 */
function isShifting(alias: AliasState, { from, to }: AliasTask): boolean {
  return alias.kind === 'found' && alias.version === to && alias.weighted.join() === from
}

async function awaitShift(clients: Clients, clock: Clock, task: AliasTask): Promise<WriteOutcome> {
  const ended = await poll<WriteOutcome>(clock, patience, async () => {
    const alias = await readAlias(clients, task)
    if (alias.kind === 'failed') return alias
    if (isShifting(alias, task)) return undefined
    const isThere = alias.kind === 'found' && alias.version === task.to && alias.weighted.length === 0
    return isThere ? { kind: 'done' } : failed(movedMeanwhile(task))
  })
  return ended ?? failed(stillShifting(task))
}

function stillShifting({ functionName, alias, from }: AliasTask): Failure {
  return {
    operation: 'UpdateAlias',
    target: aliasTarget({ functionName, alias }),
    code: 'StillInProgress',
    message: say`after ${patience.deadline / 60_000} minutes, Lambda still sends traffic to version ${name(from)}`,
    remedy: marked(
      'Nothing was revoked. Check the provisioned concurrency of the alias in the Lambda console, and run again once it is ready.',
    ),
  }
}

function movedMeanwhile(task: AliasTask): Failure {
  return changedMeanwhile(
    { operation: 'UpdateAlias', target: aliasTarget(task) },
    marked('something else moved the alias while this ran'),
  )
}

function aliasTarget({ functionName, alias }: Pick<AliasTask, 'functionName' | 'alias'>): Sentence {
  return say`alias ${name(alias)} of function ${name(functionName)}`
}
