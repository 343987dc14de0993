import { roleNameOf } from '../../text/arn.ts'
import type { Draft } from '../draft.ts'
import { releasedBy } from './release.ts'
import { namedSecrets, type ServedVersion, servedVersions } from './served.ts'

/** Returns what callers reach after the plan, as far as it is known. */
export function servedAfter({
  live: { served },
  versions: { release },
}: Pick<Draft, 'live' | 'versions'>): readonly ServedVersion[] {
  return served?.kind === 'found' ? servedVersions(served, releasedBy(release)) : []
}

/** Returns the role of a version if it is not the function's current one. */
export function otherRoleOf({ state }: ServedVersion, live: Draft['live']): string | undefined {
  if (state.kind !== 'found' || state.roleArn === live.function.roleArn) return undefined
  return roleNameOf(state.roleArn)
}

/** Whether callers reach a version that names the secret and runs as another role, whose policies a plan leaves alone. */
export function isNamedUnderOtherRole(draft: Pick<Draft, 'live' | 'versions'>, secretArn: string): boolean {
  return servedAfter(draft).some(
    (served) =>
      otherRoleOf(served, draft.live) !== undefined && namedSecrets(served.state, [secretArn]).length > 0,
  )
}
