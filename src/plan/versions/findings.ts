import { explain } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { roleNameOf } from '../../text/arn.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import { isAsPlanned, planConfiguration, withoutRemovals } from '../configuration/configuration.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { namedSecrets, type ServedVersion, servedVersions, unreadReason } from './served.ts'

type Judged = Pick<Draft, 'declared' | 'settings' | 'live' | 'secrets' | 'configuration' | 'versions'>

/** Why the declared alias cannot be moved. */
export function refusedRelease({ declared, versions: { release } }: Judged): readonly Finding[] {
  return release.kind === 'refused' ? [makeFinding(release.code, declared, release.text)] : []
}

/** The served versions could not be read, although the change depends on them. */
export function unreadVersions({
  declared,
  live: { aliases },
  versions,
  settings,
}: Judged): readonly Finding[] {
  const { release, stale } = versions
  if (aliases?.kind !== 'failed' || release.kind === 'refused') return []
  const consequence =
    stale.size > 0 && !settings.removing
      ? say`Nothing is revoked, because a served version may need it.`
      : say`It is not known whether an alias serves a version with other variables.`
  return [
    makeFinding('served-versions-unread', declared, {
      message: say`${explain(aliases.failure)} ${consequence}`,
      remedy: say`Allow ${name('lambda:ListAliases')} on the function and ${name('lambda:GetFunctionConfiguration')} on its versions, and run this again.`,
    }),
  ]
}

/** Grants that nobody declares any more, kept because a version that an alias serves needs them, or may. */
export function heldGrants(draft: Judged): readonly Finding[] {
  const { declared, live, versions } = draft
  if (versions.release.kind === 'refused') return []
  return servedAfter(draft).flatMap((served) => {
    const held = namedSecrets(served.state, versions.held)
    if (held.length === 0 || otherRoleOf(served, live) !== undefined) return []
    const reason = unreadReason(served.state)
    return reason === undefined
      ? makeFinding('grant-held', declared, {
          message: say`${serves(served)}, whose variables still name ${secretsIn(held)}, so the grant stays.`,
          remedy: say`Publish a version after this change and point ${aliasesOf(served)} at it. The next run then revokes the grant.`,
        })
      : makeFinding('grant-held', declared, {
          message: say`${serves(served)}, whose variables cannot be read (${reason}) and may name ${secretsIn(held)}, so the grant stays.`,
          remedy: say`Allow ${name('lambda:GetFunctionConfiguration')} on that version and ${name('kms:Decrypt')} on its key, or point ${aliasesOf(served)} at another version.`,
        })
  })
}

/** Mode `remove` also revokes the access of published versions, because the function is about to be deleted. */
export function cutOffAliases(draft: Judged): readonly Finding[] {
  const { declared, live, versions, settings } = draft
  if (!settings.removing) return []
  return servedAfter(draft).flatMap((served) => {
    const lost = namedSecrets(served.state, versions.stale)
    if (lost.length === 0 || otherRoleOf(served, live) !== undefined) return []
    const reads = unreadReason(served.state) === undefined ? say`reads` : say`may read`
    return makeFinding('alias-cut-off', declared, {
      message: say`${serves(served)}, which ${reads} ${secretsIn(lost)} and loses that access now.`,
      remedy: say`Delete the function or the alias next. To keep it running, declare the secrets again and apply.`,
    })
  })
}

/** A version keeps the role that it was published with, and this action writes only to the live role. */
export function otherRoles(draft: Judged): readonly Finding[] {
  const { declared, live, versions, secrets } = draft
  const ours = [...versions.stale, ...secrets.grants.map(({ secretArn }) => secretArn)]
  return servedAfter(draft).flatMap((served) => {
    const role = otherRoleOf(served, live)
    if (role === undefined || namedSecrets(served.state, ours).length === 0) return []
    return makeFinding('version-other-role', declared, {
      message: say`${serves(served)}, which runs as role ${name(role)}, not as ${name(live.roleName)}. The grants of that role are not changed.`,
      remedy: say`Once no alias serves that version, delete the inline policy ${name(declared.policyName)} from role ${name(role)} if it is still there.`,
    })
  })
}

/** Traffic through these aliases does not see a change to `$LATEST`. */
export function pinnedAliases(draft: Judged): readonly Finding[] {
  const { declared, configuration } = draft
  if (configuration.step === undefined) return []
  return servedAfter(draft).flatMap((served) => {
    if (served.state.kind !== 'found' || unreadReason(served.state) !== undefined) return []
    if (isAsPlanned(planConfiguration(withoutRemovals(configuration.goal), served.state))) return []
    return makeFinding('alias-pinned', declared, {
      message: say`${serves(served)}, which keeps its own variables, so that traffic does not see this change.`,
      remedy: say`Publish a version after this change and point ${aliasesOf(served)} at it, or set ${name('publish: true')} and ${name('alias')} to have this action do both.`,
    })
  })
}

/** Returns what aliases serve after the plan, as far as it is known. */
function servedAfter({
  live: { aliases },
  versions: { release },
}: Pick<Judged, 'live' | 'versions'>): readonly ServedVersion[] {
  const moved = release.kind === 'due' ? release.alias : undefined
  return aliases?.kind === 'found' ? servedVersions(aliases, moved) : []
}

/** Returns the role of a version if it is not the function's current one. */
function otherRoleOf({ state }: ServedVersion, live: Judged['live']): string | undefined {
  if (state.kind !== 'found' || state.roleArn === live.function.roleArn) return undefined
  return roleNameOf(state.roleArn)
}

function serves(served: ServedVersion): Sentence {
  const version = name(served.version)
  return served.aliases.length === 1
    ? say`Alias ${list(served.aliases)} serves version ${version}`
    : say`Aliases ${list(served.aliases)} serve version ${version}`
}

function aliasesOf({ aliases }: ServedVersion): Sentence {
  return aliases.length === 1 ? say`alias ${list(aliases)}` : say`aliases ${list(aliases)}`
}

function secretsIn(secretArns: readonly string[]): Sentence {
  return list(secretArns.map(mentionOf))
}
