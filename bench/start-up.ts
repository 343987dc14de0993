import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../bundle.ts'
import { applied } from './action.ts'
import { startEndpoint } from './endpoint.ts'
import { goal } from './goal.ts'
import { alternate } from './measure.ts'
import { makeWorkspace } from './scene.ts'
import { spread, table } from './table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Times a run that ends early and one with nothing to do, compared with the minimum that any such action needs. */
export async function startUp(rounds: number): Promise<string> {
  const mandated = await bundleOfMandated()
  const endpoint = await startEndpoint({ functions: 1, secrets: 10 })
  const workspace = makeWorkspace(1, 10)
  await applied(endpoint.env, workspace)
  const measured = await alternate(rounds, [
    { name: '`node -e 0`', run: () => node(['-e', '0']) },
    {
      name: 'a bundle that imports the four mandated libraries and ends',
      run: () => node([mandated.script]),
    },
    { name: 'the action, inputs that are wrong', run: () => node([action], { INPUT_MODE: 'none' }, 1) },
    {
      name: 'the action, a no-op over one function and 10 secrets',
      run: async () => void (await applied(endpoint.env, workspace)),
    },
  ])
  const base = measured[1]?.median ?? Number.NaN
  const [early = Number.NaN, noOp = Number.NaN] = measured.slice(2).map(({ median }) => median / base)
  await endpoint.close()
  rmSync(workspace, { recursive: true })
  rmSync(mandated.folder, { recursive: true })
  return [
    table(
      ['process', 'median', 'least', 'most', 'to importing alone'],
      measured.map((each) => [each.name, ...spread(each), (each.median / base).toFixed(2)]),
    ),
    [
      goal({ what: 'start-up, to importing the mandated libraries alone', most: 1.05, measured: early }),
      goal({ what: 'a no-op, to importing the mandated libraries alone', most: 1.6, measured: noOp }),
    ].join('\n'),
  ].join('\n\n')
}

const action = join(root, 'dist', 'index.js')

const imports = `
import * as core from '@actions/core'
import * as github from '@actions/github'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
globalThis.kept = [core, github, iam, lambda]
`

/** Built like the action; the source is in the project meanwhile, so that its imports resolve. */
async function bundleOfMandated(): Promise<{ readonly folder: string; readonly script: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-mandated-'))
  const source = join(root, 'bench', 'mandated.js')
  writeFileSync(source, imports)
  try {
    await bundle(source, folder)
  } finally {
    rmSync(source)
  }
  return { folder, script: join(folder, 'index.js') }
}

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}, code = 0): Promise<void> {
  return finished(spawn(process.execPath, args, { env, stdio: 'ignore' }), code)
}

async function finished(child: ReturnType<typeof spawn>, expected: number): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== expected) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`)
}
