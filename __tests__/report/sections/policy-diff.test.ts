import { expect, it } from '@jest/globals'
import { policyDiff } from '../../../src/report/sections/policy-diff.ts'

it('shows what changed with three lines around it', () => {
  const before = JSON.stringify({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, null, 2)
  const after = JSON.stringify({ a: 1, b: 2, c: 3, d: 4, e: 50, f: 6 }, null, 2)
  expect(policyDiff({ before, after })).toBe(
    '@@ -3,6 +3,6 @@\n   "b": 2,\n   "c": 3,\n   "d": 4,\n-  "e": 5,\n+  "e": 50,\n   "f": 6\n }',
  )
})

it('shows a new policy as added from the first line on', () => {
  expect(policyDiff({ before: undefined, after: '{\n}' })).toBe('@@ -0,0 +1,2 @@\n+{\n+}')
})

it('shows a policy that goes as removed to the last line', () => {
  expect(policyDiff({ before: '{}', after: undefined })).toBe('@@ -1,1 +0,0 @@\n-{}')
})

it('is empty where nothing changed', () => {
  expect(policyDiff({ before: '{}\n', after: '{}' })).toBe('')
})

it('does not show as removed what only got a comma', () => {
  const before = JSON.stringify(['a'], null, 2)
  const after = JSON.stringify(['a', 'b'], null, 2)
  expect(policyDiff({ before, after })).toBe('@@ -1,3 +1,4 @@\n [\n   "a",\n+  "b"\n ]')
})
