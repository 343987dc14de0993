import { digestRoot } from '../../model/digest.ts'
import { hasFailed, hasWarning, type Result } from '../../model/result.ts'
import type { Run, WorkflowRun } from '../../model/run.ts'
import type { ReportInput } from '../input.ts'
import { byteLength, fitSections, type Section } from '../markdown/fit.ts'
import { commitLink, runLink } from '../markdown/source-links.ts'
import { renderFailure, renderResult } from '../sections/plan.ts'
import { type CommentBody, type CommentState, commentLabel, type Mark, type PriorComment } from './body.ts'

/** `review`: a run on the pull request. `merge`: the run on the commit that merged it. */
export type Scene = 'review' | 'merge'

/** https://github.com/orgs/community/discussions/27190 */
const longestComment = 65_536
/** Room for marks and the last line. */
const frameBytes = 3_000
const noticeBytes = 16_000

/** What the comment says after this run; `undefined` leaves it as it is, or uncreated. */
export function nextComment(
  prior: PriorComment | undefined,
  input: ReportInput,
  scene: Scene,
): CommentBody | undefined {
  if (prior !== undefined && isNewer(prior.mark, input.inputs.run)) return undefined
  if (scene === 'merge') return prior === undefined ? undefined : afterMerge(prior, input)
  if (prior === undefined && !isWorthAComment(input.result)) return undefined
  return afterReview(prior, input)
}

/** Whether a run that began later has already written. */
function isNewer(mark: Mark, run: Run): boolean {
  const { id, attempt } = runOf(run)
  const [theirs, ours] = [BigInt(mark.run), BigInt(/^\d+$/.test(id) ? id : 0)]
  return theirs === ours ? Number(mark.attempt) > Number(attempt) : theirs > ours
}

/** What the marker holds of a run; `''` where no workflow runs it. */
function runOf({ workflowRun }: Run): Pick<WorkflowRun, 'id' | 'attempt'> {
  return workflowRun ?? { id: '', attempt: '' }
}

function isWorthAComment(result: Result): boolean {
  if (!('plan' in result) || result.kind === 'refused') return result.kind !== 'unplanned'
  if (result.kind === 'applied' && hasFailed(result.outcome)) return true
  const { drifts, blocked, functions } = result.plan
  return drifts || blocked || functions.some(hasWarning)
}

function afterReview(prior: PriorComment | undefined, input: ReportInput): CommentBody {
  const { result } = input
  if (!('plan' in result) || result.kind === 'refused') return outdated(prior, input)
  const [state, word]: readonly [CommentState, string] =
    result.kind === 'planned'
      ? ['planned', result.plan.comparedWith === undefined ? 'Planned' : 'Compared with the base branch']
      : hasFailed(result.outcome)
        ? ['failed', 'Apply failed']
        : ['applied', 'Applied']
  return {
    mark: markOf(input, digestRoot(result.plan.digest), state),
    notice: '',
    plan: fitted(renderResult(input), input, longestComment - frameBytes),
    life: `${word} in ${runAndCommit(input)}.`,
  }
}

/** The plan stays as it was last made, and is marked as outdated. */
function outdated(prior: PriorComment | undefined, input: ReportInput): CommentBody {
  const plan = prior?.plan ?? ''
  const verdict = plan === '' ? 'No plan' : 'Outdated'
  return withinLimit({
    mark: markOf(input, prior?.mark.digest ?? '', 'outdated'),
    notice: fitted(renderResult(input), input, noticeBytes),
    plan,
    life: `${verdict}: ${runAndCommit(input)} ended before a plan was made.`,
  })
}

/** The reviewed plan stays as it was; what happened to it is added. */
function afterMerge(prior: PriorComment, input: ReportInput): CommentBody | undefined {
  const { result } = input
  const where = runAndCommit(input)
  if (result.kind !== 'applied') return failedMerge(prior, input, `Apply failed in ${where}.`)
  const differs =
    digestRoot(result.plan.digest) === prior.mark.digest
      ? ''
      : ' The plan was made again and differs from the one above; the run shows what was done.'
  if (hasFailed(result.outcome)) return failedMerge(prior, input, `Apply failed in ${where}.${differs}`)
  if (!result.plan.writes && prior.mark.state === 'applied') return undefined
  const life =
    result.plan.writes || differs === ''
      ? `Applied in ${where}.${differs}`
      : `Nothing was left to apply in ${where}.`
  return { mark: markOf(input, prior.mark.digest, 'applied'), notice: '', plan: prior.plan, life }
}

function failedMerge(prior: PriorComment, input: ReportInput, life: string): CommentBody {
  return withinLimit({
    mark: markOf(input, prior.mark.digest, 'failed'),
    notice: fitted(renderFailure(input), input, noticeBytes),
    plan: prior.plan,
    life,
  })
}

function markOf({ inputs }: ReportInput, digest: string, state: CommentState): Mark {
  const { id, attempt } = runOf(inputs.run)
  return { label: commentLabel(inputs), run: id, attempt, digest, state }
}

function runAndCommit({ inputs: { run } }: ReportInput): string {
  const { commit, repository } = run
  return `${runLink(run)}${commit === undefined ? '' : ` for commit ${commitLink(commit, repository)}`}`
}

function fitted(sections: readonly Section[], { inputs }: ReportInput, bytes: number): string {
  return fitSections(sections, { bytes, whole: `The whole is in the job summary of ${runLink(inputs.run)}.` })
}

/** Where both do not fit, what is wrong now matters more than an old plan. */
function withinLimit(body: CommentBody): CommentBody {
  const bytes = byteLength(body.notice) + byteLength(body.plan) + frameBytes
  return bytes <= longestComment ? body : { ...body, plan: '' }
}
