import { explain } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { mentionOf } from '../../text/secret-words.ts'
import { itself, list, name, type Sentence, say } from '../../text/sentence.ts'
import { isAsPlanned, planConfiguration, withoutRemovals } from '../configuration/configuration.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { namedSecrets, runsEarlier, type ServedVersion, unreadReason } from './served.ts'
import { otherRoleOf, servedAfter } from './served-after.ts'

export const versionRules = [
  refusedRelease,
  unreadVersions,
  heldGrants,
  heldByFailedUpdate,
  cutOffAliases,
  otherRoles,
  pinnedTraffic,
]

type Judged = Pick<Draft, 'declared' | 'settings' | 'live' | 'secrets' | 'configuration' | 'versions'>

/** Why the declared alias cannot be moved. */
function refusedRelease({ declared, versions: { release } }: Judged): readonly Finding[] {
  return release.kind === 'refused' ? [makeFinding(release.code, declared, release.text)] : []
}

/** The served versions could not be read, although the change depends on them. */
function unreadVersions({ declared, live: { served }, versions, settings }: Judged): readonly Finding[] {
  const { release, stale } = versions
  if (served?.kind !== 'failed' || release.kind === 'refused') return []
  const consequence =
    stale.size > 0 && !settings.removing
      ? say`Nothing is revoked, because a served version may need it.`
      : say`It is not known whether an alias serves a version with other variables.`
  return [
    makeFinding('served-versions-unread', declared, {
      message: say`${explain(served.failure)} ${consequence}`,
      remedy: say`Allow ${name('lambda:ListAliases')} on the function and ${name('lambda:GetFunctionConfiguration')} on its versions, and run this again.`,
    }),
  ]
}

/** Grants that nobody declares any more, kept because a version that callers reach needs them, or may. */
function heldGrants(draft: Judged): readonly Finding[] {
  const { declared, live, versions } = draft
  if (versions.release.kind === 'refused') return []
  return servedAfter(draft).flatMap((served) => {
    const held = namedSecrets(served.state, versions.held)
    if (held.length === 0 || otherRoleOf(served, live) !== undefined) return []
    const reason = unreadReason(served.state)
    return reason === undefined
      ? makeFinding('grant-held', declared, {
          message: say`${serves(served)}, whose variables still name ${secretsIn(held)}, so the grant stays.`,
          remedy: say`${release(served)}. The next run then revokes the grant.`,
        })
      : makeFinding('grant-held', declared, {
          message: say`${serves(served)}, whose variables cannot be read (${reason}) and may name ${secretsIn(held)}, so the grant stays.`,
          remedy: say`Allow ${name('lambda:GetFunctionConfiguration')} on that version and ${name('kms:Decrypt')} on its key, or ${replace(served)}.`,
        })
  })
}

/** Grants that nobody declares any more, kept because calls reach the function as it was before an update that failed. */
function heldByFailedUpdate({ declared, live, configuration, versions }: Judged): readonly Finding[] {
  const { held, release } = versions
  if (held.size === 0 || release.kind === 'refused') return []
  if (configuration.step !== undefined || !runsEarlier(live.function)) return []
  return [
    makeFinding('grant-held', declared, {
      message: say`The last update of ${itself(declared.functionName)} failed, so calls reach it as it was before, and its variables then may name ${secretsIn([...held])}: the grant stays.`,
      remedy: say`Update the function once more, with what made the update fail fixed. The next run then revokes the grant.`,
    }),
  ]
}

/** Mode `remove` also revokes the access of published versions, because the function is about to be deleted. */
function cutOffAliases(draft: Judged): readonly Finding[] {
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
function otherRoles(draft: Judged): readonly Finding[] {
  const { declared, live, versions, secrets } = draft
  const ours = [...versions.stale, ...secrets.grants.map(({ secretArn }) => secretArn)]
  return servedAfter(draft).flatMap((served) => {
    const role = otherRoleOf(served, live)
    if (role === undefined || namedSecrets(served.state, ours).length === 0) return []
    const revoked = namedSecrets(served.state, versions.stale)
    const consequence =
      revoked.length === 0 ? [] : say`, so that version may still read ${secretsIn(revoked)}`
    return makeFinding('version-other-role', declared, {
      message: say`${serves(served)}, which runs as role ${name(role)}, not as ${name(live.roleName)}. The grants of that role are not changed${consequence}.`,
      remedy: say`Once that version serves no traffic, delete the inline policy ${name(declared.policyName)} from role ${name(role)} if it is still there.`,
    })
  })
}

/** Traffic to these versions does not see a change to `$LATEST`. */
function pinnedTraffic(draft: Judged): readonly Finding[] {
  const { declared, configuration } = draft
  if (configuration.step === undefined) return []
  return servedAfter(draft).flatMap((served) => {
    if (served.state.kind !== 'found' || unreadReason(served.state) !== undefined) return []
    if (isAsPlanned(planConfiguration(withoutRemovals(configuration.goal), served.state))) return []
    const message = say`${serves(served)}, which keeps its own variables, so that traffic does not see this change.`
    return served.isUnqualified
      ? makeFinding('latest-not-published', declared, {
          message,
          remedy: say`${release(served)}, or set ${name('publish: true')} to have this action do it if the code is the same, and ${name('publish: with-code')} to have it done in any case.`,
        })
      : makeFinding('alias-pinned', declared, {
          message,
          remedy: say`${release(served)}, or set ${name('publish: true')} and ${name('alias')} to have this action do both.`,
        })
  })
}

function serves({ version: number, aliases, isUnqualified }: ServedVersion): Sentence {
  const version = name(number)
  if (isUnqualified) {
    const also = aliases.length === 0 ? [] : say`, like ${aliasesOf(aliases)},`
    return say`Calls without a version or alias${also} reach ${version}`
  }
  return aliases.length === 1
    ? say`Alias ${list(aliases)} serves version ${version}`
    : say`Aliases ${list(aliases)} serve version ${version}`
}

/** What brings traffic to a new version. */
function release({ version, aliases, isUnqualified }: ServedVersion): Sentence {
  return isUnqualified
    ? say`Publish to ${name(version)} after this change`
    : say`Publish a version after this change and point ${aliasesOf(aliases)} at it`
}

/** What ends the traffic to a version that cannot be read. */
function replace({ version, aliases, isUnqualified }: ServedVersion): Sentence {
  return isUnqualified
    ? say`publish to ${name(version)} and wait until it is active`
    : say`point ${aliasesOf(aliases)} at another version`
}

function aliasesOf(aliases: readonly string[]): Sentence {
  return aliases.length === 1 ? say`alias ${list(aliases)}` : say`aliases ${list(aliases)}`
}

function secretsIn(secretArns: readonly string[]): Sentence {
  return list(secretArns.map(mentionOf))
}
