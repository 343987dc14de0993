import { hasFailed, hasWarning, hasWritten, type Result } from '../../model/result.ts'
import { type Sentence, say } from '../../text/sentence.ts'
import { byteLength, type Fitted, fitReport, type Gains } from '../markdown/fit.ts'
import { missingWords } from '../markdown/incomplete.ts'
import { link } from '../markdown/markdown.ts'
import { summaryLink } from '../markdown/source-links.ts'
import type { ReportInput } from '../report-input.ts'
import { renderResult } from '../sections/result.ts'
import { titleSection } from '../sections/title.ts'
import { formatMark, identityOf, type Mark, orderOf } from './mark.ts'

/** https://github.com/orgs/community/discussions/27190 */
const longestComment = 65_536
/** Beyond this, variables, policies and ARNs are in the job summary alone: nobody reads so much on a pull request. */
const comfortableComment = 32_000

/** The comment after this run. All of it is rendered from what this run knows; nothing is taken from an earlier text. */
export function commentBody(input: ReportInput, remarks: readonly Sentence[] = []): Fitted {
  const { run } = input.inputs
  const mark = formatMark(markOf(input))
  const { text, missing } = fitReport(renderResult(input, 'comment', remarks), {
    bytes: longestComment - byteLength(mark) - 2,
    comfortable: comfortableComment,
    whole: `The full report is in the ${summaryLink(run)}.`,
    incomplete: (gains: Gains) =>
      '> [!CAUTION]\n' +
      `> **Incomplete:** ${missingWords(gains)} not shown here; all are in the ${summaryLink(run)}. Do not approve from this comment.`,
  })
  return { text: `${mark}\n\n${text}`, missing }
}

/** What is left of a comment whose place another one has taken. */
export function supersededBody(mark: Mark, successor: string): string {
  const where = link('the comment that replaced it', successor)
  const { opening } = titleSection(say`superseded`, mark.identity)
  return `${formatMark(mark)}\n\n${opening}\n\nThis comment is out of date: see ${where}.`
}

export function markOf({ inputs, result }: ReportInput): Mark {
  const applied = result.kind === 'applied' && hasWritten(result.outcome)
  return { identity: identityOf(inputs), order: orderOf(inputs.run), ...(applied && { applied }) }
}

/** Whether a first comment has something to say. */
export function isWorthAComment(result: Result): boolean {
  if (!('plan' in result) || result.kind === 'refused') return result.kind !== 'unplanned'
  if (result.kind === 'applied' && hasFailed(result.outcome)) return true
  const { drifts, blocked, functions } = result.plan
  return drifts || blocked || functions.some(hasWarning)
}
