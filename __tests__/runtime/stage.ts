import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Extension, startExtension } from '../../sandbox/extension.ts'
import { runAction } from '../../sandbox/runner.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { type PaymentsApi, startPaymentsApi } from './payments-api.ts'

/** Everything that a function meets at run time, on loopback ports. */
export interface RuntimeStage {
  readonly aws: Sandbox
  readonly extension: Extension
  readonly payments: PaymentsApi
  /** The environment of a function without the extension. */
  readonly env: Readonly<Record<string, string>>
  /** The environment of an invocation of a function that has it. */
  readonly extensionEnv: Readonly<Record<string, string>>
  /** Makes `value` a secret's current value, and the current value its previous one. */
  rotate(secret: string, value: string): void
  /** Declares in a file, runs the action, and returns the function's variables. */
  wire(declaration: Declared): Promise<Readonly<Record<string, string>>>
  /** How often a value was read from Secrets Manager. */
  reads(): number
  close(): Promise<void>
}

/** A declaration file, and the prior state. */
export interface Declared {
  readonly path: string
  readonly text: string
  readonly stage?: string
  readonly functionName: string
  readonly variables: Readonly<Record<string, string>>
}

export async function startRuntimeStage(): Promise<RuntimeStage> {
  const aws = await startSandbox()
  const extension = await startExtension({ aws: aws.clientConfig() })
  const payments = await startPaymentsApi()
  return {
    aws,
    extension,
    payments,
    env: aws.env,
    extensionEnv: {
      ...aws.env,
      AWS_LAMBDA_RUNTIME_API: '127.0.0.1:9001',
      AWS_SESSION_TOKEN: extension.token,
      PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(extension.port),
      _X_AMZN_TRACE_ID: 'Root=1-5e272390-8c398be037738dc042009320',
    },
    rotate: (secret, value) => rotate(aws, secret, value),
    wire: (declared) => wire(aws, declared),
    reads: () => aws.calls.filter(({ operation }) => operation === 'GetSecretValue').length,
    close: async () => {
      await Promise.all([aws, extension, payments].map((part) => part.close()))
      assert.deepEqual(aws.bugs, [])
    },
  }
}

function rotate(aws: Sandbox, name: string, value: string): void {
  const secret = aws.secret(name)
  const previous = secret.versions
    .filter(({ stages }) => stages.includes('AWSCURRENT'))
    .map((version) => ({ ...version, stages: ['AWSPREVIOUS'] }))
  const id = `00000000-0000-4000-8000-${String(aws.calls.length).padStart(12, '0')}`
  const current = { id, stages: ['AWSCURRENT'], kmsKeyIds: ['DefaultEncryptionKey'], value }
  secret.versions = [current, ...previous]
}

async function wire(aws: Sandbox, declared: Declared): Promise<Readonly<Record<string, string>>> {
  const { functionName: name, path, stage } = declared
  aws.addFunction({ name, role: aws.addRole({ name: `${name}-role` }), variables: declared.variables })
  const workspace = mkdtempSync(join(tmpdir(), 'lambda-secrets-runtime-'))
  try {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), declared.text)
    const inputs = { 'propagation-wait': '0', ...(stage === undefined ? {} : { stage }) }
    const { code, stdout, stderr } = await runAction({ inputs, env: aws.env, workspace })
    assert.equal(code, 0, `The action failed:\n${stdout}${stderr}`)
    return { ...aws.function(name).variables }
  } finally {
    rmSync(workspace, { recursive: true })
  }
}
