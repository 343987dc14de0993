import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { python } from './judge.ts'

/** A moto server of its own, on a free port of the loopback interface. */
export interface Moto {
  readonly url: string
  readonly pid: number
  close(): Promise<void>
}

const program = fileURLToPath(new URL('moto_server.py', import.meta.url))

/** Starts moto. `detached` lets it live on after this process. Throws what it said where it did not start. */
export async function startMoto({ detached = false } = {}): Promise<Moto> {
  const server = spawn(python, [program, '-H', '127.0.0.1', '-p', '0'], {
    detached,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = await addressOf(server.stderr)
  server.stderr.resume()
  return { url, pid: server.pid ?? 0, close: () => end(server) }
}

/** The address that moto says it listens on. */
async function addressOf(stderr: Readable): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface(stderr)) {
    const url = /Running on (http:\/\/\S+)/.exec(line)?.[1]
    if (url !== undefined) return url
    said.push(line)
  }
  throw new Error(`moto did not start:\n${said.join('\n')}`)
}

async function end(server: ReturnType<typeof spawn>): Promise<void> {
  const exit = once(server, 'exit')
  server.kill()
  await exit
}
