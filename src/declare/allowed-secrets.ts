import { type Gathered, gather, problemAt } from './checked.ts'
import { patternMistake } from './tier.ts'

/**
 * The patterns of the input `allowed-secrets`, one a line; `#` starts a comment. None at all is a mistake: an
 * expression that came out empty must not allow everything.
 */
export function parseAllowedSecrets(text: string): Gathered<string> {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({
    text: line.replace(/(^|\s)#.*$/, '').trim(),
    place: { kind: 'input', input: 'allowed-secrets', line: index + 1 } as const,
  }))
  const patterns = lines.filter((line) => line.text !== '')
  if (patterns.length === 0) {
    const mistake = {
      message: 'It names no pattern.',
      remedy: 'Write a pattern a line, or leave the input out to allow every secret.',
    }
    return { values: [], problems: [problemAt({ kind: 'input', input: 'allowed-secrets' }, mistake)] }
  }
  return gather(
    patterns.map(({ text: pattern, place }) => {
      const mistake = patternMistake(pattern)
      if (mistake !== undefined) return { values: [], problems: [problemAt(place, mistake)] }
      return { values: [pattern], problems: [] }
    }),
  )
}
