import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ended } from '../sandbox/ended.ts'
import type { GitHub } from '../sandbox/github/github.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A run of nektos/act on this machine, with nothing fetched. */
export interface ActRun {
  readonly event: string
  /** The file with the event's payload. */
  readonly payload: string
  /** The repository that is checked out, and the workflow in it. */
  readonly workspace: string
  readonly workflow: string
  /** What every step has in its environment. */
  readonly env: Readonly<Record<string, string>>
  /** The folder of each action that a folder replaces, by `owner/name@ref`. */
  readonly actions: Readonly<Record<string, string>>
  /** A folder to work in. */
  readonly folder: string
  readonly github: GitHub
}

export interface Acted {
  readonly code: number | null
  readonly log: string
}

/** Runs a workflow in host mode: Node is the one on PATH. */
export async function act(run: ActRun): Promise<Acted> {
  const { url, token, owner, repository } = run.github
  const env = { ...run.env, GITHUB_API_URL: url, GITHUB_REPOSITORY: `${owner}/${repository}` }
  const child = spawn(
    join(root, '.tools/act'),
    [
      run.event,
      ...['--workflows', run.workflow, '--eventpath', run.payload],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--secret', 'GITHUB_TOKEN'],
      ...['--action-cache-path', join(run.folder, 'cache'), '--no-cache-server'],
      ...Object.entries(run.actions).flatMap(([name, path]) => ['--local-repository', `${name}=${path}`]),
      ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: run.workspace,
      env: { ...environment(run.folder), GITHUB_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const { code, stdout, stderr } = await ended(child)
  return { code, log: stdout + stderr }
}

/** What every step has in its environment to find the sandbox, where a grant shows at once. */
export function environmentFor(aws: Sandbox): Readonly<Record<string, string>> {
  const { AWS_ENDPOINT_URL = '', AWS_EC2_METADATA_DISABLED = '' } = aws.env
  return {
    ...{ AWS_ENDPOINT_URL, AWS_EC2_METADATA_DISABLED },
    ...{ GITHUB_REPOSITORY_ID: '1', 'INPUT_PROPAGATION-WAIT': '0' },
  }
}

/** A workflow's text without the key `queue`, which act does not know: it runs no two workflows at once. */
export function forAct(workflow: string): string {
  return workflow.replace(/^ +queue: max\n/gm, '')
}

/**
 * Every action that a workflow uses, but the checkout, which act makes itself: ours as it is released, in a copy in
 * `folder`, others as they are replaced.
 */
export function actionsIn(workflow: string, folder: string): Readonly<Record<string, string>> {
  const ours = join(folder, 'action')
  for (const part of ['action.yml', 'dist']) cpSync(join(root, part), join(ours, part), { recursive: true })
  const uses = [...workflow.matchAll(/\buses: ([\w-]+)\/([\w-]+)@(\S+)/g)]
  return Object.fromEntries(
    uses
      .filter(([, , name]) => name !== 'checkout')
      .map(([, owner, name = '', ref]) => [
        `${owner}/${name}@${ref}`,
        owner === 'org' ? ours : join(root, 'conformance/actions', name),
      ]),
  )
}

/** The repository, as every event describes it. */
export const eventRepository = {
  full_name: 'acme/shop',
  name: 'shop',
  owner: { login: 'acme' },
  default_branch: 'main',
}

export function pullRequestEvent(number: number, branch: string): object {
  const head = { ref: branch, sha: '2'.repeat(40), repo: { full_name: 'acme/shop' } }
  return { number, pull_request: { number, head, base: { ref: 'main' } }, repository: eventRepository }
}

/** A runner's own environment: act would pass the rest of this machine's environment to every step. */
function environment(folder: string): Readonly<Record<string, string>> {
  const { HOME = folder } = process.env
  return { HOME, PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}` }
}
