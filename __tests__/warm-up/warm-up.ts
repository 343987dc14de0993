import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileCache, runAction } from '../../sandbox/runner.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const preload = fileURLToPath(new URL('keep-compiled.cjs', import.meta.url))

/**
 * Runs the bundle before the tests do, once for each build, so that Node's compile cache holds what a run needs: a
 * thousand runs then start a fifth cheaper. Does nothing where there is no cache; a run needs none of this.
 */
export async function warmUp(): Promise<void> {
  const { NODE_COMPILE_CACHE: folder } = compileCache()
  if (folder === undefined) return
  const build = createHash('sha256').update(readFileSync(bundle)).digest('hex')
  const note = join(folder, 'warmed-up')
  if (existsSync(note) && readFileSync(note, 'utf8') === build) return
  await runOnce([]) // What it compiles before the first line is kept as it ends, and is there to be added to.
  await runOnce(['--expose-internals', '--require', preload], { COMPILED: folder })
  writeFileSync(note, build)
}

/** An apply in a new sandbox. */
async function runOnce(nodeOptions: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const aws = await startSandbox()
  aws.clock.set(new Date())
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  aws.addSecret({ name: 'db' })
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-warm-up-'))
  mkdirSync(join(workspace, '.github'))
  const config = { version: 1, functions: { orders: { secrets: { DB_ARN: 'db' } } } }
  writeFileSync(join(workspace, '.github', 'lambda-secrets.yml'), JSON.stringify(config))
  const inputs = { mode: 'apply', 'propagation-wait': '0' }
  await runAction({ inputs, env: { ...aws.env, ...more }, workspace, nodeOptions })
  await aws.close()
  rmSync(workspace, { recursive: true })
}
