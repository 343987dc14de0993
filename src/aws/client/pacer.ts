import type { Clock } from './clock.ts'

/** Lets calls start no faster than a quota refills, and slower where others draw on it too. */
export interface Pacer {
  /** Resolves when the next call may start. */
  turn(): Promise<void>
  /** A call was throttled: nothing starts for a second, then half as fast, and then ever faster again. */
  yieldToOthers(): void
}

export interface Pace {
  /** Calls that the quota refills in a second. */
  readonly perSecond: number
  /** Calls that may start at once after a rest. */
  readonly burst: number
}

const pause = 1000
const slowest = 1
/**
 * Calls a second that each second adds. Eight runs at once then share 15 calls a second without a failure, near the time
 * that the quota sets; twice as much, and calls are refused more often than they are retried.
 */
const growth = 0.5

/** A pacer whose calls start in the order in which they asked. */
export function makePacer(clock: Clock, { perSecond, burst }: Pace): Pacer {
  const rest = ((burst - 1) * 1000) / perSecond
  let slowed = { rate: perSecond, until: Number.NEGATIVE_INFINITY }
  let next = Number.NEGATIVE_INFINITY
  const rateAt = (time: number) =>
    Math.min(perSecond, slowed.rate + (growth * Math.max(0, time - slowed.until)) / 1000)
  return {
    turn: async () => {
      const now = clock.now()
      const start = Math.max(next, rateAt(now) < perSecond ? now : now - rest)
      next = start + 1000 / rateAt(start)
      if (start > now) await clock.sleep(start - now)
    },
    yieldToOthers: () => {
      const now = clock.now()
      if (now < slowed.until) return // Calls that were under way together are throttled together.
      slowed = { rate: Math.max(slowest, rateAt(now) / 2), until: now + pause }
      next = Math.max(next, slowed.until)
    },
  }
}
