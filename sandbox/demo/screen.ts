import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Returns `text` in a style if standard output is a terminal that supports it; plain otherwise. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout })
}

export function title(text: string): void {
  console.log(`\n${styled('bold', text)}\n`)
}

/** One numbered section of the story. */
export function section(number: number, text: string): void {
  console.log(`\n${styled(['bold', 'cyan'], String(number))}  ${styled('bold', text)}\n`)
}

/** Lines of prose. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line === '' ? '' : `   ${line}`)
}

/** A verbatim text, such as a file or a comment, under the name of its place. */
export function quoted(where: string, text: string): void {
  say(styled('underline', where))
  for (const line of text.trimEnd().split('\n')) say(`${styled('dim', '│')} ${line}`.trimEnd())
  say('')
}

/** The current state, one fact per line: a name and its value. */
export function facts(entries: readonly (readonly [name: string, ...details: readonly string[]])[]): void {
  const width = Math.max(...entries.map(([name]) => name.length))
  for (const [name, first = '', ...more] of entries) {
    say(`${name.padEnd(width)}  ${first}`.trimEnd())
    for (const line of more) say(`${' '.repeat(width)}  ${line}`)
  }
  say('')
}
