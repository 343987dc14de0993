import type { Clock } from './clock.ts'

/** Lets calls start no faster than a quota refills. */
export interface Pacer {
  /** Resolves when the next call may start. */
  turn(): Promise<void>
  /** A call was throttled, so others draw on the quota too: nothing starts for a second. */
  yieldToOthers(): void
}

export interface Pace {
  /** Calls that the quota refills in a second. */
  readonly perSecond: number
  /** Calls that may start at once after a rest. */
  readonly burst: number
}

/** A pacer whose calls start in the order in which they asked. */
export function makePacer(clock: Clock, { perSecond, burst }: Pace): Pacer {
  const gap = 1000 / perSecond
  let next = Number.NEGATIVE_INFINITY
  return {
    turn: async () => {
      const now = clock.now()
      const start = Math.max(next, now - (burst - 1) * gap)
      next = start + gap
      if (start > now) await clock.sleep(start - now)
    },
    yieldToOthers: () => {
      next = Math.max(next, clock.now() + 1000)
    },
  }
}
