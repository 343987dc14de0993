import type { Problem } from '../../model/problem.ts'
import { nearest } from '../../text/nearest.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import type { PlaceOf } from '../formats/places.ts'
import { problemAt } from '../validation.ts'
import type { ZappaStage } from './stage.ts'

/**
 * Keys that were meant to be `aws_secrets` of the stage: misspelled ones, and those outside the stages. Zappa ignores what
 * it does not know, so nothing else would say that they declare nothing.
 */
export function strayKeys(
  file: Readonly<Record<string, unknown>>,
  { settings }: ZappaStage,
  placeOf: PlaceOf,
): readonly Problem[] {
  const outside = Object.keys(file)
    .filter(meansSecrets)
    .map((key) =>
      problemAt(placeOf([key], 'key'), {
        message: say`The key ${quoted(key)} is outside the stages, where it declares nothing.`,
        remedy: marked('Move it into a stage, as `aws_secrets`.'),
      }),
    )
  const misspelled = [...settings]
    .filter(([key]) => key !== 'aws_secrets' && meansSecrets(key))
    .map(([key, { path }]) =>
      problemAt(placeOf(path, 'key'), {
        message: say`The key ${quoted(key)} is unknown, so it declares nothing.`,
        remedy: marked('Write `aws_secrets`.'),
      }),
    )
  return [...outside, ...misspelled]
}

/** An underscore before a key comments it out in JSON, which has no comments. */
function meansSecrets(key: string): boolean {
  if (key.startsWith('_')) return false
  const letters = key.toLowerCase().replaceAll(/[^a-z]/g, '')
  return letters.length <= 16 && nearest(letters, ['awssecrets'], 2) !== undefined
}
