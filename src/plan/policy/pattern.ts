import { accepts, classesOf, machineOf, type Slot } from './automaton.ts'
import { noEffort } from './effort.ts'

/**
 * Whether every text that `narrow` matches is matched by `wide`. Both are IAM patterns: `*` matches any text,
 * `?` for any one character. A pattern with a policy variable (`${…}`) contains only itself.
 * Exact up to a bound on the states tried, beyond which the answer is the cautious `false`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function patternContains(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true
  if (!isPattern(wide) || wide.includes('${') || narrow.includes('${')) return false
  const machine = machineOf(slotsOf(wide))
  if (!isPattern(narrow)) return accepts(machine, narrow)
  const classes = classesOf(machineOf(slotsOf(narrow)), [machine], noEffort())
  return classes?.every(({ text }) => accepts(machine, text)) ?? false
}

/** Returns whether a text matches an IAM pattern without policy variables, for many texts. */
export function matcherOf(pattern: string): (text: string) => boolean {
  if (pattern === '*') return () => true
  if (isPlain(pattern)) return (text) => text === pattern
  const machine = machineOf(slotsOf(pattern))
  return (text) => accepts(machine, text)
}

export function isPattern(text: string): boolean {
  return /[*?]/.test(text)
}

/** Whether no sign in a text has a meaning of its own. */
export function isPlain(text: string): boolean {
  return !/[*?$]/.test(text)
}

const anyLetter = { exact: false, letters: [], fits: () => true }
const anyInPart = { exact: false, letters: [':'], fits: (letter: string) => letter !== ':' }

/** A policy variable, apart from those that are a character of their own. */
const variable = /\$\{(?![*?$]\})[^}]*\}/g
const special = /\$\{[*?$]\}/

/**
 * The context keys of the policy variables in a text. `${*}`, `${?}` and `${$}` are characters, not variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function variablesIn(text: string): readonly string[] {
  if (isPlain(text)) return []
  return [...text.matchAll(variable)].map(([found]) =>
    found
      .slice(2, -1)
      .replace(/\s*,.*$/s, '')
      .toLowerCase(),
  )
}

/** The pattern of all that a pattern with policy variables may match. */
export function withoutVariables(pattern: string): string {
  return pattern.replaceAll(variable, '*')
}

/** The slots of a pattern in which `*` and `?` match any letters. */
export function slotsOf(pattern: string): readonly Slot[] {
  return signsOf(pattern).map((sign) => slotOf(sign, anyLetter))
}

/**
 * The slots of an ARN pattern, each of whose first five parts stands by itself: no wildcard crosses a colon.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function arnSlotsOf(pattern: string): readonly Slot[] {
  const signs = signsOf(pattern)
  const colons = signs.flatMap((sign, index) => (sign === ':' ? [index] : []))
  const lastPart = colons[4] ?? signs.length
  return signs.map((sign, index) => slotOf(sign, index < lastPart ? anyInPart : anyLetter))
}

/** The slots of a text in which letters fit in either case. */
export function caselessSlotsOf(text: string): readonly Slot[] {
  return signsOf(text).map((sign) => {
    const letter = plain(sign)
    const lower = letter.toLowerCase()
    const letters = [...new Set([lower, letter.toUpperCase(), letter])]
    const exact = letters.length === 1
    return { star: false, exact, letters, fits: (given) => given.toLowerCase() === lower }
  })
}

/** The text as it is, with `${*}`, `${?}` and `${$}` as the characters that they mean. */
export function literalOf(text: string): string {
  return text.replaceAll(new RegExp(special, 'g'), plain)
}

function signsOf(text: string): readonly string[] {
  return text.match(new RegExp(`${special.source}|.`, 'gsu')) ?? []
}

function slotOf(sign: string, wildcard: Omit<Slot, 'star'>): Slot {
  if (sign === '*' || sign === '?') return { star: sign === '*', ...wildcard }
  return letterSlot(plain(sign))
}

export function letterSlot(letter: string): Slot {
  return { star: false, exact: true, letters: [letter], fits: (given) => given === letter }
}

function plain(sign: string): string {
  return sign.length > 2 ? (sign[2] ?? '') : sign
}
