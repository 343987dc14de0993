import type { ExecutionsState, FunctionState, ServedState } from '../model/observation.ts'
import { neededByExecutions } from './versions/pinned-executions.ts'
import { heldSecrets, namedSecrets, runsEarlier } from './versions/served.ts'

/** Secrets that a role is about to lose. */
export interface Loss {
  readonly secretArns: ReadonlySet<string>
  readonly roleArn: string
}

/** Whether a version that callers reach still needs one of the secrets. One that could not be read may need all. */
export function isServed({ secretArns, roleArn }: Loss, served: ServedState): boolean {
  return heldSecrets({ stale: secretArns, roleArn, served }).size > 0
}

/** Whether an unfinished execution still needs one of the secrets. One that could not be read may need all. */
export function isExecuting({ secretArns, roleArn }: Loss, executions: ExecutionsState): boolean {
  return neededByExecutions({ stale: secretArns, roleArn, executions }).size > 0
}

/** Whether what calls reach may not be what is read: an update is in progress, or the last one failed. */
export function isUnsettled(live: FunctionState): boolean {
  if (live.kind !== 'found' || live.capacity !== undefined) return false
  return live.update.kind === 'in-progress' || runsEarlier(live)
}

/** Whether a variable of the function still names one of the secrets. One that could not be read may name all. */
export function isNamed({ secretArns }: Loss, live: FunctionState): boolean {
  return namedSecrets(live, secretArns).length > 0
}
