import { marked, say } from '../../text/sentence.ts'
import { deepestValue } from '../size-limits.ts'
import type { Mistake } from '../validation.ts'

export const tooDeep: Mistake = {
  message: say`The file is nested more than ${deepestValue} levels deep.`,
  remedy: marked('A config file needs only a few levels.'),
}

/** Whether a value has more levels of maps and lists than a file may have. */
export function isTooDeep(value: unknown, left = deepestValue): boolean {
  if (typeof value !== 'object' || value === null) return false
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1))
}
