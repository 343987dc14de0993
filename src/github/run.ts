import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { DeclarationError } from '../model/problem.ts'
import type { Repository, Run, WorkflowRun } from '../model/run.ts'
import { marked, name, say } from '../text/sentence.ts'

/** A part of an event that counts as absent where it is not as it should be. */
function part<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined)
}

const text = part(v.string())

/** What is used of an event: https://docs.github.com/webhooks/webhook-events-and-payloads. A schedule names no branch. */
const eventShape = part(
  v.object({
    action: text,
    repository: part(v.object({ private: part(v.boolean()), default_branch: text })),
    pull_request: part(
      v.object({
        number: part(v.number()),
        head: part(v.object({ sha: text, repo: part(v.object({ full_name: text })) })),
        base: part(v.object({ ref: text, sha: text })),
      }),
    ),
    merge_group: part(v.object({ head_ref: text, base_ref: text, base_sha: text })),
  }),
)

/**
 * Reads the workflow run from GITHUB_* variables and the event file. Throws a DeclarationError for a file that is not JSON.
 * https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
export function readRun(environment: NodeJS.ProcessEnv): Run {
  const event = readEvent(environment.GITHUB_EVENT_PATH) ?? {}
  const { action, repository, pull_request: pull, merge_group: group } = event
  return {
    event: environment.GITHUB_EVENT_NAME || undefined,
    repository: repositoryIn(environment),
    ...(repository?.private === false && { isPublic: true }),
    workflowRun: workflowRunIn(environment),
    workflow: workflowIn(environment),
    docs: docsIn(environment),
    commit: pull?.head?.sha ?? (environment.GITHUB_SHA || undefined),
    checkedOut: environment.GITHUB_SHA || undefined,
    baseCommit: pull?.base?.sha ?? group?.base_sha,
    branch: branchIn(environment),
    tag: tagIn(environment),
    defaultBranch: repository?.default_branch,
    action,
    pullRequest: pull?.number === undefined ? undefined : { number: pull.number },
    headRepository: pull?.head?.repo?.full_name,
    baseBranch: pull?.base?.ref ?? group?.base_ref?.replace(/^refs\/heads\//, ''),
    mergeGroup: group?.head_ref,
    summaryFile: environment.GITHUB_STEP_SUMMARY || undefined,
  }
}

function repositoryIn(environment: NodeJS.ProcessEnv): Repository | undefined {
  const [owner, name] = (environment.GITHUB_REPOSITORY ?? '').split('/')
  if (!owner || !name) return undefined
  return {
    owner,
    name,
    ...serversIn(environment),
    id: /^[1-9][0-9]{0,19}$/.exec(environment.GITHUB_REPOSITORY_ID ?? '')?.[0],
  }
}

/** The addresses of GitHub, by default those of github.com. */
function serversIn({
  GITHUB_API_URL: api,
  GITHUB_SERVER_URL: server,
}: NodeJS.ProcessEnv): Pick<Repository, 'apiUrl' | 'serverUrl'> {
  return { apiUrl: api || 'https://api.github.com', serverUrl: server || 'https://github.com' }
}

function workflowRunIn(environment: NodeJS.ProcessEnv): WorkflowRun | undefined {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ATTEMPT: attempt } = environment
  const [job, step] = [jobIn(environment), environment.GITHUB_ACTION]
  if (!id) return undefined
  return { id, number: number || id, attempt: attempt || '1', ...(job && { job }), ...(step && { step }) }
}

/** GITHUB_WORKFLOW_REF is `OWNER/NAME/PATH@REF`. */
function workflowIn({
  GITHUB_WORKFLOW_REF: ref = '',
  GITHUB_REPOSITORY: own,
}: NodeJS.ProcessEnv): string | undefined {
  const { repository, path } =
    /^(?<repository>[^/]+\/[^/]+)\/(?<path>\.github\/workflows\/[^@]+)@/.exec(ref)?.groups ?? {}
  return repository === own ? path : path && `${repository}/${path}`
}

function docsIn(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = environment
  const isKnown = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref)
  return isKnown ? `${serversIn(environment).serverUrl}/${repository}/blob/${ref}/docs` : undefined
}

function jobIn({ GITHUB_JOB: job, RUNNER_NAME: runner }: NodeJS.ProcessEnv): string | undefined {
  if (!job || !runner) return job || undefined
  return `${job}.${createHash('sha256').update(runner).digest('hex').slice(0, 6)}`
}

function readEvent(eventFile: string | undefined): v.InferOutput<typeof eventShape> {
  if (!eventFile || !existsSync(eventFile)) return undefined
  try {
    return v.parse(eventShape, JSON.parse(readFileSync(eventFile, 'utf8')))
  } catch {
    throw new DeclarationError([
      {
        place: { kind: 'input', input: 'GITHUB_EVENT_PATH' },
        message: say`The event file ${name(eventFile)} is not JSON.`,
        remedy: marked('Leave the variable as the runner sets it.'),
      },
    ])
  }
}

function branchIn({ GITHUB_REF: ref = '' }: NodeJS.ProcessEnv): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1]
}

function tagIn({ GITHUB_REF: ref = '' }: NodeJS.ProcessEnv): string | undefined {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1]
}
