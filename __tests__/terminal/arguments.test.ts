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

test.each([
  [[], { kind: 'help' }],
  [['--help'], { kind: 'help' }],
  [['-h'], { kind: 'help' }],
  [['help'], { kind: 'help' }],
  [['help', 'apply'], { kind: 'help', command: 'apply' }],
  [['apply', '--help'], { kind: 'help', command: 'apply' }],
  [['apply', '--yes', '-h'], { kind: 'help', command: 'apply' }],
  [['--version'], { kind: 'version' }],
])('%j ask for help or the version, and run nothing', (words, asked) => {
  expect(parseArguments(words)).toEqual({ ...(asked.kind === 'help' && { command: undefined }), ...asked })
})

test.each([
  ['toString', `There is no command 'toString'.`],
  ['xyz', `There is no command 'xyz'.`],
])('%s is refused, and nothing like it is guessed', (word, message) => {
  expect(parseArguments([word])).toEqual({ kind: 'mistake', command: undefined, message })
})

test.each([
  [['plan', '--yes'], `plan has no flag '--yes'.`],
  [['plan', '--stag', 'dev'], `plan has no flag '--stag'. Did you mean "--stage"?`],
  [['apply', '-y'], `apply has no flag '-y'.`],
  [['apply', '--stage'], '--stage needs a value.'],
  [['apply', '--stage', '--yes'], '--stage needs a value.'],
  [['apply', '--yes=false'], '--yes'],
  [['remove', 'orders-api'], 'orders-api'],
])('%j are refused, so that nothing is written that was not asked for', (words, message) => {
  const asked = parseArguments(words)
  expect(asked).toMatchObject({
    kind: 'mistake',
    command: words[0],
    message: expect.stringContaining(message),
  })
})

test('each kind of flag has its values, and one that is not given has none', () => {
  const words = ['apply', '--secret', 'A=a', '--stage=dev', '--secret', 'B=b', '--yes']
  expect(parseArguments(words)).toEqual({
    kind: 'run',
    command: 'apply',
    flags: {
      texts: new Map([['stage', 'dev']]),
      lists: new Map([['secret', ['A=a', 'B=b']]]),
      switches: new Set(['yes']),
    },
  })
})
