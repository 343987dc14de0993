/** One contender: `run` is timed, and its result is kept. */
export interface Contender<Result> {
  readonly name: string
  /** Before each run, not timed. */
  readonly before?: () => Promise<void>
  readonly run: () => Promise<Result>
  /** After the last run. */
  readonly after?: () => Promise<void>
}

export interface Measured<Result> {
  readonly name: string
  /** All times in milliseconds, in ascending order. */
  readonly times: readonly number[]
  readonly median: number
  /** The result of the last run. */
  readonly result: Result
}

/** Runs all contenders in turn, this many times, so that a temporarily slow machine slows them all. */
export async function alternate<Result>(
  rounds: number,
  contenders: readonly Contender<Result>[],
): Promise<readonly Measured<Result>[]> {
  const times = contenders.map((): number[] => [])
  const results: Result[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [index, { name, before, run }] of contenders.entries()) {
      await before?.()
      const start = performance.now()
      results[index] = await run()
      const time = performance.now() - start
      times[index]?.push(time)
      console.error(`round ${round + 1} of ${rounds}: ${name}, ${Math.round(time)} ms`)
    }
  }
  for (const { after } of contenders) await after?.()
  return contenders.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted(ascending)
    return { name, times: sorted, median: medianOf(sorted), result: results[index] as Result }
  })
}

/** The same in parallel lanes, each with its own contenders: for runs that wait more than they work. */
export async function alternateInLanes<Result>(
  { rounds, lanes }: { readonly rounds: number; readonly lanes: number },
  contenders: () => readonly Contender<Result>[],
): Promise<readonly Measured<Result>[]> {
  const all = await Promise.all(
    Array.from({ length: lanes }, () => alternate(Math.ceil(rounds / lanes), contenders())),
  )
  const [first = []] = all
  return first.map((one, index) => {
    const times = all.flatMap((lane) => lane[index]?.times ?? []).toSorted(ascending)
    return { ...one, times, median: medianOf(times) }
  })
}

function ascending(one: number, other: number): number {
  return one - other
}

/** Returns the median of sorted numbers. */
export function medianOf(sorted: readonly number[]): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}
