import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionResult, type ActionRun, runAction } from '../sandbox/runner.ts'
import type { Endpoint } from './endpoint.ts'
import { type View, viewOf } from './view.ts'

/** One AWS, one checked-out repository, and the built action between them. */
export interface Stage extends View {
  readonly aws: Endpoint
  /** Writes the config file: declarations by function name. */
  declare(functions: Readonly<Record<string, unknown>>): void
  /** Runs the built bundle as the runner does; default mode: apply. */
  run(inputs?: Readonly<Record<string, string>>): Promise<ActionResult>
}

/** Sets up a stage on `aws`, runs `act` on it, and tears it down. */
export async function onStage(aws: Endpoint, act: (stage: Stage) => Promise<void>): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-conformance-'))
  mkdirSync(join(workspace, '.github'))
  try {
    await act({
      aws,
      declare: (functions) => {
        const config = JSON.stringify({ version: 1, functions }, undefined, 2)
        writeFileSync(join(workspace, '.github/lambda-secrets.yml'), config)
      },
      run: (inputs = {}) => runAction(runOf(aws, workspace, inputs)),
      ...viewOf(aws.judge),
    })
  } finally {
    rmSync(workspace, { recursive: true })
  }
}

/** Every endpoint here shows a grant at once, so there is no wait; and only the sandbox simulates policies. */
function runOf(aws: Endpoint, workspace: string, inputs: ActionRun['inputs']): ActionRun {
  return { inputs: { 'propagation-wait': '0', verify: 'false', ...inputs }, env: aws.env, workspace }
}
