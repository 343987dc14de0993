import { accepts, classesOf, type Machine, machineOf, type Slot } from '../automaton.ts'
import type { Effort } from '../effort.ts'
import { isPlain, letterSlot, slotsOf } from '../pattern.ts'

/** A set of texts: those that are listed or fit a pattern, or all others. */
export interface Language {
  readonly not: boolean
  readonly literals: ReadonlySet<string>
  readonly machines: readonly Machine[]
}

/** What a language is made from. */
interface Wording {
  readonly not: boolean
  readonly texts: readonly string[]
  /** How a text is read; literally, where it returns nothing. */
  readonly slots?: ((text: string) => readonly Slot[] | undefined) | undefined
}

export function languageOf({ not, texts, slots }: Wording): Language {
  const literals = new Set<string>()
  const machines: Machine[] = []
  for (const text of new Set(texts)) {
    const read = slots?.(text)
    if (read === undefined) literals.add(text)
    else if (read.every(({ exact }) => exact)) literals.add(read.flatMap(({ letters }) => letters).join(''))
    else machines.push(machineOf(read))
  }
  return { not, literals, machines }
}

/** The language of a choice of patterns: `Action` or `NotAction`, `Resource` or `NotResource`. */
export function choiceLanguage(not: boolean, patterns: readonly string[]): Language {
  return languageOf({ not, texts: patterns, slots: (text) => (isPlain(text) ? undefined : slotsOf(text)) })
}

export function holds({ not, literals, machines }: Language, text: string): boolean {
  return (literals.has(text) || machines.some((machine) => accepts(machine, text))) !== not
}

/** The one text of a language that has no other. */
export function onlyText({ not, literals, machines }: Language): string | undefined {
  const [text] = literals
  return !not && machines.length === 0 && literals.size === 1 ? text : undefined
}

const anyText = machineOf(slotsOf('*'))

/**
 * Returns representative texts: for every text that is in each of `own`, one that is in the same of `own` and
 * `others`. `undefined` beyond the bound on states.
 */
export function representatives(
  own: readonly Language[],
  others: readonly Language[],
  effort: Effort,
): readonly string[] | undefined {
  const isIn = (text: string) => own.every((language) => holds(language, text))
  const listed = own.find(({ not, machines }) => !not && machines.length === 0)
  if (listed !== undefined) return [...listed.literals].filter(isIn)
  const all = [...own, ...others]
  const [single] = own.filter(({ not, literals, machines }) => !not && literals.size + machines.length === 1)
  const universe = single?.machines[0] ?? anyText
  const machines = all.flatMap((language) => language.machines).filter((machine) => machine !== universe)
  const points = new Set(
    all.flatMap(({ literals }) => [...literals]).filter((text) => accepts(universe, text)),
  )
  const classes = classesOf(universe, machines, effort)
  if (classes === undefined) return undefined
  // A literal text may hide another of its class where none of them has a letter to spare.
  const isHidden = classes.some(({ text, isFresh }) => !isFresh && points.has(text))
  const asMachines = isHidden ? [...points].map((text) => machineOf([...text].map(letterSlot))) : []
  const found = isHidden ? classesOf(universe, [...machines, ...asMachines], effort) : classes
  return found && [...new Set([...points, ...found.map(({ text }) => text)])].filter(isIn)
}
