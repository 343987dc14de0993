import { type GitHubApi, type IssueComment, openGitHub } from '../../github/comments-api.ts'
import { explainRefusal } from '../../github/refusal.ts'
import { workflowLog } from '../../log.ts'
import type { Run } from '../../model/run.ts'
import { marked, plain } from '../../text/sentence.ts'
import type { ReportInput } from '../input.ts'
import { commentLabel, formatComment, parseComment } from './body.ts'
import { nextComment, type Scene } from './life.ts'

/**
 * Keeps the one comment of this label up to date and returns its address. Throws where GitHub refuses or does not answer,
 * with what would help in the message.
 */
export async function writeComment(input: ReportInput): Promise<string | undefined> {
  const { comment, token, run } = input.inputs
  const { repository } = run
  if (!comment || repository === undefined) return undefined
  if (run.pullRequest === undefined && !isMergeRun(input)) return undefined
  if (token === undefined) {
    workflowLog.warning('No pull request comment was written: the input github-token is empty.')
    return undefined
  }
  try {
    const github = await openGitHub(repository, token)
    const pullRequest = run.pullRequest?.number ?? (await mergedBy(github, run))
    return pullRequest === undefined ? undefined : await keepComment(github, pullRequest, input)
  } catch (error) {
    throw new Error(plain(explainRefusal(error, refused)), { cause: error })
  }
}

async function mergedBy(github: GitHubApi, { commit }: Run): Promise<number | undefined> {
  return commit === undefined ? undefined : github.mergedBy(commit)
}

const refused = marked(
  'Give the job the permission `pull-requests: write`; pull requests from forks never have it.',
)

function isMergeRun({ inputs: { mode, run } }: ReportInput): boolean {
  return mode === 'apply' && run.event === 'push'
}

async function keepComment(
  github: GitHubApi,
  pullRequest: number,
  input: ReportInput,
): Promise<string | undefined> {
  const { run } = input.inputs
  const label = commentLabel(input.inputs)
  const existing = await findOurs(github, pullRequest, label)
  const scene: Scene = run.pullRequest === undefined ? 'merge' : 'review'
  const next = nextComment(existing && parseComment(existing.body, label), input, scene)
  if (next === undefined) return existing?.url
  const body = formatComment(next)
  if (existing === undefined) return await github.create(pullRequest, body)
  if (existing.body !== body) await github.edit(existing.id, body)
  return existing.url
}

/**
 * The comment with our marker that the token's own login wrote. The marker alone proves nothing: anybody can write it,
 * and a token that may comment may also edit what others wrote. Only GraphQL tells whose token it is for every kind of
 * token: REST refuses `GET /user` to the installation tokens that workflows run with.
 */
async function findOurs(
  github: GitHubApi,
  pullRequest: number,
  label: string,
): Promise<IssueComment | undefined> {
  const comments = await github.comments(pullRequest)
  const marked = comments.filter(({ body }) => parseComment(body, label) !== undefined)
  if (marked.length === 0) return undefined
  const login = await github.viewer()
  return marked.find(({ author }) => author === login)
}
