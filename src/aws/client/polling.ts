import type { Clock } from './clock.ts'

export interface Patience {
  /** Milliseconds before the second try; each further wait is half as long again, with jitter, up to `longest`. */
  readonly first: number
  readonly longest: number
  /** Milliseconds after which no further try is made. */
  readonly deadline: number
}

/** Tries `probe` until it gives something, or gives `undefined` once the deadline has passed. */
export async function poll<T>(
  clock: Clock,
  patience: Patience,
  probe: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = clock.now() + patience.deadline
  let wait = patience.first
  for (;;) {
    const found = await probe()
    if (found !== undefined) return found
    if (clock.now() + wait > end) return undefined
    await clock.sleep(wait * (0.75 + Math.random() / 2))
    wait = Math.min(wait * 1.5, patience.longest)
  }
}
