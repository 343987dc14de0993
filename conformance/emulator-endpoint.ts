import { environmentOf } from '../sandbox/endpoint/credentials.ts'
import { type Emulator, startEmulator } from './emulator.ts'
import type { AliasSpec, Endpoint, FunctionSpec, RoleSpec, SecretSpec } from './endpoint.ts'
import { type Judge, startJudge } from './judge.ts'

/** The account of every caller. */
const account = '123456789012'

/** The emulator; everything in it is created through boto3. */
export async function emulatorEndpoint(emulator: Emulator): Promise<Endpoint> {
  const server = await startEmulator(emulator)
  const env = environmentOf({ url: server.url, account, region: 'us-east-1' })
  const judge = startJudge(env)
  return {
    name: emulator.name,
    env,
    judge,
    ...makersOf(judge),
    reset: async () => {
      const { ok } = await fetch(server.url + emulator.resetPath, { method: 'POST' })
      if (!ok) throw new Error(`${emulator.name} was not reset`)
    },
    close: async () => {
      await judge.close()
      await server.close()
    },
  }
}

type Makers = Omit<Endpoint, 'name' | 'env' | 'judge' | 'reset' | 'close'>

/** Creates things through the API of the AWS that `judge` calls. */
export function makersOf(judge: Judge): Makers {
  return {
    addRole: (role) => addRole(judge, role),
    addFunction: (lambdaFunction) => addFunction(judge, lambdaFunction),
    addSecret: (secret) => addSecret(judge, secret),
    addParameter: (name) => addParameter(judge, name),
    addKey: (alias) => addKey(judge, alias),
    publishVersion: async (FunctionName) => {
      await judge.ask('lambda', 'publish_version', { FunctionName })
    },
    pointAlias: (functionName, alias) => pointAlias(judge, functionName, alias),
    scheduleDeletion: async (SecretId) => {
      await judge.ask('secretsmanager', 'delete_secret', { SecretId })
    },
    disableKey: async (arn) => {
      await judge.ask('kms', 'disable_key', { KeyId: arn.replace(/^.*:key\//, '') })
    },
  }
}

const trustPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})

async function addRole(judge: Judge, { name, path = '/', policies = {} }: RoleSpec): Promise<string> {
  const input = { RoleName: name, Path: path, AssumeRolePolicyDocument: trustPolicy }
  const { Role } = await judge.ask<{ Role: { Arn: string } }>('iam', 'create_role', input)
  for (const [policy, document] of Object.entries(policies)) {
    const put = { RoleName: name, PolicyName: policy, PolicyDocument: JSON.stringify(document) }
    await judge.ask('iam', 'put_role_policy', put)
  }
  return Role.Arn
}

/** The end record of a zip archive: an empty archive has nothing else. */
const emptyZip = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=='

async function addFunction(
  judge: Judge,
  { name, role, variables = {}, invokedBy }: FunctionSpec,
): Promise<string> {
  const { FunctionArn } = await judge.ask<{ FunctionArn: string }>('lambda', 'create_function', {
    FunctionName: name,
    Role: role,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Code: { ZipFile: emptyZip },
    Environment: { Variables: variables },
  })
  if (invokedBy !== undefined) {
    const permission = { StatementId: 'invoke', Action: 'lambda:InvokeFunction', Principal: invokedBy }
    await judge.ask('lambda', 'add_permission', { FunctionName: name, ...permission })
  }
  return FunctionArn
}

async function pointAlias(judge: Judge, FunctionName: string, { name, version }: AliasSpec): Promise<void> {
  const { Aliases } = await judge.ask<{ Aliases: readonly { readonly Name: string }[] }>(
    'lambda',
    'list_aliases',
    { FunctionName },
  )
  const exists = Aliases.some(({ Name }) => Name === name)
  const input = { FunctionName, Name: name, FunctionVersion: version }
  await judge.ask('lambda', exists ? 'update_alias' : 'create_alias', input)
}

async function addSecret(judge: Judge, { name, keyId }: SecretSpec): Promise<string> {
  const key = keyId === undefined ? {} : { KmsKeyId: keyId }
  const input = { Name: name, SecretString: 'a secret value', ...key }
  const { ARN } = await judge.ask<{ ARN: string }>('secretsmanager', 'create_secret', input)
  return ARN
}

async function addParameter(judge: Judge, name: string): Promise<string> {
  await judge.ask('ssm', 'put_parameter', { Name: name, Value: 'a secret value', Type: 'SecureString' })
  type Answer = { readonly Parameter: { readonly ARN: string } }
  return (await judge.ask<Answer>('ssm', 'get_parameter', { Name: name })).Parameter.ARN
}

async function addKey(judge: Judge, alias: string): Promise<string> {
  const { KeyMetadata } = await judge.ask<{ KeyMetadata: { Arn: string } }>('kms', 'create_key')
  await judge.ask('kms', 'create_alias', { AliasName: alias, TargetKeyId: KeyMetadata.Arn })
  return KeyMetadata.Arn
}
