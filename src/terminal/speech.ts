import { type Input, name, plain, type Sentence, type Speech, say, spoken } from '../text/sentence.ts'
import {
  consentFlags,
  contextFlags,
  declaringFlags,
  type Flag,
  givenFlags,
  planningFlags,
  writingFlags,
} from './flags.ts'

const flags: Readonly<Record<string, Flag>> = {
  ...declaringFlags,
  ...givenFlags,
  ...planningFlags,
  ...consentFlags,
  ...writingFlags,
  ...contextFlags,
}

const speechOfTerminal: Speech = { side: 'terminal', input: flagFor }

/** Returns the sentence as it is said to somebody at a terminal: with flags in place of the action's inputs. */
export function atTerminal(sentence: Sentence): Sentence {
  return spoken(sentence, speechOfTerminal)
}

/** The same as plain text. */
export function told(sentence: Sentence): string {
  return plain(atTerminal(sentence))
}

/** An input without a flag, such as `label`, is only named. */
function flagFor({ input: named, value }: Input): Sentence {
  const flag = flagOf(named)
  if (flag === undefined) {
    const only = say`action's input ${name(named)}`
    return value === undefined ? only : say`set the ${only} to ${name(value)}`
  }
  if (value === undefined) return say`flag ${name(`--${flag}`)}`
  if (flags[flag]?.kind !== 'switch') return say`use ${name(`--${flag} ${value}`)}`
  const isAsked = value === String(flag === named)
  return isAsked ? say`use ${name(`--${flag}`)}` : say`leave ${name(`--${flag}`)} out`
}

/** The flag of an input: `secret` of `secrets`, `no-verify` of `verify`. */
export function flagOf(named: string): string | undefined {
  return [named, named.replace(/s$/, ''), `no-${named}`].find((each) => Object.hasOwn(flags, each))
}
