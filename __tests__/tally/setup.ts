import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tallyVariable } from '../../sandbox/tally.ts'

/** Opens the tally; jest's workers inherit the variable. */
export default function open(): void {
  process.env[tallyVariable] = join(mkdtempSync(join(tmpdir(), 'lambda-secrets-tally-')), 'tally')
}
