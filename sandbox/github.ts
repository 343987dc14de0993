import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from 'emulate'

/** One repository on a GitHub in this process: real comments over real HTTP, and refusals on demand. */
export interface GitHub {
  /** The value of GITHUB_API_URL. Under `/api/v3`, and `/api/graphql`, it serves the same as an Enterprise Server. */
  readonly url: string
  readonly owner: string
  readonly repository: string
  /** The GITHUB_TOKEN, which writes as `github-actions[bot]`. */
  readonly token: string
  /** A person's token, to write comments that are not the workflow's. */
  readonly personToken: string
  /** Every call, as `METHOD /path`. */
  readonly calls: readonly string[]
  /** From now on, calls with this prefix, for example `PATCH /repos/acme/shop/issues`, get this status. */
  refuse(call: string, status: number): void
  /** From now on, calls with this prefix lose their connection. */
  drop(call: string): void
  /** Ends all refusals and drops. */
  relent(): void
  /** From now on, this folder has 1,000 other files, so that no listing shows the rest. */
  crowd(folder: string): void
  /** Commits one file to a branch, and returns the commit. */
  write(branch: string, path: string, text: string): Promise<string>
  openPullRequest(branch: string): Promise<number>
  /** The commit that a pull request's branch is at. */
  head(pullRequest: number): Promise<string>
  /** Merges, and returns the merge commit. */
  merge(pullRequest: number): Promise<string>
  comment(pullRequest: number, body: string, token?: string): Promise<void>
  /** Edits the oldest comment, as everybody who may write to the repository can. */
  editComment(pullRequest: number, body: string): Promise<void>
  comments(pullRequest: number): Promise<readonly Comment[]>
  close(): Promise<void>
}

export interface Comment {
  readonly author: string
  readonly body: string
  readonly url: string
}

interface Fault {
  readonly call: string
  readonly status: number | undefined
}

const owner = 'acme'
const repository = 'shop'
const token = 'workflow-token'
const personToken = 'person-token'

/** Starts with an empty repository. `close` ends it. */
export async function startGitHub(): Promise<GitHub> {
  const faults: Fault[] = []
  const calls: string[] = []
  const crowded = new Set<string>()
  const front = createServer()
  const url = await listen(front)
  const emulator = await createEmulator({ service: 'github', port: 0, seed })
  front.on('request', async (request, response) => {
    request.url = request.url?.replace(/^\/api(?:\/v3)?(?=\/)/, '')
    const call = `${request.method} ${request.url}`
    calls.push(call)
    const fault = faults.find((each) => call.startsWith(each.call))
    if (fault === undefined) await answerCall(request, response, { target: emulator.url, crowded })
    else if (fault.status === undefined) request.socket.destroy()
    else answer(response, fault.status, { message: `Refused with ${fault.status}` })
  })
  return {
    ...{ url, owner, repository, token, personToken, calls },
    refuse: (call, status) => faults.push({ call, status }),
    drop: (call) => faults.push({ call, status: undefined }),
    relent: () => faults.splice(0),
    crowd: (folder) => crowded.add(folder),
    ...repositoryOf(emulator.url),
    close: async () => {
      front.closeAllConnections()
      front.close()
      await emulator.close()
    },
  }
}

const seed = {
  tokens: {
    [token]: { login: 'github-actions[bot]', scopes: ['repo'] },
    [personToken]: { login: owner, scopes: ['repo'] },
  },
  github: {
    users: [{ login: owner }, { login: 'github-actions[bot]' }],
    repos: [{ owner, name: repository, auto_init: true }],
  },
}

