import {
  type Finding,
  type FindingCode,
  findingSeverities,
  type Severity,
  type Snippet,
} from '../../model/finding.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import type { Run } from '../../model/run.ts'
import { count, digits } from '../../text/count.ts'
import { type Sentence, say } from '../../text/sentence.ts'
import {
  type Alike,
  type AlikeNote,
  alikeNote,
  comparable,
  groupAlike,
  mostNames,
  toldOnce,
} from '../grouping/alike.ts'
import { changeItems } from '../guardrails/changes.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, htmlProse, phrase, prose } from '../markdown/markdown.ts'
import { linked, placeLink } from '../markdown/source-links.ts'
import { foundWhen } from './tense.ts'

const ranks = new Map(Object.keys(findingSeverities).map((code, rank) => [code, rank]))

/** All findings of a plan, each once, worst first; those of one code in the plan's order. */
export function sortedFindings(plan: Plan): readonly Finding[] {
  return [...new Set(plan.functions.flatMap(({ findings }) => findings))].toSorted(
    (a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0),
  )
}

interface Telling {
  /** Whether another section tells a finding. */
  readonly isTold: (finding: Finding) => boolean
  readonly outcome: Outcome | undefined
}

/** Errors and warnings, without those that another section tells: the title counts these too. */
export function findingSections(plan: Plan, { isTold, outcome }: Telling, run: Run): readonly Section[] {
  const all = sortedFindings(plan)
  const findings = all.filter((each) => !isTold(each))
  const counted = (severity: Severity) => {
    const number = numberOf(findings, severity)
    const what = count(number, number < numberOf(all, severity) ? `other ${severity}` : severity)
    return `${what}${foundWhen(outcome)}`
  }
  return [
    ...sectionOf('error', `⛔ ${counted('error')}: ${stoppedBy(plan, outcome)}`, { findings, run }),
    ...sectionOf('warning', `⚠️ ${counted('warning')}`, { findings, run }),
  ]
}

/** Notices, folded, with their codes in the fold's title. */
export function noticeFold(plan: Plan, { isTold, outcome }: Telling, run: Run): readonly Section[] {
  const notices = sortedFindings(plan).filter((each) => each.severity === 'notice' && !isTold(each))
  if (notices.length === 0) return []
  const codes = [...new Set(notices.map(({ code }) => code))]
  const more = codes.length > mostCodes ? `, and ${codes.length - mostCodes} more` : ''
  const title = `${count(notices.length, 'notice')}${foundWhen(outcome)}: ${codes.slice(0, mostCodes).join(', ')}${more}`
  return [
    {
      importance: 'notices',
      counted: 'notices',
      opening: detailsStart(title),
      items: groupsOf(notices).map((group) => findingItem(group, run)),
      closing: detailsEnd,
    },
  ]
}

const mostCodes = 3

function sectionOf(
  severity: Exclude<Severity, 'notice'>,
  heading: string,
  { findings, run }: { readonly findings: readonly Finding[]; readonly run: Run },
): readonly Section[] {
  const some = findings.filter((each) => each.severity === severity)
  if (some.length === 0) return []
  const items = groupsOf(some).map((group) => findingItem(group, run))
  const counted = `${severity}s` as const
  return [{ importance: counted, counted, opening: `#### ${heading}\n`, items }]
}

export function numberOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length
}

/** What the errors stop: an error stops every write to its function. */
function stoppedBy({ functions }: Plan, outcome: Outcome | undefined): string {
  const blocked = functions.filter((each) => each.blocked)
  const [only, ...more] = blocked
  const where = only !== undefined && more.length === 0 ? code(only.label) : count(blocked.length, 'function')
  return `nothing ${outcome === undefined ? 'is' : 'was'} written to ${where}`
}

/** The same finding on several functions is one group, however their names enter into it. */
function groupsOf(findings: readonly Finding[]): readonly Alike<Finding>[] {
  return groupAlike(findings, ({ code, functionLabel, message, remedy, snippets }) => {
    const texts = [message, remedy].map(comparable)
    return [code, texts, functionLabel === undefined, snippets]
  })
}

function findingItem(group: Alike<Finding>, run: Run): string {
  const [finding, ...others] = group
  const { functionLabel, code: id } = finding
  const who = functionLabel === undefined ? '' : `**${code(functionLabel)}**, `
  const { said, snippets } = toldOnce(group.map((each) => say`${each.message} ${each.remedy}`))
  const note = others.length === 0 ? undefined : sameOf(group)
  const item = `- ${who}${placeLink(finding.place, run)}: ${prose(said)}${note === undefined ? '' : ` ${phrase(note.said)}`} (${codeLink(id, run)})`
  const pasted = [...snippets, ...(finding.snippets ?? [])]
  return [
    item,
    ...changeItems(finding.changes ?? []),
    ...namesFold(note?.folded),
    ...pasted.map(snippetFold),
  ].join('\n')
}

/** The code of a finding, which links to what the documentation says of it. */
function codeLink(id: FindingCode, { docs }: Run): string {
  return linked(id, docs && `${docs}/findings.md#${id}`)
}

function sameOf(group: Alike<Finding>): AlikeNote {
  const concerned = group.flatMap(({ functionLabel: label, message }) =>
    label === undefined ? [] : [{ label, text: message }],
  )
  return alikeNote(concerned) ?? { said: say`This is found ${group.length} times.` }
}

/** The names of the others in a group, folded, as part of the list item before it. */
export function namesFold(names: Sentence | undefined): readonly string[] {
  return names === undefined
    ? []
    : [asPartOfItem(`${detailsStart('Their names')}\n${phrase(names)}\n${detailsEnd}`)]
}

/** A text to paste, folded, as part of the list item before it. */
export function snippetFold({ title, json }: Snippet): string {
  return asPartOfItem(`${detailsStart(htmlProse(title))}\n${fence('json', json)}\n${detailsEnd}`)
}

function asPartOfItem(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}

/** Problems that differ only in their place, as one item. */
export function problemItem([first, ...others]: Alike<Problem>, run: Run): string {
  const { place, message, remedy } = first
  const column = place.kind === 'file' ? `, column ${place.column}` : ''
  const said = `- ${placeLink(place, run)}${column}: ${prose(message)} ${prose(remedy)}`
  if (others.length === 0) return said
  const places = [...new Set(others.map((each) => placeLink(each.place, run)))]
  const more = places.length - mostNames
  const shown = places.slice(0, mostNames).join(', ')
  return `${said} The same is true of ${shown}${more > 0 ? `, and of ${digits(more)} more in the log` : ''}.`
}
