import { DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  LambdaClient,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import {
  BatchGetSecretValueCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { services } from '../../sandbox/services/services.ts'

/** A call by a role that must not make it. */
export type ForbiddenCall = (aws: Sandbox) => Promise<unknown>

const role = { RoleName: 'orders-api-role', PolicyName: 'lambda-secrets-orders-api' }

const rotation = { SecretId: 'db', RotationRules: { AutomaticallyAfterDays: 30 }, RotateImmediately: false }

/** Every operation of the sandbox that changes something, on things that the roles' policies name. */
export const writes: Readonly<Record<string, ForbiddenCall>> = {
  DeleteRolePolicy: (aws) => new IAMClient(once(aws)).send(new DeleteRolePolicyCommand(role)),
  PublishVersion: (aws) =>
    new LambdaClient(once(aws)).send(new PublishVersionCommand({ FunctionName: 'orders-api' })),
  PutRolePolicy: (aws) =>
    new IAMClient(once(aws)).send(new PutRolePolicyCommand({ ...role, PolicyDocument: '{}' })),
  RotateSecret: (aws) => new SecretsManagerClient(once(aws)).send(new RotateSecretCommand(rotation)),
  UpdateAlias: (aws) =>
    new LambdaClient(once(aws)).send(new UpdateAliasCommand({ FunctionName: 'orders-api', Name: 'live' })),
  UpdateFunctionConfiguration: (aws) =>
    new LambdaClient(once(aws)).send(
      new UpdateFunctionConfigurationCommand({ FunctionName: 'orders-api', Environment: { Variables: {} } }),
    ),
}

/** Every operation of the sandbox that returns the value of a secret or a parameter. */
export const valueReads: Readonly<Record<string, ForbiddenCall>> = {
  BatchGetSecretValue: (aws) =>
    new SecretsManagerClient(once(aws)).send(new BatchGetSecretValueCommand({ SecretIdList: ['db'] })),
  GetParameter: (aws) => new SSMClient(once(aws)).send(new GetParameterCommand({ Name: '/db' })),
  GetParameters: (aws) => new SSMClient(once(aws)).send(new GetParametersCommand({ Names: ['/db'] })),
  GetSecretValue: (aws) =>
    new SecretsManagerClient(once(aws)).send(new GetSecretValueCommand({ SecretId: 'db' })),
}

/** The operations that the sandbox serves, as `[name, whether it writes]`. */
export function servedOperations(): readonly (readonly [string, boolean])[] {
  return Object.values(services).flatMap(({ operations }) =>
    Object.entries(operations).map(([name, { write }]) => [name, write] as const),
  )
}

function once(aws: Sandbox) {
  return { ...aws.clientConfig(), maxAttempts: 1 }
}
