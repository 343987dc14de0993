import { owner, personToken, reviewers } from './names.ts'

/** What people do in the repository. */
export interface People {
  /** Commits one file to a branch, which begins at `main`, and returns the commit. */
  write(branch: string, path: string, text: string, token?: string): Promise<string>
  /** The last commit of a branch. */
  branchTip(branch: string): Promise<string>
  /** Creates a branch at a commit. */
  point(branch: string, commit: string): Promise<void>
  /** Reviews a pull request's commit, by default the last one, and returns the review. */
  review(pullRequest: number, review: { token: string; event: ReviewEvent; commit?: string }): Promise<number>
  dismiss(pullRequest: number, review: number): Promise<void>
  openPullRequest(branch: string): Promise<number>
  /** The commit that a pull request's branch is at. */
  head(pullRequest: number): Promise<string>
  /** Merges, and returns the merge commit. */
  merge(pullRequest: number): Promise<string>
  comment(pullRequest: number, body: string, token?: string): Promise<void>
  /** Edits the oldest comment, as everybody who may write to the repository can. */
  editComment(pullRequest: number, body: string): Promise<void>
  comments(pullRequest: number): Promise<readonly Comment[]>
}

export interface Comment {
  readonly author: string
  readonly body: string
  readonly url: string
}

export type ReviewEvent = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'

function loginOf(token: string): string | undefined {
  return Object.entries(reviewers).find(([, theirs]) => theirs === token)?.[0]
}

/** Calls the emulator directly, as people would, without faults or recording. */
export function peopleOf(url: string, home: string): People {
  const send = (method: string, path: string, body?: object, as = personToken) =>
    fetch(`${url}/repos/${owner}/${home}${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const call = async <T>(...request: Parameters<typeof send>): Promise<T> => {
    const response = await send(...request)
    const [method, path] = request
    if (!response.ok)
      throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    branchTip: async (branch) =>
      (await call<{ commit: { sha: string } }>('GET', `/branches/${branch}`)).commit.sha,
    point: async (branch, sha) => {
      await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha })
    },
    review: async (number, { token: as, event, commit }) => {
      const review = { event, ...(commit && { commit_id: commit }) }
      return (await call<{ id: number }>('POST', `/pulls/${number}/reviews`, review, as)).id
    },
    dismiss: async (number, review) => {
      await call('PUT', `/pulls/${number}/reviews/${review}/dismissals`, { message: 'stale' })
    },
    write: async (branch, path, text, as) => {
      if (as !== undefined) await send('PUT', `/collaborators/${loginOf(as)}`, {})
      if (!(await send('GET', `/branches/${branch}`)).ok) {
        const main = await call<{ commit: { sha: string } }>('GET', '/branches/main')
        await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: main.commit.sha })
      }
      const present = await send('GET', `/contents/${path}?ref=${branch}`)
      const sha = present.ok ? ((await present.json()) as { sha: string }).sha : undefined
      const content = Buffer.from(text).toString('base64')
      const file = { message: `Change ${path}`, branch, content, ...(sha && { sha }) }
      return (await call<{ commit: { sha: string } }>('PUT', `/contents/${path}`, file, as)).commit.sha
    },
    openPullRequest: async (branch) => {
      const pull = { title: `Change ${branch}`, head: branch, base: 'main' }
      return (await call<{ number: number }>('POST', '/pulls', pull)).number
    },
    head: async (number) => (await call<{ head: { sha: string } }>('GET', `/pulls/${number}`)).head.sha,
    merge: async (number) => (await call<{ sha: string }>('PUT', `/pulls/${number}/merge`, {})).sha,
    comment: async (number, body, as) => {
      await call('POST', `/issues/${number}/comments`, { body }, as)
    },
    editComment: async (number, body) => {
      const [first] = await call<readonly { id: number }[]>('GET', `/issues/${number}/comments`)
      await call('PATCH', `/issues/comments/${first?.id}`, { body })
    },
    comments: async (number) => {
      type Answer = readonly { user: { login: string }; body: string; html_url: string }[]
      const found = await call<Answer>('GET', `/issues/${number}/comments?per_page=100`)
      return found.map(({ user, body, html_url }) => ({ author: user.login, body, url: html_url }))
    },
  }
}
