import { sameAccess } from './access.ts'
import { type ExtensionMark, noMark, sameMark } from './extension-mark.ts'
import { type Grant, grantsIn } from './grants.ts'
import { markIn, type Owner, ownerOf } from './sid.ts'
import { parseDocument, parseStatement, type Statement } from './statement.ts'
import { type AccessSet, noAccess } from './statements.ts'

/** What our policy says. */
export interface PolicySays {
  readonly access: AccessSet
  /** By the secret's ARN. Only secrets named by their exact ARN: a wildcard somebody added makes no secret ours. */
  readonly grants: ReadonlyMap<string, Grant>
  /** Which parts of the extension this action added. */
  readonly extension: ExtensionMark
}

/**
 * Everything that the inline policy under our name says this action has done. The policy is the only record there is:
 * its text is parsed here, once, and nothing else reads it.
 */
export interface Ledger extends PolicySays {
  /** The text that would be replaced; `undefined` if there is no policy. */
  readonly document: string | undefined
  /** The same for people: indented, where it is JSON. */
  readonly shown: string | undefined
  readonly owner: Owner | 'nobody'
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
  owner: 'nobody',
  statements: [],
  access: noAccess,
  grants: new Map(),
  extension: noMark,
}

/** Returns what the document under our name says; a text that is not a policy document is opaque as a whole. */
export function readLedger(text: string | undefined, region: string): Ledger {
  if (text === undefined) return emptyLedger
  const parsed = parseDocument(text)
  const statements = parsed?.sources.map((source) => parseStatement(source, parsed.version))
  const access = statements ?? [unreadable(text)]
  return {
    document: text,
    shown: parsed?.indented ?? text,
    owner: ownerOf(statements ?? [], region),
    statements: statements ?? [],
    access,
    grants: new Map(grantsIn(access).map((grant) => [grant.secretArn, grant])),
    extension: markIn(statements ?? [], region),
  }
}

/** A whole document that can't be read, as a statement that may allow anything. */
function unreadable(text: string): Statement {
  return { kind: 'unread', effect: 'Allow', sid: undefined, source: { text } }
}

/** Whether both allow the same and record the same as ours. */
export function saysTheSame(some: PolicySays, other: PolicySays): boolean {
  return sameAccess(some.access, other.access) && sameMark(some.extension, other.extension)
}
