import type { FunctionDeclaration, Release } from '../../model/declaration.ts'
import { formatFailure } from '../../model/failure.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { Alias, FoundFunction, FunctionState, ServedState } from '../../model/observation.ts'
import type { Step } from '../../model/plan.ts'
import type { FindingText } from '../finding.ts'

/**
 * Whether a version is published and the alias pointed to it. `current`: traffic sees what is declared, or nothing was
 * asked for. `unknown`: what the alias serves must be read first.
 */
export type ReleasePlan =
  | { readonly kind: 'current' | 'unknown' }
  | { readonly kind: 'due'; readonly alias: string; readonly from: string; readonly codeSha256: string }
  | { readonly kind: 'refused'; readonly code: FindingCode; readonly text: FindingText }

export interface Releasing {
  readonly declared: FunctionDeclaration
  readonly found: FoundFunction
  readonly aliases: ServedState | undefined
  /** Whether a version has the variables and the extension that are wanted. */
  readonly isAsPlanned: (version: FoundFunction) => boolean
}

/** Compares what the declared alias serves with the declaration, so that a run that ended anywhere is finished. */
export function planRelease({ declared, found, aliases, isAsPlanned }: Releasing): ReleasePlan {
  const { release, functionName } = declared
  if (release === undefined) return { kind: 'current' }
  if (aliases === undefined) return { kind: 'unknown' }
  if (aliases.kind === 'failed') return unreadable(formatFailure(aliases.failure))
  const alias = aliases.aliases.find(({ name }) => name === release.alias)
  if (alias === undefined) return notFound(release.alias, functionName)
  if (alias.version === '$LATEST') return { kind: 'current' }
  const behind = [alias.version, ...alias.weighted].map((version) =>
    standing(aliases.versions.get(version), isAsPlanned),
  )
  if (behind.every((each) => each === 'current')) return { kind: 'current' }
  if (alias.weighted.length > 0) return weighted(alias)
  const [unread] = behind.filter((each) => each !== 'current' && each !== 'behind')
  if (unread !== undefined) return unreadable(`What alias ${alias.name} serves can't be read: ${unread}`)
  return judgeCode(release, alias, found, aliases.versions.get(alias.version))
}

/** The writes that it takes. */
export function releaseSteps(release: ReleasePlan): readonly Step[] {
  if (release.kind !== 'due') return []
  const { alias, from, codeSha256 } = release
  return [
    { kind: 'publish', codeSha256 },
    { kind: 'point-alias', alias, from },
  ]
}

/** `current`, `behind`, or why the version can't be judged. */
function standing(state: FunctionState | undefined, isAsPlanned: Releasing['isAsPlanned']): string {
  if (state?.kind === 'failed') return formatFailure(state.failure)
  if (state?.kind !== 'found') return 'its version does not exist.'
  if (state.variables.kind === 'unreadable') return `${state.variables.code}: ${state.variables.message}`
  return isAsPlanned(state) ? 'current' : 'behind'
}

/** Publishing ships the code of `$LATEST`, whoever put it there. */
function judgeCode(
  { withCode }: Release,
  { name, version }: Alias,
  state: FoundFunction,
  servedState: FunctionState | undefined,
): ReleasePlan {
  const sameCode = servedState?.kind === 'found' && servedState.codeSha256 === state.codeSha256
  if (withCode || sameCode) return { kind: 'due', alias: name, from: version, codeSha256: state.codeSha256 }
  return {
    kind: 'refused',
    code: 'alias-code-differs',
    text: {
      message: `$LATEST has other code than version ${version}, which alias ${name} serves: publishing the variables would ship that code.`,
      remedy:
        'Release the code first, with the tool that deploys it, or write `publish: with-code` to ship both together.',
    },
  }
}

function weighted({ name, version, weighted: others }: Alias): ReleasePlan {
  return {
    kind: 'refused',
    code: 'alias-weighted',
    text: {
      message: `Alias ${name} splits its traffic between versions ${[version, ...others].join(' and ')}; pointing it elsewhere would end that shift at once.`,
      remedy: 'Let the shift end, or take the weights away, and run this again.',
    },
  }
}

function notFound(alias: string, functionName: string): ReleasePlan {
  return {
    kind: 'refused',
    code: 'alias-not-found',
    text: {
      message: `Function ${functionName} has no alias ${alias}.`,
      remedy:
        'Create it with the tool that deploys the function, or correct `alias`: this action creates none.',
    },
  }
}

function unreadable(message: string): ReleasePlan {
  return {
    kind: 'refused',
    code: 'alias-unreadable',
    text: {
      message,
      remedy:
        'What the alias serves must be known before it is moved: allow lambda:ListAliases and lambda:GetFunctionConfiguration on the function and its versions, and kms:Decrypt on their key.',
    },
  }
}
