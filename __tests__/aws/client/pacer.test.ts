import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makePacer } from '../../../src/aws/client/pacer.ts'

/** Time that passes only by sleeping or setting it; records when each turn of a pacer came. */
function aClock() {
  let now = 0
  return {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    sleep: async (milliseconds: number) => {
      now += milliseconds
    },
  }
}

const quota = { perSecond: 10, burst: 3 }

describe('a pacer', () => {
  test('lets a burst start at once, then one call each gap', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    const starts: number[] = []
    for (let call = 0; call < 6; call++) {
      await pacer.turn()
      starts.push(clock.now())
    }
    expect(starts).toEqual([0, 0, 0, 100, 200, 300])
  })

  test('allows another burst after a rest, however long', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    for (let call = 0; call < 3; call++) await pacer.turn()
    clock.pass(60_000)
    for (let call = 0; call < 4; call++) await pacer.turn()
    expect(clock.now()).toBe(60_100)
  })

  test('starts nothing for a second once calls were throttled, however many were', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    await pacer.turn()
    pacer.yieldToOthers()
    pacer.yieldToOthers()
    await pacer.turn()
    expect(clock.now()).toBe(1000)
    await pacer.turn()
    expect(clock.now()).toBe(1200)
  })

  test('allows no burst after a rest until it is as fast as before', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    pacer.yieldToOthers()
    clock.pass(3000)
    for (let call = 0; call < 2; call++) await pacer.turn()
    expect(Math.floor(clock.now())).toBe(3166)
  })

  test('then continues half as fast, and half a call per second faster with each second', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    pacer.yieldToOthers()
    const starts: number[] = []
    for (let call = 0; call < 120; call++) {
      await pacer.turn()
      starts.push(clock.now())
    }
    const gapAt = (second: number) => {
      const [one = 0, next = 0] = starts.filter((start) => start >= second * 1000)
      return Math.round(next - one)
    }
    // 5, 6, 7.5, 9.5 and, from the eleventh second on, 10 calls a second.
    expect([1, 3, 6, 10, 11, 12].map(gapAt)).toEqual([200, 166, 132, 105, 100, 100])
  })

  test('with a burst that does not end waits only once it was throttled', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, { perSecond: 40, burst: 1_000_000 })
    for (let call = 0; call < 1000; call++) await pacer.turn()
    expect(clock.now()).toBe(0)
    pacer.yieldToOthers()
    await pacer.turn()
    expect(clock.now()).toBe(1000)
    await pacer.turn()
    expect(clock.now()).toBe(1050)
  })

  test('slows down each time it is throttled, but never below one call per second', async () => {
    const clock = aClock()
    const pacer = makePacer(clock, quota)
    const gaps: number[] = []
    for (let time = 0; time < 5; time++) {
      pacer.yieldToOthers()
      await pacer.turn()
      const start = clock.now()
      await pacer.turn()
      gaps.push(Math.round(clock.now() - start))
    }
    expect(gaps).toEqual([200, 392, 728, 1000, 1000])
  })

  test('never overdraws a bucket of its burst and rate, whenever calls come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(2000), { maxLength: 40 }),
        fc.integer({ min: 1, max: 20 }),
        async (pauses, burst) => {
          const clock = aClock()
          const pacer = makePacer(clock, { perSecond: 15, burst })
          const bucket = { left: burst, at: 0 }
          for (const pause of pauses) {
            clock.pass(pause)
            await pacer.turn()
            bucket.left = Math.min(burst, bucket.left + ((clock.now() - bucket.at) * 15) / 1000) - 1
            bucket.at = clock.now()
            expect(bucket.left).toBeGreaterThan(-1e-6)
          }
        },
      ),
    )
  })
})
