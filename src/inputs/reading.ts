import { getInput } from '@actions/core'
import type { Problem } from '../model/problem.ts'
import { quote } from '../text/quote.ts'

/** What an input that is absent or blank means; `action.yml` says the same. */
export const inputDefaults = {
  mode: 'auto',
  'policy-name': 'lambda-secrets-{function}',
  prune: 'true',
  describe: 'false',
  verify: 'true',
  'shared-role': 'warn',
  publish: 'false',
  alias: '',
  extension: 'false',
  'propagation-wait': '10',
  comment: 'true',
  label: '',
  'allowed-secrets': '*',
  'allow-removals': 'false',
  'expected-digest': 'any',
  'fail-on': 'error',
} as const

export type InputName = keyof typeof inputDefaults

export function readText(input: InputName): string {
  return getInput(input) || inputDefaults[input]
}

/**
 * For inputs that guard something: blank is not absent. The runner gives an expression that came out empty as the
 * empty text, and a default only where the workflow does not name the input at all.
 */
export function readGuarding(input: 'allowed-secrets' | 'expected-digest'): string {
  const given = process.env[`INPUT_${input.toUpperCase()}`]
  return given === undefined ? inputDefaults[input] : given.trim()
}

export function readBoolean(
  input: 'prune' | 'describe' | 'verify' | 'extension' | 'comment' | 'allow-removals',
  problems: Problem[],
): boolean {
  const text = readText(input).toLowerCase()
  if (text !== 'true' && text !== 'false') refuse(problems, input, 'Write true or false.')
  return text === 'true'
}

/** One of the words, of which the first is the default. */
export function readChoice<Word extends string>(
  input: 'fail-on' | 'shared-role',
  words: readonly [Word, ...Word[]],
  problems: Problem[],
): Word {
  const text = readText(input)
  const word = words.find((known) => known === text)
  if (word === undefined) refuse(problems, input, `Write one of: ${words.join(', ')}.`)
  return word ?? words[0]
}

export function refuse(problems: Problem[], input: InputName, remedy: string, text = readText(input)): void {
  problems.push({
    place: { kind: 'input', input },
    message: `${quote(text)} is not allowed.`,
    remedy,
  })
}
