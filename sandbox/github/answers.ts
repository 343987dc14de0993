import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ApprovalsBackend } from './approvals.ts'
import { commitNamed, commitsOf, type Get } from './commits.ts'
import { owner, repository } from './names.ts'

interface OddFolders {
  /** Folders that are listed full of others' files. */
  readonly crowded: ReadonlySet<string>
  /** Each after its commit, as `COMMIT/FOLDER`. */
  readonly submodules: ReadonlySet<string>
}

interface Forwarding {
  readonly target: string
  readonly folders: OddFolders
  readonly approvals: ApprovalsBackend
}

/** The emulator lists no commits, so that is done here from what it has of each. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { target, folders, approvals }: Forwarding,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', target)
  const api = `${target}/repos/${owner}/${repository}`
  const get: Get = (path) => fetch(`${api}${path}`, { headers: headersOf(request) })
  const body = await text(request)
  const own = await approvals.answer({ method: request.method, path: pathname, body }, get)
  if (own !== undefined) return answer(response, ...own)
  if (pathname === `/repos/${owner}/${repository}/commits`) {
    const [sha, path] = [searchParams.get('sha') ?? '', searchParams.get('path') ?? '']
    return answer(response, 200, await commitsOf(path, await commitNamed(sha, get), get))
  }
  const [, object] = /\/git\/commits\/(\w+)$/.exec(pathname) ?? []
  if (object === undefined || (await get(`/git/commits/${object}`)).ok)
    return forward(request, response, { target, folders, body })
  const parents = [await commitNamed(object, get), '2'.repeat(40)].map((sha) => ({ sha }))
  answer(response, 200, { sha: object, parents })
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { target, folders, body }: Pick<Forwarding, 'target' | 'folders'> & { readonly body: string },
): Promise<void> {
  if (request.url === '/graphql') return answerViewer(request, response, target)
  const path = contentPathIn(request.url ?? '')
  const placed = `${new URL(request.url ?? '', target).searchParams.get('ref')}/${path}`
  if (folders.submodules.has(placed)) return answer(response, 200, { path, type: 'submodule' })
  if ([...folders.submodules].some((folder) => placed.startsWith(`${folder}/`)))
    return answer(response, 404, { message: 'Not Found' })
  const answered = await fetch(target + request.url, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    ...(body !== '' && { body }),
  })
  const link = answered.headers.get('link')
  response.writeHead(answered.status, {
    'content-type': 'application/json',
    ...(link === null ? {} : { link }),
  })
  response.end(folders.crowded.has(path) ? fullListing(path) : await answered.text())
}

/** The path in a repository whose contents a call asks for; empty for other calls and for the root. */
function contentPathIn(url: string): string {
  const [, path = ''] = /^\/repos\/[^/]+\/[^/]+\/contents\/([^?]*)/.exec(url) ?? []
  return decodeURIComponent(path)
}

/** GitHub lists at most 1,000 entries of a folder. In a crowded one, others take all of these places. */
function fullListing(folder: string): string {
  return JSON.stringify(
    Array.from({ length: 1000 }, (_, index) => ({ path: `${folder}/a${index}`, type: 'file' })),
  )
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

export function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
