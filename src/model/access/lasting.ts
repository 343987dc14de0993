/** What is declared up to a last day, or without one. */
interface Lasting {
  readonly expires?: string
}

/** After every day that a declaration can name. */
const never = '9999-99-99'

/** Returns the last day. Days compare as strings. */
export function lastDayOf({ expires = never }: Lasting): string {
  return expires
}

/**
 * Returns what lasts longest under each key, of equals the first. A function may read a secret that it declares twice until
 * the later day.
 */
export function longestLasting<T extends Lasting>(
  entries: Iterable<readonly [key: string, declared: T]>,
): ReadonlyMap<string, T> {
  const longest = new Map<string, T>()
  for (const [key, declared] of entries) {
    const other = longest.get(key)
    if (other === undefined || lastDayOf(declared) > lastDayOf(other)) longest.set(key, declared)
  }
  return longest
}
