import { printable, screenOf, wrap } from './screen.ts'

/** See the exit codes in the help. */
export type ExitCode = 0 | 1 | 2

/** Writes what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Tells why a run fails. */
export function fail(message: string): 1 {
  const screen = screenOf(process.stderr, process.env)
  const text = `${screen.paint(['red', 'bold'], 'error')} ${printable(message)}`
  process.stderr.write(`${wrap(screen, text, { start: 0, indent: 2 })}\n`)
  return 1
}
