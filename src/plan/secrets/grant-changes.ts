import type { GrantChange } from '../../model/plan.ts'
import type { Draft } from '../draft.ts'
import { type Grant, sameGrant } from '../policy/grants.ts'
import type { ResolvedSecret } from './resolve.ts'

/** Secret by secret, what the policy grants before and after; sorted by ARN. */
export function planGrants({ live, policy, secrets, versions }: Draft): readonly GrantChange[] {
  const old = live.ledger.grants
  const now = new Map([
    ...policy.after.grants,
    ...secrets.grants.map((grant) => [grant.secretArn, grant] as const),
  ])
  const arns = [...new Set([...old.keys(), ...now.keys()])].sort()
  return arns.map((secretArn) => ({
    verb: versions.held.has(secretArn) ? 'keep' : verbOf(old.get(secretArn), now.get(secretArn)),
    ...(versions.held.has(secretArn) && { held: true as const }),
    secretArn,
    keyArns: (now.get(secretArn) ?? old.get(secretArn))?.keyArns ?? [],
    ...declarationOf(secretArn, secrets.resolved),
  }))
}

function verbOf(old: Grant | undefined, now: Grant | undefined): GrantChange['verb'] {
  if (old === undefined) return 'add'
  if (now === undefined) return 'remove'
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
