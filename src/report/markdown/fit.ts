import { digits } from '../../text/count.ts'
import { type Importance, rankOf } from './importance.ts'

/** A part of a report, in reading order. Items are cut from the last on, sections from the least important on. */
export interface Section {
  readonly importance: Importance
  /** What the items are, in the plural, to say how many were left out. */
  readonly counted: string
  readonly opening: string
  readonly items: readonly string[]
  readonly closing?: string
  /** The same items, each time shorter, for where space is short. */
  readonly shorter?: readonly (readonly string[])[]
  /** What each item says about who gains what. */
  readonly gains?: readonly Gains[]
  /** What is shown in place of a section that takes too much; the section is then left out whole. */
  readonly instead?: string
  /** Stays the end of the text, below the note of what was left out. */
  readonly last?: true
}

/** A number of functions, and of pairs of function and secret. */
export interface Gains {
  readonly functions: number
  readonly pairs: number
}

export interface Limit {
  readonly bytes: number
  /** How long the text may become through sections that have something to show instead. */
  readonly comfortable?: number
  /** Markdown that says where the whole is. */
  readonly whole: string
  /** The alert for a text that cannot show all gains. */
  readonly incomplete?: (missing: Gains) => string
}

export interface Fitted {
  readonly text: string
  /** The gains that found no room. */
  readonly missing: Gains
}

/** Room for the sentence that says what was left out. */
const noteBytes = 600
const alertBytes = 1_000
/** Reasons and links are given up before any section up to here is cut. */
const leastImportantInFull = rankOf('warnings')

/**
 * Returns the sections as one text of at most `limit.bytes` in UTF-8, which is never fewer than its characters. What does
 * not fit is left out, and the text says so. Throws where even the sections of the frame do not fit.
 */
export function fitReport(sections: readonly Section[], limit: Limit): Fitted {
  const { bytes, comfortable = bytes } = limit
  if (sizeOf(sections) <= Math.min(bytes, comfortable)) {
    return { text: joinSections(sections), missing: nothing }
  }
  const room = bytes - noteBytes - byteLength(limit.whole) - (limit.incomplete ? alertBytes : 0)
  const sized = inFormThatFits(sections, room)
  const kept = choose(sized, room, comfortable)
  const missing = missingGains(sized, kept)
  const shown = sized.flatMap((section) => shownOf(section, kept.get(section)))
  const end = shown.at(-1)?.last === true ? shown.slice(-1) : []
  const [title, ...body] = end.length === 0 ? shown : shown.slice(0, -1)
  const note = noteOf(sized, kept)
  const text = [
    title,
    ...(missing.pairs > 0 && limit.incomplete ? [frame(limit.incomplete(missing))] : []),
    ...body,
    ...(note === '' ? [] : [frame(`${note} ${limit.whole}`)]),
    ...end,
  ].filter((section) => section !== undefined)
  return { text: joinSections(text), missing }
}

const nothing: Gains = { functions: 0, pairs: 0 }

/** A text that is never cut. */
export function frame(opening: string): Section {
  return { importance: 'frame', counted: '', opening, items: [] }
}

/** How many items of a section are kept; `'instead'` for what is shown in its place. */
type Kept = ReadonlyMap<Section, number | 'instead'>

function shownOf(section: Section, kept: number | 'instead' | undefined): readonly Section[] {
  if (kept === undefined) return []
  if (kept === 'instead') return [frame(section.instead ?? '')]
  return [{ ...section, items: section.items.slice(0, kept) }]
}

/** The longest form in which everything that matters most fits; else the shortest. */
function inFormThatFits(sections: readonly Section[], room: number): readonly Section[] {
  const forms = Math.max(0, ...sections.map(({ shorter = [] }) => shorter.length))
  for (let form = 0; form < forms; form += 1) {
    const sized = inForm(sections, form)
    const needed = sized.filter(({ importance }) => rankOf(importance) <= leastImportantInFull)
    if (sizeOf(needed) + 2 * needed.length <= room) return sized
  }
  return inForm(sections, forms)
}

function inForm(sections: readonly Section[], form: number): readonly Section[] {
  return sections.map((section) => {
    const { shorter = [] } = section
    const items = form === 0 ? undefined : shorter[Math.min(form, shorter.length) - 1]
    return items === undefined ? section : { ...section, items }
  })
}

/** Returns how many items of each section fit, most important first; nothing less important than a cut is kept. */
function choose(sections: readonly Section[], bytes: number, comfortable: number): Kept {
  const kept = new Map<Section, number | 'instead'>()
  let left = bytes
  for (const section of byImportance(sections)) {
    if (
      section.instead !== undefined &&
      bytes - left + sizeOf([section]) + 2 > Math.min(bytes, comfortable)
    ) {
      left -= byteLength(section.instead) + 2
      if (left >= 0) kept.set(section, 'instead')
      continue
    }
    left -= byteLength(`${section.opening}\n${section.closing ?? ''}\n\n`)
    let count = 0
    for (const item of section.items) {
      const size = byteLength(item) + 1
      if (size > left) break
      left -= size
      count += 1
    }
    if (section.importance === 'frame' && (left < 0 || count < section.items.length)) {
      throw new RangeError('The report does not fit: its first lines are over the limit')
    }
    if (left >= 0 && (count > 0 || section.items.length === 0)) kept.set(section, count)
    if (count < section.items.length || left < 0) break
  }
  return kept
}

function missingGains(sections: readonly Section[], kept: Kept): Gains {
  const cut = sections.flatMap((section) => (section.gains ?? []).slice(countOf(section, kept)))
  return cut.reduce(
    (sum, each) => ({ functions: sum.functions + each.functions, pairs: sum.pairs + each.pairs }),
    nothing,
  )
}

function countOf(section: Section, kept: Kept): number {
  const count = kept.get(section) ?? 0
  return count === 'instead' ? section.items.length : count
}

/** `''` where only sections were left out that have something in their place. */
function noteOf(sections: readonly Section[], kept: Kept): string {
  const missing = new Map<string, number>()
  for (const section of byImportance(sections)) {
    const cut = section.items.length - countOf(section, kept)
    if (cut > 0) missing.set(section.counted, (missing.get(section.counted) ?? 0) + cut)
  }
  if (missing.size === 0) return ''
  const counts = [...missing].map(([counted, count]) => `${counted} (${digits(count)})`)
  return `**Left out to stay within GitHub's limit:** ${counts.join(', ')}.`
}

function byImportance(sections: readonly Section[]): readonly Section[] {
  return sections.toSorted((a, b) => rankOf(a.importance) - rankOf(b.importance))
}

function joinSections(sections: readonly Section[]): string {
  return sections.map((section) => partsOf(section).join('\n')).join('\n\n')
}

/** The bytes of the joined sections, which may be megabytes where much will be cut: they are not joined for it. */
function sizeOf(sections: readonly Section[]): number {
  const sizes = sections.map((section) => {
    const parts = partsOf(section)
    return parts.reduce((size, part) => size + byteLength(part), Math.max(0, parts.length - 1))
  })
  return sizes.reduce((sum, size) => sum + size, 2 * Math.max(0, sections.length - 1))
}

function partsOf({ opening, items, closing = '' }: Section): readonly string[] {
  return [opening, ...items, closing].filter((part) => part !== '')
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
