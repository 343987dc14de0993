import { formatProblem, type Problem } from '../errors.ts'
import type { Place } from '../model/place.ts'

/** Inputs first, then files from top to bottom. What aliases make appear twice is said once. */
export function orderProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...distinct.values()].sort((one, other) => comparePlaces(one.place, other.place))
}

function comparePlaces(one: Place, other: Place): number {
  if (one.kind === 'input') {
    if (other.kind === 'file') return -1
    return compareTexts(one.input, other.input) || (one.line ?? 0) - (other.line ?? 0)
  }
  if (other.kind === 'input') return 1
  return compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
