import { styled } from './screen.ts'

/** Returns a comment of the action for a terminal, with its folds open. Reads only what the action writes. */
export function forTerminal(markdown: string): string {
  const text = markdown
    .replaceAll(/<!--.*?-->\n*/g, '')
    .replaceAll(/<details><summary>(.*?)<\/summary>/g, '▾ $1')
    .replaceAll(/<\/details>\n*/g, '')
  return align(text.trim().split('\n'))
    .map(styleLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
}

/** Aligns the columns of tables, and removes the row of dashes. */
function align(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) =>
    line.startsWith('| ') ? line.split('|').slice(1, -1).map(readable) : undefined,
  )
  const widthOf = (column: number) => Math.max(...rows.map((row) => row?.[column]?.length ?? 0))
  return lines.flatMap((line, index) => {
    const row = rows[index]
    if (row === undefined) return [line]
    if (row.every((cell) => cell === ':--')) return []
    return [row.map((cell, column) => cell.padEnd(widthOf(column))).join('  ')]
  })
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
  const change = /^- (\*\*[+−~].*)$/.exec(line)?.[1]
  if (change !== undefined) return `  ${readable(change)}`
  if (line.startsWith('<sub>')) return styled('dim', readable(line))
  return line.startsWith(' ') ? line : readable(line)
}
