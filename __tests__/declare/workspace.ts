import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { declare } from '../../src/declare/declare.ts'
import { readRun } from '../../src/github/run.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import type { Declaration } from '../../src/model/declaration.ts'

export const configPath = '.github/lambda-secrets.yml'

/** The setting of a run: files and links by path in the workspace, and the environment of its step. */
export interface Setting {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly links?: Readonly<Record<string, string>>
  /** Inputs by their names in `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Further variables; they override `AWS_REGION=us-east-1`. */
  readonly environment?: Readonly<Record<string, string>>
}

/** What `setting` declares, read as the action reads it. */
export async function declareIn(setting: Setting): Promise<Declaration> {
  const workspace = makeWorkspace(setting)
  try {
    return await declare(
      withEnvironment(environmentOf(setting, workspace), () => readInputs(readRun(process.env))),
    )
  } finally {
    removeWorkspace(workspace)
  }
}

/** The folders that hold workspaces. */
const made = new Set<string>()

/** A new workspace with the files and links of `setting`; `../` is its own as well. */
export function makeWorkspace({ files = {}, links = {} }: Setting): string {
  const workspace = join(realpathSync(mkdtempSync(join(tmpdir(), 'declare-'))), 'repository')
  mkdirSync(workspace)
  made.add(dirname(workspace))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), content)
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    symlinkSync(target, join(workspace, path))
  }
  return workspace
}

/** Removes the folder that was made for a workspace, and no other: throws if the path is in none. */
export function removeWorkspace(workspace: string): void {
  const folder = dirname(workspace)
  if (!made.delete(folder)) throw new Error(`${folder} was not made for a workspace`)
  rmSync(folder, { recursive: true })
}

/** The variables that the runner would set; `{workspace}` in an input is replaced by the workspace's path. */
export function environmentOf(setting: Setting, workspace: string): Record<string, string> {
  const inputs = Object.entries(setting.inputs ?? {}).map(([name, text]) => [
    `INPUT_${name.toUpperCase()}`,
    text.replace('{workspace}', workspace),
  ])
  return {
    AWS_REGION: 'us-east-1',
    INPUT_MODE: 'apply',
    GITHUB_WORKSPACE: workspace,
    ...Object.fromEntries(inputs),
    ...setting.environment,
  }
}

/** Runs `body` with `environment` as the whole environment of the process. */
export function withEnvironment<T>(environment: Readonly<Record<string, string>>, body: () => T): T {
  const original = process.env
  process.env = { ...environment }
  try {
    return body()
  } finally {
    process.env = original
  }
}
