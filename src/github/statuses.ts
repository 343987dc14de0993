import type { Run } from '../model/run.ts'
import type { Octokit } from './octokit.ts'

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export interface Status {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
}

const longestDescription = 140

/** Publishes a status on the commit that the run is for. Throws what GitHub's client throws. */
export async function publishStatus(
  octokit: Octokit,
  { repository, commit = '', workflowRun }: Run,
  { context, state, description }: Status & { readonly context: string },
): Promise<void> {
  const { owner = '', name: repo = '', serverUrl = '' } = repository ?? {}
  const page = workflowRun && { target_url: `${serverUrl}/${owner}/${repo}/actions/runs/${workflowRun.id}` }
  const text =
    description.length > longestDescription ? `${description.slice(0, longestDescription - 1)}…` : description
  await octokit.rest.repos.createCommitStatus({
    ...{ owner, repo, sha: commit, context, state, description: text },
    ...page,
  })
}
