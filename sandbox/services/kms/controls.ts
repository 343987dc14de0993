import { arnIn, existing, type Home, insert, regionAt, type Soil, textOf } from '../../state/soil.ts'
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

export function keyControls(soil: Soil): KeyControls {
  return {
    addKey: (seed = {}) => addKey(soil, seed),
    addAlias: (seed) => {
      const home = regionAt(soil, seed)
      aliases(home).set(seed.name, seed.keyId.replace(/^arn:.*:key\//, ''))
      return arnIn(home, 'kms', seed.name)
    },
    key: (arn) => {
      const [, , , region = '', account = '', resource = ''] = arn.split(':')
      return existing(keys(regionAt(soil, { account, region })), resource.replace(/^key\//, ''))
    },
  }
}

function addKey(soil: Soil, seed: KeySeed): string {
  const { world } = soil
  const region = regionAt(soil, seed)
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
