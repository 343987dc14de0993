import {
  isOfInputs,
  isOfStage,
  type Owner,
  type OwnerClaim,
  sameFile,
  sameOwner,
  sameRepository,
} from '../../text/owner.ts'
import { sameAccess } from './access.ts'
import { type ExtensionMark, joinMarks, noMark, sameMark } from './extension-mark.ts'
import { type Grant, grantsByArn } from './grants.ts'
import { markIn, recordedOwner, recordsRenaming, writerOf } from './sid.ts'
import { parseDocument, parseStatement, type Statement } from './statement.ts'
import { type AccessSet, noAccess } from './statements.ts'

/** What our policy says. */
export interface PolicySays {
  readonly access: AccessSet
  /** By the secret's ARN. Only secrets named by their exact ARN: a wildcard somebody added makes no secret ours. */
  readonly grants: ReadonlyMap<string, Grant>
  /** Which parts of the extension this action added. */
  readonly extension: ExtensionMark
  /** Whose policy it says it is; absent if it does not say. */
  readonly mark?: Owner | undefined
  /** Whether the role may still have a policy of this function under an earlier name. */
  readonly renamed: boolean
}

/**
 * Whose the policy under our name is. `ours`: this declaration's. `unmarked-ours`: this action's, from before it wrote
 * whose they are. `elsewhere`: for the function of the same name in another region. `rival`: of another repository, file,
 * stage or function.
 */
export type LedgerOwner =
  | { readonly kind: 'nobody' | 'ours' | 'unmarked-ours' | 'elsewhere' | 'foreign' }
  | { readonly kind: 'rival'; readonly mark: Owner }

/**
 * Everything that the inline policy under our name says this action has done. The policy is the only record there is:
 * its text is parsed here, once, and nothing else reads it.
 */
export interface Ledger extends PolicySays {
  /** The text that would be replaced; `undefined` if there is no policy. */
  readonly document: string | undefined
  /** The same for people: indented, where it is JSON. */
  readonly shown: string | undefined
  readonly owner: LedgerOwner
  readonly statements: readonly Statement[]
}

/** A policy document that this action writes, with what it says: nothing needs to parse it. */
export interface PolicyDocument extends PolicySays {
  /** Minified JSON. */
  readonly text: string
  /** The same for people: indented. */
  readonly shown: string
}

export const emptyLedger: Ledger = {
  document: undefined,
  shown: undefined,
  owner: { kind: 'nobody' },
  statements: [],
  access: noAccess,
  grants: new Map(),
  extension: noMark,
  renamed: false,
}

/** Returns what the document under our name says; a text that is not a policy document is opaque as a whole. */
export function readLedger(text: string | undefined, region: string, claim?: OwnerClaim): Ledger {
  if (text === undefined) return emptyLedger
  const parsed = parseDocument(text)
  const statements = parsed?.sources.map((source) => parseStatement(source, parsed.version))
  const access = statements ?? [unreadable(text)]
  return {
    document: text,
    shown: parsed?.indented ?? text,
    owner: ownerIn(statements ?? [], region, claim),
    mark: recordedOwner(statements ?? []),
    statements: statements ?? [],
    access,
    grants: grantsByArn(access),
    extension: markIn(statements ?? [], region),
    renamed: recordsRenaming(statements ?? []),
  }
}

/** Returns what the policy under our name and those of earlier names say together; the text is that of the first there is. */
export function joinLedgers(own: Ledger, former: readonly Ledger[]): Ledger {
  const [first] = former
  if (first === undefined) return own
  const all = [own, ...former]
  const access = all.flatMap((each) => each.access)
  return {
    ...(own.document === undefined ? first : own),
    statements: all.flatMap(({ statements }) => statements),
    access,
    grants: grantsByArn(access),
    extension: all.map(({ extension }) => extension).reduce(joinMarks),
  }
}

function ownerIn(
  statements: readonly Statement[],
  region: string,
  claim: OwnerClaim | undefined,
): LedgerOwner {
  const writer = writerOf(statements, region)
  if (writer !== 'ours') return { kind: writer }
  const mark = recordedOwner(statements)
  if (mark === undefined) return { kind: 'unmarked-ours' }
  return claim !== undefined && isOurs(mark, claim) ? { kind: 'ours' } : { kind: 'rival', mark }
}

/**
 * A stage that is no longer in the file was renamed, or its functions moved to this one. A function that inputs alone
 * declared may move into a file of the same repository.
 */
function isOurs(mark: Owner, claim: OwnerClaim): boolean {
  const { owner } = claim
  if (mark.function !== owner.function) return false
  if (!sameFile(mark, owner)) return isOfInputs(mark) && sameRepository(mark, owner)
  return isOfStage(mark, claim)
}

/** Whether both say the same, and that they are of the same owner. */
export function isSamePolicy(some: PolicySays, other: PolicySays): boolean {
  return saysTheSame(some, other) && sameOwner(some.mark, other.mark)
}

/** A whole document that can't be read, as a statement that may allow anything. */
function unreadable(text: string): Statement {
  return { kind: 'unread', effect: 'Allow', sid: undefined, source: { text } }
}

/** Whether both allow the same and record the same as ours. */
export function saysTheSame(some: PolicySays, other: PolicySays): boolean {
  return (
    some.renamed === other.renamed &&
    sameMark(some.extension, other.extension) &&
    sameAccess(some.access, other.access)
  )
}
