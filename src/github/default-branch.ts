import { isOnBranch } from './ancestry.ts'
import type { Octokit } from './octokit.ts'

interface Asked {
  readonly owner: string
  readonly name: string
  readonly commit: string
}

/**
 * Returns the default branch of a repository, and whether it has the commit in its history. GitHub also answers with
 * commits of forks under the address of a repository; and by name, a tag could come before the branch. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function readDefaultBranch(
  octokit: Octokit,
  { owner, name: repo, commit }: Asked,
): Promise<{ readonly branch: string; readonly hasCommit: boolean }> {
  const { data } = await octokit.rest.repos.get({ owner, repo })
  const branch = data.default_branch
  return { branch, hasCommit: await isOnBranch(octokit, { owner, name: repo }, { branch, commit }) }
}
