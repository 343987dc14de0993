import { digestRoot } from '../../model/digest.ts'
import { hasDrifted, hasFailed, type Result } from '../../model/result.ts'
import type { Run } from '../../model/run.ts'
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

/** A run that began later has written already. */
function isNewer(mark: Mark, run: Run): boolean {
  const [theirs, ours] = [BigInt(mark.run), BigInt(/^\d+$/.test(run.id) ? run.id : 0)]
  return theirs === ours ? Number(mark.attempt) > Number(run.attempt) : theirs > ours
}

function isWorthAComment(result: Result): boolean {
  if (!('plan' in result) || result.kind === 'refused') return result.kind !== 'unplanned'
  if (result.kind === 'applied' && hasFailed(result.outcome)) return true
  const findings = result.plan.functions.flatMap((each) => each.findings)
  return hasDrifted(result.plan) || findings.some(({ severity }) => severity !== 'notice')
}

function afterReview(prior: PriorComment | undefined, input: ReportInput): CommentBody {
  const { result } = input
  const { run } = input.inputs
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
    life: `${word} in ${runLink(run)} for commit ${commitLink(run)}.`,
  }
}

/** The plan stays as it was last made, and is said to be no longer true. */
function outdated(prior: PriorComment | undefined, input: ReportInput): CommentBody {
  const { run } = input.inputs
  const plan = prior?.plan ?? ''
  const verdict = plan === '' ? 'No plan' : 'Outdated'
  return withinLimit({
    mark: markOf(input, prior?.mark.digest ?? '', 'outdated'),
    notice: fitted(renderResult(input), input, noticeBytes),
    plan,
    life: `${verdict}: ${runLink(run)} for commit ${commitLink(run)} ended before a plan was made.`,
  })
}

/** The reviewed plan stays as it was read; what became of it is added. */
function afterMerge(prior: PriorComment, input: ReportInput): CommentBody | undefined {
  const { result } = input
  const where = `${runLink(input.inputs.run)} for commit ${commitLink(input.inputs.run)}`
  if (result.kind !== 'applied') return failedMerge(prior, input, `Apply failed in ${where}.`)
  const differs =
    digestRoot(result.plan.digest) === prior.mark.digest
      ? ''
      : ' The plan was made anew and differs from the one above; the run shows what was done.'
  if (hasFailed(result.outcome)) return failedMerge(prior, input, `Apply failed in ${where}.${differs}`)
  if (!result.plan.changed && prior.mark.state === 'applied') return undefined
  const life =
    result.plan.changed || differs === ''
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
  const { run } = inputs
  return { label: commentLabel(inputs), run: run.id, attempt: run.attempt, digest, state }
}

function fitted(sections: readonly Section[], { inputs }: ReportInput, bytes: number): string {
  return fitSections(sections, { bytes, whole: `The whole is in the job summary of ${runLink(inputs.run)}.` })
}

/** Rather what is wrong now than a plan of yesterday. */
function withinLimit(body: CommentBody): CommentBody {
  const bytes = byteLength(body.notice) + byteLength(body.plan) + frameBytes
  return bytes <= longestComment ? body : { ...body, plan: '' }
}
