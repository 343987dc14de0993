import type { Clients } from '../aws/client/clients.ts'
import type { Clock } from '../aws/client/clock.ts'
import { poll } from '../aws/client/polling.ts'
import { type FunctionName, readFunction } from '../aws/lambda/functions.ts'
import type { Failure } from '../model/failure.ts'
import type { FoundFunction } from '../model/observation.ts'

export type Settled =
  | { readonly kind: 'settled'; readonly state: FoundFunction }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Qualified {
  /** A published version, in place of the function itself. */
  readonly version?: string
}

const patience = { first: 200, longest: 5_000, deadline: 10 * 60_000 }

/**
 * Reads a function until no update of it is in progress, or a version until it is made. Not the SDK's waiter, which
 * takes any refusal, AccessDenied too, for "not yet". A failed update is settled: what it means is the caller's to say.
 */
export async function settle(
  clients: Clients,
  clock: Clock,
  name: FunctionName & Qualified,
): Promise<Settled> {
  let doing = ''
  const settled = await poll<Settled>(clock, patience, async () => {
    const state = await readFunction(clients, name, name.version)
    if (state.kind === 'failed') return { kind: 'failed', failure: state.failure }
    if (state.kind === 'absent') return { kind: 'failed', failure: gone(name) }
    if (state.update.kind !== 'in-progress') return { kind: 'settled', state }
    doing = state.update.what
    return undefined
  })
  return settled ?? { kind: 'failed', failure: notSettled(name, doing) }
}

function gone(name: FunctionName & Qualified): Failure {
  return {
    operation: 'GetFunctionConfiguration',
    target: targetOf(name),
    code: 'ResourceNotFoundException',
    message: 'it was there a moment ago',
    remedy: 'Another process deleted it; run this again once it stands.',
  }
}

function notSettled(name: FunctionName & Qualified, doing: string): Failure {
  return {
    operation: 'GetFunctionConfiguration',
    target: targetOf(name),
    code: 'StillInProgress',
    message: `after ${patience.deadline / 60_000} minutes ${doing}`,
    remedy: 'Look at the function in the Lambda console, and run this again once it is ready.',
  }
}

function targetOf({ functionName, version }: FunctionName & Qualified): string {
  return version === undefined ? `function ${functionName}` : `version ${version} of function ${functionName}`
}
