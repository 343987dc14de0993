import { accessContains } from './access.ts'
import { beyond } from './comparison/beyond.ts'
import { documentOf, type PolicyContent, statementsFor } from './document.ts'
import { noEffort } from './effort.ts'
import { joinMarks, noMark } from './extension-mark.ts'
import { type Grant, mergeGrants } from './grants.ts'
import type { Ledger, PolicyDocument } from './ledger.ts'
import { type JsonObject, parseStatement, type Statement } from './statement.ts'
import { type AccessSet, restrictionsOf } from './statements.ts'

/**
 * A document that allows all that `content` asks and all of the ledger that is compatible with it, and nothing beyond the
 * two. It is in place while the variables change, so that neither old nor new ones name a secret that can't be read.
 *
 * A Deny on something that `content` asks is left out, but for the secrets of the ledger alone, which so stay on record;
 * then only what is still denied, or never was, is kept of what the ledger allows.
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
  const kept = keptOf(ledger, asked).filter(
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

/** What of the ledger is compatible with what is asked. */
function keptOf({ statements, grants }: Ledger, asked: AccessSet): AccessSet {
  const standing = statements.filter(meansTheSame)
  const allows = standing.filter(({ effect }) => effect === 'Allow')
  const denies = standing.filter(({ effect }) => effect === 'Deny')
  const lifted = denies.filter((deny) => !accessContains([...asked, deny], asked))
  if (lifted.length === 0 && standing.length === statements.length) return standing
  const others = [...grants.keys()].filter((arn) => !namesExactly(asked, arn))
  const left = denies.flatMap((deny) => (lifted.includes(deny) ? narrowed(deny, others) : [deny]))
  return [...allows.flatMap((allow) => undenied(allow, left, statements)), ...left]
}

/** A statement that can't be read may mean something else in a document of the newest version. */
function meansTheSame({ kind, source }: Statement): boolean {
  return kind === 'read' || !JSON.stringify(source).includes('${')
}

function namesExactly(access: AccessSet, arn: string): boolean {
  return access.some((each) => each.kind === 'read' && each.resources.patterns.includes(arn))
}

/** A Deny on no more than those of the resources that it denies. */
function narrowed(deny: Statement, resources: readonly string[]): AccessSet {
  if (deny.kind === 'unread') return []
  const denied = resources.filter((resource) =>
    accessContains(restrictionsOf([deny]), restrictionsOf([withResources(deny, [resource])])),
  )
  return denied.length === 0 ? [] : [withResources(deny, denied)]
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
  const { NotResource: _, ...rest } = source
  return parseStatement({ ...rest, Resource: resources })
}

function parsed(sources: readonly JsonObject[]): AccessSet {
  return sources.map((source) => parseStatement(source))
}
