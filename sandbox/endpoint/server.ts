import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type LocalServer, startLocalServer } from '../local-server.ts'
import type { WireRequest } from '../protocol/wire.ts'
import { type Engine, exchange, type Reply } from './exchange.ts'

/** The network side of a sandbox. */
export function listen(engine: Engine): Promise<LocalServer> {
  return startLocalServer((request, response) => {
    serve(engine, request, response).catch((error: unknown) => {
      engine.world.bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
      response.destroy()
    })
  })
}

async function serve(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  deliver(await exchange(engine, await wireRequest(request)), response)
}

async function wireRequest(request: IncomingMessage): Promise<WireRequest> {
  const url = new URL(request.url ?? '/', 'http://sandbox')
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
  )
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: await text(request),
  }
}

function deliver({ delivery, answer }: Reply, response: ServerResponse): void {
  if (delivery === 'silence') return
  if (delivery === 'dropped') {
    response.destroy()
    return
  }
  const body = Buffer.from(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.byteLength })
  if (delivery === 'whole') response.end(body)
  else response.write(body.subarray(0, body.byteLength / 2), () => response.destroy())
}
