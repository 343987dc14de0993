import type { Get } from './commits.ts'

/** A commit status, as it was published last. */
export interface CommitStatus {
  readonly context: string
  readonly state: string
  readonly description: string
}

interface PullRequest {
  readonly base: { readonly sha: string }
  readonly head: { readonly ref: string; readonly sha: string }
}

interface Asked {
  readonly method: string | undefined
  readonly path: string
  readonly body: string
}

/** Answers what the emulator lacks for approvals: commit statuses, and pull requests that follow their branch. */
export interface ApprovalsBackend {
  /** Returns a status and a body, or `undefined` for what is not its own. */
  answer(asked: Asked, get: Get): Promise<readonly [number, object] | undefined>
  /** From now on, no commit is by a user of GitHub. */
  forgetAuthors(): void
  /** From now on, every pull request has at least that many commits. */
  fillCommits(count: number): void
  /** Everything that was published on a commit, in order. */
  statuses(commit: string): readonly CommitStatus[]
}

export function approvalsBackend(): ApprovalsBackend {
  let forgotten = false
  let fewest = 0
  const published: (CommitStatus & { readonly commit: string })[] = []
  return {
    answer: async ({ method, path, body }, get) => {
      const [, commit] = /\/statuses\/(\w+)$/.exec(path) ?? []
      if (method === 'POST' && commit !== undefined) {
        const status = JSON.parse(body) as CommitStatus
        published.push({ ...status, commit })
        return [201, status]
      }
      const [, pull, commits] = /(\/pulls\/\d+)(\/commits)?$/.exec(path) ?? []
      const found = method === 'GET' && pull !== undefined ? await pullRequestAt(pull, get) : undefined
      if (found === undefined || commits === undefined) return found && [200, found]
      const own = await commitsOf(found, get)
      const copies = Math.max(1, Math.ceil(fewest / own.length))
      const listed = Array.from({ length: copies }, () => own).flat()
      return [200, listed.map((each) => (forgotten ? { ...each, author: {} } : each))]
    },
    forgetAuthors: () => {
      forgotten = true
    },
    fillCommits: (count) => {
      fewest = count
    },
    statuses: (of) => published.filter(({ commit }) => commit === of),
  }
}

/** The emulator leaves a pull request at the commit that it was opened with; GitHub lets it follow its branch. */
async function pullRequestAt(path: string, get: Get): Promise<PullRequest | undefined> {
  const response = await get(path)
  if (!response.ok) return undefined
  const pull = (await response.json()) as PullRequest
  const branch = await get(`/branches/${pull.head.ref}`)
  if (!branch.ok) return pull
  const { commit } = (await branch.json()) as { commit: { sha: string } }
  return { ...pull, head: { ...pull.head, sha: commit.sha } }
}

/** The emulator lists them without their users, which it has where it compares two commits. */
async function commitsOf({ base, head }: PullRequest, get: Get): Promise<readonly object[]> {
  const compared = await get(`/compare/${base.sha}...${head.sha}`)
  return ((await compared.json()) as { commits: readonly object[] }).commits
}
