import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ConsentKind, consentKinds, type Guardrails } from '../../../src/model/guardrails.ts'
import { guardrailChanges } from '../../../src/plan/guardrails/changes.ts'
import { arn, calm, planOf } from '../../builders/findings.ts'
import { aDeclared, aFunctionDeclaration, aPlace } from '../../builders/observation.ts'

interface Limits {
  readonly input?: readonly string[]
  readonly rules?: Guardrails
  readonly branch?: Guardrails
}

const aPattern = fc.constantFrom('db', 'd*', 'x*', '*', 'arn:*', 'arn:*:999999999999:*')
const patterns = fc.array(aPattern, { maxLength: 3 })
const guardrails: fc.Arbitrary<Guardrails> = fc.record(
  {
    secrets: patterns,
    requireReason: fc.boolean(),
    expiresWithin: fc.constantFrom(1, 30, 365),
    frozen: fc.boolean(),
    forbid: fc.subarray<ConsentKind>([...consentKinds]),
  },
  { requiredKeys: [] },
)
const secret = fc.record(
  { reason: fc.constant('orders'), expires: fc.constantFrom('2026-11-24', '2026-12-24', '2027-11-24') },
  { requiredKeys: [] },
)

const file = { kind: 'rules', repository: 'acme/rules', path: 'rules.yml', commit: 'c'.repeat(40) } as const

/** What is found about a new grant, each once. */
function codesOf({ input, rules, branch = {} }: Limits, said: { readonly expires?: string }) {
  const orders = aFunctionDeclaration({
    secrets: [aDeclared('DB_ARN', arn, said)],
    replacements: [{ variable: 'DB_ARN', place: aPlace() }],
  })
  const { functions } = planOf({
    functions: [orders],
    declared: { guardrails: branch, ...(input && { allowedSecrets: input }) },
    world: {
      ...calm,
      base: { kind: 'found', branch: 'main', guardrails: branch },
      ...(rules && { rules: { kind: 'found', file, guardrails: rules } }),
    },
  })
  return new Set(functions.flatMap(({ findings }) => findings.map(({ code }) => code)))
}

test('limits of several owners forbid together what each of them forbids alone, and nothing else', () => {
  fc.assert(
    fc.property(patterns, guardrails, guardrails, secret, (input, rules, branch, said) => {
      const alone = [{ input }, { rules }, { branch }].flatMap((limits) => [...codesOf(limits, said)])
      expect([...codesOf({ input, rules, branch }, said)].sort()).toEqual([...new Set(alone)].sort())
    }),
  )
})

test('limits that are told as tighter, or as the same, allow nothing that was forbidden', () => {
  let told = 0
  fc.assert(
    fc.property(guardrails, guardrails, secret, (before, after, said) => {
      const changes = guardrailChanges(before, after)
      if (changes.some(({ effect }) => effect === 'loosens' || effect === 'unclear')) return
      told += changes.length
      const now = codesOf({ branch: after }, said)
      expect([...codesOf({ branch: before }, said)].filter((code) => !now.has(code))).toEqual([])
    }),
    { numRuns: 500 },
  )
  expect(told).toBeGreaterThan(0)
})
