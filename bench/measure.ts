/** One contender: `run` is timed and what it resolves with is kept. */
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
  /** Median, least and most, in milliseconds. */
  readonly median: number
  readonly least: number
  readonly most: number
  /** What the last run gave. */
  readonly result: Result
}

/** Runs all contenders in turn, so many times, so that what slows the machine for a while slows them all. */
export async function alternate<Result>(
  rounds: number,
  contenders: readonly Contender<Result>[],
): Promise<readonly Measured<Result>[]> {
  const times = contenders.map((): number[] => [])
  const results: Result[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [index, { before, run }] of contenders.entries()) {
      await before?.()
      const start = performance.now()
      results[index] = await run()
      times[index]?.push(performance.now() - start)
    }
  }
  for (const { after } of contenders) await after?.()
  return contenders.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((a, b) => a - b)
    return { name, ...spread(sorted), result: results[index] as Result }
  })
}

function spread(sorted: readonly number[]) {
  const [least = Number.NaN] = sorted
  return { median: medianOf(sorted), least, most: sorted.at(-1) ?? Number.NaN }
}

/** The middle of sorted numbers, or of the two in the middle. */
export function medianOf(sorted: readonly number[]): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}
