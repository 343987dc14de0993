import type { ExecutionsState, PinnedExecutions } from '../../model/observation.ts'
import { namedSecrets } from './served.ts'

interface Running {
  /** Secrets whose grants the role would lose. */
  readonly stale: ReadonlySet<string>
  readonly roleArn: string
  readonly executions: ExecutionsState | undefined
}

/**
 * Returns the secrets whose grants must stay, because an unfinished execution of a durable function may still read them:
 * it goes on with the version that it began with, whatever an alias serves by now. What could not be read counts as
 * needed; what was not asked for is not judged.
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html
 */
export function neededByExecutions({ stale, roleArn, executions }: Running): ReadonlySet<string> {
  if (executions === undefined) return new Set()
  if (executions.kind === 'failed') return stale
  return new Set([...executions.versions.values()].flatMap((pinned) => neededBy(pinned, stale, roleArn)))
}

/** Returns which of `secretArns` the executions of one version may still read with this role. */
export function neededBy(
  { state }: PinnedExecutions,
  secretArns: Iterable<string>,
  roleArn: string,
): readonly string[] {
  if (state === undefined) return [...secretArns]
  if (state.kind === 'found' && state.roleArn !== roleArn) return []
  return namedSecrets(state, secretArns)
}
