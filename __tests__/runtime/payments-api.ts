import { type LocalServer, startLocalServer } from '../../sandbox/local-server.ts'

/** An API that serves callers with its key, and counts. */
export interface PaymentsApi extends LocalServer {
  /** Takes this key from now on, and no other. */
  rotate(key: string): void
  readonly charges: readonly string[]
  readonly refusals: readonly string[]
}

export async function startPaymentsApi(): Promise<PaymentsApi> {
  const [charges, refusals]: [string[], string[]] = [[], []]
  let expected = ''
  const server = await startLocalServer((request, response) => {
    const known = request.headers.authorization === `Bearer ${expected}`
    const log = known ? charges : refusals
    log.push(request.url ?? '')
    response.writeHead(known ? 201 : 401).end()
  })
  return {
    ...server,
    charges,
    refusals,
    rotate: (key) => {
      expected = key
    },
  }
}
