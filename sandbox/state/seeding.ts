import { type Account, accountOf, partitionOf, type Region, regionOf, type World } from './world.ts'

/** Where something is; by default, the sandbox's own account and region. */
export interface Home {
  readonly account?: string
  readonly region?: string
}

/** The world in which things are added, shown and removed without a call, and the default account and region. */
export interface Seeding {
  readonly world: World
  readonly defaults: Required<Home>
}

export function accountAt({ world, defaults }: Seeding, account = defaults.account): Account {
  return accountOf(world, account)
}

export function regionAt({ world, defaults }: Seeding, home: Home = {}): Region {
  return regionOf(world, home.account ?? defaults.account, home.region ?? defaults.region)
}

export function arnIn({ account, name }: Region, service: string, resource: string): string {
  return `arn:${partitionOf(name)}:${service}:${name}:${account}:${resource}`
}

/** Throws if the name is taken. */
export function insert<Thing>(things: Map<string, Thing>, name: string, thing: Thing): void {
  if (things.has(name)) throw new Error(`${name} exists`)
  things.set(name, thing)
}

/** Throws if there is no such thing. */
export function existing<Thing>(things: ReadonlyMap<string, Thing>, name: string): Thing {
  const found = things.get(name)
  if (found === undefined)
    throw new Error(`the sandbox has no ${name}; it has ${[...things.keys()].join(', ')}`)
  return found
}

/** Throws if there is no such thing. */
export function remove<Thing>(things: Map<string, Thing>, name: string): void {
  existing(things, name)
  things.delete(name)
}

export function textOf(document: object | string): string {
  return typeof document === 'string' ? document : JSON.stringify(document)
}
