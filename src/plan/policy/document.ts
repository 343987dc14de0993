import { parseArn } from '../../text/arn.ts'
import { accessContains, accessOf, accessOfStatement } from './access.ts'
import { type ExtensionMark, formatMark, joinMarks, noMark, parseMark } from './extension-mark.ts'
import { decryptAction, type Grant, grantsOf, mergeGrants } from './grants.ts'
import { type JsonObject, parseStatements, type Statement } from './statement.ts'
import { allStores, type Store, storeOf } from './stores.ts'

/** Statements of ours carry this at the start of their Sid: it tells our policy from a foreign one of the same name. */
const mark = 'LambdaSecrets'

/** What a policy of ours says. */
export interface PolicyContent {
  readonly grants: readonly Grant[]
  readonly region: string
  /** What of the extension is ours. */
  readonly mark: ExtensionMark
}

/**
 * The policy document that gives exactly `grants`, as minified JSON: sorted, with Sids that stay the same however the
 * grants change. `undefined` where there is nothing to give.
 */
export function formatPolicyDocument(
  grants: readonly Grant[],
  region: string,
  mark: ExtensionMark = noMark,
): string | undefined {
  const statements = statementsFor(mergeGrants(grants, []), region, mark)
  return statements.length === 0 ? undefined : formatDocument(statements)
}

/**
 * A document that allows all that `before` does and all that `grants` ask, and nothing beyond the two. It stands
 * while the variables change, so that neither old nor new ones point at a secret that can't be read.
 */
export function formatUnionDocument(
  before: string | undefined,
  { grants, region, mark }: PolicyContent,
): string | undefined {
  const union = statementsFor(
    mergeGrants(grantsOf(before), grants),
    region,
    joinMarks(markOf(before, region), mark),
  )
  const access = accessOf(union.length === 0 ? undefined : formatDocument(union))
  const leftOver = (before === undefined ? [] : (parseStatements(before) ?? []))
    .filter((statement) => !accessContains(access, accessOfStatement(statement)))
    .map(withoutSid)
  const statements = [...union, ...leftOver]
  return statements.length === 0 ? undefined : formatDocument(statements)
}

/** Whose a policy of our name is. `elsewhere`: written for a function of the same name in another region. */
export function ownerOf(text: string, region: string): 'ours' | 'elsewhere' | 'foreign' {
  const sids = (parseStatements(text) ?? []).flatMap(({ sid }) => (sid?.startsWith(mark) ? [sid] : []))
  if (sids.length === 0) return 'foreign'
  const regional = sids.filter((sid) => regionalMarks.some((start) => sid.startsWith(start)))
  const isHere = regional.some((sid) => endingOf(sid, region) !== undefined)
  return regional.length > 0 && !isHere ? 'elsewhere' : 'ours'
}

/** What of the extension our policy says to be ours. */
export function markOf(text: string | undefined, region: string): ExtensionMark {
  const statements = text === undefined ? [] : (parseStatements(text) ?? [])
  return statements
    .map(({ sid = '' }) => parseMark(endingOf(sid, region) ?? '') ?? noMark)
    .reduce(joinMarks, noMark)
}

/** What stands behind the region in a Sid of this region that has one: nothing, or what is ours of the extension. */
function endingOf(sid: string, region: string): string | undefined {
  const start = regionalMarks.map((each) => each + pascalCase(region)).find((each) => sid.startsWith(each))
  const ending = start === undefined ? undefined : sid.slice(start.length)
  return ending === '' || (ending !== undefined && parseMark(ending) !== undefined) ? ending : undefined
}

/** What stands before the region in the Sids that have one. */
const regionalMarks: readonly string[] = [
  ...allStores.map(({ sidPart }) => `${mark}Read${sidPart}`),
  `${mark}Describe`,
]

