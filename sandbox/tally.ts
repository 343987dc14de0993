import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** What the tests do to prove something, besides being run. */
export type Proof = 'property run' | 'scenario process'

/** The variable that names the file to count in; jest's workers and the processes that tests start add to the same one. */
export const tallyVariable = 'LAMBDA_SECRETS_TALLY'

/** Adds to the tally, where one is kept. */
export function tally(proof: Proof, count = 1): void {
  const file = process.env[tallyVariable]
  if (file !== undefined) appendFileSync(file, `${count} ${proof}\n`)
}

/** Returns how often `proof` is in the tally. */
export function tallied(file: string, proof: Proof): number {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return lines
    .filter((line) => line.endsWith(` ${proof}`))
    .reduce((sum, line) => sum + Number.parseInt(line, 10), 0)
}
