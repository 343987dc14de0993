import { describe, expect, test } from '@jest/globals'
import { soak } from '../../bench/soak/soak.ts'

describe('runs in trouble', () => {
  test('lose nothing, show nothing, end clearly, and the next run fixes them: the soak, in short', async () => {
    const endings = await soak({ runs: 40, seed: 8, lanes: 4 })
    expect(endings.flatMap(({ number, problems }) => problems.map((each) => `${number}: ${each}`))).toEqual(
      [],
    )
    expect(new Set(endings.map(({ end }) => end))).toEqual(new Set(['success', 'failure', 'killed']))
  })
})
