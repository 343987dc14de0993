import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tallyVariable } from '../../sandbox/tally.ts'
import { warmUp } from '../warm-up/warm-up.ts'

/** Opens the tally after runs that prove nothing; jest's workers inherit the variable. */
export default async function open(): Promise<void> {
  await warmUp()
  process.env[tallyVariable] = join(mkdtempSync(join(tmpdir(), 'lambda-secrets-tally-')), 'tally')
}