/** The document indented, for people; a text that is no JSON comes back as it is. */
export function indentDocument(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

function statementsFor(grants: readonly Grant[], region: string, mark: ExtensionMark): readonly JsonObject[] {
  const kinds = allStores.map((store) => ({
    store,
    grants: grants.filter(({ secretArn }) => storeOf(secretArn) === store),
  }))
  const [first, ...others] = kinds.flatMap((kind) => readStatements(kind, region))
  if (first === undefined) return []
  return [
    { ...first, Sid: `${first.Sid}${formatMark(mark)}` },
    ...others,
    ...kinds.flatMap((kind) => decryptStatements(kind)),
  ]
}

/** The grants of what one store keeps. */
interface GrantsOfKind {
  readonly store: Store
  readonly grants: readonly Grant[]
}

function readStatements({ store, grants }: GrantsOfKind, region: string): readonly JsonObject[] {
  const { readActions, describeActions, sidPart } = store
  const described = grants.filter((grant) => grant.describe)
  const plain = grants.filter((grant) => !grant.describe)
  return [
    ...readStatement(`${mark}Read${sidPart}${pascalCase(region)}`, readActions, plain),
    ...readStatement(`${mark}Describe${pascalCase(region)}`, [...describeActions, ...readActions], described),
  ]
}

function readStatement(
  sid: string,
  actions: readonly string[],
  grants: readonly Grant[],
): readonly JsonObject[] {
  if (grants.length === 0) return []
  return [{ Sid: sid, Effect: 'Allow', Action: actions, Resource: grants.map((grant) => grant.secretArn) }]
}

/** One statement a key, bound to the secrets that use it and to their store as the only way there. */
function decryptStatements({ store, grants }: GrantsOfKind): readonly JsonObject[] {
  const keyArns = [...new Set(grants.flatMap((grant) => grant.keyArns))].sort()
  return keyArns.map((keyArn) => {
    const under = grants.filter((grant) => grant.keyArns.includes(keyArn)).map((grant) => grant.secretArn)
    return {
      Sid: decryptSid(keyArn, store),
      Effect: 'Allow',
      Action: [decryptAction],
      Resource: [keyArn],
      Condition: decryptCondition(keyArn, under, store),
    }
  })
}

/** With the key's region, as the replicas of a multi-Region key share their id. */
function decryptSid(keyArn: string, { sidPart }: Store): string {
  const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9]/g, '')
  return `${mark}Decrypt${sidPart}${pascalCase(parseArn(keyArn)?.region ?? '')}${keyId}`
}

function formatDocument(statements: readonly JsonObject[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

/** Sids must be unique in a document, and a left-over statement may bear one that the union uses. */
function withoutSid({ source }: Statement): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'Sid'))
}

/** `UsEast1` for `us-east-1`: a Sid takes letters and digits alone. */
function pascalCase(region: string): string {
  return region.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter: string) => letter.toUpperCase())
}

/** The condition under which a key decrypts these secrets alone, and only through the store that keeps them all. */
export function decryptCondition(keyArn: string, secretArns: readonly string[], store: Store): JsonObject {
  return {
    StringEquals: { [store.contextKey]: secretArns, 'kms:ViaService': viaServices(keyArn, store) },
  }
}

/**
 * The names by which a store calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud partitions
 * AWS's documents don't settle the suffix, so both spellings stand there.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function viaServices(keyArn: string, { service }: Store): readonly string[] {
  const { partition = 'aws', region = '' } = parseArn(keyArn) ?? {}
  return ['amazonaws.com', ...(otherSuffixes[partition] ?? [])].map(
    (suffix) => `${service}.${region}.${suffix}`,
  )
}

const otherSuffixes: Readonly<Record<string, readonly string[]>> = {
  'aws-cn': ['amazonaws.com.cn'],
  'aws-eusc': ['amazonaws.eu'],
  'aws-iso': ['c2s.ic.gov'],
  'aws-iso-b': ['sc2s.sgov.gov'],
  'aws-iso-e': ['cloud.adc-e.uk'],
  'aws-iso-f': ['csp.hci.ic.gov'],
}
