import { arnIn, existing, type Home, insert, regionAt, type Seeding, textOf } from '../../state/seeding.ts'
import { defaultKeyPolicy } from './key-policy.ts'
import { aliases, type KeyRecord, keys } from './record.ts'

export interface KeySeed extends Home {
  readonly id?: string
  readonly state?: KeyRecord['state']
  /** The default leaves access to the account's IAM policies. */
  readonly policy?: object
  readonly sharedWith?: readonly string[]
}

export interface AliasSeed extends Home {
  /** `alias/orders`. */
  readonly name: string
  readonly keyId: string
}

export interface KeyControls {
  /** Adds a customer managed key; returns its ARN. */
  addKey(seed?: KeySeed): string
  /** Adds an alias of a key, or points an existing alias to it; returns the alias's ARN. */
  addAlias(seed: AliasSeed): string
  key(arn: string): KeyRecord
}

export function keyControls(seeding: Seeding): KeyControls {
  return {
    addKey: (seed = {}) => addKey(seeding, seed),
    addAlias: (seed) => {
      const home = regionAt(seeding, seed)
      aliases(home).set(seed.name, seed.keyId.replace(/^arn:.*:key\//, ''))
      return arnIn(home, 'kms', seed.name)
    },
    key: (arn) => {
      const [, , , region = '', account = '', resource = ''] = arn.split(':')
      return existing(keys(regionAt(seeding, { account, region })), resource.replace(/^key\//, ''))
    },
  }
}

function addKey(seeding: Seeding, seed: KeySeed): string {
  const { world } = seeding
  const region = regionAt(seeding, seed)
  const id = seed.id ?? world.identifiers.uuid()
  const arn = arnIn(region, 'kms', `key/${id}`)
  insert(keys(region), id, {
    id,
    arn,
    created: world.clock.now(),
    manager: 'CUSTOMER',
    state: seed.state ?? 'Enabled',
    policy: textOf(seed.policy ?? defaultKeyPolicy(arn)),
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}
