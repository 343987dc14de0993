import type { Repository } from '../model/run.ts'
import { openOctokit } from './octokit.ts'
import { statusOf } from './refusal.ts'

export interface IssueComment {
  readonly id: number
  readonly url: string
  readonly author: string
  readonly body: string
}

/** What the pull request comment needs from GitHub. Each call throws if GitHub refuses or does not answer. */
export interface CommentClient {
  /** The login that the token writes as; where there is no GraphQL to tell, the one of a workflow's own token. */
  viewer(): Promise<string>
  comments(pullRequest: number): Promise<readonly IssueComment[]>
  create(pullRequest: number, body: string): Promise<IssueComment>
  /** Returns whether the comment is still there. */
  edit(comment: number, body: string): Promise<boolean>
  /** One that another run has deleted counts as deleted. */
  delete(comment: number): Promise<void>
  /** The commit that the pull request's branch is at now, and whether it is merged. */
  pullRequest(pullRequest: number): Promise<{ readonly headCommit: string; readonly isMerged: boolean }>
  /** Returns the pull request whose merge created this commit, if it is among the hundred that changed last. */
  mergedBy(commit: string): Promise<number | undefined>
}

/** Returns a client for the comments of a repository's pull requests. */
export async function openCommentClient(place: Repository, token: string): Promise<CommentClient> {
  const octokit = await openOctokit(place, token)
  const repository = { owner: place.owner, repo: place.name }
  const { issues, pulls } = octokit.rest
  return {
    viewer: async () => {
      const asked = octokit.graphql<{ viewer: { login: string } }>('{ viewer { login } }')
      return (await unlessGone(asked))?.viewer.login ?? 'github-actions[bot]'
    },
    comments: async (pullRequest) => {
      const query = { ...repository, issue_number: pullRequest, per_page: 100 }
      const found = await octokit.paginate(issues.listComments, query)
      return found.map(asComment)
    },
    create: async (pullRequest, body) => {
      const { data } = await issues.createComment({ ...repository, issue_number: pullRequest, body })
      return asComment(data)
    },
    edit: async (comment, body) => {
      const edited = issues.updateComment({ ...repository, comment_id: comment, body })
      return (await unlessGone(edited)) !== undefined
    },
    delete: async (comment) => {
      await unlessGone(issues.deleteComment({ ...repository, comment_id: comment }))
    },
    pullRequest: async (pullRequest) => {
      const { data } = await pulls.get({ ...repository, pull_number: pullRequest })
      return { headCommit: data.head.sha, isMerged: data.merged }
    },
    mergedBy: async (commit) => {
      const latest = { state: 'closed', sort: 'updated', direction: 'desc', per_page: 100 } as const
      const { data } = await pulls.list({ ...repository, ...latest })
      return data.find((each) => each.merged_at !== null && each.merge_commit_sha === commit)?.number
    },
  }
}

/** Returns what GitHub answers; `undefined` for a 404. */
async function unlessGone<Found>(answer: Promise<Found>): Promise<Found | undefined> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

interface Answer {
  readonly id: number
  readonly html_url: string
  readonly user: { readonly login: string } | null
  readonly body?: string | null | undefined
}

function asComment({ id, html_url: url, user, body }: Answer): IssueComment {
  return { id, url, author: user?.login ?? '', body: body ?? '' }
}
