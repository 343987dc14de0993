import { LineCounter } from 'yaml'
import type { Place } from '../model/place.ts'
import type { ConfigFile } from './config-file.ts'

/** Gives the place of each offset in a file's text. */
export function placesIn({ file, text }: ConfigFile): (offset: number) => Place {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { kind: 'file', file, line, column: col }
  }
}
