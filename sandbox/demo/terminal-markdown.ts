import { styled } from './screen.ts'

/** Returns a comment of the action for a terminal, with its folds open. Reads only what the action writes. */
export function forTerminal(markdown: string): string {
  const text = markdown
    .replaceAll(/<!--.*?-->\n*/g, '')
    .replaceAll(/<details><summary>(.*?)<\/summary>/g, '▾ $1')
    .replaceAll(/<\/details>\n*/g, '')
  return text
    .trim()
    .split('\n')
    .map(styleLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
}

function readable(text: string): string {
  return text
    .trim()
    .replaceAll('<br>', ', ')
    .replaceAll(/<\/?\w+>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1')
}

function styleLine(line: string): string {
  if (line.startsWith('```')) return ''
  if (/^\+[^+]?/.test(line)) return styled('green', line)
  if (/^-(?! )/.test(line)) return styled('red', line)
  const heading = /^#+ (.*)$/.exec(line)?.[1]
  if (heading !== undefined) return styled('bold', readable(heading))
  const [, blanks, item] = /^( *)- (.*)$/.exec(line) ?? []
  if (item !== undefined) return `  ${blanks}${readable(item)}`
  return line.startsWith(' ') ? line : readable(line)
}
