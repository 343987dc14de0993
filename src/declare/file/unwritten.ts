import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { problemAt } from '../validation.ts'

/**
 * Keys below `value` that have nothing after them, as where somebody has commented out what followed. YAML reads `null`, which
 * in a stage removes what is inherited: whoever means that writes it.
 */
export function unwrittenValues(value: unknown, path: Path, placeOf: PlaceOf): readonly Problem[] {
  if (value === null) return isUnwritten(path, placeOf) ? [unwritten(path, placeOf)] : []
  if (typeof value !== 'object' || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, each]) => unwrittenValues(each, [...path, key], placeOf))
}

/** Whether nothing is after the key: its value then has the same place. */
export function isUnwritten(path: Path, placeOf: PlaceOf): boolean {
  return isDeepStrictEqual(placeOf(path, 'value'), placeOf(path, 'key'))
}

function unwritten(path: Path, placeOf: PlaceOf): Problem {
  return problemAt(placeOf(path, 'key'), {
    message: say`${quoted(String(path.at(-1)))} is empty.`,
    remedy: marked('Write `null` to remove what the stage inherits, or delete the key to keep it.'),
  })
}
