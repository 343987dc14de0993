import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionResult, type ActionRun, runAction } from '../sandbox/runner.ts'
import type { Endpoint } from './endpoint.ts'

/** One AWS, one checked-out repository, and the built action between them. */
export interface Stage {
  readonly aws: Endpoint
  /** Writes the config file: function names to what they declare. */
  declare(functions: Readonly<Record<string, unknown>>): void
  /** Runs the built bundle as the runner does; applies unless `mode` says otherwise. */
  run(inputs?: Readonly<Record<string, string>>): Promise<ActionResult>
  /** What boto3 sees. */
  variables(functionName: string): Promise<Readonly<Record<string, string>>>
  /** The inline policies of a role, by name, as boto3 sees them. */
  policies(roleName: string): Promise<Readonly<Record<string, PolicyDocument>>>
}

export interface PolicyDocument {
  readonly Version: string
  readonly Statement: readonly {
    readonly Effect: string
    readonly Action: readonly string[]
    readonly Resource: readonly string[]
    readonly Condition?: unknown
  }[]
}

/** Sets a stage on `aws`, lets `act` play on it, and takes it down. */
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
      ...viewOf(aws),
    })
  } finally {
    rmSync(workspace, { recursive: true })
  }
}

/** No endpoint here takes time to show a grant, so nothing is waited for. */
function runOf(aws: Endpoint, workspace: string, inputs: ActionRun['inputs']): ActionRun {
  return { inputs: { 'propagation-wait': '0', ...inputs }, env: aws.env, workspace }
}

/** What boto3 sees of functions and roles. */
export function viewOf({ judge }: Pick<Endpoint, 'judge'>): Pick<Stage, 'variables' | 'policies'> {
  type Configuration = { readonly Environment?: { readonly Variables: Record<string, string> } }
  return {
    variables: async (name) => {
      const input = { FunctionName: name }
      const answer = await judge.ask<Configuration>('lambda', 'get_function_configuration', input)
      return answer.Environment?.Variables ?? {}
    },
    policies: async (role) => {
      const input = { RoleName: role }
      const { PolicyNames } = await judge.ask<{ PolicyNames: string[] }>('iam', 'list_role_policies', input)
      const documents: Record<string, PolicyDocument> = {}
      for (const name of PolicyNames) {
        type Answer = { PolicyDocument: PolicyDocument }
        const answer = await judge.ask<Answer>('iam', 'get_role_policy', { ...input, PolicyName: name })
        documents[name] = answer.PolicyDocument
      }
      return documents
    },
  }
}
