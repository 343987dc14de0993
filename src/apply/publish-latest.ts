import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import { publishVersion } from '../aws/lambda/versions.ts'
import { latestPublished } from '../model/observation.ts'
import { attemptWrite, failed, type WriteOutcome } from './attempt.ts'
import { changed, notStarted, type PublishTask } from './publish-version.ts'
import { type Settled, settle } from './settle.ts'

/**
 * Publishes the settled function to `$LATEST.PUBLISHED`, if it still has the planned code and configuration, and reads that
 * version until it has them too and no update of it is in progress: until then, calls reach what it was before.
 */
export async function applyPublishLatest(
  clients: Clients,
  clock: Clock,
  task: PublishTask,
): Promise<WriteOutcome> {
  let written = false
  return attemptWrite(clock, changed(task), async () => {
    const settled = await settle(clients, clock, task)
    if (settled.kind === 'failed') return settled
    const { state } = settled
    if (state.codeSha256 !== task.codeSha256 || !task.isAsDeclared(state)) return failed(changed(task))

    const latest = await settleLatest(clients, clock, task)
    if (latest?.kind === 'failed') return latest
    const update = latest?.state.update
    if (written && (update?.kind === 'failed' || update?.kind === 'unwritable'))
      return failed(notStarted(task, latestPublished, update.reason))
    if (latest !== undefined && update?.kind === 'settled' && isPublished(task, latest))
      return { kind: written ? 'done' : 'already' }

    const { revisionId } = state
    const result = await publishVersion(clients, { ...task, to: 'latest', revisionId })
    if (result.kind === 'refused') return failed(result.failure)
    const isFirst = !written
    written = true
    if (result.kind === 'published') return { kind: 'again', failure: isFirst ? undefined : changed(task) }
    return { kind: 'again', failure: result.failure }
  })
}

function isPublished(task: PublishTask, { state }: Extract<Settled, { kind: 'settled' }>): boolean {
  return state.codeSha256 === task.codeSha256 && task.isAsDeclared(state)
}

/** `undefined` if nothing was ever published to it. */
async function settleLatest(clients: Clients, clock: Clock, task: PublishTask): Promise<Settled | undefined> {
  const state = await readFunction(clients, task, latestPublished)
  if (state.kind === 'absent') return undefined
  return settle(clients, clock, { ...task, version: latestPublished })
}
