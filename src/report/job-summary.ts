import { appendFile } from 'node:fs/promises'
import { fitSections } from './fit.ts'
import { renderResult } from './render.ts'
import type { ReportInput } from './result.ts'

/** A step's summary may take 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const longestSummary = 1_048_576

/** Appends the report to the step's summary, where the runner takes one. */
export async function writeJobSummary(input: ReportInput): Promise<void> {
  const { summaryFile } = input.inputs.run
  if (summaryFile === undefined) return
  const whole = 'The workflow log lists every grant and variable.'
  const text = fitSections(renderResult(input), { bytes: longestSummary - 2, whole })
  await appendFile(summaryFile, `${text}\n\n`)
}
