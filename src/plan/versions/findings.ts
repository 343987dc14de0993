import { formatFailure } from '../../model/failure.ts'
import type { Finding } from '../../model/finding.ts'
import { nameOfSecret, roleNameOf } from '../../text/arn.ts'
import { isAsPlanned, planConfiguration, wanted } from '../configuration/configuration.ts'
import type { Draft } from '../draft.ts'
import { makeFinding } from '../finding.ts'
import { namedSecrets, type ServedVersion, servedVersions } from './served.ts'

/** Why the alias that was asked for can't be moved. */
export function judgeRelease({ declared, versions: { release } }: Draft): readonly Finding[] {
  return release.kind === 'refused' ? [makeFinding(release.code, declared, release.text)] : []
}

/** Which versions are served could not be read, though the change depends on it. */
export function judgeUnread({ declared, live: { aliases }, versions, settings }: Draft): readonly Finding[] {
  const { release, stale } = versions
  if (aliases?.kind !== 'failed' || release.kind === 'refused') return []
  const holding = stale.size > 0 && !settings.removing
  return [
    makeFinding('served-versions-unread', declared, {
      message: `${formatFailure(aliases.failure)} ${holding ? 'Nothing is revoked, as a version that is served may need it.' : 'Whether an alias serves a version with other variables is not known.'}`,
      remedy:
        'Allow lambda:ListAliases on the function, and lambda:GetFunctionConfiguration on its versions, and run this again.',
    }),
  ]
}

/** Grants that stay although nobody declares them: a version that an alias serves needs them, or may. */
export function judgeHeld(draft: Draft): readonly Finding[] {
  const { declared, live, versions } = draft
  const { held, release } = versions
  if (release.kind === 'refused') return []
  return versionsOf(draft)
    .filter((served) => served.state.kind !== 'found' || served.state.roleArn === live.function.roleArn)
    .flatMap((served) => {
      const named = namedSecrets(served.state, held)
      if (named.length === 0) return []
      const unread = unreadReason(served)
      return [
        makeFinding('grant-held', declared, {
          message:
            unread === undefined
              ? `${serving(served)}, whose variables name ${names(named)}: the grant is kept.`
              : `${serving(served)}, whose variables can't be read (${unread}), and may need ${names(named)}: the grant is kept.`,
          remedy:
            unread === undefined
              ? `Point ${aliases(served)} to a version published after this change; the next run then revokes the grant by itself.`
              : `Allow lambda:GetFunctionConfiguration on the version, and kms:Decrypt on its key, or point ${aliases(served)} elsewhere.`,
        }),
      ]
    })
}

/** Mode `remove` takes the access of versions too, as what it comes before is the end of the function. */
export function judgeCutOff(draft: Draft): readonly Finding[] {
  const { declared, live, versions, settings } = draft
  if (!settings.removing) return []
  return versionsOf(draft).flatMap((served) => {
    const named = namedSecrets(served.state, versions.stale)
    const otherRole = served.state.kind === 'found' && served.state.roleArn !== live.function.roleArn
    if (named.length === 0 || otherRole) return []
    return [
      makeFinding('alias-cut-off', declared, {
        message: `${serving(served)}, which ${unreadReason(served) === undefined ? 'reads' : 'may read'} ${names(named)}: from now on it can't.`,
        remedy:
          'Delete the function or the alias next; if it is to stay, declare the secrets again and apply.',
      }),
    ]
  })
}

/** A version keeps the role that it was published with: what this action writes reaches the live one's alone. */
export function judgeOtherRoles(draft: Draft): readonly Finding[] {
  const { declared, live, versions, secrets } = draft
  const { roleArn } = live.function
  const ours = [...versions.stale, ...secrets.grants.map(({ secretArn }) => secretArn)]
  return versionsOf(draft).flatMap((served) => {
    if (served.state.kind !== 'found' || served.state.roleArn === roleArn) return []
    if (namedSecrets(served.state, ours).length === 0) return []
    const other = roleNameOf(served.state.roleArn)
    return [
      makeFinding('version-other-role', declared, {
        message: `${serving(served)}, which runs with role ${other}, not with ${live.roleName}: its grants stand on that role and are left as they are.`,
        remedy: `Once no alias serves it, remove the inline policy ${declared.policyName} from role ${other}, if it is there.`,
      }),
    ]
  })
}

/** A changed configuration that traffic does not see. */
export function judgePinned(draft: Draft): readonly Finding[] {
  const { declared, configuration } = draft
  if (configuration.step === undefined) return []
  return versionsOf(draft).flatMap((served) => {
    if (served.state.kind !== 'found' || served.state.variables.kind === 'unreadable') return []
    if (isAsPlanned(planConfiguration(wanted(configuration.goal), served.state))) return []
    return [
      makeFinding('alias-pinned', declared, {
        message: `${serving(served)}, which keeps its own variables: that traffic does not see the change.`,
        remedy: `Publish a version after this change and point ${aliases(served)} to it; \`publish: true\` with \`alias\` does both.`,
      }),
    ]
  })
}

/** What is served once the plan is done, as far as it is known. */
function versionsOf({ live: { aliases }, versions: { release } }: Draft): readonly ServedVersion[] {
  const moved = release.kind === 'due' ? release.alias : undefined
  return aliases?.kind === 'found' ? servedVersions(aliases, moved) : []
}

function unreadReason({ state }: ServedVersion): string | undefined {
  if (state.kind === 'failed') return formatFailure(state.failure)
  if (state.kind === 'absent') return 'it is gone'
  return state.variables.kind === 'unreadable'
    ? `${state.variables.code}: ${state.variables.message}`
    : undefined
}

function serving(served: ServedVersion): string {
  const verb = served.aliases.length === 1 ? 'serves' : 'serve'
  return `${capital(aliases(served))} ${verb} version ${served.version}`
}

function aliases(served: ServedVersion): string {
  return `alias${served.aliases.length === 1 ? '' : 'es'} ${served.aliases.join(' and ')}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function names(secretArns: readonly string[]): string {
  const all = secretArns.map(nameOfSecret)
  return `${all.length === 1 ? 'secret' : 'secrets'} ${all.join(' and ')}`
}
