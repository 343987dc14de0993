import type { Plan } from '../model/plan.ts'
import { hasWritten, type Result } from '../model/result.ts'
import { setOutput } from '../runner.ts'
import { plain } from '../text/sentence.ts'
import { jsonOfFinding, jsonOfFunction, jsonOfPlan, type PlainFinding } from './plan-json.ts'
import type { ReportInput } from './report-input.ts'
import { sortedFindings } from './sections/findings.ts'

/**
 * A job's outputs may take 1 MB, counted as UTF-16, over all of its steps.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const planCharacters = 300_000
const findingsCharacters = 100_000

/** Sets every output, however the run ended. */
export function writeOutputs(input: ReportInput, commentUrl: string | undefined): void {
  for (const [name, value] of Object.entries(outputsOf(input))) setOutput(name, value)
  setOutput('comment-url', commentUrl ?? '')
}

function outputsOf({ result }: ReportInput): Readonly<Record<string, string>> {
  if (!('plan' in result)) {
    const nothing = { changed: 'false', drift: '', verdict: 'unknown', plan: 'null', digest: '' }
    return { ...nothing, findings: findingsJson(result) }
  }
  const { verdict, digest, comparedWith, drifts } = result.plan
  return {
    changed: String(result.kind === 'applied' && hasWritten(result.outcome)),
    ...(comparedWith === undefined ? { drift: String(drifts), verdict } : { drift: '', verdict: 'unknown' }),
    plan: planJson(result.plan),
    digest,
    findings: findingsJson(result),
  }
}

/** The plan, or, where it is too long for an output, as much of it as fits, marked as truncated. */
function planJson(plan: Plan): string {
  const { blocked, drifts, writes, verdict, digest } = plan
  const functions = plan.functions.map((each) => ({
    label: each.label,
    functionName: each.functionName,
    region: each.region,
    verdict: each.access.verdict,
    blocked: each.blocked,
    drifts: each.drifts,
    writes: each.writes,
  }))
  const least = { truncated: true, blocked, drifts, writes, verdict, digest }
  const { inventory, ...rest } = plan
  const whole = isShort(plan) ? [() => jsonOfPlan(plan), () => jsonOfPlan(rest)] : []
  return firstThatFits([...whole, () => ({ ...least, functions }), () => least], planCharacters)
}

/** Whether the functions alone fit. Those of hundreds would take megabytes, so they are counted one by one. */
function isShort(plan: Plan): boolean {
  let left = planCharacters
  return plan.functions.every((each) => {
    left -= JSON.stringify(jsonOfFunction(each)).length
    return left >= 0
  })
}

/** The findings, or as many of the worst as fit: never none where there is one, though its texts may be cut. */
function findingsJson(result: Result): string {
  const findings = findingsOf(result)
  const fewer = [findings.length, 100, 30, 10, 3, 1].map((most) => () => findings.slice(0, most))
  return firstThatFits([...fewer, () => findings.slice(0, 1).map(shortened)], findingsCharacters)
}

/** Each of these characters may take six in JSON. */
const mostOfText = 5_000

/** What is there to be pasted is left out: a part of it would be useless. */
function shortened({ message, remedy, snippets, ...finding }: PlainFinding): PlainFinding {
  const cut = (text: string) => (text.length > mostOfText ? `${text.slice(0, mostOfText)}…` : text)
  return { ...finding, message: cut(message), remedy: cut(remedy) }
}

function findingsOf(result: Result): readonly PlainFinding[] {
  if (result.kind === 'crashed' || result.kind === 'unplanned') return []
  if (result.kind === 'invalid') {
    return result.problems.map((problem) => ({
      code: 'declaration-invalid',
      severity: 'error',
      ...problem,
      message: plain(problem.message),
      remedy: plain(problem.remedy),
    }))
  }
  return sortedFindings(result.plan).map(jsonOfFinding)
}

/** The last always fits. Each is made only if those before it are too long. */
function firstThatFits(candidates: readonly (() => object)[], characters: number): string {
  let text = ''
  for (const candidate of candidates) {
    text = JSON.stringify(candidate())
    if (text.length <= characters) break
  }
  return text
}
