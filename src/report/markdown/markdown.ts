import { render, type Sentence } from '../../text/sentence.ts'
import { unicodePattern } from '../../text/unicode.ts'

/**
 * Markdown in which text from outside stays text. Whatever a name, a policy or a message holds, it makes no element,
 * link, mention, reference or comment of its own. https://github.github.com/gfm/
 */

const zeroWidthSpace = '&#8203;'

/** One line without anything that is not seen: control and format characters, and halves of surrogate pairs. */
export function visible(text: string): string {
  return shownPlainly(inLine(text).trim())
}

function inLine(text: string): string {
  return blanks.replaceIn(text.replace(/\s+/g, ' '), () => ' ')
}

const blanks = unicodePattern('[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+')

function shownPlainly(text: string): string {
  return overlaid.replaceIn(unseen.replaceIn(text, masked), masked)
}

/** Letters that look like nothing are among the default ignorable ones; the Braille pattern without dots is not. */
const unseen = unicodePattern('[\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\u2800]')

/** Marks that would lie over what is beside them: on no letter of their own, around it, or more than any script stacks. */
const overlaid = unicodePattern('^\\p{M}|\\p{Me}|(?<=\\p{M}{4})\\p{M}+')

function masked(): string {
  return '\uFFFD'
}

/** Letters that are written from right to left: all blocks where Unicode has or expects any. https://unicode.org/reports/tr9 */
const leftward = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * Text from outside as plain text, for Markdown and for HTML alike. What is written from right to left is kept apart, so
 * that it moves nothing beside it, and does not turn the list that it begins.
 */
export function plainText(text: string): string {
  const shown = withoutListMark(escaped(visible(text)))
  return leftward.test(text) ? `<span dir="auto">${shown}</span>` : shown
}

/** Words of a sentence: the blanks at their ends separate them from the names beside them. */
function escapedWords(text: string): string {
  return escaped(shownPlainly(inLine(text)))
}

/**
 * A mention or reference is found in the rendered text, where an entity has already become its character: only a
 * character in between keeps it apart.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function escaped(shown: string): string {
  const active = /[&<>"'\\`*_{}[\]()~^|!]|\$|[@#]|:(?=\/\/|[\w+-]+:)|www(?=\.)|gh(?=-\d)|[0-9a-f]{7,}/gi
  return shown.replace(active, (found) => {
    if (found === '$') return '<span>&#36;</span>'
    if (/^[@#:]$|^www$|^gh$/i.test(found)) return found + zeroWidthSpace
    if (found.length > 1) return found.replace(/.{6}/g, `$&${zeroWidthSpace}`)
    return `&#${found.charCodeAt(0)};`
  })
}

/** At the start of a line a dash or a number begins a list, and is not text. */
function withoutListMark(line: string): string {
  return line.replace(/^[-+=]/, (found) => `&#${found.charCodeAt(0)};`).replace(/^(\d+)\./, '$1&#46;')
}

/** A name as inline code. One that is not plain ASCII, or could end the code or a cell, is escaped text in quotes. */
export function code(name: string): string {
  const shown = visible(name)
  if (shown === '') return '(empty)'
  const isPlain = /^[\w /+=.@:,#$%~^?*!;{}()'"[\]-]+$/.test(shown) && !color.test(shown)
  return isPlain ? `\`${shown}\`` : quotation(shown)
}

/**
 * What GitHub shows with a dot of its color where it is code.
 * https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#supported-color-models
 */
const color = /^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.*\))$/i

const longestReason = 200

/** What somebody wrote, in quotes that nothing inside it can close, and cut at 200 characters. */
export function reasonText(text: string): string {
  const characters = [...visible(text)]
  const isLong = characters.length > longestReason
  return quotation(isLong ? `${characters.slice(0, longestReason - 1).join('')}…` : characters.join(''))
}

function quotation(text: string): string {
  return `“${plainText(text.replace(/[“”]/g, "'"))}”`
}

/**
 * A phrase of ours within a line or a list: its words are Markdown already, so that a sign such as `~` stays as it is, but
 * none begins a list of its own; the names in it are shown as code.
 */
export function phrase(words: Sentence): string {
  return withoutListMark(render(words, { words: String, name: code }))
}

/** A sentence of ours; the names in it are shown as code. */
export function prose(text: Sentence): string {
  const shown = render(text, { words: escapedWords, name: code })
  return withoutListMark(shown.trim())
}

/** A link with Markdown of ours as its text; `url` is encoded but for what Markdown would take for its end. */
export function link(text: string, url: string): string {
  const closed = url.replace(/[()'*_~]/g, (found) => `%${found.charCodeAt(0).toString(16)}`)
  return `[${text}](${closed})`
}

const controls = unicodePattern('[\\p{Cc}\\p{Zl}\\p{Zp}]')

/** A block of text that nothing inside can close, and in which no comment marker can be found. */
export function fence(language: string, text: string): string {
  const shown = text
    .split(/\r?\n/)
    .map((line) => shownPlainly(controls.replaceIn(line, masked)))
    .join('\n')
    .replaceAll('<!--', '< !--')
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const bars = '`'.repeat(longest + 1)
  return `${bars}${language}\n${shown}\n${bars}`
}

/** The line that opens a fold; `summary` is HTML of ours. Close it with `detailsEnd`. */
export function detailsStart(summary: string): string {
  return `<details><summary>${summary}</summary>\n`
}

export const detailsEnd = '\n</details>'

/** A name inside a fold's summary, which is HTML. */
export function htmlCode(name: string): string {
  return `<code>${plainText(name)}</code>`
}

/** A sentence inside a fold's summary, which is HTML. */
export function htmlProse(text: Sentence): string {
  return render(text, { words: escapedWords, name: htmlCode })
}
