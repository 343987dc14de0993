import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evaluate } from '../../../sandbox/evaluation/evaluation.ts'
import { parsePolicy } from '../../../sandbox/evaluation/policy.ts'
import { requestContext } from '../../../sandbox/evaluation/request.ts'
import { compareAccess } from '../../../src/plan/policy/access.ts'
import { noMark } from '../../../src/plan/policy/extension-mark.ts'
import { readLedger } from '../../../src/plan/policy/ledger.ts'
import { writeUnion } from '../../../src/plan/policy/union.ts'
import { isEntangled } from '../../builders/judge/entangled.ts'
import { readPolicy } from '../../builders/judge/policy.ts'
import { beyondIn, isAllowed, requestAt, tableOf } from '../../builders/judge/table.ts'
import { universeOf } from '../../builders/judge/universe.ts'
import { region } from '../../builders/observation.ts'
import { changes, documentOf, type Pair, pairs } from '../../builders/policies.ts'

function compare({ before, after }: Pair) {
  return compareAccess(readLedger(before, region).access, readLedger(after, region).access)
}

/** What is true of a pair, by asking for every request. */
function judge({ before, after }: Pair) {
  const [old, now] = [readPolicy(before), readPolicy(after)]
  const universe = universeOf([old, now])
  const gains = beyondIn(now, [old], universe) !== undefined
  const loses = beyondIn(old, [now], universe) !== undefined
  const verdict = gains ? (loses ? 'replaced' : 'broadened') : loses ? 'narrowed' : 'unchanged'
  return { gains, loses, verdict, isEntangled: isEntangled([old, now]) }
}

/** Where conditions depend on each other, a gain may be supposed and a loss left open, but none may be missed. */
function expectRight(pair: Pair): void {
  const truth = judge(pair)
  const { verdict, gained, lost } = compare(pair)
  if (truth.isEntangled) {
    if (truth.gains) expect(gained).not.toEqual([])
    if (lost.length > 0) expect(truth.loses).toBe(true)
    if (verdict === 'unchanged' || verdict === 'broadened') expect(truth.loses).toBe(false)
  } else {
    expect(verdict).toBe(truth.verdict)
  }
}

describe('the comparison of the policy under our name with its replacement', () => {
  test.each([
    ['that is decided as a whole', false, 1_000],
    ['with conditions that nobody can read', true, 1_000],
  ])('is right %s', (_name, isOpen, numRuns) => {
    fc.assert(fc.property(changes(isOpen), expectRight), { numRuns })
  })

  test('names exactly the actions and resources that are gained', () => {
    fc.assert(
      fc.property(changes(false), (pair) => {
        const [old, now] = [readPolicy(pair.before), readPolicy(pair.after)]
        const universe = universeOf([old, now])
        const [was, is] = [tableOf(old, universe), tableOf(now, universe)]
        const truth = new Set<string>()
        is.forEach((allowed, index) => {
          const { action, resource } = requestAt(universe, index)
          if (allowed === 1 && was[index] === 0) truth.add(`${action.toLowerCase()} ${resource}`)
        })
        const { gained } = compare(pair)
        const told = gained.map(({ action, resource }) => `${action.toLowerCase()} ${resource}`)
        expect(new Set(told)).toEqual(truth)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [false, 400],
    [true, 300],
  ])('is right for any two documents', (isOpen, numRuns) => {
    fc.assert(fc.property(pairs(isOpen), expectRight), { numRuns })
  })
})

describe('the union in between', () => {
  test.each([false, true])('allows nothing that neither allows, and all that is declared', (isOpen) => {
    fc.assert(
      fc.property(changes(isOpen), ({ before, after, wanted }) => {
        const content = { grants: wanted, region, extension: noMark }
        const union = writeUnion(readLedger(before, region), content)?.text ?? documentOf([])
        const [old, now, between] = [before, after, union].map(readPolicy) as [
          ReturnType<typeof readPolicy>,
          ReturnType<typeof readPolicy>,
          ReturnType<typeof readPolicy>,
        ]
        const universe = universeOf([old, now, between])
        expect(beyondIn(between, [old, now], universe)).toBeUndefined()
        expect(beyondIn(now, [between], universe)).toBeUndefined()
        if (old.every(({ effect }) => effect === 'Allow'))
          expect(beyondIn(old, [between], universe)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})

test('the judge agrees with the evaluation of the sandbox', () => {
  fc.assert(
    fc.property(pairs(true), fc.nat(), ({ before, after }, at) => {
      const policy = readPolicy(before)
      const universe = universeOf([policy, readPolicy(after)])
      const { length } = tableOf(policy, universe)
      fc.pre(length > 0)
      const { action, resource, context } = requestAt(universe, at % length)
      const entries = [...context].flatMap(([key, value]) =>
        value === undefined ? [] : [[key, [value].flat()] as const],
      )
      const { decision } = evaluate([parsePolicy('p', before)], {
        action,
        resource,
        context: requestContext(entries),
      })
      expect(isAllowed(policy, { action, resource, context })).toBe(decision === 'allowed')
    }),
    { numRuns: 1_000 },
  )
})
