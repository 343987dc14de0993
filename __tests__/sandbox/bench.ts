import { IAMClient } from '@aws-sdk/client-iam'
import { KMSClient } from '@aws-sdk/client-kms'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SSMClient } from '@aws-sdk/client-ssm'
import { expect } from '@jest/globals'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import type { Home } from '../../sandbox/state/seeding.ts'

/** A sandbox with a role, and the real clients; a client makes each call once. */
export interface Bench {
  readonly sandbox: Sandbox
  readonly roleArn: string
  clients(home?: Home): Clients
  readonly iam: IAMClient
  readonly kms: KMSClient
  readonly lambda: LambdaClient
  readonly secretsManager: SecretsManagerClient
  readonly ssm: SSMClient
}

export type Clients = Pick<Bench, 'iam' | 'kms' | 'lambda' | 'secretsManager' | 'ssm'>

/** A test's body with a bench of its own. The sandbox must have found exactly `bugs` in itself and its callers. */
export function onBench(body: (bench: Bench) => Promise<void>, bugs: readonly unknown[] = []) {
  return async () => {
    const sandbox = await startSandbox()
    try {
      const roleArn = sandbox.addRole({ name: 'orders-role' })
      const clients = (home: Home = {}) => clientsOf(sandbox, home)
      await body({ sandbox, roleArn, clients, ...clients() })
      expect(sandbox.bugs).toEqual(bugs)
    } finally {
      await sandbox.close()
    }
  }
}

/** Returns how a call failed; throws if it did not. */
export async function failureOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error('the call did not fail')
  const status =
    '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }).httpStatusCode : undefined
  return { name: error.name, message: error.message, status }
}

/** An identity policy that allows `actions` on everything. */
export function policyText(...actions: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  })
}

function clientsOf(sandbox: Sandbox, home: Home): Clients {
  const config = { ...sandbox.clientConfig(home), maxAttempts: 1 }
  return {
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    lambda: new LambdaClient(config),
    secretsManager: new SecretsManagerClient(config),
    ssm: new SSMClient(config),
  }
}
