import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../bundle.ts'
import { prepareAction } from '../sandbox/runner.ts'
import { applied } from './action.ts'
import { startEndpoint } from './endpoint.ts'
import { goal } from './goal.ts'
import { alternate } from './measure.ts'
import { makeWorkspace } from './scene.ts'
import { spread, table } from './table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Times a run that ends early and one with nothing to do, compared with the minimum that any such action needs: the
 * libraries bundled by `ncc build`, as actions are and as the goals were set, and the same libraries bundled like this action.
 */
export async function startUp(rounds: number): Promise<string> {
  const mandated = await bundlesOfMandated()
  const endpoint = await startEndpoint({ functions: 1, secrets: 10 })
  const workspace = makeWorkspace(1, 10)
  await applied(endpoint.env, workspace)
  const noOpRun = prepareAction({ env: endpoint.env, workspace, inputs: { 'propagation-wait': '0' } })
  const measured = await alternate(rounds, [
    { name: '`node -e 0`', run: () => node(['-e', '0']) },
    { name: 'the four mandated libraries, imported, by `ncc build`', run: () => node([mandated.byCommand]) },
    { name: 'the same, bundled like the action', run: () => node([mandated.likeTheAction]) },
    { name: 'the action, inputs that are wrong', run: () => node([action], { INPUT_MODE: 'none' }, 1) },
    {
      name: 'the action, a no-op over one function and 10 secrets',
      run: () => node([action], noOpRun.environment),
    },
  ])
  const [, base = Number.NaN, lean = Number.NaN, early = Number.NaN, noOp = Number.NaN] = measured.map(
    ({ median }) => median,
  )
  await endpoint.close()
  rmSync(workspace, { recursive: true })
  rmSync(noOpRun.files.folder, { recursive: true })
  rmSync(mandated.folder, { recursive: true })
  return [
    table(
      ['process', 'median', 'least', 'most', 'to `ncc build`', 'to the leaner bundle'],
      measured.map((each) => [
        each.name,
        ...spread(each),
        ...[base, lean].map((least) => (each.median / least).toFixed(2)),
      ]),
    ),
    [
      goal({
        what: 'start-up, to importing what `ncc build` makes of the mandated libraries',
        most: 1.05,
        measured: early / base,
      }),
      goal({
        what: 'a no-op, to importing what `ncc build` makes of the mandated libraries',
        most: 1.6,
        measured: noOp / base,
      }),
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

interface Bundles {
  readonly folder: string
  readonly byCommand: string
  readonly likeTheAction: string
}

/** The source is in the project meanwhile, so that its imports resolve. */
async function bundlesOfMandated(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-mandated-'))
  const [command, lean] = [join(folder, 'command'), join(folder, 'lean')]
  const source = join(root, 'bench', 'mandated.js')
  writeFileSync(source, imports)
  try {
    await bundle(source, lean)
    await node([join(root, 'node_modules', '.bin', 'ncc'), 'build', source, '-o', command, '--quiet'])
  } finally {
    rmSync(source)
  }
  return { folder, byCommand: join(command, 'index.js'), likeTheAction: join(lean, 'index.js') }
}

function node(args: readonly string[], env: Readonly<Record<string, string>> = {}, code = 0): Promise<void> {
  return finished(spawn(process.execPath, args, { env, stdio: 'ignore' }), code)
}

async function finished(child: ReturnType<typeof spawn>, expected: number): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== expected) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`)
}
