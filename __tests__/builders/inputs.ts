import type { Inputs } from '../../src/inputs/inputs.ts'
import type { Run, WorkflowRun } from '../../src/model/run.ts'

export type RunOverrides = Partial<Run & WorkflowRun>

/** A run on pull request 1. */
export function aRun({ id = '100', number = id, attempt = '1', job, ...overrides }: RunOverrides = {}): Run {
  return {
    event: 'pull_request',
    repository: {
      owner: 'acme',
      name: 'shop',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
    },
    workflowRun: { id, number, attempt, ...(job !== undefined && { job }) },
    commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    pullRequest: { number: 1 },
    baseBranch: 'main',
    summaryFile: undefined,
    ...overrides,
  }
}

/** Inputs that plan one function and may comment. */
export function someInputs(overrides: Partial<Inputs> = {}): Inputs {
  return {
    mode: 'plan',
    onlyIfMerged: false,
    function: undefined,
    secrets: undefined,
    config: undefined,
    stage: undefined,
    policyName: 'lambda-secrets-{function}',
    prune: true,
    describe: false,
    verify: true,
    sharedRole: 'warn',
    plaintextNotice: true,
    publish: false,
    alias: undefined,
    extension: false,
    takeOverFrom: [],
    adopt: [],
    allowOlder: false,
    propagationWait: 0,
    comment: true,
    label: '',
    allowedSecrets: '*',
    guardrailsFrom: undefined,
    guardrailsToken: undefined,
    allowRemovals: false,
    allowReplacements: '',
    expectedDigest: undefined,
    failOn: 'error',
    token: 'workflow-token',
    region: 'us-east-1',
    defaultRegion: 'us-east-1',
    workspace: '/',
    run: aRun(),
    ...overrides,
  }
}
