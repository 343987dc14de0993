import { isSecretArn } from '../../text/arn.ts'
import { isPattern, patternContains } from './pattern.ts'
import type { ReadStatement } from './statement.ts'
import type { AccessSet } from './statements.ts'
import { storeOf } from './stores.ts'

/** What reading one secret takes. */
export interface Grant {
  readonly secretArn: string
  /** Customer keys that its versions are encrypted with. */
  readonly keyArns: readonly string[]
  /** Also `secretsmanager:DescribeSecret`. */
  readonly describe: boolean
}

export const decryptAction = 'kms:Decrypt'

/** The grants in what a policy allows: one for each secret that it names by its exact ARN. */
export function grantsIn(access: AccessSet): readonly Grant[] {
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
    const keyArns = keys.flatMap(({ resources }) => resources.patterns.filter((arn) => !isPattern(arn)))
    return [{ secretArn, keyArns: [...new Set(keyArns)].sort(), describe: allowAny(own, describeActions) }]
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
    merged.set(grant.secretArn, {
      secretArn: grant.secretArn,
      keyArns: [...new Set([...(known?.keyArns ?? []), ...grant.keyArns])].sort(),
      describe: grant.describe || (known?.describe ?? false),
    })
  }
  return [...merged.values()].sort((a, b) => (a.secretArn < b.secretArn ? -1 : 1))
}

export function sameGrant(some: Grant, other: Grant): boolean {
  return (
    some.secretArn === other.secretArn &&
    some.describe === other.describe &&
    [...some.keyArns].sort().join() === [...other.keyArns].sort().join()
  )
}

function allowAny(statements: readonly ReadStatement[], actions: readonly string[]): boolean {
  return statements.some((statement) => actions.some((action) => allows(statement, action)))
}

function allows({ actions }: ReadStatement, action: string): boolean {
  return actions.patterns.some((pattern) => patternContains(pattern.toLowerCase(), action.toLowerCase()))
}

/** Whether the encryption context must name the secret. */
function isBoundTo({ conditions }: ReadStatement, contextKey: string, secretArn: string): boolean {
  return conditions.some(
    ({ key, values }) => key.toLowerCase() === contextKey.toLowerCase() && values.includes(secretArn),
  )
}
