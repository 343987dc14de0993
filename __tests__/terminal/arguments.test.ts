import { expect, test } from '@jest/globals'
import { parseArguments } from '../../src/terminal/arguments.ts'
import { helpOf } from '../../src/terminal/help.ts'

test.each([
  [['help', 'pln'], `There is no command 'pln'. Did you mean "plan"?`],
  [['remove', '--yes', '--function', ''], '--function has an empty value.'],
  [['plan', '--secret', 'A=b', '--secret', ' '], '--secret has an empty value.'],
  [['apply', '--stage', 'dev', '--stage', 'prod'], '--stage is given 2 times, and takes one value.'],
])('%j are a mistake, and it is said which', (words, message) => {
  expect(parseArguments(words)).toMatchObject({ kind: 'mistake', message: expect.stringContaining(message) })
})

test('policies offers what its documents depend on, and not how a change is judged', () => {
  const help = helpOf('policies', { width: 80, paint: (_, text) => text })
  expect(help).toContain('--publish')
  expect(help).not.toMatch(/--(?:no-verify|fail-on|allow-removals)/)
})
