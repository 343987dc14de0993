import type { Clock } from './clock.ts'

/** Starts calls no faster than a quota refills, and slower if others use it too. */
export interface Pacer {
  /** Resolves when the next call may start. */
  turn(): Promise<void>
  /** After a throttled call: nothing starts for a second, then at half the rate, which grows back. */
  yieldToOthers(): void
}

interface Pace {
  /** Calls per second that the quota refills. */
  readonly perSecond: number
  /** Calls that may start at once after a pause. */
  readonly burst: number
}

const pause = 1000
const slowest = 1
/**
 * Calls per second that each second adds. With it, eight concurrent runs share 15 calls a second without a failure, in
 * little more than the time that the quota sets; with twice as much, calls are refused more often than they are retried.
 */
const growth = 0.5

/** Returns a pacer whose calls start in the order in which they asked. */
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
      if (now < slowed.until) return // Calls that were in flight together are throttled together.
      slowed = { rate: Math.max(slowest, rateAt(now) / 2), until: now + pause }
      next = Math.max(next, slowed.until)
    },
  }
}
