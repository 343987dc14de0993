import { expect, it } from '@jest/globals'
import type { Guardrails } from '../../../src/model/guardrails.ts'
import { guardrailChanges } from '../../../src/plan/guardrails/changes.ts'

const rule = (secrets: string, by: readonly string[], count = 1): Guardrails => ({
  approvals: [{ secrets, by, count }],
})

const rules = (...patterns: readonly string[]): Guardrails => ({
  approvals: patterns.map((secrets) => ({ secrets, by: [secrets], count: 1 })),
})

it.each<[Guardrails, Guardrails, readonly string[]]>([
  [{ secrets: ['a'] }, { secrets: ['a*'] }, ['loosens']],
  [{ secrets: ['a*'] }, { secrets: ['a'] }, ['tightens']],
  [{ secrets: ['a*', 'ab'] }, { secrets: ['a*'] }, ['same']],
  [{ secrets: ['a'] }, { secrets: ['b'] }, ['unclear']],
  [{ secrets: ['a'] }, {}, ['loosens']],
  [{}, { secrets: [] }, ['tightens']],
  // Only `*` alone covers secrets of other accounts by their names.
  [{ secrets: ['*'] }, { secrets: ['**'] }, ['tightens']],
  [{ secrets: ['arn:aws:secretsmanager:*'] }, { secrets: ['a*'] }, ['unclear']],
  [{ expiresWithin: 30 }, { expiresWithin: 31 }, ['loosens']],
  [{ frozen: true }, { frozen: false }, ['loosens']],
  [{}, { frozen: false, forbid: [] }, []],
  [{ forbid: ['adopt'] }, { forbid: ['adopt', 'replace'] }, ['tightens']],
  [{ forbid: ['adopt'] }, { forbid: ['replace'] }, ['unclear']],
  [rule('a', ['x', 'y'], 2), rule('a', ['x', 'y'], 1), ['loosens']],
  [rule('a', ['x']), rule('a', ['x', 'y']), ['loosens']],
  [rule('a', ['x']), rule('a', ['y']), ['unclear']],
  [rule('a', ['x']), rule('a*', ['x']), ['tightens', 'same']],
  [rule('a*', ['x']), rule('b', ['x']), ['loosens', 'tightens']],
  [{ secrets: ['*'] }, { secrets: ['arn:aws:secretsmanager:*'] }, ['tightens']],
  [{ requireReason: true }, {}, ['loosens']],
  [{}, { requireReason: true }, ['tightens']],
  [{ expiresWithin: 30 }, {}, ['loosens']],
  [rules('a', 'b'), rules('c', 'd'), ['loosens', 'loosens', 'tightens', 'tightens']],
  [rules('a', 'b'), rules('b', 'c'), ['loosens', 'tightens']],
  [rules('a', 'b', 'c'), rules('a', 'c'), ['loosens']],
  [rules('a', 'a'), rule('a', ['x', 'y']), ['loosens', 'loosens', 'tightens']],
  [rule('a', ['x']), { secrets: ['a'] }, ['loosens', 'tightens']],
])('compares %j with %j: %j', (before, after, effects) => {
  expect(guardrailChanges(before, after).map(({ effect }) => effect)).toEqual(effects)
})
