import { closest, distance } from 'fastest-levenshtein'

/** Returns the known text that differs from `text` in the fewest characters: in `most` at most, and in half of its own. */
export function nearest(text: string, known: readonly string[], most = Infinity): string | undefined {
  if (known.length === 0) return undefined
  const found = closest(text, known)
  return distance(text, found) <= Math.min(most, found.length / 2) ? found : undefined
}
