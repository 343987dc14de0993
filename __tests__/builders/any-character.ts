import fc from 'fast-check'

const surrogates = { first: 0xd800, count: 0x800 }

/**
 * Any character of Unicode, drawn as the unit `binary` of fast-check draws it, which takes a second in every test file to
 * put a million of them in a table.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: 0x10ffff - surrogates.count })
  .map((index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count), indexOf)

function indexOf(text: unknown): number {
  const [character = '', ...rest] = typeof text === 'string' ? [...text] : []
  const point = character.codePointAt(0)
  const isHalf = /^\p{Surrogate}$/u.test(character)
  if (point === undefined || isHalf || rest.length > 0) throw new Error('This is not one character.')
  return point < surrogates.first ? point : point - surrogates.count
}
