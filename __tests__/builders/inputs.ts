import { type Inputs, readInputs } from '../../src/inputs/inputs.ts'
import type { Run, WorkflowRun } from '../../src/model/run.ts'
import { withEnvironment } from '../declare/workspace.ts'

export type RunOverrides = Partial<Run & WorkflowRun>

/** A run on pull request 1. */
export function aRun({
  id = '100',
  number = id,
  attempt = '1',
  job,
  step,
  ...overrides
}: RunOverrides = {}): Run {
  return {
    event: 'pull_request',
    repository: {
      owner: 'acme',
      name: 'shop',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
    },
    workflowRun: {
      id,
      number,
      attempt,
      ...(job !== undefined && { job }),
      ...(step !== undefined && { step }),
    },
    commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    pullRequest: { number: 1 },
    baseBranch: 'main',
    summaryFile: undefined,
    ...overrides,
  }
}

/** The inputs of a run that sets none, on pull request 1, where it may comment. */
export function someInputs(overrides: Partial<Inputs> = {}): Inputs {
  const run = aRun()
  const inputs = withEnvironment({}, () => readInputs(run))
  const here = { token: 'workflow-token', region: 'us-east-1', defaultRegion: 'us-east-1', workspace: '/' }
  return { ...inputs, ...here, propagationWait: 0, ...overrides }
}
