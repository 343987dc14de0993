/**
 * How much a comparison has done, in counts: whether it is decided must not depend on how fast a machine is.
 * `states`: of automata that were walked. `cells`: parts into which what one atom allows was cut.
 */
export interface Effort {
  states: number
  cells: number
}

/** Of one walk, and of one question. */
const most: Readonly<Record<keyof Effort, number>> = { states: 20_000, cells: 4_096 }
/** All walks, and all questions, of one comparison may take so many times as much. */
const mostTogether: Readonly<Record<keyof Effort, number>> = { states: 3, cells: 50 }

export function noEffort(): Effort {
  return { states: 0, cells: 0 }
}

/** Counts one more of a kind, and returns whether that is within the bounds; `since` is the count at the start. */
export function spend(effort: Effort, kind: keyof Effort, since: number): boolean {
  effort[kind] += 1
  return effort[kind] - since <= most[kind] && effort[kind] <= most[kind] * mostTogether[kind]
}
