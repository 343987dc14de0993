import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { python } from './judge.ts'

/** Another implementation of AWS: a server in Python, with a path that empties it. */
export interface Emulator {
  readonly name: 'moto' | 'ministack'
  readonly program: string
  readonly resetPath: string
}

export const moto: Emulator = { name: 'moto', program: 'moto_server.py', resetPath: '/moto-api/reset' }
export const ministack: Emulator = {
  name: 'ministack',
  program: 'ministack_server.py',
  resetPath: '/_ministack/reset',
}

/** A separate server, on a free port of the loopback interface. */
export interface Server {
  readonly url: string
  readonly pid: number
  close(): Promise<void>
}

/** Starts the emulator. `detached` keeps it running after this process. */
export async function startEmulator({ name, program }: Emulator, { detached = false } = {}): Promise<Server> {
  const server = spawn(python, [fileURLToPath(new URL(program, import.meta.url))], {
    detached,
    stdio: ['ignore', 'pipe', 'ignore'], // Nor its tracebacks: a scenario's failure has its response.
  })
  const exit = once(server, 'exit')
  const said = once(createInterface(server.stdout), 'line') as Promise<[string]>
  const [url] = await Promise.race([
    said,
    exit.then(() => Promise.reject(new Error(`${name} did not start`))),
  ])
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
