import { allStores, type Store } from '../../text/stores.ts'

/** A documented policy, the same for both roles, that allows reading a store's metadata where the role's own does not. */
export interface StorePolicy {
  readonly store: Store
  /** Its file in `policies/plan` and `policies/deploy`, without the ending. */
  readonly name: string
  readonly document: {
    readonly Version: string
    readonly Statement: readonly [Readonly<Record<'Sid' | 'Effect' | 'Action' | 'Resource', string>>]
  }
}

export const storePolicies: readonly StorePolicy[] = allStores.flatMap((store) => {
  const { action, onAll, policy: name } = store.metadata
  if (name === undefined) return []
  const resource = store.anyArn.split(':').slice(5).join(':')
  const statement = {
    Sid: `Describe${capitalized(name)}`,
    Effect: 'Allow',
    Action: action,
    Resource: onAll ? '*' : `arn:aws:${store.service}:us-east-1:123456789012:${resource}`,
  }
  return { store, name, document: { Version: '2012-10-17', Statement: [statement] as const } }
})

export function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
