import { parseArn } from '../../text/arn.ts'
import type { Owner } from '../../text/owner.ts'
import { accessContains, accessOf, accessOfStatement } from './access.ts'
import { type ExtensionMark, joinMarks, noMark } from './extension-mark.ts'
import { decryptAction, type Grant, mergeGrants } from './grants.ts'
import type { Ledger, PolicyDocument } from './ledger.ts'
import { decryptSid, describeSid, markedSid, readSid, type SidMarks } from './sid.ts'
import { type JsonObject, parseStatement, type Statement } from './statement.ts'
import { allStores, type Store, storeOf } from './stores.ts'

/** What our policy should say. */
export interface PolicyContent {
  readonly grants: readonly Grant[]
  readonly region: string
  /** Which parts of the extension are ours. */
  readonly extension: ExtensionMark
  /** Whose policy it is, which the first Sid records. */
  readonly owner?: Owner | undefined
}

/**
 * Returns the policy document that allows exactly `grants`: sorted, with Sids that stay the same however the grants
 * change; `undefined` if there is nothing to allow.
 */
export function writeDocument(content: PolicyContent): PolicyDocument | undefined {
  return documentOf(statementsFor(content), content, [])
}

/** Returns the same as minified JSON. */
export function formatPolicyDocument(
  grants: readonly Grant[],
  region: string,
  marks: Partial<SidMarks> = {},
): string | undefined {
  return writeDocument({ grants, region, extension: noMark, ...marks })?.text
}

/**
 * Returns a document that allows what the ledger does and what `content` asks, and nothing else. It is in place while
 * the variables change, so that neither the old nor the new ones name a secret that cannot be read.
 */
export function writeUnion(ledger: Ledger, content: PolicyContent): PolicyDocument | undefined {
  const joined = {
    ...content,
    grants: mergeGrants([...ledger.grants.values()], content.grants),
    extension: joinMarks(ledger.extension, content.extension),
  }
  const union = statementsFor(joined)
  const access = accessOf(union.map(parseStatement))
  const leftOver = ledger.statements.filter(
    (statement) => !accessContains(access, accessOfStatement(statement)),
  )
  return documentOf(union, joined, leftOver)
}

/** `leftOver` are statements of the ledger that allow more than `ours`. */
function documentOf(
  ours: readonly JsonObject[],
  { grants, extension, owner }: PolicyContent,
  leftOver: readonly Statement[],
): PolicyDocument | undefined {
  const sources = [...ours, ...leftOver.map(withoutSid)]
  if (sources.length === 0) return undefined
  const document = { Version: '2012-10-17', Statement: sources }
  return {
    text: JSON.stringify(document),
    shown: JSON.stringify(document, undefined, 2),
    access: accessOf(sources.map(parseStatement)),
    grants: new Map(mergeGrants(grants, []).map((grant) => [grant.secretArn, grant])),
    extension: ours.length === 0 ? noMark : extension,
    mark: ours.length === 0 ? undefined : owner,
  }
}

function statementsFor({ grants, region, ...marks }: PolicyContent): readonly JsonObject[] {
  const distinct = mergeGrants(grants, [])
  const kinds = allStores.map((store) => ({
    store,
    grants: distinct.filter(({ secretArn }) => storeOf(secretArn) === store),
  }))
  const [first, ...others] = kinds.flatMap((kind) => readStatements(kind, region))
  if (first === undefined) return []
  return [
    { ...first, Sid: markedSid(String(first.Sid), marks) },
    ...others,
    ...kinds.flatMap((kind) => decryptStatements(kind)),
  ]
}

/** The grants of the secrets in one store. */
interface GrantsOfKind {
  readonly store: Store
  readonly grants: readonly Grant[]
}

function readStatements({ store, grants }: GrantsOfKind, region: string): readonly JsonObject[] {
  const { readActions, describeActions } = store
  const described = grants.filter((grant) => grant.describe)
  const plain = grants.filter((grant) => !grant.describe)
  return [
    ...readStatement(readSid(store, region), readActions, plain),
    ...readStatement(describeSid(region), [...describeActions, ...readActions], described),
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

/** One statement for each key, limited to the secrets that use it and to calls through their store. */
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

/** Sids must be unique in a document, and a left-over statement may have a Sid that the union uses. */
function withoutSid({ source }: Statement): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'Sid'))
}

/** Returns the condition under which a key decrypts only these secrets, and only through the store that holds them. */
export function decryptCondition(keyArn: string, secretArns: readonly string[], store: Store): JsonObject {
  return {
    StringEquals: { [store.contextKey]: secretArns, 'kms:ViaService': viaServices(keyArn, store) },
  }
}

/**
 * Returns the names under which a store calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud
 * partitions, AWS's documentation leaves the suffix open, so both spellings are included.
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
