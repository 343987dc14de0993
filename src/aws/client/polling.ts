import type { Clock } from './clock.ts'

interface Patience {
  /** Milliseconds before the second try; each later wait is 1.5 times as long, with jitter, up to `longest`. */
  readonly first: number
  readonly longest: number
  /** Milliseconds after which it stops trying. */
  readonly deadline: number
}

/** Returns the first result of `probe` that is not `undefined`, or `undefined` after the deadline. */
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
