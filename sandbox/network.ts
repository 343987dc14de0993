import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { createServer as createTlsServer } from 'node:tls'
import { generate } from 'selfsigned'

/** A company's network in this process: hosts that speak TLS, and a proxy with a password as the way out to them. */
export interface Network {
  /** The environment of a process that trusts the hosts' certificate and knows the proxy. */
  readonly env: Readonly<Record<string, string>>
  /** Everything that the proxy was asked to connect to, as `host:port`. */
  readonly connects: readonly string[]
  /** Returns the URL of a host for a process that needs no proxy, by an address that no client takes for its own machine. */
  direct(host: string): string
  /** From now on, the proxy accepts no password. */
  refuse(): void
  close(): Promise<void>
}

const credentials = 'runner:s3cr3t'

/** Starts a network of these hosts and their subdomains, each with the URL of the HTTP server that answers for it. */
export async function startNetwork(hosts: Readonly<Record<string, string>>): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-network-'))
  const { private: key, cert } = await certificateOf(Object.keys(hosts))
  const trusted = join(folder, 'ca.pem')
  writeFileSync(trusted, cert)
  const sockets = new Set<Socket>()
  const listening = async (server: Server) => {
    server.on('connection', (socket) => sockets.add(socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const gateways = await Promise.all(
    Object.entries(hosts).map(async ([name, url]) => {
      const server = createTlsServer({ key, cert }, (socket) => pair(socket, connectTo(url)))
      return { name, server, port: await listening(server) }
    }),
  )

  const connects: string[] = []
  let refuses = false
  const proxy = createServer((_request, response) => response.writeHead(405).end())
  proxy.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const target = request.url ?? ''
    connects.push(target)
    const known = `Basic ${Buffer.from(credentials).toString('base64')}`
    const host = target.replace(/:443$/, '')
    const gateway = gateways.find(({ name }) => host === name || host.endsWith(`.${name}`))
    if (refuses || request.headers['proxy-authorization'] !== known) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    } else if (gateway === undefined) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    } else {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      pair(socket, connect(gateway.port, '127.0.0.1'))
    }
  })
  const port = await listening(proxy)
  const servers = [proxy, ...gateways.map(({ server }) => server)]
  return {
    env: { HTTPS_PROXY: `http://${credentials}@127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: trusted },
    connects,
    direct: (host) => `https://${here}:${gateways.find(({ name }) => name === host)?.port}`,
    refuse: () => {
      refuses = true
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
      rmSync(folder, { recursive: true })
    },
  }
}

/** As a destination, this is the machine itself. */
const here = '0.0.0.0'

/** Returns a key and a certificate for the hosts and one level of their subdomains each. */
function certificateOf(hosts: readonly string[]) {
  const names = hosts.flatMap((host) => [host, `*.${host}`])
  const altNames = [...names.map((value) => ({ type: 2, value }) as const), { type: 7, ip: here } as const]
  return generate([{ name: 'commonName', value: 'sandbox' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
}

function connectTo(url: string): Socket {
  const { hostname, port } = new URL(url)
  return connect(Number(port), hostname)
}

function pair(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy())
    from.pipe(to)
  }
}
