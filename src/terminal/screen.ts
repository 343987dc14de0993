import { stripVTControlCharacters, styleText } from 'node:util'
import { render, type Sentence } from '../text/sentence.ts'
import { unicodePattern } from '../text/unicode.ts'
import { atTerminal } from './speech.ts'

type Format = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>

/** What is known of where text is written. */
export interface Screen {
  /** Columns; `Infinity` where lines must not be broken. */
  readonly width: number
  paint(format: Format | readonly Format[], text: string): string
}

/**
 * Returns the screen of a stream: colors only where Node.js sees a terminal that has them (NO_COLOR, FORCE_COLOR), and
 * lines as wide as the terminal, or COLUMNS, and whole where neither is known.
 */
export function screenOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen {
  const columns = stream.columns ?? Number.parseInt(environment.COLUMNS ?? '', 10)
  return {
    width: columns >= 40 ? columns : Number.POSITIVE_INFINITY,
    // One by one: Node.js 22 colors a list of formats whatever the stream is.
    paint: (formats, text) =>
      [formats].flat().reduce((painted, format) => styleText(format, painted, { stream }), text),
  }
}

/** A sentence with its names in bold. No text from outside can control the terminal. */
export function paintSentence({ paint }: Screen, sentence: Sentence): string {
  return render(atTerminal(sentence), { words: printable, name: (text) => paint('bold', printable(text)) })
}

/** Returns the text without characters that control a terminal or turn the direction of text. */
export function printable(text: string): string {
  return controls.replaceIn(text, () => ' ')
}

const controls = unicodePattern('[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]+')

/** Breaks `text` at spaces. Lines after the first are indented by `indent` columns; the first starts at `start`. */
export function wrap(
  { width }: Screen,
  text: string,
  { start, indent }: { start: number; indent: number },
): string {
  const lines: string[] = []
  let [line, used] = ['', start]
  for (const word of text.split(' ')) {
    const length = stripVTControlCharacters(word).length
    if (line !== '' && used + 1 + length > width) {
      lines.push(line)
      line = `${' '.repeat(indent)}${word}`
      used = indent + length
    } else {
      used += (line === '' ? 0 : 1) + length
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join('\n')
}
