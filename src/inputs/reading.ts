import type { Problem } from '../model/problem.ts'
import { getInput } from '../runner.ts'
import { quoted } from '../text/quote.ts'
import { either, marked, type Sentence, say } from '../text/sentence.ts'

/** The value of an input that is absent or blank, as in `action.yml`. */
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
  'guardrails-from': 'none',
  'guardrails-token': '',
  'allow-removals': 'false',
  'allow-replacements': '',
  'plaintext-notice': 'true',
  'expected-digest': 'any',
  'fail-on': 'error',
  'take-over-from': '',
  adopt: '',
  'allow-older': 'false',
} as const

type InputName = keyof typeof inputDefaults

export function readText(input: InputName): string {
  return getInput(input) || inputDefaults[input]
}

type GuardingInput =
  | 'allowed-secrets'
  | 'expected-digest'
  | 'fail-on'
  | 'guardrails-from'
  | 'mode'
  | 'shared-role'

/**
 * For inputs that guard something, blank is not absent: an expression that came out empty arrives as empty text, and the
 * runner sets a default only if the workflow does not name the input at all.
 */
export function readGuarding(input: GuardingInput): string {
  const given = process.env[`INPUT_${input.toUpperCase()}`]
  return given === undefined ? inputDefaults[input] : given.trim()
}

export function readBoolean(
  input:
    | 'prune'
    | 'describe'
    | 'verify'
    | 'extension'
    | 'comment'
    | 'allow-removals'
    | 'allow-older'
    | 'plaintext-notice',
  problems: Problem[],
): boolean {
  const text = readText(input).toLowerCase()
  if (text !== 'true' && text !== 'false') refuse(problems, input, marked('Write `true` or `false`.'), text)
  return text === 'true'
}

/** One of the words; the first is the default. */
export function readChoice<Word extends string>(
  input: 'fail-on' | 'shared-role',
  words: readonly [Word, ...Word[]],
  problems: Problem[],
): Word {
  const text = readGuarding(input)
  const word = words.find((known) => known === text)
  if (word === undefined) refuse(problems, input, say`Write ${either(words)}.`, text)
  return word ?? words[0]
}

/** Adds the problem that `text`, the value of the input, is not allowed. */
export function refuse(
  problems: Problem[],
  input: InputName | 'stage',
  remedy: Sentence,
  text: string,
): void {
  problems.push({ place: { kind: 'input', input }, message: say`${quoted(text)} is not allowed.`, remedy })
}
