import { type Identifiers, seededIdentifiers } from './identifiers.ts'

/** Everything there is; each service keeps its own things, in an account or in a region of one. */
export interface World {
  readonly clock: Clock
  readonly identifiers: Identifiers
  readonly accounts: Map<string, Account>
  readonly simulation: Simulation
  readonly layers: Layers
  /** Bugs of the sandbox or its user; a passing test leaves this empty. */
  readonly bugs: string[]
}

/** How IAM simulates policies. */
export interface Simulation {
  /**
   * `per-action`: one result for each action, with the resources in it, as since July 2026. `per-resource`: one
   * result for each action and resource, ignoring the conditions of organization policies, as before.
   */
  shape: 'per-action' | 'per-resource'
}

/** The layer versions that can be attached. */
export interface Layers {
  /**
   * How many versions of its extension AWS has published in every region since the day of
   * `models/extension-layers.json`.
   */
  publishedSince: number
  /** The ARNs of those of other accounts. */
  readonly known: Set<string>
}

/** A clock that stops until it is set. */
export interface Clock {
  now(): Date
  set(instant: Date): void
}

export interface Account {
  /**
   * Texts of the service control policies at each level from the organization's root to the account; none, no
   * organization.
   */
  organization: readonly (readonly string[])[]
  readonly regions: Map<string, Region>
}

/** A region of one account. */
export interface Region {
  readonly account: string
  readonly name: string
}

export function emptyWorld(seed: string): World {
  return {
    clock: stoppedClock(),
    identifiers: seededIdentifiers(seed),
    accounts: new Map(),
    simulation: { shape: 'per-action' },
    layers: { publishedSince: 0, known: new Set() },
    bugs: [],
  }
}

export function accountOf(world: World, account: string): Account {
  return entry(world.accounts, account, () => ({ organization: [], regions: new Map() }))
}

export function regionOf(world: World, account: string, name: string): Region {
  return entry(accountOf(world, account).regions, name, () => ({ account, name }))
}

/** Returns where a service keeps its things of one kind: a map of them by name in each region, or in each account. */
export function thingsIn<Place extends Account | Region, Thing>(): (place: Place) => Map<string, Thing> {
  const all = new WeakMap<Place, Map<string, Thing>>()
  return (place) => entry(all, place, () => new Map())
}

/** The partition of a region. https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('eusc-')) return 'aws-eusc'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function stoppedClock(): Clock {
  let instant = new Date('2026-01-01T00:00:00Z')
  return {
    now: () => instant,
    set: (next) => {
      instant = next
    },
  }
}

interface Entries<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

function entry<Key, Value>(entries: Entries<Key, Value>, key: Key, make: () => Value): Value {
  const found = entries.get(key) ?? make()
  entries.set(key, found)
  return found
}
