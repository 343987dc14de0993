import { accessContains } from './access.ts'
import { beyond } from './comparison/beyond.ts'
import { documentOf, type PolicyContent, statementsFor } from './document.ts'
import { noEffort } from './effort.ts'
import { joinMarks, noMark } from './extension-mark.ts'
import { type Grant, mergeGrants } from './grants.ts'
import type { Ledger, PolicyDocument } from './ledger.ts'
import { type JsonObject, parseStatement, type Statement } from './statement.ts'
import type { AccessSet } from './statements.ts'

/**
 * A document that allows all that `content` asks and all of the ledger that can stand beside it, and nothing beyond the
 * two. It is in place while the variables change, so that neither old nor new ones name a secret that can't be read.
 *
 * A Deny on something that `content` asks is left out; then only what it did not deny is kept of the ledger.
 */
export function writeUnion(ledger: Ledger, content: PolicyContent): PolicyDocument | undefined {
  const joined = {
    ...content,
    grants: mergeGrants(plainGrants(ledger, content.region), content.grants),
    extension: joinMarks(ledger.extension, content.extension),
  }
  const union = statementsFor(joined)
  const access = parsed(union)
  const asked = parsed(statementsFor(content))
  const kept = keptOf(ledger.statements, asked).filter(
    (statement) => statement.effect === 'Deny' || !accessContains(access, [statement]),
  )
  return documentOf(union, joined, kept)
}

/**
 * The ledger's grants that are what this action would write. One with a condition of somebody else, or under a Deny, is
 * a foreign statement, which is never written again without it.
 */
export function plainGrants({ grants, access }: Ledger, region: string): readonly Grant[] {
  const all = [...grants.values()]
  const isPlain = (some: readonly Grant[]) =>
    accessContains(access, parsed(statementsFor({ grants: some, region, extension: noMark })))
  return isPlain(all) ? all : all.filter((grant) => isPlain([grant]))
}

/** What of the ledger may stand beside what is asked. */
function keptOf(statements: AccessSet, asked: AccessSet): AccessSet {
  const standing = statements.filter((statement) => effectIsKept(statement))
  const denies = standing.filter(({ effect }) => effect === 'Deny').filter((deny) => !meets(deny, asked))
  const lifted = statements.some((each) => each.effect === 'Deny' && !denies.includes(each))
  const allows = standing.filter(({ effect }) => effect === 'Allow')
  return lifted ? [...allows.flatMap((allow) => undenied(allow, denies, statements)), ...denies] : standing
}

/** A statement that can't be read may mean something else in a document of the newest version. */
function effectIsKept({ kind, source }: Statement): boolean {
  return kind === 'read' || !JSON.stringify(source).includes('${')
}

function meets(deny: Statement, asked: AccessSet): boolean {
  return !accessContains([...asked, deny], asked)
}

/** The resources of a statement that `all` allow as well when only `denies` are left of them. */
function undenied(allow: Statement, denies: AccessSet, all: AccessSet): AccessSet {
  const isAllowed = (statement: Statement) => {
    const { parts, isOpen } = beyond([statement, ...denies], all, noEffort())
    return !isOpen && parts.length === 0
  }
  if (isAllowed(allow)) return [allow]
  if (allow.kind === 'unread' || allow.resources.not) return []
  const resources = allow.resources.patterns.filter((resource) => isAllowed(withResources(allow, [resource])))
  return resources.length === 0 ? [] : [withResources(allow, resources)]
}

function withResources({ source }: Statement, resources: readonly string[]): Statement {
  return parseStatement({ ...source, Resource: resources })
}

function parsed(sources: readonly JsonObject[]): AccessSet {
  return sources.map((source) => parseStatement(source))
}
