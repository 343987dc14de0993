import {
  type Finding,
  type FindingCode,
  findingSeverities,
  type Severity,
  type Snippet,
} from '../../model/finding.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import type { Run } from '../../model/run.ts'
import { count } from '../../text/count.ts'
import { list, name, type Sentence, say } from '../../text/sentence.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, htmlProse, phrase, prose } from '../markdown/markdown.ts'
import { linked, placeLink } from '../markdown/source-links.ts'

const ranks = new Map(Object.keys(findingSeverities).map((code, rank) => [code, rank]))

/** All findings of a plan, each once, worst first; those of one code in the plan's order. */
export function sortedFindings(plan: Plan): readonly Finding[] {
  return [...new Set(plan.functions.flatMap(({ findings }) => findings))].toSorted(
    (a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0),
  )
}

/** Errors and warnings, without those that another section tells. */
export function findingSections(
  plan: Plan,
  told: (finding: Finding) => boolean,
  run: Run,
): readonly Section[] {
  const findings = sortedFindings(plan).filter((each) => !told(each))
  return [
    ...sectionOf('error', `⛔ ${countOf(findings, 'error')}: ${stoppedBy(plan)}`, { findings, run }),
    ...sectionOf('warning', `⚠️ ${countOf(findings, 'warning')}`, { findings, run }),
  ]
}

/** Notices, folded, with their codes in the fold's title. */
export function noticeFold(plan: Plan, told: (finding: Finding) => boolean, run: Run): readonly Section[] {
  const notices = sortedFindings(plan).filter((each) => each.severity === 'notice' && !told(each))
  if (notices.length === 0) return []
  const codes = [...new Set(notices.map(({ code }) => code))]
  const more = codes.length > mostCodes ? `, and ${codes.length - mostCodes} more` : ''
  const title = `${countOf(notices, 'notice')}: ${codes.slice(0, mostCodes).join(', ')}${more}`
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

function countOf(findings: readonly Finding[], severity: Severity): string {
  return count(findings.filter((each) => each.severity === severity).length, severity)
}

/** What the errors stop: an error stops every write to its function. */
function stoppedBy({ functions }: Plan): string {
  const blocked = functions.filter((each) => each.blocked)
  const [only, ...more] = blocked
  const where = only !== undefined && more.length === 0 ? code(only.label) : count(blocked.length, 'function')
  return `nothing is written to ${where}`
}

type Group = readonly [Finding, ...Finding[]]

/** The same finding on several functions is one group, however their names enter into it. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = Map.groupBy(findings, (finding) => {
    const { code, functionLabel, message, remedy, snippets } = finding
    const texts = [message, remedy].map((text) => withoutName(text, functionLabel))
    return JSON.stringify([code, texts, functionLabel === undefined, snippets])
  })
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  )
}

function withoutName(sentence: Sentence, label: string | undefined): Sentence {
  return sentence.map((part) => (typeof part !== 'string' && part.name === label ? '' : part))
}

/** How many functions an item names beside the first. */
const mostNames = 20

function findingItem([finding, ...others]: Group, run: Run): string {
  const { functionLabel, code: id } = finding
  const who = functionLabel === undefined ? '' : `**${code(functionLabel)}**, `
  const said = `${prose(finding.message)} ${prose(finding.remedy)}`
  const item = `- ${who}${placeLink(finding.place, run)}: ${said}${others.length === 0 ? '' : ` ${sameOf(others)}`} (${codeLink(id, run)})`
  return [item, ...(finding.snippets ?? []).map(snippetFold)].join('\n')
}

/** The code of a finding, which links to what the documentation says of it. */
function codeLink(id: FindingCode, { docs }: Run): string {
  return linked(id, docs && `${docs}/findings.md#${id}`)
}

function sameOf(others: readonly Finding[]): string {
  const labels = [...new Set(others.flatMap(({ functionLabel }) => functionLabel ?? []))]
  if (labels.length === 0) return phrase(say`This is found ${others.length + 1} times.`)
  const names = list(
    labels.map((label) => [name(label)]),
    mostNames,
  )
  return phrase(say`The same is true of ${names}.`)
}

/** A text to paste, folded, as part of the list item before it. */
function snippetFold({ title, json }: Snippet): string {
  const fold = `${detailsStart(htmlProse(title))}\n${fence('json', json)}\n${detailsEnd}`
  return fold.replace(/^(?=.)/gm, '  ')
}

/** One thing that is wrong in a declaration, as an item of a list. */
export function problemItem({ place, message, remedy }: Problem, run: Run): string {
  const column = place.kind === 'file' ? `, column ${place.column}` : ''
  return `- ${placeLink(place, run)}${column}: ${prose(message)} ${prose(remedy)}`
}
