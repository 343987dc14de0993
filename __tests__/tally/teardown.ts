import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { tallied, tallyVariable } from '../../sandbox/tally.ts'

/** Says what the tests did: a suite that got faster must not prove less. */
export default function close(): void {
  const file = process.env[tallyVariable]
  if (file === undefined) return
  const [runs, processes] = [tallied(file, 'property run'), tallied(file, 'scenario process')]
  process.stdout.write(`Proof: ${runs} property runs, ${processes} processes of the built bundle.\n`)
  rmSync(dirname(file), { recursive: true })
}
