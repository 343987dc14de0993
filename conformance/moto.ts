import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { python } from './judge.ts'

/** A moto server of its own, on a free port of the loopback interface. */
export interface Moto {
  readonly url: string
  readonly pid: number
  close(): Promise<void>
}

const program = fileURLToPath(new URL('moto_server.py', import.meta.url))

/** Starts moto. `detached` lets it live on after this process. */
export async function startMoto({ detached = false } = {}): Promise<Moto> {
  const server = spawn(python, [program], {
    detached,
    stdio: ['ignore', 'pipe', 'ignore'], // Nor its tracebacks: what it answers then is in a scenario's failure.
  })
  const exit = once(server, 'exit')
  const said = once(createInterface(server.stdout), 'line') as Promise<[string]>
  const [url] = await Promise.race([said, exit.then(() => Promise.reject(new Error('moto did not start')))])
  if (detached) {
    server.stdout.destroy()
    server.unref()
  }
  return {
    url,
    pid: server.pid ?? 0,
    close: async () => {
      server.kill()
      await exit
    },
  }
}
