import type { RepositoryName } from '../model/run.ts'
import type { Octokit } from './octokit.ts'

/**
 * Returns whether a branch holds a commit. Compares with the branch's last commit: by name, a tag of the same name would
 * come first. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function isOnBranch(
  octokit: Octokit,
  repository: RepositoryName,
  { branch, commit }: { readonly branch: string; readonly commit: string },
): Promise<boolean> {
  const { owner, name: repo } = repository
  const { data } = await octokit.rest.repos.getBranch({ owner, repo, branch })
  return isBehind(octokit, repository, { tip: data.commit.sha, commit })
}

/** Returns whether a commit is another one, or in its history. Throws what GitHub's client throws. */
export async function isBehind(
  octokit: Octokit,
  { owner, name: repo }: RepositoryName,
  { tip, commit }: { readonly tip: string; readonly commit: string },
): Promise<boolean> {
  const asked = { owner, repo, basehead: `${tip}...${commit}`, per_page: 1 }
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead(asked)
  return data.status === 'identical' || data.status === 'behind'
}
