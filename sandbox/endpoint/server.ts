import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { WireRequest } from '../protocol/wire.ts'
import { type Engine, exchange, type Reply } from './exchange.ts'

/** The network side of a sandbox. */
export interface Listener {
  readonly url: string
  /** Ends every connection, even those that wait for a response. */
  close(): Promise<void>
}

/** Listens on a free port of the loopback interface. */
export async function listen(engine: Engine): Promise<Listener> {
  const server = createServer((request, response) => {
    serve(engine, request, response).catch((error: unknown) => {
      engine.world.bugs.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
      response.destroy()
    })
  })
  server.keepAliveTimeout = 0 // A connection ends when a fault or `close` ends it, never because time has passed.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => closed(server) }
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

async function closed(server: Server): Promise<void> {
  const end = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await end
}
