import type { Repository, Run } from '../model/run.ts'
import type { Octokit } from './octokit.ts'

/** https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export interface Status {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
}

/** A status as one of several, for a run and its commit. */
interface Published extends Status, Pick<Run, 'commit' | 'workflowRun'> {
  readonly context: string
}

const longestDescription = 140

/** Publishes a status on the commit that the run is for. Throws what GitHub's client throws. */
export async function publishStatus(
  octokit: Octokit,
  { owner, name: repo, serverUrl }: Repository,
  { context, state, description, commit = '', workflowRun }: Published,
): Promise<void> {
  const page = workflowRun && { target_url: `${serverUrl}/${owner}/${repo}/actions/runs/${workflowRun.id}` }
  const text =
    description.length > longestDescription ? `${description.slice(0, longestDescription - 1)}…` : description
  const status = { owner, repo, sha: commit, context, state, description: text, ...page }
  await octokit.rest.repos.createCommitStatus(status)
}
