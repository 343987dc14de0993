import { formatArn, isSecretArn, parseArn, storeOf } from '../../text/arn.ts'
import { isPattern, patternContains } from './pattern.ts'
import type { ReadStatement } from './statement.ts'
import type { AccessSet } from './statements.ts'

/** What reading one secret takes. */
export interface Grant {
  readonly secretArn: string
  /** Customer keys that its versions are encrypted with. */
  readonly keyArns: readonly string[]
  /** Also `secretsmanager:DescribeSecret`. */
  readonly describe: boolean
  /** On a replica: the ARN of its primary, which differs in the region. */
  readonly primaryArn?: string
}

export const decryptAction = 'kms:Decrypt'

/** The grants in what a policy allows, by ARN: one for each secret that it names by its exact ARN. */
export function grantsByArn(access: AccessSet): ReadonlyMap<string, Grant> {
  return new Map(grantsIn(access).map((grant) => [grant.secretArn, grant]))
}

function grantsIn(access: AccessSet): readonly Grant[] {
  const allowing = access.filter((statement) => statement.kind === 'read').filter(allowsWhatItNames)
  const decrypting = allowing.filter((statement) => allows(statement, decryptAction))
  const named = allowing.flatMap((statement) =>
    statement.resources.patterns.filter(isSecretArn).map((secretArn) => ({ secretArn, statement })),
  )
  return [...Map.groupBy(named, ({ secretArn }) => secretArn)].flatMap(([secretArn, naming]) => {
    const { readActions, describeActions, contextKey } = storeOf(secretArn)
    const own = naming.map(({ statement }) => statement)
    if (!allowAny(own, readActions)) return []
    const keys = decrypting.filter((statement) => isBoundTo(statement, contextKey, secretArn))
    // A secret's key is in its own region; under a key of another one, the condition names it as a replica's primary.
    const beside = keys.flatMap((statement) => {
      const arns = statement.resources.patterns.filter((arn) => !isPattern(arn))
      return arns.filter((arn) => regionOf(arn) === regionOf(secretArn)).map((arn) => ({ arn, statement }))
    })
    const primaryArn = beside.flatMap(({ statement }) => primaryIn(statement, contextKey, secretArn))[0]
    const keyArns = [...new Set(beside.map(({ arn }) => arn))].sort()
    const describe = allowAny(own, describeActions)
    return [{ secretArn, keyArns, describe, ...(primaryArn !== undefined && { primaryArn }) }]
  })
}

function allowsWhatItNames({ effect, actions, resources }: ReadStatement): boolean {
  return effect === 'Allow' && !actions.not && !resources.not
}

/** The grants of both, secret by secret; sorted by ARN. */
export function mergeGrants(some: readonly Grant[], others: readonly Grant[]): readonly Grant[] {
  const merged = new Map<string, Grant>()
  for (const grant of [...some, ...others]) {
    const known = merged.get(grant.secretArn)
    const primaryArn = grant.primaryArn ?? known?.primaryArn
    merged.set(grant.secretArn, {
      secretArn: grant.secretArn,
      keyArns: [...new Set([...(known?.keyArns ?? []), ...grant.keyArns])].sort(),
      describe: grant.describe || (known?.describe ?? false),
      ...(primaryArn !== undefined && { primaryArn }),
    })
  }
  return [...merged.values()].sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

export function sameGrant(some: Grant, other: Grant): boolean {
  return (
    some.secretArn === other.secretArn &&
    some.describe === other.describe &&
    some.primaryArn === other.primaryArn &&
    [...some.keyArns].sort().join() === [...other.keyArns].sort().join()
  )
}

function allowAny(statements: readonly ReadStatement[], actions: readonly string[]): boolean {
  return statements.some((statement) => actions.some((action) => allows(statement, action)))
}

function allows({ actions }: ReadStatement, action: string): boolean {
  return actions.patterns.some((pattern) => patternContains(pattern.toLowerCase(), action.toLowerCase()))
}

/**
 * Returns the ARNs by which the encryption context of a secret's value may name it. AWS does not document whether a
 * replica's names the replica or its primary.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export function contextArns({
  secretArn,
  primaryArn,
}: Pick<Grant, 'secretArn' | 'primaryArn'>): readonly string[] {
  return primaryArn === undefined ? [secretArn] : [secretArn, primaryArn]
}

/** What the encryption context may name beside a secret: the same in another region is its primary. */
function primaryIn({ conditions }: ReadStatement, contextKey: string, secretArn: string): readonly string[] {
  const allowed = conditions.filter(({ key }) => key.toLowerCase() === contextKey.toLowerCase())
  return allowed.flatMap(({ values }) =>
    values.filter((value) => value !== secretArn && withoutRegion(value) === withoutRegion(secretArn)),
  )
}

function regionOf(arn: string): string | undefined {
  return parseArn(arn)?.region
}

function withoutRegion(secretArn: string): string | undefined {
  const arn = parseArn(secretArn)
  return arn && formatArn({ ...arn, region: '' })
}

/** Whether the encryption context must name the secret. */
function isBoundTo({ conditions }: ReadStatement, contextKey: string, secretArn: string): boolean {
  return conditions.some(
    ({ key, values }) => key.toLowerCase() === contextKey.toLowerCase() && values.includes(secretArn),
  )
}
