import type { Snapshot } from '../model/file-source.ts'
import type { Repository } from '../model/run.ts'
import { filesAt } from './branch-files.ts'
import type { Octokit } from './octokit.ts'

interface Asked {
  readonly commit: string
  readonly path: string
  readonly workspace: string
}

/** How many versions of a file are looked at. */
export const mostVersions = 20

/**
 * Returns the last versions of a file in a commit's history, newest first. Throws what GitHub's client throws.
 * https://docs.github.com/rest/commits/commits#list-commits
 */
export async function readVersions(
  octokit: Octokit,
  repository: Repository,
  { commit, path, workspace }: Asked,
): Promise<readonly Snapshot[]> {
  const { owner, name: repo } = repository
  const asked = { owner, repo, sha: commit, path, per_page: mostVersions }
  const { data } = await octokit.rest.repos.listCommits(asked)
  return data.map(({ sha }) => snapshotAt(octokit, repository, { commit: sha, workspace }))
}

/**
 * Returns the commit that a pull request's merge commit is based on, which GitHub makes its first parent; `undefined` if
 * `commit` merges nothing.
 */
export async function readFirstParent(
  octokit: Octokit,
  repository: Repository,
  commit: string,
): Promise<string | undefined> {
  const parents = await readParents(octokit, repository, commit)
  return parents.length < 2 ? undefined : parents[0]
}

/** Throws if there is no such commit. https://docs.github.com/rest/git/commits#get-a-commit-object */
export async function readParents(
  octokit: Octokit,
  { owner, name: repo }: Repository,
  commit: string,
): Promise<readonly string[]> {
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit })
  return data.parents.map(({ sha }) => sha)
}

export function snapshotAt(
  octokit: Octokit,
  repository: Repository,
  at: Pick<Asked, 'commit' | 'workspace'>,
): Snapshot {
  return { commit: at.commit, files: filesAt(octokit, repository, at) }
}