/** Calls the emulator directly, as people would, without faults or recording. */
function repositoryOf(
  url: string,
): Pick<GitHub, 'write' | 'openPullRequest' | 'head' | 'merge' | 'comment' | 'editComment' | 'comments'> {
  const send = (method: string, path: string, body?: object, as = personToken) =>
    fetch(`${url}/repos/${owner}/${repository}${path}`, {
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
    write: async (branch, path, text) => {
      const present = await send('GET', `/contents/${path}?ref=${branch}`)
      const sha = present.ok ? ((await present.json()) as { sha: string }).sha : undefined
      const content = Buffer.from(text).toString('base64')
      const file = { message: `Change ${path}`, branch, content, ...(sha && { sha }) }
      return (await call<{ commit: { sha: string } }>('PUT', `/contents/${path}`, file)).commit.sha
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

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { target, crowded }: Forwarding,
): Promise<void> {
  if (request.url === '/graphql') return answerViewer(request, response, target)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const answered = await fetch(target + request.url, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  })
  const link = answered.headers.get('link')
  response.writeHead(answered.status, {
    'content-type': 'application/json',
    ...(link === null ? {} : { link }),
  })
  response.end(asListed(request.url ?? '', await answered.text(), crowded))
}

/** GitHub lists at most 1,000 entries of a folder. In a crowded one, others take all of these places. */
function asListed(path: string, text: string, crowded: ReadonlySet<string>): string {
  const [, folder] = /^\/repos\/[^/]+\/[^/]+\/contents\/([^?]*)/.exec(path) ?? []
  if (folder === undefined || !crowded.has(decodeURIComponent(folder))) return text
  const others = Array.from({ length: 1000 }, (_, index) => ({ path: `${folder}/a${index}`, type: 'file' }))
  return JSON.stringify(others)
}

/** The emulator lists no commits, so that is done here from what it has of each. */
interface Forwarding {
  readonly target: string
  /** Folders that are listed full of others' files. */
  readonly crowded: ReadonlySet<string>
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { target, crowded }: Forwarding,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', target)
  const api = `${target}/repos/${owner}/${repository}`
  const get = (path: string) => fetch(`${api}${path}`, { headers: headersOf(request) })
  if (pathname === `/repos/${owner}/${repository}/commits`) {
    const [sha, path] = [searchParams.get('sha') ?? '', searchParams.get('path') ?? '']
    return answer(response, 200, await commitsOf(path, await commitNamed(sha, get), get))
  }
  const [, object] = /\/git\/commits\/(\w+)$/.exec(pathname) ?? []
  if (object === undefined || (await get(`/git/commits/${object}`)).ok)
    return forward(request, response, { target, crowded })
  const parents = [await commitNamed(object, get), '2'.repeat(40)].map((sha) => ({ sha }))
  answer(response, 200, { sha: object, parents })
}

type Get = (path: string) => Promise<Response>

/** A commit that a test made up merges something into the last one of `main`. */
async function commitNamed(sha: string, get: Get): Promise<string> {
  if ((await get(`/git/commits/${sha}`)).ok) return sha
  const branch = (await (await get('/branches/main')).json()) as { commit: { sha: string } }
  return branch.commit.sha
}

/** The commits that changed a file, newest first, along first parents and what they merged. */
async function commitsOf(path: string, sha: string, get: Get): Promise<readonly { sha: string }[]> {
  const blobAt = async (commit: string) => {
    const found = await get(`/contents/${path}?ref=${commit}`)
    return found.ok ? ((await found.json()) as { sha: string }).sha : undefined
  }
  const changes: { sha: string }[] = []
  const due = [sha]
  const seen = new Set<string>()
  for (let commit = due.shift(); commit !== undefined; commit = due.shift()) {
    if (seen.has(commit)) continue
    seen.add(commit)
    const object = (await (await get(`/git/commits/${commit}`)).json()) as { parents: { sha: string }[] }
    const parents = object.parents.map((parent) => parent.sha)
    const blob = await blobAt(commit)
    const before = await Promise.all(parents.map(blobAt))
    if (parents.length === 0 ? blob !== undefined : before.every((each) => each !== blob))
      changes.push({ sha: commit })
    due.push(...parents)
  }
  return changes
}

/** The emulator has no GraphQL; its `GET /user` answers the action's only query. */
async function answerViewer(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): Promise<void> {
  const user = await fetch(`${target}/user`, { headers: headersOf(request) })
  const { login } = (await user.json()) as { login: string }
  answer(response, 200, { data: { viewer: { login } } })
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
