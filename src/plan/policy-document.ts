import { parseArn } from '../arn.ts'
import { accessContains, accessOf, accessOfStatement } from './access.ts'
import {
  decryptAction,
  describeAction,
  type Grant,
  grantsOf,
  mergeGrants,
  readAction,
  secretContextKey,
} from './grants.ts'
import { type JsonObject, parseStatements, type Statement } from './statement.ts'

/** Statements of ours carry this at the start of their Sid: it tells our policy from a foreign one of the same name. */
const mark = 'LambdaSecrets'

/**
 * The policy document that gives exactly `grants`, as minified JSON: sorted, with Sids that stay the same however the
 * grants change. `undefined` where there is nothing to give.
 */
export function formatPolicyDocument(grants: readonly Grant[], region: string): string | undefined {
  const statements = statementsFor(mergeGrants(grants, []), region)
  return statements.length === 0 ? undefined : formatDocument(statements)
}

/**
 * A document that allows all that `before` does and all that `grants` ask, and nothing beyond the two. It stands
 * while the variables change, so that neither old nor new ones point at a secret that can't be read.
 */
export function formatUnionDocument(
  before: string | undefined,
  grants: readonly Grant[],
  region: string,
): string | undefined {
  const union = statementsFor(mergeGrants(grantsOf(before), grants), region)
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
  const regional = sids.filter((sid) => sid.startsWith(`${mark}Read`) || sid.startsWith(`${mark}Describe`))
  const here = [`${mark}Read${pascalCase(region)}`, `${mark}Describe${pascalCase(region)}`]
  return regional.length > 0 && !regional.some((sid) => here.includes(sid)) ? 'elsewhere' : 'ours'
}

/** The document indented, for people; a text that is no JSON comes back as it is. */
export function indentDocument(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

function statementsFor(grants: readonly Grant[], region: string): readonly JsonObject[] {
  const described = grants.filter((grant) => grant.describe)
  const plain = grants.filter((grant) => !grant.describe)
  return [
    ...readStatement(`${mark}Read${pascalCase(region)}`, [readAction], plain),
    ...readStatement(`${mark}Describe${pascalCase(region)}`, [describeAction, readAction], described),
    ...decryptStatements(grants),
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

/** One statement a key, bound to the secrets that use it and to Secrets Manager as the only way there. */
function decryptStatements(grants: readonly Grant[]): readonly JsonObject[] {
  const keyArns = [...new Set(grants.flatMap((grant) => grant.keyArns))].sort()
  return keyArns.map((keyArn) => ({
    Sid: decryptSid(keyArn),
    Effect: 'Allow',
    Action: [decryptAction],
    Resource: [keyArn],
    Condition: {
      StringEquals: {
        [secretContextKey]: grants
          .filter((grant) => grant.keyArns.includes(keyArn))
          .map((grant) => grant.secretArn),
        'kms:ViaService': viaServices(keyArn),
      },
    },
  }))
}

/** With the key's region, as the replicas of a multi-Region key share their id. */
function decryptSid(keyArn: string): string {
  const keyId = keyArn.slice(keyArn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9]/g, '')
  return `${mark}Decrypt${pascalCase(parseArn(keyArn)?.region ?? '')}${keyId}`
}

/**
 * The names by which Secrets Manager calls KMS: `secretsmanager.<region>.<suffix>`. Outside the public and GovCloud
 * partitions AWS's documents don't settle the suffix, so both spellings stand there.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
function viaServices(keyArn: string): readonly string[] {
  const { partition = 'aws', region = '' } = parseArn(keyArn) ?? {}
  return ['amazonaws.com', ...(otherSuffixes[partition] ?? [])].map(
    (suffix) => `secretsmanager.${region}.${suffix}`,
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
