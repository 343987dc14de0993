import type { Place } from '../../model/place.ts'
import type { PlaceOf } from './places.ts'

/** A value of a file and its offset, from a parser that keeps positions. */
export type Placed = PlacedMap | PlacedList | PlacedScalar

interface PlacedMap {
  readonly kind: 'map'
  readonly offset: number
  readonly entries: ReadonlyMap<string, PlacedEntry>
}

interface PlacedList {
  readonly kind: 'list'
  readonly offset: number
  readonly items: readonly Placed[]
}

interface PlacedScalar {
  readonly kind: 'scalar'
  readonly offset: number
  readonly value: unknown
}

export interface PlacedEntry {
  readonly keyOffset: number
  readonly value: Placed
}

/** The value as plain data. */
export function plainValue(placed: Placed): unknown {
  if (placed.kind === 'scalar') return placed.value
  if (placed.kind === 'list') return placed.items.map(plainValue)
  return Object.fromEntries([...placed.entries].map(([key, { value }]) => [key, plainValue(value)]))
}

/** Finds places in a value. For a path that does not exist it is the place of the last part that does. */
export function placedFinder(root: Placed, placeAt: (offset: number) => Place): PlaceOf {
  return (path, part = 'value') => {
    let found: PlacedEntry = { keyOffset: root.offset, value: root }
    for (const key of path) found = step(found.value, key) ?? found
    return placeAt(part === 'key' ? found.keyOffset : found.value.offset)
  }
}

function step(value: Placed, key: string | number): PlacedEntry | undefined {
  if (value.kind === 'map') return value.entries.get(String(key))
  const item = value.kind === 'list' ? value.items[Number(key)] : undefined
  return item && { keyOffset: item.offset, value: item }
}
