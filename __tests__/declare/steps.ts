import { Session } from 'node:inspector/promises'

/**
 * How many steps `work` takes: the calls of functions, as V8 counts them, and what the built-in searches look at. The
 * count is the same on every machine, however busy it is.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const searches = countSearches()
  try {
    await session.post('Profiler.takePreciseCoverage')
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const calls = result.flatMap(({ functions }) => functions).flatMap(({ ranges }) => ranges)
    return calls.reduce((sum, { count }) => sum + count, searches.counted())
  } finally {
    searches.stop()
    await session.post('Profiler.stopPreciseCoverage')
    session.disconnect()
  }
}

type Methods = Record<string, (this: Searched, ...given: unknown[]) => unknown>

interface Searched {
  readonly length?: number
}

const one = () => 1
const whole = ({ length = 1 }: Searched) => length
const upTo = ({ length = 1 }: Searched, found: unknown, from: unknown = 0) =>
  Math.max(1, (found === -1 ? length : Number(found)) - Number(from))
const backTo = ({ length = 1 }: Searched, found: unknown) => length - Math.max(0, Number(found))
const copied = (_: Searched, copy: unknown) => (copy as ArrayLike<unknown>).length

type Cost = (searched: Searched, result: unknown, from: unknown) => number

const searching: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [Map.prototype, { has: one, get: one, set: one }],
  [Set.prototype, { has: one, add: one }],
  [Array.prototype, { includes: whole, indexOf: upTo, lastIndexOf: backTo, slice: copied, concat: copied }],
  [String.prototype, { indexOf: upTo, lastIndexOf: backTo, slice: copied }],
]

/** A search counts as many steps as it looks at items or characters, one in a map or set only one. */
function countSearches(): { readonly counted: () => number; readonly stop: () => void } {
  let steps = 0
  const restore = searching.flatMap(([prototype, costs]) =>
    Object.entries(costs).map(([name, cost]) => {
      const methods = prototype as Methods
      const original = methods[name]
      if (original === undefined) throw new Error(`there is no ${name}`)
      methods[name] = function (...given) {
        const result = original.apply(this, given)
        steps += cost(this, result, given[1])
        return result
      }
      return () => {
        methods[name] = original
      }
    }),
  )
  return {
    counted: () => steps,
    stop: () => {
      for (const each of restore) each()
    },
  }
}
