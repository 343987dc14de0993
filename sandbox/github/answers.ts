import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ApprovalsBackend } from './approvals.ts'
import { commitNamed, commitsOf, type Get } from './commits.ts'
import { owner, repository } from './names.ts'

interface Forwarding {
  readonly target: string
  /** Folders that are listed full of others' files. */
  readonly crowded: ReadonlySet<string>
  readonly approvals: ApprovalsBackend
}

/** The emulator lists no commits, so that is done here from what it has of each. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  { target, crowded, approvals }: Forwarding,
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
    return forward(request, response, { target, crowded, body })
  const parents = [await commitNamed(object, get), '2'.repeat(40)].map((sha) => ({ sha }))
  answer(response, 200, { sha: object, parents })
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { target, crowded, body }: Pick<Forwarding, 'target' | 'crowded'> & { readonly body: string },
): Promise<void> {
  if (request.url === '/graphql') return answerViewer(request, response, target)
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
  response.end(asListed(request.url ?? '', await answered.text(), crowded))
}

/** GitHub lists at most 1,000 entries of a folder. In a crowded one, others take all of these places. */
function asListed(path: string, listing: string, crowded: ReadonlySet<string>): string {
  const [, folder] = /^\/repos\/[^/]+\/[^/]+\/contents\/([^?]*)/.exec(path) ?? []
  if (folder === undefined || !crowded.has(decodeURIComponent(folder))) return listing
  const others = Array.from({ length: 1000 }, (_, index) => ({ path: `${folder}/a${index}`, type: 'file' }))
  return JSON.stringify(others)
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
