/**
 * Whether some text matches both patterns, in which `*` is any text and `?` any one character. A policy variable may be
 * any text. Takes as many steps as the product of their lengths.
 */
export function patternsMeet(some: string, other: string): boolean {
  const [left, right] = [lettersOf(some), lettersOf(other)]
  const seen = new Set<number>()
  const queue: (readonly [number, number])[] = [[0, 0]]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [at, on] = next
    if (at === left.length && on === right.length) return true
    const key = at * (right.length + 1) + on
    if (seen.has(key)) continue
    seen.add(key)
    queue.push(...stepsFrom(left, right, [at, on]))
  }
  return false
}

function stepsFrom(
  left: readonly string[],
  right: readonly string[],
  [at, on]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const [some, other] = [left[at], right[on]]
  const ended = [
    ...(some === '*' ? [[at + 1, on] as const] : []),
    ...(other === '*' ? [[at, on + 1] as const] : []),
  ]
  if (some === undefined || other === undefined) return ended
  const isSame = some === other || [some, other].some((letter) => letter === '?' || letter === '*')
  if (!isSame) return ended
  return [...ended, [some === '*' ? at : at + 1, other === '*' ? on : on + 1]]
}

function lettersOf(pattern: string): readonly string[] {
  return [...pattern.replace(/\$\{[^}]*\}/g, '*')]
}
