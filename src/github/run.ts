import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { DeclarationError } from '../model/problem.ts'
import type { Repository, Run, WorkflowRun } from '../model/run.ts'
import { marked, name, say } from '../text/sentence.ts'

/** https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request */
const pullRequestEvent = v.object({
  pull_request: v.object({ number: v.number(), head: v.object({ sha: v.string() }) }),
})

/** Every event's payload has the repository. */
const publicEvent = v.object({ repository: v.object({ private: v.literal(false) }) })

/** And its default branch, except where a schedule started the run. */
const branchedEvent = v.object({ repository: v.object({ default_branch: v.string() }) })

const kindOfEvent = v.object({ action: v.string() })

const pullRequestBase = v.object({ pull_request: v.object({ base: v.object({ ref: v.string() }) }) })

const pullRequestBaseCommit = v.object({ pull_request: v.object({ base: v.object({ sha: v.string() }) }) })

const mergeGroupBaseCommit = v.object({ merge_group: v.object({ base_sha: v.string() }) })

const mergeGroupHead = v.object({ merge_group: v.object({ head_ref: v.string() }) })

/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
const mergeGroupBase = v.object({ merge_group: v.object({ base_ref: v.string() }) })

/**
 * Reads the workflow run from GITHUB_* variables and the event file. Throws a DeclarationError for a file that is not JSON.
 * https://docs.github.com/actions/reference/variables-reference#default-environment-variables
 */
export function readRun(environment: NodeJS.ProcessEnv): Run {
  const event = readEvent(environment.GITHUB_EVENT_PATH)
  const pullRequest = v.is(pullRequestEvent, event) ? event.pull_request : undefined
  return {
    event: environment.GITHUB_EVENT_NAME || undefined,
    repository: repositoryIn(environment),
    ...(v.is(publicEvent, event) && { isPublic: true }),
    workflowRun: workflowRunIn(environment),
    workflow: workflowIn(environment),
    docs: docsIn(environment),
    commit: pullRequest?.head.sha ?? (environment.GITHUB_SHA || undefined),
    checkedOut: environment.GITHUB_SHA || undefined,
    baseCommit: baseCommitOf(event),
    branch: branchIn(environment),
    tag: tagIn(environment),
    ...(v.is(branchedEvent, event) && { defaultBranch: event.repository.default_branch }),
    ...(v.is(kindOfEvent, event) && { action: event.action }),
    pullRequest: pullRequest && { number: pullRequest.number },
    baseBranch: baseBranchOf(event),
    mergeGroup: v.is(mergeGroupHead, event) ? event.merge_group.head_ref : undefined,
    summaryFile: environment.GITHUB_STEP_SUMMARY || undefined,
  }
}

function repositoryIn(environment: NodeJS.ProcessEnv): Repository | undefined {
  const [owner, name] = (environment.GITHUB_REPOSITORY ?? '').split('/')
  if (!owner || !name) return undefined
  return {
    owner,
    name,
    apiUrl: environment.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: environment.GITHUB_SERVER_URL || 'https://github.com',
    id: /^[1-9][0-9]{0,19}$/.exec(environment.GITHUB_REPOSITORY_ID ?? '')?.[0],
  }
}

function workflowRunIn(environment: NodeJS.ProcessEnv): WorkflowRun | undefined {
  const { GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ATTEMPT: attempt } = environment
  const job = jobIn(environment)
  return id ? { id, number: number || id, attempt: attempt || '1', ...(job && { job }) } : undefined
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

function docsIn({
  GITHUB_ACTION_REPOSITORY: repository = '',
  GITHUB_ACTION_REF: ref = '',
  GITHUB_SERVER_URL: server,
}: NodeJS.ProcessEnv): string | undefined {
  const isKnown = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref)
  return isKnown ? `${server || 'https://github.com'}/${repository}/blob/${ref}/docs` : undefined
}

function jobIn({ GITHUB_JOB: job, RUNNER_NAME: runner }: NodeJS.ProcessEnv): string | undefined {
  if (!job || !runner) return job || undefined
  return `${job}.${createHash('sha256').update(runner).digest('hex').slice(0, 6)}`
}

function readEvent(eventFile: string | undefined): unknown {
  if (!eventFile || !existsSync(eventFile)) return undefined
  try {
    return JSON.parse(readFileSync(eventFile, 'utf8'))
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

function baseCommitOf(event: unknown): string | undefined {
  if (v.is(pullRequestBaseCommit, event)) return event.pull_request.base.sha
  return v.is(mergeGroupBaseCommit, event) ? event.merge_group.base_sha : undefined
}

function baseBranchOf(event: unknown): string | undefined {
  if (v.is(pullRequestBase, event)) return event.pull_request.base.ref
  return v.is(mergeGroupBase, event) ? event.merge_group.base_ref.replace(/^refs\/heads\//, '') : undefined
}
