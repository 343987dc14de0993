import type { Endpoint } from './endpoint.ts'
import { Refusal } from './judge.ts'

/** Where the endpoints differ. DIFFERENCES.md says, under the same name, which of them matches AWS. */
export interface Difference {
  readonly name: string
  /** Returns what the endpoint does, in a few words. */
  probe(aws: Endpoint): Promise<string>
  readonly answers: Readonly<Record<Endpoint['name'], string>>
}

export const differences: readonly Difference[] = [
  {
    name: 'stale revision',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: '1' } }, RevisionId: 'stale' }))
    },
    answers: { sandbox: 'PreconditionFailedException 412', moto: 'accepted', ministack: 'accepted' },
  },
  {
    name: 'size of variables',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: 'x'.repeat(4097) } } }))
    },
    answers: { sandbox: 'InvalidParameterValueException 400', moto: 'accepted', ministack: 'accepted' },
  },
  {
    name: 'name of one character',
    probe: async (aws) => {
      await aFunction(aws)
      return outcomeOf(update(aws, { Environment: { Variables: { A: '1' } } }))
    },
    answers: { sandbox: 'ValidationException 400', moto: 'accepted', ministack: 'accepted' },
  },
  {
    name: 'update in progress',
    probe: async (aws) => {
      await aFunction(aws)
      await update(aws, { Environment: { Variables: { LEVEL: '1' } } })
      return outcomeOf(update(aws, { Environment: { Variables: { LEVEL: '2' } } }))
    },
    answers: { sandbox: 'ResourceConflictException 409', moto: 'accepted', ministack: 'accepted' },
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
    answers: { sandbox: 'LimitExceeded 409', moto: 'accepted', ministack: 'accepted' },
  },
  {
    name: 'end of a list',
    probe: async (aws) => JSON.stringify((await listVersions(aws)).NextToken ?? 'absent'),
    answers: { sandbox: '"absent"', moto: '""', ministack: '"absent"' },
  },
  {
    name: 'ARN of listed versions',
    probe: async (aws) => ((await listVersions(aws)).ARN.startsWith('arn:') ? 'the ARN' : 'the name'),
    answers: { sandbox: 'the ARN', moto: 'the name', ministack: 'the ARN' },
  },
  {
    name: 'versions of an unknown secret',
    probe: ({ judge }) =>
      outcomeOf(judge.ask('secretsmanager', 'list_secret_version_ids', { SecretId: 'none' })),
    answers: {
      sandbox: 'ResourceNotFoundException 400',
      moto: '500 500',
      ministack: 'ResourceNotFoundException 400',
    },
  },
  {
    name: 'keys of listed versions',
    probe: async (aws) => ((await listVersions(aws)).Versions[0]?.KmsKeyIds ?? ['absent']).join(),
    answers: { sandbox: 'DefaultEncryptionKey', moto: 'absent', ministack: 'absent' },
  },
  {
    name: 'rotation that is not to be at once',
    probe: rotateLater,
    answers: { sandbox: 'nothing is left', moto: 'a pending version is left', ministack: 'it is rotated' },
  },
  {
    name: 'simulation of a role without policies',
    probe: async (aws) => {
      const PolicySourceArn = await aws.addRole({ name: 'role' })
      const input = { PolicySourceArn, ActionNames: ['s3:ListBucket'] }
      return outcomeOf(aws.judge.ask<Simulation>('iam', 'simulate_principal_policy', input), decisionOf)
    },
    answers: { sandbox: 'implicitDeny', moto: 'ResponseParserError 0', ministack: 'allowed' },
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

interface Simulation {
  readonly EvaluationResults: readonly { readonly EvalDecision: string }[]
}

function decisionOf({ EvaluationResults }: Simulation): string {
  return EvaluationResults.map(({ EvalDecision }) => EvalDecision).join()
}

async function rotateLater(aws: Endpoint): Promise<string> {
  const role = await aws.addRole({ name: 'rotate-role' })
  const invokedBy = 'secretsmanager.amazonaws.com'
  const RotationLambdaARN = await aws.addFunction({ name: 'rotate', role, invokedBy })
  await aws.addSecret({ name: 'db' })
  const before = await labelsOf(aws)
  const RotationRules = { AutomaticallyAfterDays: 30 }
  const terms = { RotationLambdaARN, RotationRules, RotateImmediately: false }
  await aws.judge.ask('secretsmanager', 'rotate_secret', { SecretId: 'db', ...terms })
  await labelsOf(aws) // The version under test may show once.
  const after = await labelsOf(aws)
  if (Object.values(after).flat().includes('AWSPENDING')) return 'a pending version is left'
  return JSON.stringify(after) === JSON.stringify(before) ? 'nothing is left' : 'it is rotated'
}

async function labelsOf({ judge }: Endpoint): Promise<Readonly<Record<string, readonly string[]>>> {
  type Description = { readonly VersionIdsToStages: Record<string, readonly string[]> }
  const { VersionIdsToStages: labels } = await judge.ask<Description>('secretsmanager', 'describe_secret', {
    SecretId: 'db',
  })
  return labels
}

async function outcomeOf<Output>(
  call: Promise<Output>,
  nameOf: (output: Output) => string = () => 'accepted',
): Promise<string> {
  try {
    return nameOf(await call)
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.status}`
    throw error
  }
}
