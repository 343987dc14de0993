import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ended, ended } from './ended.ts'
import { compileCache, roomForGarbage } from './runner.ts'
import { tally } from './tally.ts'

export interface TerminalRun {
  readonly env: Readonly<Record<string, string>>
  readonly workspace: string
  /** Options of Node.js itself. */
  readonly node?: readonly string[]
  /** Whether nobody reads what it writes, as after the end of `head`. */
  readonly unread?: true
}

const bundle = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'lambda-secrets.cjs')

/** Runs the built command as a shell would, without a terminal: a process with `env` alone, and no input. */
export async function runTerminal(
  words: readonly string[],
  { env, workspace, node = [], unread }: TerminalRun,
): Promise<Ended> {
  tally('scenario process')
  const child = spawn(process.execPath, [...roomForGarbage, ...node, bundle, ...words], {
    cwd: workspace,
    env: { ...compileCache(), PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (unread === undefined) return ended(child)
  child.stdout.destroy()
  child.stderr.destroy()
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, stdout: '', stderr: '' }
}
