import type { CommentClient } from '../../github/comment-client.ts'
import { hasFailed } from '../../model/result.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import type { ReportInput } from '../report-input.ts'
import { compareOrders, type Mark, type Order, orderOf } from './mark.ts'

/** Whether this run may write the comment, and what the comment then says about it. */
export type Standing =
  | { readonly kind: 'outdated'; readonly why: Sentence }
  /** It tells already what an earlier run applied, and this one applied nothing. */
  | { readonly kind: 'told'; readonly why: Sentence }
  | { readonly kind: 'current'; readonly remarks: readonly Sentence[] }

/**
 * Judges by the pull request, not by the comment: anybody who may edit it can claim a later run in it. A run for the
 * newest commit, and the run that merged it, is never outdated.
 */
export async function standingOf(
  github: CommentClient,
  pullRequest: number,
  { input, earlier }: { readonly input: ReportInput; readonly earlier: Mark },
): Promise<Standing> {
  const { run, mode } = input.inputs
  if (run.pullRequest === undefined && earlier.applied && appliesNothing(input))
    return {
      kind: 'told',
      why: say`The pull request comment was left as it is: nothing was left to apply after run ${name(earlier.order.run)}.`,
    }
  const order = orderOf(run)
  const difference = compareOrders(earlier.order, order)
  const isLater = difference <= 0
  const isExpected = mode === 'apply' && !earlier.applied // The plan came first.
  const successor = { kind: 'current', remarks: isExpected ? [] : overwritten(earlier.order, order) } as const
  // Events on a merged pull request, as when somebody labels it, start plans too.
  const mayBeOver = run.pullRequest !== undefined && earlier.applied && mode === 'plan'
  if (isLater && !mayBeOver) return successor
  const claimed = name(earlier.order.run)
  if (run.pullRequest === undefined)
    return {
      kind: 'current',
      remarks: [say`Before, this comment named the later run ${claimed}. This is what was applied.`],
    }
  const { headCommit, isMerged } = await github.pullRequest(pullRequest)
  if (isMerged)
    return {
      kind: 'outdated',
      why: say`The pull request comment was left as it is: the pull request is merged, and the comment is from run ${claimed}.`,
    }
  if (isLater) return successor
  if (headCommit !== run.commit)
    return {
      kind: 'outdated',
      why: say`The pull request comment was left as it is: it is from run ${claimed}, and the newest commit of the pull request is ${name(headCommit)}, not that of this run.`,
    }
  return {
    kind: 'current',
    remarks: [
      say`Before, this comment named the later run ${claimed}. It was written again, because this run is for the newest commit of the pull request.`,
    ],
  }
}

function appliesNothing({ result }: ReportInput): boolean {
  return result.kind === 'applied' && !result.plan.writes && !hasFailed(result.outcome)
}

/** Two jobs, or two steps of one, share a comment only by mistake: the reader would see one of two plans. */
export function overwritten(earlier: Order, own: Order): readonly Sentence[] {
  if (compareOrders(earlier, own) !== 0) return []
  const which = earlier.job === own.job ? 'step' : 'job'
  if (earlier[which] === '' || earlier[which] === own[which]) return []
  const [theirs, ours] = [name(earlier[which]), name(own[which])]
  return [
    say`${[which === 'job' ? 'Job' : 'Step']} ${theirs} of this run had written this comment, and ${[which]} ${ours} replaced it. To keep a comment for each, set the input ${name('label')} in one of them.`,
  ]
}
