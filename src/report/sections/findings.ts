import { type Finding, findingSeverities, type Severity, type Snippet } from '../../model/finding.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import type { Run } from '../../model/run.ts'
import { count } from '../../text/count.ts'
import type { Section } from '../markdown/fit.ts'
import { code, detailsEnd, detailsStart, fence, htmlProse, prose } from '../markdown/markdown.ts'
import { placeLink } from '../markdown/source-links.ts'

const words: Readonly<Record<Severity, string>> = {
  error: '⛔ **Error**',
  warning: '⚠️ **Warning**',
  notice: 'ℹ️ Notice',
}

const ranks = new Map(Object.keys(findingSeverities).map((code, rank) => [code, rank]))

/** All findings of a plan, each once, worst first; those of one code in the plan's order. */
export function sortedFindings(plan: Plan): readonly Finding[] {
  return [...new Set(plan.functions.flatMap(({ findings }) => findings))].toSorted(
    (a, b) => (ranks.get(a.code) ?? 0) - (ranks.get(b.code) ?? 0),
  )
}

/** Errors and warnings open, notices folded. */
export function findingSections(plan: Plan, run: Run): readonly Section[] {
  const findings = sortedFindings(plan)
  const loud = findings.filter(({ severity }) => severity !== 'notice')
  const quiet = findings.filter(({ severity }) => severity === 'notice')
  const itemsOf = (some: readonly Finding[]) => some.map((finding) => findingItem(finding, run))
  const sections = [
    {
      importance: 2,
      counted: 'findings',
      opening: `**${countLine(loud)}**\n`,
      items: itemsOf(loud),
      closing: '',
    },
    {
      ...{ importance: 6, counted: 'notices', opening: detailsStart(countLine(quiet)) },
      ...{ items: itemsOf(quiet), closing: detailsEnd },
    },
  ]
  return sections.filter(({ items }) => items.length > 0)
}

/** `1 error, 2 warnings`. */
function countLine(findings: readonly Finding[]): string {
  return (['error', 'warning', 'notice'] as const)
    .map((severity) => ({ severity, number: findings.filter((each) => each.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => count(number, severity))
    .join(', ')
}

function findingItem(finding: Finding, run: Run): string {
  const { functionLabel } = finding
  const where = functionLabel === undefined ? 'at' : `in ${code(functionLabel)},`
  const about = `${words[finding.severity]} ${where} ${placeLink(finding.place, run)}`
  const sentence = `- ${about}<br>${prose(finding.message)} ${prose(finding.remedy)} \`${finding.code}\``
  return [sentence, ...(finding.snippets ?? []).map(snippetFold)].join('\n')
}

/** A text to paste, folded, as part of the list item before it. */
function snippetFold({ title, json }: Snippet): string {
  const fold = `${detailsStart(htmlProse(title))}\n${fence('json', json)}\n${detailsEnd}`
  return fold.replace(/^(?=.)/gm, '  ')
}

/** One thing that is wrong in a declaration, as an item of a list. */
export function problemItem(problem: Problem, run: Run): string {
  return `- ${words.error} at ${placeLink(problem.place, run)}<br>${prose(problem.message)} ${prose(problem.remedy)}`
}
