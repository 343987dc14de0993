import type { Measured } from './measure.ts'

/** Returns a Markdown table with aligned columns in plain text too: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

/** Median, least and most. */
export function spread({ median, times }: Pick<Measured<unknown>, 'median' | 'times'>): readonly string[] {
  return [median, times.at(0) ?? Number.NaN, times.at(-1) ?? Number.NaN].map(milliseconds)
}

export function milliseconds(time: number): string {
  return `${Math.round(time)} ms`
}

export function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`
}
