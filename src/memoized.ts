/** Returns `make`, except that it makes each value once and keeps it as long as what it was made from. */
export function memoized<Key extends WeakKey, Value extends {}>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const made = make(key)
    known.set(key, made)
    return made
  }
}
