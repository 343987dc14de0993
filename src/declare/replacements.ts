import type { Replacement } from '../model/declaration.ts'
import type { Problem } from '../model/problem.ts'
import { quoted } from '../text/quote.ts'
import { marked, say } from '../text/sentence.ts'
import { linesOf } from './inputs.ts'
import { found, type Gathered, gather, type Mistake, problemAt, refused, type Written } from './validation.ts'

/** A line of the input `allow-replacements`: `function` is what it writes before the colon. */
export interface WrittenReplacement extends Replacement {
  readonly function: string
}

/** The lines of the input `allow-replacements`, each `FUNCTION:NAME`. */
export function parseReplacements(text: string): Gathered<WrittenReplacement> {
  return gather(linesOf('allow-replacements', text).map(parseReplacement))
}

/** No part is a pattern: each value that may be lost is named. */
function parseReplacement({ text, place }: Written): Gathered<WrittenReplacement> {
  const groups = /^(?<function>[^:*?]+):(?<variable>[a-zA-Z]\w*)$/.exec(text)?.groups
  const { function: named, variable } = groups ?? {}
  if (named === undefined || variable === undefined) return refused(place, unreadable(text))
  return found({ function: named.trim(), variable, place })
}

function unreadable(text: string): Mistake {
  return {
    message: say`${quoted(text)} does not name a function and a variable.`,
    remedy: marked('Write each as `FUNCTION:NAME`, such as `orders:DB_ARN`, without wildcards.'),
  }
}

/** Returns the replacements that name the function, by its name in reports or in Lambda. */
export function replacementsOf(
  { label, functionName }: { readonly label: string; readonly functionName: string },
  written: readonly WrittenReplacement[],
): readonly Replacement[] {
  return written
    .filter((each) => each.function === label || each.function === functionName)
    .map(({ variable, place }) => ({ variable, place }))
}

/** A line that names no declared function is a typing error, or left over. */
export function strayReplacements(
  written: readonly WrittenReplacement[],
  functions: readonly { readonly label: string; readonly functionName: string }[],
): readonly Problem[] {
  const stray = written.filter((each) => functions.every((one) => replacementsOf(one, [each]).length === 0))
  return stray.map((each) =>
    problemAt(each.place, {
      message: say`${quoted(each.function)} is not a declared function.`,
      remedy: marked('Write the name of a declared function before the colon, or remove the line.'),
    }),
  )
}
