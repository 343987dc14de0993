import { parseArn, storeOf } from '../../text/arn.ts'
import type { Owner } from '../../text/owner.ts'
import { allStores, type Store } from '../../text/stores.ts'
import type { ExtensionMark } from './extension-mark.ts'
import { contextArns, decryptAction, type Grant, grantsByArn, mergeGrants } from './grants.ts'
import type { PolicyDocument } from './ledger.ts'
import { decryptSid, describeSid, markedSid, markIn, readSid, recordedOwner, recordsRenaming } from './sid.ts'
import { type JsonObject, newestVersion, parseStatement } from './statement.ts'
import type { AccessSet } from './statements.ts'

/** What a policy of ours is to say. */
export interface PolicyContent {
  readonly grants: readonly Grant[]
  readonly region: string
  /** What of the extension is ours. */
  readonly extension: ExtensionMark
  /** Whose policy it is, which the first Sid records. */
  readonly owner?: Owner | undefined
  /** Whether it is to say that the role may still have a policy of this function under an earlier name. */
  readonly renamed?: boolean | undefined
}

/**
 * The policy document that allows exactly `grants`: sorted, with Sids that stay the same however the grants change.
 * `undefined` where there is nothing to allow.
 */
export function writeDocument(content: PolicyContent): PolicyDocument | undefined {
  return documentOf(statementsFor(content), content, [])
}

/** The document of our own statements, and of others' besides: `undefined` where there is none. */
export function documentOf(
  ours: readonly JsonObject[],
  { region, extension, owner, renamed = false }: PolicyContent,
  others: AccessSet,
): PolicyDocument | undefined {
  const sources =
    ours.length === 0 ? others.map(({ source }) => source) : [...ours, ...others.map(withoutSid)]
  if (sources.length === 0) return undefined
  const document = { Version: newestVersion, Statement: sources }
  const access = sources.map((source) => parseStatement(source))
  return {
    text: JSON.stringify(document),
    shown: JSON.stringify(document, undefined, 2),
    access,
    grants: grantsByArn(access),
    extension: ours.length === 0 ? markIn(access, region) : extension,
    mark: ours.length === 0 ? recordedOwner(access) : owner,
    renamed: ours.length === 0 ? recordsRenaming(access) : renamed,
  }
}

export function statementsFor({ grants, region, ...marks }: PolicyContent): readonly JsonObject[] {
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

/** The grants of what one store keeps. */
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

/** One statement for each key, bound to the secrets that use it and to their store as the only way there. */
function decryptStatements({ store, grants }: GrantsOfKind): readonly JsonObject[] {
  const keyArns = [...new Set(grants.flatMap((grant) => grant.keyArns))].sort()
  return keyArns.map((keyArn) => {
    const under = grants.filter((grant) => grant.keyArns.includes(keyArn)).flatMap(contextArns)
    return {
      Sid: decryptSid(keyArn, store),
      Effect: 'Allow',
      Action: [decryptAction],
      Resource: [keyArn],
      Condition: decryptCondition(keyArn, [...new Set(under)], store),
    }
  })
}

/** Sids must be unique in a document, and a statement of others may have one that ours use. */
function withoutSid({ source }: AccessSet[number]): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'Sid'))
}

/** The condition under which a key decrypts only these secrets, and only through the store that keeps them all. */
export function decryptCondition(keyArn: string, secretArns: readonly string[], store: Store): JsonObject {
  return {
    StringEquals: { [store.contextKey]: secretArns, 'kms:ViaService': viaServices(keyArn, store) },
  }
}

/**
 * The names by which a store calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud partitions
 * AWS's documents don't settle the suffix, so both spellings are included.
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
