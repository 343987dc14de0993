import type { FunctionDeclaration, Release } from '../../model/declaration.ts'
import type { FindingCode } from '../../model/finding.ts'
import type { FoundFunction, FoundServed, FunctionState, ServedState } from '../../model/observation.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { FindingText } from '../finding.ts'
import { unreadReason } from './served.ts'

/**
 * Whether a version is published and traffic sent to it: the declared alias is pointed at it, or unqualified calls reach
 * it (`latest`). `current`: traffic sees what is declared, or nothing was declared. `unknown`: what is served must be
 * read first.
 */
export type ReleasePlan =
  | { readonly kind: 'current' | 'unknown' }
  | DueRelease
  | { readonly kind: 'refused'; readonly code: FindingCode; readonly text: FindingText }

interface DueRelease {
  readonly kind: 'due'
  readonly codeSha256: string
  /** The alias that is moved, and the version that it serves now. */
  readonly alias?: { readonly alias: string; readonly from: string; readonly ships?: true }
  /** Present if `$LATEST.PUBLISHED` is published again. */
  readonly latest?: { readonly ships?: true }
}

export interface Releasing {
  readonly declared: FunctionDeclaration
  readonly found: FoundFunction
  readonly served: ServedState | undefined
  /** Whether a version has the declared variables and extension. */
  readonly isAsPlanned: (version: FoundFunction) => boolean
}

/** A declared release, once what is served has been read. */
export interface KnownRelease extends Releasing {
  readonly release: Release
  readonly served: FoundServed
}

/** Whether a version is as declared, so that nothing has to be released for it. */
export function isCurrent(state: FunctionState, { isAsPlanned }: Pick<Releasing, 'isAsPlanned'>): boolean {
  return state.kind === 'found' && unreadReason(state) === undefined && isAsPlanned(state)
}

/** Returns the refusal of a release because what is served cannot be read. */
export function unreadable(message: Sentence): ReleasePlan {
  const remedy = marked(
    'What the alias serves must be known before it is moved. Allow `lambda:ListAliases` and `lambda:GetFunctionConfiguration` on the function and its versions, and `kms:Decrypt` on their key.',
  )
  return { kind: 'refused', code: 'alias-unreadable', text: { message, remedy } }
}

/** Returns the refusal of a release that would ship code, which is what publishing `$LATEST` does. */
export function otherCode(served: Sentence): ReleasePlan {
  const message = say`${name('$LATEST')} has different code than ${served}. Publishing the variables would ship that code.`
  const remedy = marked(
    'Release the code first with the tool that deploys it, or write `publish: with-code` to ship both together.',
  )
  return { kind: 'refused', code: 'alias-code-differs', text: { message, remedy } }
}
