import { LineCounter } from 'yaml'
import type { Place } from '../../model/place.ts'

export type Path = readonly (string | number)[]

/** The place of the value at `path`, or of its key. */
export type PlaceOf = (path: Path, part?: 'value' | 'key') => Place

/** A function from offsets in the file's text to places. */
export function placesIn({ file, text }: ConfigFile): (offset: number) => Place {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { kind: 'file', file, line, column: col }
  }
}

/** A config file's text, and its path from the repository's root, with forward slashes. */
export interface ConfigFile {
  readonly file: string
  /** Without a byte order mark; every line ends with a line feed alone. */
  readonly text: string
}
