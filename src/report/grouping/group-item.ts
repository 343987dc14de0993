import type { Place } from '../../model/place.ts'
import type { Run } from '../../model/run.ts'
import { count } from '../../text/count.ts'
import { code } from '../markdown/markdown.ts'
import { linked, placeUrl } from '../markdown/source-links.ts'
import { type Alike, groupAlike } from './alike.ts'

/** Beyond so many functions, those that are alike are one item. */
const mostAlone = 12
/** How many functions of a group lead its item by name. */
const mostLeading = 3

/** A function as its group names it. */
interface Named {
  readonly label: string
  readonly place?: Place
  /** What follows its label, in Markdown. */
  readonly alias?: string
}

/** What is true of one function. */
export interface Entry {
  /** Equal for functions that are alike. */
  readonly key: string
}

/** Groups of functions that are alike, rare ones first: an exception must not hide behind the crowd. */
export function groupEqual<T extends Entry>(entries: readonly T[]): readonly Alike<T>[] {
  if (entries.length <= mostAlone) return entries.map((entry) => [entry])
  return groupAlike(entries, ({ key }) => key).toSorted((a, b) => a.length - b.length)
}

interface GroupForm {
  readonly run: Run
  readonly links: boolean
  /** What comes before the names. */
  readonly mark?: string
  /** What comes after them. */
  readonly note?: string
}

/** An item about a group: a few functions by name, more by their number, with their names on the next line. */
export function groupItem(
  group: readonly Named[],
  said: string,
  { run, links, mark = '', note = '' }: GroupForm,
): string {
  const names = group.map(({ label, place, alias = '' }) => ({
    shown: code(label),
    url: links && place !== undefined ? placeUrl(place, run) : undefined,
    alias,
  }))
  if (group.length <= mostLeading)
    return `- ${mark}${names.map(({ shown, url, alias }) => `${linked(`**${shown}**`, url)}${alias}`).join(', ')}${note}: ${said}`
  const all = names.map(({ shown, url, alias }) => `${linked(shown, url)}${alias}`).join(', ')
  return `- ${mark}**${count(group.length, 'function')}**${note}: ${said}<br>${all}`
}
