import { describe, expect, test } from '@jest/globals'
import { compareAccess } from '../../../src/plan/policy/access.ts'
import { noEffort } from '../../../src/plan/policy/effort.ts'
import { readLedger } from '../../../src/plan/policy/ledger.ts'

/** What a comparison costs in counts, which are the same on every machine. */
function effortOf(before: object, after: object) {
  const effort = noEffort()
  const [old, now] = [before, after].map(
    (statement) =>
      readLedger(JSON.stringify({ Version: '2012-10-17', Statement: statement }), 'us-east-1').access,
  ) as [ReturnType<typeof readLedger>['access'], ReturnType<typeof readLedger>['access']]
  const { verdict, gained, lost } = compareAccess(old, now, effort)
  return { verdict, gained, lost, ...effort }
}

const numbered = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_value, index) => text(index))

describe('what a comparison costs', () => {
  const actions = numbered(100, (index) => `s:Action${index}`)
  const arns = numbered(100, (index) => `arn:aws:s:::thing/${index}`)
  const names = numbered(100, (index) => `arn:aws:s:::thing/${index}/*`)
  const allow = (resources: readonly string[], conditions?: object) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: resources,
    ...(conditions && { Condition: conditions }),
  })

  test('100 actions on 100 resources against one less: few cells, as all that is alike is asked once', () => {
    const { verdict, states, cells } = effortOf(allow(arns), allow(arns.slice(1)))
    expect(verdict).toBe('narrowed')
    expect([states, cells < 20]).toEqual([0, true])
  })

  test('100 actions on 100 patterns against one less: a walk for each pattern, cells for each pair', () => {
    const { verdict, states, cells } = effortOf(allow(names), allow(names.slice(1)))
    expect(verdict).toBe('narrowed')
    expect([states < 20_000, cells < 40_000]).toEqual([true, true])
  })

  test('60 conditions on keys of their own: as many cells, not two for each subset', () => {
    const conditions = (value: string) => ({
      StringLike: Object.fromEntries(numbered(60, (index) => `key${index}`).map((key) => [key, value])),
    })
    const { verdict, cells } = effortOf(allow(['x'], conditions('a*')), allow(['x'], conditions('*')))
    expect(verdict).toBe('broadened')
    expect(cells).toBeLessThan(1_000)
  })

  test('what is beyond the bounds is left open where it is a loss, and supposed where it is a gain', () => {
    const words = numbered(20, (index) => `*${String.fromCharCode(97 + index)}*`)
    const all = { Effect: 'Allow', Action: 's:a', Resource: '*' }
    const none = { Effect: 'Allow', Action: 's:b', Resource: '*' }
    const split = [
      { Effect: 'Allow', Action: 's:a', Resource: words },
      { Effect: 'Allow', Action: 's:a', NotResource: words },
    ]
    expect(effortOf(all, split)).toMatchObject({ verdict: 'unknown', lost: [] })
    expect(effortOf(split, all).gained).not.toEqual([])
    expect(effortOf(none, all).verdict).toBe('replaced')
  })
})
