import { type Effort, spend } from './effort.ts'

/** One slot of a pattern: the letters that it tells apart, and whether any number of letters may take it. */
export interface Slot {
  readonly star: boolean
  /** Whether exactly one letter fits. */
  readonly exact: boolean
  readonly letters: readonly string[]
  readonly fits: (letter: string) => boolean
}

/** A deterministic automaton over one pattern; its states are made as they are reached, `dead` is the one of no return. */
export interface Machine {
  readonly start: number
  readonly next: (state: number, letter: string) => number
  readonly accepts: (state: number) => boolean
  /** The letters that make a difference here. */
  readonly letters: (state: number) => readonly string[]
}

/** A letter that occurs in no pattern. */
const otherLetter = '\u{10FFFF}'
const dead = -1

interface State {
  readonly accepting: boolean
  readonly at: readonly number[]
  readonly letters: readonly string[]
  readonly next: Map<string, number>
}

/** The subset construction of automata theory: a state is the set of slots that a text can have reached. */
export function machineOf(slots: readonly Slot[]): Machine {
  const states: State[] = []
  const known = new Map<string, number>()
  const enter = (reached: readonly number[]) => {
    const at = skipStars(slots, reached)
    if (at.length === 0) return dead
    const name = at.join()
    const state = known.get(name) ?? states.length
    if (state === states.length) {
      const letters = [...new Set(at.flatMap((slot) => slots[slot]?.letters ?? []))]
      states.push({ accepting: at.includes(slots.length), at, letters, next: new Map() })
      known.set(name, state)
    }
    return state
  }
  const next = (from: number, letter: string) => {
    const state = states[from]
    if (state === undefined) return dead
    const name = state.letters.includes(letter) ? letter : otherLetter
    const to = state.next.get(name) ?? enter(state.at.flatMap((slot) => step(slots, slot, letter)))
    state.next.set(name, to)
    return to
  }
  return {
    start: enter([0]),
    next,
    accepts: (state) => states[state]?.accepting ?? false,
    letters: (state) => states[state]?.letters ?? [],
  }
}

export function accepts(machine: Machine, text: string): boolean {
  return machine.accepts([...text].reduce(machine.next, machine.start))
}

/** Texts that the same machines accept. */
interface TextClass {
  /** One of them. */
  readonly text: string
  /** Whether the text holds a letter that occurs in no pattern, so that no literal text can be it. */
  readonly isFresh: boolean
}

interface Walked {
  readonly text: string
  readonly isFresh: boolean
  readonly states: readonly number[]
}

/**
 * Returns a text of each class that the machines divide the texts of `universe` into, by walking all of them at once;
 * `undefined` beyond the bound on states.
 */
export function classesOf(
  universe: Machine,
  machines: readonly Machine[],
  effort: Effort,
): readonly TextClass[] | undefined {
  const all = [universe, ...machines]
  const classes = new Map<string, TextClass>()
  const queue: Walked[] = [{ text: '', isFresh: false, states: all.map(({ start }) => start) }]
  const seen = new Set<string>(queue.map(nameOf))
  const walk = effort.states
  for (const walked of queue) {
    if (!spend(effort, 'states', walk)) return undefined
    const members = all.map((machine, index) => machine.accepts(walked.states[index] ?? dead))
    const name = members.join()
    if (members[0] && (walked.isFresh || !classes.has(name)) && !classes.get(name)?.isFresh)
      classes.set(name, walked)
    if (classes.get(name)?.isFresh && walked.states.every((state, index) => index === 0 || state === dead))
      continue
    for (const next of stepsFrom(walked, all)) {
      const nextName = nameOf(next)
      if (next.states[0] === dead || seen.has(nextName)) continue
      seen.add(nextName)
      queue.push(next)
    }
  }
  return [...classes.values()]
}

function stepsFrom({ text, isFresh, states }: Walked, machines: readonly Machine[]): readonly Walked[] {
  const letters = new Set(machines.flatMap((machine, index) => machine.letters(states[index] ?? dead)))
  return [...letters, otherLetter].map((letter) => ({
    text: text + letter,
    isFresh: isFresh || letter === otherLetter,
    states: machines.map((machine, index) => machine.next(states[index] ?? dead, letter)),
  }))
}

function nameOf({ isFresh, states }: Walked): string {
  return `${isFresh}:${states.join()}`
}

function step(slots: readonly Slot[], at: number, letter: string): readonly number[] {
  const slot = slots[at]
  if (slot === undefined || !slot.fits(letter)) return []
  return [slot.star ? at : at + 1]
}

/** The slots themselves, and those after each star, which may match nothing; sorted. */
function skipStars(slots: readonly Slot[], reached: readonly number[]): readonly number[] {
  const all = new Set(reached)
  for (const slot of all) if (slots[slot]?.star) all.add(slot + 1)
  return [...all].sort((a, b) => a - b)
}
