import type { Step } from '../../model/change.ts'
import { explain } from '../../model/failure.ts'
import { planAlias } from './release-alias.ts'
import { planLatest } from './release-latest.ts'
import { type ReleasePlan, type Releasing, unreadable } from './release-plan.ts'
import type { Released } from './served.ts'

/** Compares what traffic reaches with the declaration, so that an interrupted run is finished by the next. */
export function planRelease(releasing: Releasing): ReleasePlan {
  const { declared, served } = releasing
  const { release } = declared
  if (release === undefined) return { kind: 'current' }
  if (served === undefined) return { kind: 'unknown' }
  if (served.kind === 'failed') return unreadable(explain(served.failure))
  const about = { ...releasing, release, served }
  const [alias, latest] = [planAlias(about), planLatest(about)]
  if (alias.kind === 'refused' || latest.kind === 'current') return alias
  return alias.kind === 'due' && latest.kind === 'due' ? { ...alias, ...latest } : latest
}

/**
 * Returns the writes that it takes. `$LATEST.PUBLISHED` comes first: Lambda publishes nothing that equals the last version,
 * and it is not documented whether one with a number counts as that.
 */
export function releaseSteps(release: ReleasePlan): readonly Step[] {
  if (release.kind !== 'due') return []
  const { codeSha256, alias, latest } = release
  return [
    ...(latest === undefined ? [] : [{ kind: 'publish-latest', codeSha256, ...latest } as const]),
    ...(alias === undefined
      ? []
      : [{ kind: 'publish', codeSha256 } as const, { kind: 'point-alias', ...alias } as const]),
  ]
}

/** Returns what nobody reaches any more once the release is done. */
export function releasedBy(release: ReleasePlan): Released {
  if (release.kind !== 'due') return {}
  return { alias: release.alias?.alias, latest: release.latest !== undefined }
}
