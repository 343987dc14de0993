import { printable, screenOf, wrap } from './screen.ts'

/** See the exit codes in the help. */
export type ExitCode = 0 | 1 | 2

/** Writes what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Tells why a run fails. */
export function fail(message: string): 1 {
  const { paint } = screenOf(process.stderr, process.env)
  tell(`${paint(['red', 'bold'], 'error')} ${printable(message)}`)
  return 1
}

/** Tells what is not the plan itself, on standard error. */
export function tell(text: string): void {
  process.stderr.write(`${wrap(screenOf(process.stderr, process.env), text, { start: 0, indent: 2 })}\n`)
}
