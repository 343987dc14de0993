import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** The last cells of the tables in the page that name tests. */
const cells = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .flatMap((row) => /^\| .* \| (.*) \|$/.exec(row)?.[1] ?? [])
  .filter((cell) => cell !== 'Test' && !cell.startsWith(':--'))

test.each(cells)('every attack in the threat model names tests that exist: %s', (cell) => {
  const named = [...cell.matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, path]) => `__tests__/${path}`)
  expect(named).not.toEqual([])
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
