import type { GrantChange } from '../../model/plan.ts'
import { type Grant, grantsOf, sameGrant } from '../policy/grants.ts'
import type { ResolvedSecret } from './resolve.ts'

export interface Granting {
  readonly before: string | undefined
  readonly after: string | undefined
  readonly desired: readonly Grant[]
  readonly secrets: readonly ResolvedSecret[]
  /** Secrets that are granted although they are declared no more. */
  readonly held: ReadonlySet<string>
}

/** Secret by secret, what the policy grants before and after; sorted by ARN. */
export function planGrants(granting: Granting): readonly GrantChange[] {
  const { before, after, desired, secrets, held } = granting
  const old = new Map(grantsOf(before).map((grant) => [grant.secretArn, grant]))
  const now = new Map([...grantsOf(after), ...desired].map((grant) => [grant.secretArn, grant]))
  const arns = [...new Set([...old.keys(), ...now.keys()])].sort()
  return arns.map((secretArn) => ({
    verb: held.has(secretArn) ? 'hold' : verbOf(old.get(secretArn), now.get(secretArn)),
    secretArn,
    keyArns: (now.get(secretArn) ?? old.get(secretArn))?.keyArns ?? [],
    ...declarationOf(secretArn, secrets),
  }))
}

function verbOf(old: Grant | undefined, now: Grant | undefined): GrantChange['verb'] {
  if (old === undefined) return 'grant'
  if (now === undefined) return 'revoke'
  return sameGrant(old, now) ? 'keep' : 'change'
}

function declarationOf(secretArn: string, secrets: readonly ResolvedSecret[]): Partial<GrantChange> {
  const secret = secrets.find((each) => each.secretArn === secretArn)
  if (secret === undefined) return {}
  const { declared, life } = secret
  const { place, layer, reason, expires } = declared
  return {
    place,
    ...(layer !== undefined && { layer }),
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
    ...(life !== undefined && { rotation: life.rotation }),
  }
}
