import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Ended, ended } from './ended.ts'
import { tally, tallyVariable } from './tally.ts'

/** What a workflow specifies, and where it runs. */
export interface ActionRun {
  /** The `with:` block; the defaults of action.yml apply to missing inputs. */
  readonly inputs: Readonly<Record<string, string>>
  /** AWS's credentials, region and endpoint: `sandbox.env`. */
  readonly env: Readonly<Record<string, string>>
  /** The checked-out repository. */
  readonly workspace: string
  /** Default: a push. */
  readonly event?: string
  /** Beside the repository with its default branch, which every event has. */
  readonly payload?: object
  readonly commit?: string
  /** The branch of a run that is not for a pull request; default: `main`, the default branch. */
  readonly branch?: string
  /** The tag, instead of a branch. */
  readonly tag?: string
  readonly runId?: string
  /** Default: the first. */
  readonly attempt?: string
  /** The workflow's file; default: always the same one. */
  readonly workflow?: string
  /** Default: always the same repository. */
  readonly repositoryId?: string
  /** Options for Node besides ours. */
  readonly nodeOptions?: readonly string[]
  readonly github?: {
    readonly url: string
    readonly owner: string
    readonly repository: string
    readonly token: string
    /** Default: github.com. */
    readonly serverUrl?: string
  }
}

export interface ActionResult extends Ended {
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

export interface StartedAction {
  readonly done: Promise<ActionResult>
  /** Kills the process at once, like a lost runner. */
  readonly kill: () => void
}

/**
 * What `npm test` starts Node.js with, where processes are many: V8 begins with a heap for young objects of 1 MB, and
 * collects it often while a short process starts. A runner starts it without.
 */
export const roomForGarbage = process.env.NODE_COMPILE_CACHE === undefined ? [] : ['--min-semi-space-size=16']

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const { inputs: described } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}
const defaultInputs = Object.fromEntries(
  Object.entries(described).map(([name, { default: value = '' }]) => [name, value]),
)

/** Runs the built bundle as the runner does: a process with INPUT_* and GITHUB_* variables, event and output files. */
export function startAction(run: ActionRun): StartedAction {
  const { environment, files } = prepareAction(run)
  const child = startBundle(run.workspace, environment, run.nodeOptions)
  return { done: finish(child, files), kill: () => child.kill('SIGKILL') }
}

/** Makes the files of a run, and returns what its process has for an environment. The caller removes the folder. */
export function prepareAction(run: ActionRun): {
  readonly environment: Readonly<Record<string, string>>
  readonly files: Files
} {
  const files = makeFiles(run)
  const given = { ...run.env, ...inputVariables(run), ...githubVariables(run, files) }
  return { environment: { PATH: process.env.PATH ?? '', ...given }, files }
}

export async function runAction(run: ActionRun): Promise<ActionResult> {
  return startAction(run).done
}

/** Starts the built bundle with `environment` alone, and counts it. */
export function startBundle(
  workspace: string,
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): ChildProcessByStdio<null, Readable, Readable> {
  tally('scenario process')
  return spawn(process.execPath, [...roomForGarbage, ...nodeOptions, join(root, 'dist', 'index.js')], {
    cwd: workspace,
    env: { ...compileCache(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/**
 * Node's cache of compiled code, for a process whose environment is otherwise its own. `npm test` sets it:
 * the bundle starts faster, and runs the same. https://nodejs.org/api/module.html#module-compile-cache
 */
export function compileCache(): Readonly<Record<string, string>> {
  return inherited('NODE_COMPILE_CACHE')
}

/** What a process that itself runs the bundle needs for starting it soon and for having it counted. */
export function runnerVariables(): Readonly<Record<string, string>> {
  return { ...compileCache(), ...inherited(tallyVariable) }
}

function inherited(name: string): Readonly<Record<string, string>> {
  const value = process.env[name]
  return value === undefined ? {} : { [name]: value }
}

interface Files {
  readonly folder: string
  readonly event: string
  readonly output: string
  readonly summary: string
}

function makeFiles({ payload = {} }: ActionRun): Files {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-secrets-run-'))
  const [event, output, summary] = ['event.json', 'output', 'summary.md'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' }, ...payload }))
  writeFileSync(output, '')
  writeFileSync(summary, '')
  return { folder, event, output, summary }
}

/** The runner upper-cases an input's name and leaves its hyphens. */
function inputVariables({ inputs, github }: ActionRun): Record<string, string> {
  const given: Record<string, string> = { ...defaultInputs, 'github-token': github?.token ?? '', ...inputs }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

function githubVariables(run: ActionRun, files: Files): Record<string, string> {
  const { event = 'push', commit = '1'.repeat(40), runId = '100', workspace, github } = run
  const repository = `${github?.owner ?? 'acme'}/${github?.repository ?? 'shop'}`
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_REPOSITORY: repository,
    ...refOf(run),
    GITHUB_REPOSITORY_ID: run.repositoryId ?? '123456789',
    GITHUB_RUN_ATTEMPT: run.attempt ?? '1',
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_NUMBER: runId,
    GITHUB_SERVER_URL: github?.serverUrl ?? 'https://github.com',
    GITHUB_SHA: commit,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/${run.workflow ?? 'deploy.yml'}@refs/heads/main`,
    GITHUB_WORKSPACE: resolve(workspace),
  }
}

function refOf({ event = 'push', branch = 'main', tag }: ActionRun): Record<string, string> {
  if (/^pull_request/.test(event)) return {}
  return { GITHUB_REF: tag === undefined ? `refs/heads/${branch}` : `refs/tags/${tag}` }
}

async function finish(child: ReturnType<typeof startBundle>, files: Files): Promise<ActionResult> {
  const end = await ended(child)
  const summary = readFileSync(files.summary, 'utf8')
  const outputs = parseOutputs(readFileSync(files.output, 'utf8'))
  rmSync(files.folder, { recursive: true })
  return { ...end, summary, outputs }
}

/** `name<<delimiter`, the value's lines, `delimiter`: how core.setOutput writes. */
function parseOutputs(file: string): Record<string, string> {
  const blocks = file.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]))
}
