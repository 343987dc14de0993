import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { progressLog } from '../../src/terminal/progress.ts'
import { say } from '../../src/text/sentence.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** What a work of two seconds that tells one thing in between writes. */
async function written(isTTY: boolean): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream
  const log = progressLog(stream)
  await log.group('Reading AWS', async () => {
    jest.advanceTimersByTime(1000)
    log.warning(say`One is slow.`)
    jest.advanceTimersByTime(1000)
  })
  expect(jest.getTimerCount()).toBe(0)
  return String((stream as unknown as PassThrough).read())
}

test('the seconds are counted at a terminal, and nothing is left of them', async () => {
  const text = await written(true)
  expect(stripVTControlCharacters(text)).toContain('Reading AWS, 2 s')
  const left = text.split('\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '')
  expect(left.map(stripVTControlCharacters)).toEqual(['warning One is slow.', ''])
})

test('a file gets lines alone', async () => {
  expect(await written(false)).toBe('Reading AWS\nwarning One is slow.\n')
})
