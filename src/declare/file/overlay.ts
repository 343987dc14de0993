/** Nested maps as one layer of a file has them, or several layers joined. */
export type Layered<T> = Leaf<T> | Branch<T>

/** `null` removes whatever is below. */
interface Leaf<T> {
  readonly kind: 'leaf'
  readonly content: T | null
}

export interface Branch<T> {
  readonly kind: 'branch'
  /** Whether everything below is hidden, as by a `null` in between. */
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
 * `above` joined over `below`: maps join key by key; anything else hides what is below. Associative, so layers may be
 * joined in any grouping.
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

/** The value of `key`, unless it was removed. */
export function entryOf<T>(tree: Layered<T> | undefined, key: string): Layered<T> | undefined {
  const entry = tree?.kind === 'branch' ? tree.entries.get(key) : undefined
  return entry !== undefined && isPresent(entry) ? entry : undefined
}

function isPresent<T>(tree: Layered<T>): boolean {
  return tree.kind === 'branch' || tree.content !== null
}

/** All entries of a map that were not removed; `undefined` if there is no map. */
export function entriesOf<T>(
  tree: Layered<T> | undefined,
): readonly (readonly [string, Layered<T>])[] | undefined {
  if (tree?.kind !== 'branch') return undefined
  return [...tree.entries].filter(([, value]) => isPresent(value))
}

/** The content of a leaf, unless it was removed. */
export function contentOf<T>(tree: Layered<T> | undefined): T | undefined {
  return tree?.kind === 'leaf' && tree.content !== null ? tree.content : undefined
}
