import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { patternContains } from '../../../src/plan/policy/pattern.ts'

describe('patternContains', () => {
  test.each([
    ['a', 'a', true],
    ['*', 'anything:at?all*', true],
    ['s3:Get*', 's3:GetObject', true],
    ['s3:Get*', 's3:Get*', true],
    ['s3:Get*', 's3:*', false],
    ['?', '*', false],
    ['*?', '?*', true],
    ['??*', '*?', false],
    ['secret:db-??????', 'secret:db-AbCdEf', true],
    ['secret:db-??????', 'secret:db-*', false],
    ['secret:db-*', 'secret:db-??????', true],
    ['a*b*c', 'a*bxc', true],
    ['a*b*c', 'a*c', false],
    ['${aws:username}', '${aws:username}', true],
    ['a*', '${aws:username}', false],
    ['*', '${aws:username}', true],
  ])('%s contains %s: %s', (wide, narrow, expected) => {
    expect(patternContains(wide, narrow)).toBe(expected)
  })

  test('it agrees with trying every short text', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 })
    fc.assert(
      fc.property(pattern, pattern, (wide, narrow) => {
        const [isNarrow, isWide] = [matcher(narrow), matcher(wide)]
        const inside = shortTexts.every((text) => !isNarrow.test(text) || isWide.test(text))
        expect(patternContains(wide, narrow)).toBe(inside)
      }),
      { numRuns: 2_000 },
    )
  })

  test('patterns that would take very many states end with the cautious answer', () => {
    expect(patternContains(`*a${'?'.repeat(40)}`, `*a*b${'?'.repeat(39)}c*`)).toBe(false)
  })
})

/**
 * All texts of up to six letters over an alphabet with one letter that no pattern names. All pairs of patterns of up to four
 * characters were tried: none needs a longer text, but that `??b*` lacks one of `*bbb` shows only in six letters.
 */
const shortTexts = Array.from({ length: 6 }).reduce<readonly string[]>(
  (texts) => [
    ...new Set([...texts, ...texts.flatMap((text) => ['a', 'b', 'z'].map((letter) => text + letter))]),
  ],
  [''],
)

function matcher(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
}
