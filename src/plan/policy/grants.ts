import { isSecretArn } from '../../text/arn.ts'
import type { AccessSet, Atom } from './access.ts'
import { isPattern, patternContains } from './pattern.ts'
import { storeOf } from './stores.ts'

/** The access that reading one secret takes. */
export interface Grant {
  readonly secretArn: string
  /** Customer keys that its versions are encrypted with. */
  readonly keyArns: readonly string[]
  /** Whether it also allows `secretsmanager:DescribeSecret`. */
  readonly describe: boolean
}

export const decryptAction = 'kms:Decrypt'

/** Returns the grants in what a policy allows: one for each secret that it names by its exact ARN. */
export function grantsIn({ atoms }: AccessSet): readonly Grant[] {
  const decrypting = atoms.filter((atom) => allows(atom, decryptAction) && !isPattern(atom.resource))
  const bySecret = Map.groupBy(
    atoms.filter(({ resource }) => isSecretArn(resource)),
    ({ resource }) => resource,
  )
  return [...bySecret].flatMap(([secretArn, own]) => {
    const { readActions, describeActions, contextKey } = storeOf(secretArn)
    if (!allowAny(own, readActions)) return []
    const keys = decrypting.filter((atom) => isBoundTo(atom, contextKey, secretArn))
    const keyArns = [...new Set(keys.map((atom) => atom.resource))].sort()
    return [{ secretArn, keyArns, describe: allowAny(own, describeActions) }]
  })
}

/** Returns the grants of both, merged secret by secret and sorted by ARN. */
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

function allowAny(atoms: readonly Atom[], actions: readonly string[]): boolean {
  return atoms.some((atom) => actions.some((action) => allows(atom, action)))
}

function allows(atom: Atom, action: string): boolean {
  return patternContains(atom.action.toLowerCase(), action.toLowerCase())
}

/** Whether the encryption context must name the secret. */
function isBoundTo({ conditions }: Atom, contextKey: string, secretArn: string): boolean {
  return conditions.some(
    ({ key, values }) => key.toLowerCase() === contextKey.toLowerCase() && values.includes(secretArn),
  )
}
