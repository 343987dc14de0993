import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalServer {
  readonly port: number
  readonly url: string
  /** Ends every connection, even those that wait for a response. */
  close(): Promise<void>
}

/**
 * Serves on a free port of the loopback interface. A connection ends when the listener or `close` ends it, never because
 * time has passed.
 */
export async function startLocalServer(listener: RequestListener, host = '127.0.0.1'): Promise<LocalServer> {
  const server = createServer({ keepAliveTimeout: 0 }, listener)
  await new Promise<void>((listening) => server.listen(0, host, listening))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://${host}:${port}`,
    close: async () => {
      const end = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await end
    },
  }
}
