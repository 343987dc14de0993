import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { type FunctionName, readFunction } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'
import { marked, name, type Sentence, say } from '../text/sentence.ts'
import { functionTarget, gone, type Subject } from './failures.ts'

export type Settled =
  | { readonly kind: 'settled'; readonly state: FoundFunction }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Qualified {
  /** A published version, instead of the function itself. */
  readonly version?: string
}

/** For what takes Lambda minutes: an image, a VPC, SnapStart, provisioned concurrency. */
export const patience = { first: 200, longest: 5_000, deadline: 10 * 60_000 }

/**
 * Reads a function until no update is in progress, or a version until it is ready. Not with the SDK's waiter, which takes
 * every refusal, even AccessDenied, for "not yet". A failed update counts as settled; the caller decides what it means.
 */
export async function settle(
  clients: Clients,
  clock: Clock,
  about: FunctionName & Qualified,
  onUnsettled: () => void = () => {},
): Promise<Settled> {
  let doing: Sentence = []
  const settled = await poll<Settled>(clock, patience, async () => {
    const state = await readFunction(clients, about, about.version)
    if (state.kind === 'failed') return { kind: 'failed', failure: state.failure }
    if (state.kind === 'absent') return { kind: 'failed', failure: gone(subjectOf(about)) }
    if (state.update.kind !== 'in-progress') return { kind: 'settled', state }
    doing = state.update.what
    onUnsettled()
    return undefined
  })
  return settled ?? { kind: 'failed', failure: notSettled(about, doing) }
}

function notSettled(about: FunctionName & Qualified, doing: Sentence): Failure {
  return {
    ...subjectOf(about),
    code: 'StillInProgress',
    message: say`after ${patience.deadline / 60_000} minutes, ${doing}`,
    remedy: marked('Check the function in the Lambda console, and run again once it is ready.'),
  }
}

function subjectOf({ functionName, version }: FunctionName & Qualified): Subject {
  const target = functionTarget(functionName)
  return {
    operation: 'GetFunctionConfiguration',
    target: version === undefined ? target : say`version ${name(version)} of ${target}`,
  }
}
