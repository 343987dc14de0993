import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

/** The node that each alias refers to. */
export type Targets = ReadonlyMap<Alias, Node>

/** Whether a key is YAML 1.1's `<<`, for which the parser uses a symbol if it reads such keys at all. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'symbol'
}

/** The maps that a map merges by its merge keys, in their order. */
export function mergedMaps(map: YAMLMap, targets: Targets): readonly YAMLMap[] {
  return map.items.filter(({ key }) => isMergeKey(key)).flatMap(({ value }) => mapsIn(value, targets))
}

function mapsIn(value: unknown, targets: Targets): readonly YAMLMap[] {
  const node = isAlias(value) ? targets.get(value) : value
  if (isSeq(node)) return node.items.flatMap((item) => mapsIn(item, targets))
  return isMap(node) ? [node] : []
}

/** The keys of each map that was looked at, those that it merges included. */
export type KeysOfMaps = Map<YAMLMap, ReadonlySet<string>>

/**
 * A key that two of the merged maps have. The first should count, but in PyYAML 6.0.4 the last one does. The maps that
 * `map` merges were looked at before, as an alias comes after its anchor.
 */
export function contestedKey(map: YAMLMap, targets: Targets, known: KeysOfMaps): string | undefined {
  const keys = new Set<string>()
  let contested: string | undefined
  for (const merged of mergedMaps(map, targets)) {
    for (const key of known.get(merged) ?? []) {
      if (keys.has(key)) contested ??= key
      keys.add(key)
    }
  }
  for (const { key } of map.items) if (isScalar(key) && !isMergeKey(key)) keys.add(String(key.value))
  known.set(map, keys)
  return contested
}

/** Whether each merge key of a map has a map, or a list of maps. */
export function mergesMaps(map: YAMLMap, targets: Targets): boolean {
  const isOne = (value: unknown) => isMap(isAlias(value) ? targets.get(value) : value)
  return map.items
    .filter(({ key }) => isMergeKey(key))
    .every(({ value }) => {
      const node = isAlias(value) ? targets.get(value) : value
      return isSeq(node) ? node.items.every(isOne) : isMap(node)
    })
}
