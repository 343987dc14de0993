import { afterEach, beforeEach } from '@jest/globals'
import { unknownMachine } from '../../sandbox/endpoint/credentials.ts'
import { type GitHub, startGitHub } from '../../sandbox/github/github.ts'
import type { ActionResult } from '../../sandbox/runner.ts'
import type { Stage } from './stage.ts'

export const configPath = '.github/lambda-secrets.yml'

/** A pull request to `main` of a repository on GitHub, new for every test, whose head is the stage's workspace. */
export interface PullRequest {
  readonly github: GitHub
  /** Runs the built bundle as on the pull request. */
  plan(
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<ActionResult>
}

/** What a workflow without credentials knows about AWS: a region. */
export const noCredentials = { ...unknownMachine, AWS_REGION: 'us-east-1' }

export function usePullRequest(stage: () => Stage): () => PullRequest {
  let github: GitHub | undefined
  beforeEach(async () => {
    github = await startGitHub()
  })
  afterEach(() => github?.close())
  return () => {
    if (github === undefined) throw new Error('the pull request exists only inside a test')
    const repository = github
    return {
      github: repository,
      plan: async (inputs, env = stage().aws.env) => {
        const number = await repository.openPullRequest('change')
        const payload = { pull_request: { number, head: { sha: '2'.repeat(40) }, base: { ref: 'main' } } }
        return stage().run(inputs, { event: 'pull_request', payload, github: repository, env })
      },
    }
  }
}

/** Returns the codes of a run's findings, each once. */
export function codesOf({ outputs }: ActionResult): readonly string[] {
  const findings = JSON.parse(outputs.findings ?? '[]') as readonly { code: string }[]
  return [...new Set(findings.map(({ code }) => code))]
}
