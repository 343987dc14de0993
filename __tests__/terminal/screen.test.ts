import { expect, test } from '@jest/globals'
import { screenOf, wrap } from '../../src/terminal/screen.ts'

test.each([
  [80, {}, 80],
  [undefined, { COLUMNS: '60' }, 60],
  [undefined, {}, Number.POSITIVE_INFINITY],
  [39, {}, Number.POSITIVE_INFINITY],
])('a stream of %j columns, with %j, is %d wide', (columns, environment, width) => {
  expect(screenOf({ columns } as unknown as NodeJS.WriteStream, environment).width).toBe(width)
})

test('lines break at spaces, and a word that is too long for any is kept whole', () => {
  const screen = { width: 12, paint: (_: unknown, text: string) => text }
  expect(wrap(screen, 'arn:aws:lambda:us-east-1 or a name', { start: 0, indent: 2 })).toBe(
    'arn:aws:lambda:us-east-1\n  or a name',
  )
})
