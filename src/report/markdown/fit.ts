import { digits } from '../../text/count.ts'
/** A part of a report, in reading order. Items are cut from the last on, sections from the least important on. */
export interface Section {
  /** 0 is never cut; a higher number goes earlier. */
  readonly importance: number
  /** What the items are, in the plural, to say how many were left out. */
  readonly counted: string
  readonly opening: string
  readonly items: readonly string[]
  readonly closing: string
}

export interface Limit {
  readonly bytes: number
  /** Markdown that says where the whole is. */
  readonly whole: string
}

/** Room for the sentence that says what was left out. */
const noteBytes = 600

/**
 * The sections as one text of at most `limit.bytes` in UTF-8, which is never fewer than its characters. What does not
 * fit is left out, and the text ends by saying so. Throws where even the sections of importance 0 don't fit.
 */
export function fitSections(sections: readonly Section[], limit: Limit): string {
  const whole = joinSections(sections)
  if (byteLength(whole) <= limit.bytes) return whole
  const kept = choose(sections, limit.bytes - noteBytes - byteLength(limit.whole))
  const shown = sections.flatMap((section) => {
    const items = section.items.slice(0, kept.get(section))
    return kept.has(section) ? [{ ...section, items }] : []
  })
  return `${joinSections(shown)}\n\n${noteOf(sections, kept)} ${limit.whole}`
}

/** How many items of each section fit, most important first; nothing less important than a cut is kept. */
function choose(sections: readonly Section[], bytes: number): ReadonlyMap<Section, number> {
  const kept = new Map<Section, number>()
  let left = bytes
  for (const section of byImportance(sections)) {
    left -= byteLength(`${section.opening}\n${section.closing}\n\n`)
    let count = 0
    for (const item of section.items) {
      const size = byteLength(item) + 1
      if (size > left) break
      left -= size
      count += 1
    }
    if (section.importance === 0 && (left < 0 || count < section.items.length)) {
      throw new RangeError('The report does not fit: its first lines are over the limit')
    }
    if (left >= 0 && (count > 0 || section.items.length === 0)) kept.set(section, count)
    if (count < section.items.length || left < 0) break
  }
  return kept
}

function noteOf(sections: readonly Section[], kept: ReadonlyMap<Section, number>): string {
  const missing = new Map<string, number>()
  for (const section of byImportance(sections)) {
    const cut = section.items.length - (kept.get(section) ?? 0)
    if (cut > 0) missing.set(section.counted, (missing.get(section.counted) ?? 0) + cut)
  }
  const counts = [...missing].map(([counted, count]) => `${counted} (${digits(count)})`)
  return `**Left out to stay within GitHub's limit:** ${counts.join(', ')}.`
}

function byImportance(sections: readonly Section[]): readonly Section[] {
  return sections.toSorted((a, b) => a.importance - b.importance)
}

function joinSections(sections: readonly Section[]): string {
  return sections
    .map(({ opening, items, closing }) =>
      [opening, ...items, closing].filter((part) => part !== '').join('\n'),
    )
    .join('\n\n')
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
