import { expect, test } from '@jest/globals'
import { poll } from '../../../src/aws/client/polling.ts'

const patience = { first: 200, longest: 5_000, deadline: 60_000 }

test('polling waits longer and longer, and ends before a wait that would pass the deadline', async () => {
  const waits: number[] = []
  const now = () => waits.reduce((sum, each) => sum + each, 0)
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds)
  }
  expect(await poll({ now, sleep }, patience, async () => undefined)).toBeUndefined()
  // Each wait has up to a quarter of jitter.
  for (const [index, wait] of waits.entries()) {
    const exact = Math.min(200 * 1.5 ** index, 5_000)
    expect(wait).toBeGreaterThanOrEqual(0.75 * exact)
    expect(wait).toBeLessThanOrEqual(1.25 * exact)
  }
  expect(now()).toBeGreaterThan(55_000)
  expect(now()).toBeLessThanOrEqual(60_000 + 5_000 / 4)
})
