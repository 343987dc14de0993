import type { Problem } from '../model/problem.ts'
import { getInput } from '../runner.ts'
import { quoted } from '../text/quote.ts'
import { either, marked, type Sentence, say } from '../text/sentence.ts'
import { inputDefaults } from './defaults.ts'

type InputName = keyof typeof inputDefaults

/** The inputs that are `true` or `false` where nothing is given. */
type SwitchName = {
  [Name in InputName]: (typeof inputDefaults)[Name] extends 'true' | 'false' ? Name : never
}[InputName]

export function readText(input: InputName): string {
  return getInput(input) || inputDefaults[input]
}

/**
 * For inputs that guard something, blank is not absent: an expression that came out empty arrives as empty text, and the
 * runner sets a default only if the workflow does not name the input at all.
 */
export function readGuarding(input: InputName): string {
  const given = process.env[`INPUT_${input.toUpperCase()}`]
  return given === undefined ? inputDefaults[input] : given.trim()
}

export function readBoolean(input: SwitchName, problems: Problem[]): boolean {
  const text = readText(input).toLowerCase()
  if (text !== 'true' && text !== 'false') refuse(problems, input, marked('Write `true` or `false`.'), text)
  return text === 'true'
}

/** `unit` is what the number counts: `seconds`. */
export function readWhole(
  input: InputName,
  { from, to, unit }: { readonly from: number; readonly to: number; readonly unit: string },
  problems: Problem[],
): number {
  const text = readText(input)
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < from || number > to)
    refuse(problems, input, say`Write whole ${[unit]} from ${from} to ${to}.`, text)
  return number
}

/** One of the words; the first is the default. */
export function readChoice<Word extends string>(
  input: InputName,
  words: readonly [Word, ...Word[]],
  problems: Problem[],
): Word {
  const text = readGuarding(input)
  const word = words.find((known) => known === text)
  if (word === undefined) refuse(problems, input, say`Write ${either(words)}.`, text)
  return word ?? words[0]
}

/** Adds the problem that `text`, the value of the input, is not allowed. */
export function refuse(problems: Problem[], input: InputName, remedy: Sentence, text: string): void {
  problems.push({ place: { kind: 'input', input }, message: say`${quoted(text)} is not allowed.`, remedy })
}
