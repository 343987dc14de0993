import { type CommentClient, openCommentClient } from '../../github/comment-client.ts'
import { explainRefusal } from '../../github/refusal.ts'
import { workflowLog } from '../../log.ts'
import type { Run } from '../../model/run.ts'
import { marked, plain, type Sentence } from '../../text/sentence.ts'
import type { Gains } from '../markdown/fit.ts'
import type { ReportInput } from '../report-input.ts'
import { commentBody, isWorthAComment, markOf } from './body.ts'
import { isSame, type Order } from './mark.ts'
import { overwritten, standingOf } from './may-write.ts'
import { createOnce, ourComments, removeDuplicate, supersede } from './our-comments.ts'

/** A comment as it is on the pull request now. */
interface WrittenComment {
  readonly url: string
  /** The gains that it does not show; absent where this run did not write it. */
  readonly missing?: Gains
}

/**
 * Keeps the one comment of this declaration up to date. Throws where GitHub refuses or does not answer, with what would
 * help in the message.
 */
export async function writeComment(input: ReportInput): Promise<WrittenComment | undefined> {
  const { comment, token, run } = input.inputs
  const { repository } = run
  if (!comment || repository === undefined) return undefined
  if (run.pullRequest === undefined && !isMergeRun(input)) return undefined
  if (token === undefined) {
    workflowLog.warning(marked('No pull request comment was written: the input `github-token` is empty.'))
    return undefined
  }
  try {
    const github = await openCommentClient(repository, token)
    const pullRequest = run.pullRequest?.number ?? (await mergedBy(github, run))
    return pullRequest === undefined ? undefined : await keepComment(github, pullRequest, input)
  } catch (error) {
    throw new Error(plain(explainRefusal(error, refused)), { cause: error })
  }
}

async function mergedBy(github: CommentClient, { commit }: Run): Promise<number | undefined> {
  return commit === undefined ? undefined : github.mergedBy(commit)
}

const refused = marked(
  'Give the job the permission `pull-requests: write`; pull requests from forks never have it.',
)

function isMergeRun({ inputs: { mode, run } }: ReportInput): boolean {
  return mode === 'apply' && run.event === 'push'
}

async function keepComment(
  github: CommentClient,
  pullRequest: number,
  input: ReportInput,
): Promise<WrittenComment | undefined> {
  const mark = markOf(input)
  const remarked = (remarks: readonly Sentence[]) => {
    for (const remark of remarks) workflowLog.warning(remark)
    return commentBody(input, remarks)
  }
  const bodyOver = (earlier: Order) => remarked(overwritten(earlier, mark.order)).text
  const ours = await ourComments(github, pullRequest)
  const [kept, ...duplicates] = ours
    .filter((each) => isSame(each.mark, mark.identity))
    .toSorted((a, b) => Number(a.mark.old ?? false) - Number(b.mark.old ?? false) || a.id - b.id)
  if (kept === undefined) {
    if (input.inputs.run.pullRequest === undefined || !isWorthAComment(input.result)) return undefined
    const { text, missing } = commentBody(input)
    const url = await createOnce(github, pullRequest, { body: text, bodyOver, mark })
    await supersede(github, ours, { mark, url })
    return { url, missing }
  }
  const standing = await standingOf(github, pullRequest, { input, earlier: kept.mark })
  if (standing.kind !== 'current') {
    const write = standing.kind === 'told' ? workflowLog.info : workflowLog.warning
    write(standing.why)
    return { url: kept.url }
  }
  const { text, missing } = remarked(standing.remarks)
  const isKept = kept.body === text || (await github.edit(kept.id, text))
  const url = isKept ? kept.url : await createOnce(github, pullRequest, { body: text, bodyOver, mark })
  for (const each of duplicates) if (each.url !== url) await removeDuplicate(github, each, url)
  await supersede(github, ours, { mark, url })
  return { url, missing }
}
