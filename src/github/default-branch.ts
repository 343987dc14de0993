import type { RepositoryName } from '../model/run.ts'
import { isOnBranch } from './ancestry.ts'
import type { Octokit } from './octokit.ts'

/**
 * Returns the default branch of a repository, and whether it has the commit in its history: under the address of a
 * repository, GitHub also answers with commits of forks. Throws what GitHub's client throws.
 */
export async function readDefaultBranch(
  octokit: Octokit,
  repository: RepositoryName,
  commit: string,
): Promise<{ readonly branch: string; readonly hasCommit: boolean }> {
  const { data } = await octokit.rest.repos.get({ owner: repository.owner, repo: repository.name })
  const branch = data.default_branch
  return { branch, hasCommit: await isOnBranch(octokit, repository, { branch, commit }) }
}
