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
  const tip = (await octokit.rest.repos.getBranch({ owner, repo, branch })).data.commit.sha
  const asked = { owner, repo, basehead: `${tip}...${commit}`, per_page: 1 }
  const compared = await octokit.rest.repos.compareCommitsWithBasehead(asked)
  return { branch, hasCommit: ['identical', 'behind'].includes(compared.data.status) }
}
