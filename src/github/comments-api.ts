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
export interface GitHubApi {
  /** The login that the token writes as. */
  viewer(): Promise<string>
  comments(pullRequest: number): Promise<readonly IssueComment[]>
  create(pullRequest: number, body: string): Promise<IssueComment>
  edit(comment: number, body: string): Promise<void>
  /** One that another run has deleted counts as deleted. */
  delete(comment: number): Promise<void>
  /** The commit that the pull request's branch is at now, and whether it is merged. */
  pullRequest(pullRequest: number): Promise<{ readonly headCommit: string; readonly isMerged: boolean }>
  /** Returns the pull request whose merge created this commit, if it is among the hundred that changed last. */
  mergedBy(commit: string): Promise<number | undefined>
}

/** Returns a client for the comments of a repository's pull requests. */
export async function openGitHub(place: Repository, token: string): Promise<GitHubApi> {
  const octokit = await openOctokit(place, token)
  const repository = { owner: place.owner, repo: place.name }
  const { issues, pulls } = octokit.rest
  return {
    viewer: async () =>
      (await octokit.graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login,
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
      await issues.updateComment({ ...repository, comment_id: comment, body })
    },
    delete: async (comment) => {
      try {
        await issues.deleteComment({ ...repository, comment_id: comment })
      } catch (error) {
        if (statusOf(error) !== 404) throw error
      }
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

interface Answer {
  readonly id: number
  readonly html_url: string
  readonly user: { readonly login: string } | null
  readonly body?: string | undefined
}

function asComment({ id, html_url: url, user, body = '' }: Answer): IssueComment {
  return { id, url, author: user?.login ?? '', body }
}
