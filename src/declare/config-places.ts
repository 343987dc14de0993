import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Place } from '../model/place.ts'
import { isMergeKey, mergedMaps } from './merge-keys.ts'

export type Path = readonly (string | number)[]

/** The place of the value at `path`, or of its key. */
export type PlaceOf = (path: Path, part?: 'value' | 'key') => Place

/** Finds places in a document; a path that ends early gives the place of the last thing that is there. */
export function placeFinder(
  document: Document.Parsed,
  targets: ReadonlyMap<Alias, Node>,
  placeAt: (offset: number) => Place,
): PlaceOf {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Step>>()
  const step = (node: unknown, key: string | number): Step | undefined => {
    const container = isAlias(node) ? targets.get(node) : node
    if (isSeq(container)) return { value: container.items[Number(key)] }
    if (!isMap(container)) return undefined
    const index = indexes.get(container) ?? indexOf(container, targets)
    indexes.set(container, index)
    return index.get(String(key))
  }
  return (path, part = 'value') => {
    let found: Step = { value: document.contents }
    for (const key of path) found = step(found.value, key) ?? found
    return placeAt(offsetOf(found, part))
  }
}

interface Step {
  readonly key?: unknown
  readonly value: unknown
}

/** What merge keys (<<) bring in stands under what the map says itself. */
function indexOf(map: YAMLMap, targets: ReadonlyMap<Alias, Node>): ReadonlyMap<string, Step> {
  const merged = mergedMaps(map, targets).flatMap((each) => [...indexOf(each, targets)])
  const own = map.items.flatMap((pair) =>
    isScalar(pair.key) && !isMergeKey(pair.key) ? [[String(pair.key.value), pair] as const] : [],
  )
  return new Map([...merged, ...own])
}

/** A value that is not written (`secrets:` and nothing behind it) has its key's place. */
function offsetOf(found: Step, part: 'value' | 'key'): number {
  const unwritten = isScalar(found.value) && found.value.value === null && found.value.source === ''
  const chosen =
    part === 'key' || unwritten || found.value === null ? (found.key ?? found.value) : found.value
  return (chosen as Node | null)?.range?.[0] ?? 0
}
