/** Maps within maps as one layer of a file writes them, or as several do that are laid over each other. */
export type Layered<T> = Leaf<T> | Branch<T>

/** `null` takes away whatever stands below. */
export interface Leaf<T> {
  readonly kind: 'leaf'
  readonly content: T | null
}

export interface Branch<T> {
  readonly kind: 'branch'
  /** Whether nothing below shows through, as where a `null` lies between. */
  readonly fresh: boolean
  readonly entries: ReadonlyMap<string, Layered<T>>
}

export function leaf<T>(content: T | null): Leaf<T> {
  return { kind: 'leaf', content }
}

export function branch<T>(entries: Iterable<readonly [string, Layered<T>]>): Branch<T> {
  return { kind: 'branch', fresh: false, entries: new Map(entries) }
}

/**
 * `above` laid over `below`: maps join key by key; anything else hides what is below. Associative, so that layers may
 * be joined in any grouping.
 */
export function overlay<T>(below: Layered<T>, above: Layered<T>): Layered<T> {
  if (above.kind === 'leaf' || above.fresh) return above
  if (below.kind === 'leaf') return { ...above, fresh: true }
  const entries = new Map(below.entries)
  for (const [key, value] of above.entries) {
    const under = entries.get(key)
    entries.set(key, under === undefined ? value : overlay(under, value))
  }
  return { ...below, entries }
}

/** What stands under `key`, if it was not taken away. */
export function entryOf<T>(tree: Layered<T> | undefined, key: string): Layered<T> | undefined {
  return entriesOf(tree)?.find(([name]) => name === key)?.[1]
}

/** All that stands in a map and was not taken away; `undefined` where there is no map. */
export function entriesOf<T>(
  tree: Layered<T> | undefined,
): readonly (readonly [string, Layered<T>])[] | undefined {
  if (tree?.kind !== 'branch') return undefined
  return [...tree.entries].filter(([, value]) => value.kind === 'branch' || value.content !== null)
}

/** What stands in a leaf, if it was not taken away. */
export function contentOf<T>(tree: Layered<T> | undefined): T | undefined {
  return tree?.kind === 'leaf' && tree.content !== null ? tree.content : undefined
}
