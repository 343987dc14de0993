import { count, digits } from './count.ts'

/**
 * A sentence for people in which names are kept apart from words, so that the comment, the log and the annotations can
 * each set names off in their own way. Nothing has to guess later what was a name.
 */
export type Sentence = readonly (string | Name | Input | Sides)[]

/**
 * Text that is not ours: a function, an ARN, a key of the config file, what AWS answered. Always escaped, never
 * interpreted.
 */
export interface Name {
  readonly name: string
  /** What it counts as where sentences are compared, if not as itself: of 30 roles that cannot be read, each has its name. */
  readonly as?: string
  /** Set on the statement of a policy: what it allows, so that what several sentences ask for can be one statement. */
  readonly allows?: { readonly action: string; readonly resource: string }
}

/** An input of the action, which a terminal has as a flag, if at all. */
export interface Input {
  readonly input: string
  /** Where the sentence says to set it, what to. */
  readonly value?: string
}

/** What a workflow and a terminal each have in their own way: a job and its role, or somebody with a shell. */
interface Sides {
  readonly action: Sentence
  readonly terminal: Sentence
}

/** Not a plain string, so that text from outside can only come in as a name. */
type Part = number | Exclude<Sentence[number], string> | Sentence

export function name(text: string): Name {
  return { name: text }
}

/** A name of the function that a finding is about: of several functions, each has its own, and all else may be alike. */
export function itself(text: string): Name {
  return { name: text, as: 'itself' }
}

/** Reads ``input `stage` ``, or at a terminal ``flag `--stage` ``. */
export function input(named: string): Input {
  return { input: named }
}

/** Reads ``set the input `stage` to `prod` ``, or at a terminal ``use `--stage prod` ``. */
export function setting(named: string, value: string): Input {
  return { input: named, value }
}

/** Says the one to readers of a workflow's run, the other at a terminal. */
export function sides(action: Sentence, terminal: Sentence): Sides {
  return { action, terminal }
}

/** Builds a sentence: say`Alias ${name(alias)} does not exist.` */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return words.flatMap((word, index) => [...wordsOf(word), ...partsOf(parts[index])])
}

/** Builds a sentence from a constant text of ours, in which backticks enclose names: marked('Set `publish: true` as well.') */
export function marked(text: string): Sentence {
  return text.split('`').flatMap((part, index) => (index % 2 === 1 ? [name(part)] : wordsOf(part)))
}

/** Returns `a`, `a and b` or `a, b and c`. Items beyond `most` are counted: `a, b and 3 more`. */
export function list(items: readonly (string | Sentence)[], most = items.length): Sentence {
  return enumerate(named(items, most), ' and ')
}

/** The same with `or`. */
export function either(items: readonly (string | Sentence)[], most = items.length): Sentence {
  return enumerate(named(items, most), ' or ')
}

function named(items: readonly (string | Sentence)[], most: number): readonly Sentence[] {
  const more = items.length - most
  const shown = items.slice(0, most).map((each) => (typeof each === 'string' ? [name(each)] : each))
  return more > 0 ? [...shown, say`${more} more`] : shown
}

function enumerate(items: readonly Sentence[], last: string): Sentence {
  return items.flatMap((item, index) => {
    if (index === 0) return item
    return [index === items.length - 1 ? last : ', ', ...item]
  })
}

/** Returns `1 secret` or `2 secrets`. The noun is ours. */
export function counted(number: number, noun: string): Sentence {
  return [count(number, noun)]
}

/** Returns the verb for so many: `is` or `are`. */
export function isOrAre(number: number): Sentence {
  return [number === 1 ? 'is' : 'are']
}

/** Returns several sentences as one. */
export function join(sentences: readonly Sentence[], between = ' '): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [between, ...sentence]))
}

/** Returns each sentence once, by its plain text. */
export function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  return [...new Map(sentences.map((each) => [plain(each), each])).values()]
}

/** Returns the sentence with names that count as this where it is compared. */
export function countingAs(as: string, sentence: Sentence): Sentence {
  return sentence.map((part) => {
    if (typeof part === 'string' || 'input' in part) return part
    if ('name' in part) return { ...part, as }
    return sides(countingAs(as, part.action), countingAs(as, part.terminal))
  })
}

/** A sentence in the words of one surface. */
export type Spoken = readonly (string | Name)[]

/** How a surface speaks of what another has in its own way. */
export interface Speech {
  readonly side: keyof Sides
  readonly input: (input: Input) => Sentence
}

/** Returns the sentence in the words of one surface. */
export function spoken(sentence: Sentence, speech: Speech): Spoken {
  return sentence.flatMap((part): Spoken => {
    if (typeof part === 'string' || 'name' in part) return [part]
    return spoken('input' in part ? speech.input(part) : part[speech.side], speech)
  })
}

const speechOfAction: Speech = {
  side: 'action',
  input: ({ input: named, value }) =>
    value === undefined ? say`input ${name(named)}` : say`set the input ${name(named)} to ${name(value)}`,
}

/** Returns the sentence as the comment, the summary, the log, annotations and outputs say it. */
export function inAction(sentence: Sentence): Spoken {
  return spoken(sentence, speechOfAction)
}

/** Returns the sentence for the log, annotations and outputs. */
export function plain(sentence: Sentence): string {
  return render(sentence, { words: String, name: String })
}

/** How a surface shows the parts of a sentence. */
export interface Style {
  readonly words: (text: string) => string
  readonly name: (text: string) => string
}

export function render(sentence: Sentence, style: Style): string {
  return inAction(sentence)
    .map((part) => (typeof part === 'string' ? style.words(part) : style.name(part.name)))
    .join('')
}

function wordsOf(text: string): Sentence {
  return text === '' ? [] : [text]
}

function partsOf(part: Part | undefined): Sentence {
  if (part === undefined) return []
  if (typeof part === 'number') return [digits(part)]
  return 'length' in part ? part : [part]
}
