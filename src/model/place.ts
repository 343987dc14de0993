import { input, name, type Sentence, say, sides } from '../text/sentence.ts'

/** Where something is declared, so that every message can point there. Lines and columns count from 1. */
export type Place =
  | {
      readonly kind: 'file'
      readonly file: string
      readonly line: number
      readonly column: number
      /** The commit that has it there; absent for the one that is checked out. */
      readonly commit?: string
    }
  | { readonly kind: 'input'; readonly input: string; readonly line?: number }

/** A secret as a commit declares it for one function. */
export interface PlacedSecret {
  readonly place: Place
  readonly expires?: string
}

/** What a commit declares for one function: each secret by the text that declares it, and by its kind and name. */
export type SecretPlaces = ReadonlyMap<string, PlacedSecret>

/** The same in a sentence; a terminal has the flag in place of the input. */
export function explainPlace(place: Place): Sentence {
  const words = [name(formatPlace(place))]
  if (place.kind === 'file' || isVariable(place.input)) return words
  const value = place.line === undefined ? [] : say`, value ${place.line}`
  return [sides(words, say`${input(place.input)}${value}`)]
}

/** Returns `path/file.yml:12:5`, or `input secrets, line 2`. */
export function formatPlace(place: Place): string {
  if (place.kind === 'file') {
    const { file, line, column, commit } = place
    return `${file}:${line}:${column}${commit === undefined ? '' : ` in ${commit.slice(0, 7)}`}`
  }
  if (isVariable(place.input)) return `variable ${place.input}`
  return place.line === undefined ? `input ${place.input}` : `input ${place.input}, line ${place.line}`
}

/** Whether it is a variable of the environment, such as AWS_REGION, and no input. */
function isVariable(named: string): boolean {
  return /^[A-Z_]+$/.test(named)
}

/** The place as `commit` has it; an input is in no commit. */
export function placeAt(place: Place, commit: string): Place {
  return place.kind === 'file' ? { ...place, commit } : place
}

/** Inputs first, then files by name, each from top to bottom. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.kind === 'input') {
    if (other.kind === 'file') return -1
    return compareTexts(one.input, other.input) || (one.line ?? 0) - (other.line ?? 0)
  }
  if (other.kind === 'input') return 1
  return compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Whether the name of a file says that it contains Zappa's settings. */
export function isZappaPath(path: string): boolean {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .includes('zappa')
}
