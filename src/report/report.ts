import { appendFile } from 'node:fs/promises'
import { workflowLog } from '../log.ts'
import type { Plan } from '../model/plan.ts'
import { explainProblem } from '../model/problem.ts'
import { failsUnplanned } from '../model/result.ts'
import { name, plain, type Sentence, say } from '../text/sentence.ts'
import { shownInventory } from './access/inventory.ts'
import { writeAnnotations } from './annotations.ts'
import { writeComment } from './comment/comment.ts'
import { approvalLines } from './guardrails/approvals.ts'
import { outcomeLines, planLines } from './log.ts'
import { fitReport, type Gains } from './markdown/fit.ts'
import { missingWords } from './markdown/incomplete.ts'
import { writeOutputs } from './outputs.ts'
import type { ReportInput } from './report-input.ts'
import { headline } from './sections/headline.ts'
import { digestSection, movementSentence } from './sections/movements.ts'
import { renderResult } from './sections/result.ts'
import { wroteUnmerged } from './sections/unmerged.ts'

/**
 * Tells what a run found and did: in the log, in the job summary, on the pull request, on the declaring lines and in the
 * outputs. A place that can't be written is a warning, and the others are still written. Never throws.
 */
export async function report(input: ReportInput): Promise<Shown> {
  await attempt('The log', () => writeLog(input))
  const summary = await attempt('The job summary', () => writeJobSummary(input))
  const comment = await attempt('The pull request comment', () => writeComment(input))
  await attempt('The annotations', async () => writeAnnotations(input.result))
  await attempt('The outputs', async () => writeOutputs(input, comment?.url))
  const holdsAll = (missing: Gains | undefined) => missing?.pairs === 0
  const someSurface = [summary, comment?.missing].filter((missing) => missing !== undefined)
  return { allGains: someSurface.length === 0 || someSurface.some(holdsAll) }
}

/** Whether a reviewer can see who gains what: in the comment, or else in the job summary. */
export interface Shown {
  readonly allGains: boolean
}

async function attempt<T>(what: string, write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write()
  } catch (error) {
    const why = name(error instanceof Error ? error.message : String(error))
    workflowLog.warning(say`${[what]} could not be written. ${why}`)
    return undefined
  }
}

async function writeLog(input: ReportInput): Promise<void> {
  const { result, inputs } = input
  if (result.kind === 'crashed') return writeGroup(say`The run failed`, [result.message])
  if (result.kind === 'invalid')
    return writeGroup(say`The declaration is not valid`, result.problems.map(explainProblem))
  if ('approvals' in result && result.approvals !== undefined)
    await writeGroup(say`Approvals`, approvalLines(result.approvals))
  if (result.kind === 'unplanned')
    return failsUnplanned(result, inputs)
      ? writeGroup(say`There is no plan`, [result.message])
      : workflowLog.warning(result.message)
  if (result.kind !== 'applied') await logPlan(result.plan)
  if (result.kind === 'planned') await logInventory(result.plan, input.inputs.mode === 'check')
  if (result.kind === 'refused')
    await writeGroup(say`Not the plan that was reviewed`, result.movements.map(movementSentence))
  if (result.kind === 'applied') await writeGroup(say`Outcome`, outcomeLines(result.outcome))
  const unmerged = wroteUnmerged(input)
  if (unmerged !== undefined) workflowLog.warning(unmerged)
}

async function logInventory(plan: Plan, isCheck: boolean): Promise<void> {
  const shown = shownInventory(plan, isCheck)
  if (shown !== undefined) await writeGroup(shown.title, [...shown.about, ...shown.lines])
}

/** Before the first write, so that the log of a run that is lost says what it was about to do. */
export async function logPlan(plan: Plan): Promise<void> {
  const { stage, comparedWith } = plan
  if (comparedWith !== undefined) {
    const branch = name(comparedWith.branch)
    workflowLog.warning(
      say`There are no AWS credentials: this is compared with branch ${branch}, not with AWS.`,
    )
  }
  const of = stage === undefined ? [] : say` of stage ${name(stage)}`
  await writeGroup(say`Plan${of}: ${headline(plan)}`, planLines(plan))
}

async function writeGroup(title: Sentence, lines: readonly Sentence[]): Promise<void> {
  await workflowLog.group(plain(title), async () => {
    for (const line of lines) workflowLog.info(line)
  })
}

/** A step's summary may take 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const longestSummary = 1_048_576

/** Appends the report to the step's summary, where the runner takes one, and returns the gains that found no room. */
async function writeJobSummary(input: ReportInput): Promise<Gains | undefined> {
  const { inputs, result } = input
  const { summaryFile } = inputs.run
  if (summaryFile === undefined) return undefined
  const digest = result.kind === 'refused' ? [digestSection(result.plan.digest)] : []
  const { text, missing } = fitReport([...renderResult(input), ...digest], {
    bytes: longestSummary - 2,
    whole: 'The workflow log lists every grant and variable.',
    incomplete: (gains) =>
      `> [!CAUTION]\n> **Incomplete:** ${missingWords(gains)} not shown here. All are in the workflow log.`,
  })
  await appendFile(summaryFile, [text, '\n\n'])
  return missing
}
