import { nearest } from '../../text/nearest.ts'
import { quoted } from '../../text/quote.ts'
import { type Sentence, say } from '../../text/sentence.ts'

/** Nobody mistypes a longer name, and the cost of a comparison grows with both lengths. */
const longestCompared = 64

/** "Did you mean …? " for the nearest of the known names, or nothing if none is near. */
export function didYouMean(text: string, known: readonly string[]): Sentence {
  const candidates = known.filter(({ length }) => length > 0 && length <= longestCompared)
  const meant = text.length > longestCompared ? undefined : nearest(text, candidates)
  return meant === undefined ? [] : say`Did you mean ${quoted(meant)}? `
}
