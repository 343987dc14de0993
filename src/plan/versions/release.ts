import type { Step } from '../../model/change.ts'
import type { FunctionDeclaration, Release } from '../../model/declaration.ts'
import { explain } from '../../model/failure.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { Alias, FoundFunction, FunctionState, ServedState } from '../../model/observation.ts'
import { list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { FindingText } from '../finding.ts'
import { unreadReason } from './served.ts'

/**
 * Whether a version is published and the alias pointed at it. `current`: traffic sees what is declared, or nothing was
 * declared. `unknown`: what the alias serves must be read first.
 */
export type ReleasePlan =
  | { readonly kind: 'current' | 'unknown' }
  | { readonly kind: 'due'; readonly alias: string; readonly from: string; readonly codeSha256: string }
  | { readonly kind: 'refused'; readonly code: FindingCode; readonly text: FindingText }

export interface Releasing {
  readonly declared: FunctionDeclaration
  readonly found: FoundFunction
  readonly aliases: ServedState | undefined
  /** Whether a version has the declared variables and extension. */
  readonly isAsPlanned: (version: FoundFunction) => boolean
}

/** Compares what the declared alias serves with the declaration, so that an interrupted run is finished by the next. */
export function planRelease({ declared, found, aliases, isAsPlanned }: Releasing): ReleasePlan {
  const { release, functionName } = declared
  if (release === undefined) return { kind: 'current' }
  if (aliases === undefined) return { kind: 'unknown' }
  if (aliases.kind === 'failed') return unreadable(explain(aliases.failure))
  const alias = aliases.aliases.find((each) => each.name === release.alias)
  if (alias === undefined) return notFound(release.alias, functionName)
  if (alias.version === '$LATEST') return { kind: 'current' }
  const served = [alias.version, ...alias.weighted].map(
    (version): FunctionState => aliases.versions.get(version) ?? { kind: 'absent' },
  )
  if (served.every((state) => isCurrent(state, isAsPlanned))) return { kind: 'current' }
  if (alias.weighted.length > 0) return weighted(alias)
  const [reason] = served.flatMap((state) => {
    const unread = unreadReason(state)
    return unread === undefined ? [] : [unread]
  })
  if (reason !== undefined)
    return unreadable(say`What alias ${name(alias.name)} serves cannot be read: ${reason}.`)
  return releaseCode(release, alias, found, aliases.versions.get(alias.version))
}

/** Returns the writes that it takes. */
export function releaseSteps(release: ReleasePlan): readonly Step[] {
  if (release.kind !== 'due') return []
  const { alias, from, codeSha256 } = release
  return [
    { kind: 'publish', codeSha256 },
    { kind: 'point-alias', alias, from },
  ]
}

function isCurrent(state: FunctionState, isAsPlanned: Releasing['isAsPlanned']): boolean {
  return state.kind === 'found' && unreadReason(state) === undefined && isAsPlanned(state)
}

/** Publishing ships the code of `$LATEST`, whoever deployed it. */
function releaseCode(
  { withCode }: Release,
  alias: Alias,
  found: FoundFunction,
  served: FunctionState | undefined,
): ReleasePlan {
  const { codeSha256 } = found
  const isSameCode = served?.kind === 'found' && served.codeSha256 === codeSha256
  if (withCode || isSameCode) return { kind: 'due', alias: alias.name, from: alias.version, codeSha256 }
  const message = say`${name('$LATEST')} has different code than version ${name(alias.version)}, which alias ${name(alias.name)} serves. Publishing the variables would ship that code.`
  const remedy = marked(
    'Release the code first with the tool that deploys it, or write `publish: with-code` to ship both together.',
  )
  return { kind: 'refused', code: 'alias-code-differs', text: { message, remedy } }
}

function weighted(alias: Alias): ReleasePlan {
  const versions = list([alias.version, ...alias.weighted])
  const message = say`Alias ${name(alias.name)} splits its traffic between versions ${versions}. Moving it would end that shift at once.`
  const remedy = say`Let the shift end, or remove the weights, and run this again.`
  return { kind: 'refused', code: 'alias-weighted', text: { message, remedy } }
}

function notFound(alias: string, functionName: string): ReleasePlan {
  const message = say`Function ${name(functionName)} has no alias ${name(alias)}.`
  const remedy = marked(
    'Create it with the tool that deploys the function, or correct `alias`. This action creates no aliases.',
  )
  return { kind: 'refused', code: 'alias-not-found', text: { message, remedy } }
}

function unreadable(message: Sentence): ReleasePlan {
  const remedy = marked(
    'What the alias serves must be known before it is moved. Allow `lambda:ListAliases` and `lambda:GetFunctionConfiguration` on the function and its versions, and `kms:Decrypt` on their key.',
  )
  return { kind: 'refused', code: 'alias-unreadable', text: { message, remedy } }
}
