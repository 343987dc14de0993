import type { Repository } from '../model/run.ts'
import { name, type Sentence, say } from '../text/sentence.ts'
import { isBehind } from './ancestry.ts'
import type { Octokit } from './octokit.ts'

/** One pull request in a merge queue: the commit that merges it, and the one before, which may merge another. */
interface QueueEntry {
  readonly pullRequest: number
  readonly commit: string
  readonly base: string
}

interface Group {
  /** The group's branch, as the event says: `refs/heads/gh-readonly-queue/main/pr-12-<base>`. */
  readonly ref: string
  readonly commit: string
  /** The last commit of the branch that is merged into. */
  readonly tip: string
}

/** How many entries of a queue are looked at. */
const mostEntries = 100

const queueRef = /^refs\/heads\/(?<folder>gh-readonly-queue\/.+\/)pr-(?<number>\d+)-(?<base>[0-9a-f]{40})$/

/**
 * Returns every pull request that a merge group would merge, the last one first, or why they cannot be told: GitHub keeps
 * a branch for each entry, on top of the one before. Throws what GitHub's client throws.
 * https://docs.github.com/rest/git/refs#list-matching-references
 */
export async function readQueue(
  octokit: Octokit,
  repository: Repository,
  group: Group,
): Promise<{ readonly entries: readonly QueueEntry[] } | { readonly mistake: Sentence }> {
  const { folder } = namedBy(group.ref)
  if (folder === undefined) return { mistake: unknown(group.ref) }
  const { owner, name: repo } = repository
  const query = { owner, repo, ref: `heads/${folder}`, per_page: 100 }
  const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, query)
  const entries: QueueEntry[] = []
  let next: { readonly ref: string; readonly commit: string } | undefined = group
  while (next !== undefined && entries.length < mostEntries) {
    const { number = '', base = '' } = namedBy(next.ref)
    if (number === '') return { mistake: unknown(next.ref) }
    entries.push({ pullRequest: Number(number), commit: next.commit, base })
    if (base === group.tip || (await isBehind(octokit, repository, { tip: group.tip, commit: base })))
      return { entries }
    const [before, ...others]: typeof refs = refs.filter(({ object }) => object.sha === base)
    // Of two branches at one commit, one would hide the other's pull request.
    next = before && others.length === 0 ? { ref: before.ref, commit: base } : undefined
  }
  return { mistake: unknown(group.ref) }
}

function namedBy(ref: string): Readonly<Record<string, string>> {
  return queueRef.exec(ref)?.groups ?? {}
}

function unknown(ref: string): Sentence {
  return say`The pull requests in the merge group ${name(ref)} could not be identified.`
}
