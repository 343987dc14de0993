import { type Effort, spend } from '../effort.ts'

/** Requests by their dimensions: in each, a set of representative values, as bits. */
export type Box = ReadonlyMap<string, bigint>

/** Both at once; `undefined` where no request is in both. A dimension that `other` does not name may have any value. */
export function meet(box: Box, other: Box): Box | undefined {
  const both = new Map(box)
  for (const [dimension, values] of other) {
    const rest = valuesIn(box, dimension) & values
    if (rest === 0n) return undefined
    both.set(dimension, rest)
  }
  return both
}

/**
 * Yields boxes, disjoint from each other, of what is in `box` and in none of `excluded`. Returns whether that is all:
 * it is not where the bound on cells was reached.
 */
export function* outside(
  box: Box,
  excluded: readonly Box[],
  effort: Effort,
  start = effort.cells,
): Generator<Box, boolean> {
  if (!spend(effort, 'cells', start)) return false
  const live = excluded.filter((each) => meet(box, each) !== undefined)
  const cuts = live.map((each) => [...each].filter(([at, values]) => (valuesIn(box, at) & ~values) !== 0n))
  const [first, ...others] = cuts
  if (first === undefined) {
    yield box
    return true
  }
  let rest = box
  for (const [at, values] of others.reduce(
    (least, each) => (each.length < least.length ? each : least),
    first,
  )) {
    const given = valuesIn(rest, at)
    const part = new Map(rest).set(at, given & ~values)
    if (!(yield* outside(part, live, effort, start))) return false
    rest = new Map(rest).set(at, given & values)
  }
  return true
}

function valuesIn(box: Box, dimension: string): bigint {
  return box.get(dimension) ?? 0n
}
