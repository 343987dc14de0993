import { type FoundFunction, type FunctionState, latestPublished } from '../../model/observation.ts'
import { itself, marked, name, say } from '../../text/sentence.ts'
import { followsLatest } from './release-alias.ts'
import { isCurrent, type KnownRelease, otherCode, type ReleasePlan, unreadable } from './release-plan.ts'
import { unreadReason } from './served.ts'

/**
 * Returns whether `$LATEST.PUBLISHED`, which unqualified calls reach on managed instances, must be published again. Beside
 * a declared alias it is left alone where nothing uses it or where it has other code; then a finding says what it keeps.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
 */
export function planLatest(about: KnownRelease): ReleasePlan {
  const { found, served } = about
  if (found.capacity !== 'managed-instances') return withoutInstances(about)
  const state = served.versions.get(latestPublished) ?? { kind: 'absent' }
  if (isCurrent(state, about)) return { kind: 'current' }
  const due = judge(state, about)
  return due.kind === 'due' || isOnlyTraffic(about) ? due : { kind: 'current' }
}

/** Elsewhere, only an alias keeps traffic apart from `$LATEST`. */
function withoutInstances({ declared, release }: KnownRelease): ReleasePlan {
  if (release.alias !== undefined) return { kind: 'current' }
  const message = say`${name('publish')} is set for function ${itself(declared.functionName)}, but ${name('alias')} is not.`
  const remedy = marked(
    'Set `alias` to the alias of live traffic: the code it serves decides what may be published. Only a function on Lambda Managed Instances can be published without one.',
  )
  return { kind: 'refused', code: 'alias-undeclared', text: { message, remedy } }
}

function judge(state: FunctionState, { release, found }: KnownRelease): ReleasePlan {
  const { codeSha256 } = found
  const due = { kind: 'due', codeSha256, latest: {} } as const
  const shipping = { ...due, latest: { ships: true } } as const
  if (state.kind === 'absent')
    return release.withCode ? shipping : otherCode(say`${name(latestPublished)}, which does not exist yet`)
  const reason = isSettling(state) ? undefined : unreadReason(state)
  if (state.kind === 'failed' || reason !== undefined)
    return unreadable(say`What ${name(latestPublished)} serves cannot be read: ${reason ?? []}.`)
  if (state.codeSha256 === codeSha256) return due
  return release.withCode
    ? shipping
    : otherCode(say`${name(latestPublished)}, which calls without a version or alias reach`)
}

/** Whether a run that ended early, or another tool, has published to it. */
function isSettling(state: FunctionState): state is FoundFunction {
  return state.kind === 'found' && state.update.kind !== 'settled'
}

/** Whether the declared release is about `$LATEST.PUBLISHED` alone. */
function isOnlyTraffic({ release, served }: KnownRelease): boolean {
  const alias = served.aliases.find(({ name: each }) => each === release.alias)
  return release.alias === undefined || (alias !== undefined && followsLatest(alias))
}
