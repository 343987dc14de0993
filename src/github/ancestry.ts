import type { Repository } from '../model/run.ts'
import type { Octokit } from './octokit.ts'

/**
 * Returns whether a branch holds a commit. Compares with the branch's last commit: by name, a tag of the same name would
 * come first. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function isOnBranch(
  octokit: Octokit,
  { owner, name: repo }: Pick<Repository, 'owner' | 'name'>,
  { branch, commit }: { readonly branch: string; readonly commit: string },
): Promise<boolean> {
  const { data: tip } = await octokit.rest.repos.getBranch({ owner, repo, branch })
  const basehead = `${tip.commit.sha}...${commit}`
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
  return data.status === 'identical' || data.status === 'behind'
}
