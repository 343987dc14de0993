import { expect, test } from '@jest/globals'
import { quote } from '../../src/text/quote.ts'

test.each([
  ['plain', '"plain"'],
  ['with "quotes"', '"with \\"quotes\\""'],
  ['two\nlines', '"two\\nlines"'],
  ['\u001b[31mred', '"\\u001b[31mred"'],
  ['turned\u202earound', '"turned\\u{202e}around"'],
  ['\u00a0\u00a0a b\u3164\ufe0f\u2800', '"\\u{a0}\\u{a0}a b\\u{3164}\\u{fe0f}\\u{2800}"'],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
  ['x'.repeat(81), `"${'x'.repeat(79)}…"`],
  ['\u202e'.repeat(80), `"${'\\u{202e}'.repeat(29)}…"`],
  ['🔑'.repeat(81), `"${'🔑'.repeat(79)}…"`],
])('%j is quoted in one line, short, with nothing hidden in it', (text, expected) => {
  expect(quote(text)).toBe(expected)
})
