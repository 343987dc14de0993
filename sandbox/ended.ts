import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** How a process ended, and all that it wrote. */
export interface Ended {
  /** `null` if the process was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Waits until a process has ended. Rejects if it could not be started. */
export async function ended(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  const exit = once(child, 'exit') as Promise<[number | null]>
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { code, stdout, stderr }
}
