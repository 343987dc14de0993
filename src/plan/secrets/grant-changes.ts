import { placeOfSecret } from '../../model/access/declared-places.ts'
import { longestLasting } from '../../model/access/lasting.ts'
import type { GrantChange } from '../../model/change.ts'
import type { DeclaredSecret } from '../../model/declaration.ts'
import type { FoundSecret } from '../../model/observation.ts'
import type { SecretPlaces } from '../../model/place.ts'
import type { Draft } from '../draft.ts'
import { type Grant, sameGrant } from '../policy/grants.ts'

interface Granted extends Pick<Draft, 'policy' | 'secrets'> {
  readonly live: Pick<Draft['live'], 'ledger'>
  /** The secrets whose grants stay, though the declaration no longer names them. */
  readonly held: ReadonlySet<string>
  /** Where the base branch declares the secrets. */
  readonly earlier?: SecretPlaces | undefined
}

/** Returns what the policy grants before and after, secret by secret, sorted by ARN. */
export function planGrants({ live, policy, secrets, held, earlier }: Granted): readonly GrantChange[] {
  const old = live.ledger.grants
  const now = new Map([
    ...policy.after.grants,
    ...secrets.grants.map((grant) => [grant.secretArn, grant] as const),
  ])
  const declared = longestLasting(
    secrets.resolved.map(({ secret, found }) => [found.arn, { ...secret, life: found.life }] as const),
  )
  const arns = [...new Set([...old.keys(), ...now.keys()])].sort()
  return arns.map((secretArn) => ({
    verb: held.has(secretArn) ? 'keep' : verbOf(old.get(secretArn), now.get(secretArn)),
    ...(held.has(secretArn) && { held: true as const }),
    secretArn,
    keyArns: (now.get(secretArn) ?? old.get(secretArn))?.keyArns ?? [],
    ...declarationOf(secretArn, declared, earlier),
  }))
}

function verbOf(old: Grant | undefined, now: Grant | undefined): GrantChange['verb'] {
  if (old === undefined) return 'add'
  if (now === undefined) return 'remove'
  return sameGrant(old, now) ? 'keep' : 'change'
}

interface KnownSecret extends DeclaredSecret {
  readonly life: FoundSecret['life']
}

/** What a report says about a secret where it is declared, or where it was. */
function declarationOf(
  secretArn: string,
  declared: ReadonlyMap<string, KnownSecret>,
  earlier: SecretPlaces | undefined,
): Partial<GrantChange> {
  const match = declared.get(secretArn)
  if (match === undefined) {
    const place = placeOfSecret(earlier, secretArn)
    return place === undefined ? {} : { place }
  }
  const { place, stage, reason, expires, life } = match
  return {
    place,
    ...(stage !== undefined && { stage }),
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
    ...(life !== undefined && { rotation: life.rotation }),
  }
}
