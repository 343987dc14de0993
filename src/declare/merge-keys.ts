import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

type Targets = ReadonlyMap<Alias, Node>

/** Whether a key is YAML 1.1's `<<`. The parser marks it by a symbol, where it reads such keys at all. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol'
}

/** The maps that a map takes in by its merge keys, in their order. */
export function mergedMaps(map: YAMLMap, targets: Targets): readonly YAMLMap[] {
  return map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mapsIn(value, targets))
}

function mapsIn(value: unknown, targets: Targets): readonly YAMLMap[] {
  const node = isAlias(value) ? targets.get(value) : value
  if (isSeq(node)) return node.items.flatMap((item) => mapsIn(item, targets))
  return isMap(node) ? [node] : []
}

/**
 * A key that two of the maps taken in have. The first should count, but PyYAML 6.0.4 lets the last.
 */
export function contestedKey(map: YAMLMap, targets: Targets): string | undefined {
  const keys = mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])
  return keys.find((key, index) => keys.indexOf(key) < index)
}

function keysOf(map: YAMLMap, targets: Targets): ReadonlySet<string> {
  const own = map.items.flatMap(({ key }) => (isScalar(key) && !isMergeKey(key) ? [String(key.value)] : []))
  return new Set([...own, ...mergedMaps(map, targets).flatMap((each) => [...keysOf(each, targets)])])
}
