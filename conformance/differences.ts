import type { Endpoint } from './endpoint.ts'
import { Refusal } from './judge.ts'

/** Where moto and the sandbox answer differently. DIFFERENCES.md says, under the same name, which of them AWS is with. */
export interface Difference {
  readonly name: string
  /** What the endpoint does, in a word. */
  probe(aws: Endpoint): Promise<string>
  readonly sandbox: string
  readonly moto: string
}

export const differences: readonly Difference[] = [
  {
    name: 'stale revision',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: '1' } }, RevisionId: 'stale' }))
    },
    sandbox: 'PreconditionFailedException 412',
    moto: 'accepted',
  },
  {
    name: 'size of variables',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: 'x'.repeat(4097) } } }))
    },
    sandbox: 'InvalidParameterValueException 400',
    moto: 'accepted',
  },
  {
    name: 'name of one character',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { A: '1' } } }))
    },
    sandbox: 'ValidationException 400',
    moto: 'accepted',
  },
  {
    name: 'update in progress',
    probe: async (aws) => {
      await aFunction(aws)
      await update(aws, { Environment: { Variables: { LEVEL: '1' } } })
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: '2' } } }))
    },
    sandbox: 'ResourceConflictException 409',
    moto: 'accepted',
  },
  {
    name: 'size of inline policies',
    probe: async (aws) => {
      await aws.addRole({ name: 'role' })
      const resources = Array.from({ length: 200 }, (_, index) => secretArn(`${index}`.padStart(8, '0')))
      const Statement = [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resources }]
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
      const input = { RoleName: 'role', PolicyName: 'large', PolicyDocument }
      return outcomeOf(aws.judge.ask('iam', 'put_role_policy', input))
    },
    sandbox: 'LimitExceeded 409',
    moto: 'accepted',
  },
  {
    name: 'end of a list',
    probe: async (aws) => JSON.stringify((await listVersions(aws)).NextToken ?? 'absent'),
    sandbox: '"absent"',
    moto: '""',
  },
  {
    name: 'ARN of listed versions',
    probe: async (aws) => ((await listVersions(aws)).ARN.startsWith('arn:') ? 'the ARN' : 'the name'),
    sandbox: 'the ARN',
    moto: 'the name',
  },
  {
    name: 'versions of an unknown secret',
    probe: ({ judge }) =>
      outcomeOf(judge.ask('secretsmanager', 'list_secret_version_ids', { SecretId: 'none' })),
    sandbox: 'ResourceNotFoundException 400',
    moto: '500 500',
  },
  {
    name: 'keys of listed versions',
    probe: async (aws) => ((await listVersions(aws)).Versions[0]?.KmsKeyIds ?? ['absent']).join(),
    sandbox: 'DefaultEncryptionKey',
    moto: 'absent',
  },
]

const secretArn = (name: string) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`

async function aFunction(aws: Endpoint): Promise<void> {
  await aws.addFunction({ name: 'orders', role: await aws.addRole({ name: 'orders-role' }) })
}

function update({ judge }: Endpoint, change: object): Promise<unknown> {
  return judge.ask('lambda', 'update_function_configuration', { FunctionName: 'orders', ...change })
}

interface VersionList {
  readonly ARN: string
  readonly NextToken?: string
  readonly Versions: readonly { readonly KmsKeyIds?: readonly string[] }[]
}

async function listVersions(aws: Endpoint): Promise<VersionList> {
  await aws.addSecret({ name: 'db' })
  return aws.judge.ask<VersionList>('secretsmanager', 'list_secret_version_ids', { SecretId: 'db' })
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'accepted'
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.status}`
    throw error
  }
}
