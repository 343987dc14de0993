import { count, digits } from './count.ts'

/**
 * A sentence for people in which names are kept apart from words, so that the comment, the log and the annotations can
 * each set names off in their own way. Nothing has to guess later what was a name.
 */
export type Sentence = readonly (string | Name)[]

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

/** Not a plain string, so that text from outside can only come in as a name. */
type Part = number | Name | Sentence

export function name(text: string): Name {
  return { name: text }
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
  const more = items.length - most
  const shown = items.slice(0, most).map((each) => (typeof each === 'string' ? [name(each)] : each))
  return enumerate([...shown, ...(more > 0 ? [say`${more} more`] : [])], ' and ')
}

/** Returns `a`, `a or b` or `a, b or c`. */
export function either(items: readonly string[]): Sentence {
  return enumerate(
    items.map((each) => [name(each)]),
    ' or ',
  )
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
  return sentence.map((part) => (typeof part === 'string' ? part : { ...part, as }))
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
  return sentence
    .map((part) => (typeof part === 'string' ? style.words(part) : style.name(part.name)))
    .join('')
}

function wordsOf(text: string): Sentence {
  return text === '' ? [] : [text]
}

function partsOf(part: Part | undefined): Sentence {
  if (part === undefined) return []
  if (typeof part === 'number') return [digits(part)]
  return 'name' in part ? [part] : part
}
