/**
 * Whether every text that `narrow` matches is matched by `wide`. Both are IAM patterns: `*` matches any text,
 * `?` any one character. A pattern with a policy variable (`${…}`) contains only itself.
 * Exact up to a limit on the states tried, beyond which the answer is a cautious `false`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function patternContains(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true
  if (!isPattern(wide) || wide.includes('${') || narrow.includes('${')) return false
  return !hasCounterexample([...wide], [...narrow])
}

export function isPattern(text: string): boolean {
  return /[*?]/.test(text)
}

const mostStates = 20_000
const anyOther = '\u{10FFFF}'

/**
 * Looks for a text that `narrow` matches and `wide` does not. Walks both patterns at once: one place in `narrow` with
 * all places in `wide` that the same text can reach (the subset construction of automata theory).
 */
function hasCounterexample(wide: readonly string[], narrow: readonly string[]): boolean {
  const letters = [
    ...new Set([...wide, ...narrow].filter((letter) => letter !== '*' && letter !== '?')),
    anyOther,
  ]
  const queue: [number, ReadonlySet<number>][] = skipStars(narrow, [0]).map((at) => [
    at,
    new Set(skipStars(wide, [0])),
  ])
  const seen = new Set<string>()
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [at, reached] = next
    const name = `${at}:${[...reached].sort((a, b) => a - b).join()}`
    if (seen.has(name)) continue
    if (seen.size >= mostStates) return true
    seen.add(name)
    if (at === narrow.length && !reached.has(wide.length)) return true
    for (const letter of lettersAt(narrow[at], letters)) {
      const reachedNext = new Set(
        skipStars(
          wide,
          [...reached].flatMap((place) => step(wide, place, letter)),
        ),
      )
      for (const atNext of skipStars(narrow, step(narrow, at, letter))) queue.push([atNext, reachedNext])
    }
  }
  return false
}

function lettersAt(symbol: string | undefined, letters: readonly string[]): readonly string[] {
  if (symbol === undefined) return []
  return symbol === '*' || symbol === '?' ? letters : [symbol]
}

function step(pattern: readonly string[], at: number, letter: string): number[] {
  const symbol = pattern[at]
  if (symbol === '*') return [at]
  return symbol === '?' || symbol === letter ? [at + 1] : []
}

/** Returns the places and those after each star, which may match nothing. */
function skipStars(pattern: readonly string[], places: readonly number[]): number[] {
  const all = new Set(places)
  for (const place of all) if (pattern[place] === '*') all.add(place + 1)
  return [...all]
}
