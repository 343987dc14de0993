import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Call } from '../endpoint/calls.ts'
import { startGitHub } from '../github/github.ts'
import { type ActionResult, type ActionRun, runAction } from '../runner.ts'
import { startSandbox } from '../sandbox.ts'

/** One company's AWS account, repository and checkout; everything except the action runs in this process. */
export interface Shop {
  readonly secrets: { readonly reader: string; readonly writer: string }
  /** Values of variables that the action did not set. */
  readonly foreign: Readonly<Record<string, string>>
  variables(): Readonly<Record<string, string>>
  policy(): Policy
  /** Returns the text of the last pull request's only comment. */
  comment(): Promise<string>
  /** Each writes the config file, and runs the workflow that this triggers. */
  openPullRequest(config: string): Promise<Run>
  merge(): Promise<Run>
  rerun(): Promise<Run>
  push(config: string): Promise<Run>
  close(): Promise<void>
}

/** The statements of the policy that the action owns. */
export interface Policy {
  readonly Statement: readonly { readonly Action: readonly string[]; readonly Resource: readonly string[] }[]
}

/** The result of one run of the action, and its calls to AWS. */
export interface Run extends ActionResult {
  readonly calls: readonly Call[]
}

export const functionName = 'orders-api'
export const roleName = 'orders-api-role'
export const policyName = `lambda-secrets-${functionName}`
export const configPath = '.github/lambda-secrets.yml'

/** Opens a shop with one function, its role and two secrets, none of them wired. */
export async function openShop(): Promise<Shop> {
  const [aws, github] = await Promise.all([startSandbox(), startGitHub()])
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-demo-'))
  const foreign = { LOG_LEVEL: 'info', SESSION_KEY: 'correct horse battery staple' }
  aws.addFunction({ name: functionName, role: aws.addRole({ name: roleName }), variables: foreign })
  const secrets = {
    reader: aws.addSecret({ name: 'dbreader_prod', suffix: 'AbCdEf' }),
    writer: aws.addSecret({ name: 'dbwriter_prod', suffix: 'StUvWx' }),
  }
  let pullRequest = 0
  let commit = ''
  let text = ''
  let runs = 100

  const run = async (trigger: Pick<ActionRun, 'event' | 'payload'>): Promise<Run> => {
    aws.clearCalls()
    // The sandbox shows a grant at once, so there is no need to wait before the variables.
    const inputs = { 'propagation-wait': '0' }
    const runId = String(++runs)
    const result = await runAction({ ...trigger, inputs, env: aws.env, workspace, commit, runId, github })
    assert.equal(result.code, 0, `The action failed:\n${result.stdout}${result.stderr}`)
    return { ...result, calls: [...aws.calls] }
  }
  /** A push of what was last written, with which the config file on `main` is the same. */
  const deploy = async () => {
    await github.write('main', configPath, text)
    return run({ event: 'push' })
  }
  const write = (config: string) => {
    const path = join(workspace, configPath)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, config)
    text = config
    commit = createHash('sha1').update(config).digest('hex')
  }

  return {
    secrets,
    foreign,
    variables: () => ({ ...aws.function(functionName).variables }),
    policy: () => aws.policies(roleName)[policyName] as Policy,
    comment: async () => {
      const comments = await github.comments(pullRequest)
      assert.deepEqual(
        comments.map(({ author }) => author),
        ['github-actions[bot]'],
      )
      return comments[0]?.body ?? ''
    },
    openPullRequest: async (config) => {
      write(config)
      pullRequest = await github.openPullRequest('database-secrets')
      const payload = { pull_request: { number: pullRequest, head: { sha: commit } } }
      return run({ event: 'pull_request', payload })
    },
    merge: async () => {
      commit = await github.merge(pullRequest)
      return deploy()
    },
    rerun: deploy,
    push: (config) => {
      write(config)
      return deploy()
    },
    close: async () => {
      rmSync(workspace, { recursive: true })
      await Promise.all([aws.close(), github.close()])
      assert.deepEqual(aws.bugs, [])
    },
  }
}
