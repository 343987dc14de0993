import type { FunctionRecord } from './function-records.ts'
import { type Identifiers, seededIdentifiers } from './identifiers.ts'
import type { KeyRecord, ParameterRecord, RoleRecord, SecretRecord } from './records.ts'

/** The whole state: IAM per account, the rest per account and region. */
export interface World {
  readonly clock: Clock
  readonly identifiers: Identifiers
  readonly accounts: Map<string, AccountState>
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

export interface AccountState {
  /** By lower-case name: IAM's names differ by more than case. */
  readonly roles: Map<string, RoleRecord>
  /**
   * Texts of the service control policies at each level from the organization's root to the account; none, no
   * organization.
   */
  organization: readonly (readonly string[])[]
  readonly regions: Map<string, RegionState>
}

export interface RegionState {
  readonly functions: Map<string, FunctionRecord>
  /** By name. */
  readonly secrets: Map<string, SecretRecord>
  /** By name. */
  readonly parameters: Map<string, ParameterRecord>
  /** By key id. */
  readonly keys: Map<string, KeyRecord>
  /** Key ids by alias name, `alias/orders`. */
  readonly aliases: Map<string, string>
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

export function accountState(world: World, account: string): AccountState {
  return entry(world.accounts, account, () => ({ roles: new Map(), organization: [], regions: new Map() }))
}

export function regionState(world: World, account: string, region: string): RegionState {
  return entry(accountState(world, account).regions, region, () => ({
    functions: new Map(),
    secrets: new Map(),
    parameters: new Map(),
    keys: new Map(),
    aliases: new Map(),
  }))
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

function entry<Key, Value>(entries: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = entries.get(key) ?? make()
  entries.set(key, found)
  return found
}
