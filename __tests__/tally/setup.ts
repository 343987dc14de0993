import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unknownMachine } from '../../sandbox/endpoint/credentials.ts'
import { tallyVariable } from '../../sandbox/tally.ts'
import { warmUp } from '../warm-up/warm-up.ts'

/** The user's own for other runs: whose AWS that is, which way leads out, what a workflow gave. */
const notOurs = /^(AWS|GITHUB|INPUT)_|^(all|https?|no)_proxy$/i

/** Opens the tally after runs that prove nothing. Jest's workers inherit the environment, and so do the SDK's clients in them. */
export default async function open(): Promise<void> {
  for (const variable of Object.keys(process.env).filter((name) => notOurs.test(name)))
    delete process.env[variable]
  Object.assign(process.env, unknownMachine)
  await warmUp()
  process.env[tallyVariable] = join(mkdtempSync(join(tmpdir(), 'lambda-secrets-tally-')), 'tally')
}
