import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { environmentOf } from '../sandbox/endpoint/credentials.ts'
import { type MadeRole, rolesOf } from '../sandbox/template.ts'
import { ministack, moto, startEmulator } from './emulator.ts'
import { type Judge, startJudge } from './judge.ts'
import { viewOf } from './view.ts'

/**
 * `npm run test:setup`, after cfn-lint: creates setup/aws.yml on moto, with an existing identity provider and with a new
 * one, and compares the roles that moto makes with those that the tests take the template to make.
 */
const template = readFileSync(new URL('../setup/aws.yml', import.meta.url), 'utf8')
const place = { account: '123456789012', region: 'eu-west-1' }
const least = {
  Owner: 'acme',
  OwnerId: '11',
  Repository: 'orders',
  RepositoryId: '22',
  Functions: 'orders-*',
  Roles: 'service-role/orders-*',
  Provider: 'existing',
}
const most = {
  ...least,
  Subject: 'both',
  Environment: 'production',
  OtherWorkflow: 'lambda-secrets-remove.yml',
  Name: 'orders-secrets',
  Boundary: `arn:aws:iam::${place.account}:policy/all-roles`,
  FunctionsBoundary: `arn:aws:iam::${place.account}:policy/lambda-boundary`,
  Secrets: 'orders/*',
  ParameterStore: 'true',
  ManagedPolicies: 'true',
  DurableFunctions: 'true',
  Extension: 'true',
  Publish: 'true',
  RotationFunctions: 'rotate-*',
}
const provider = {
  Url: 'https://token.actions.githubusercontent.com',
  ClientIDList: ['sts.amazonaws.com'],
  ThumbprintList: ['0'.repeat(40)],
}

/** MiniStack makes neither inline policies nor boundaries; moto keeps a list's AWS::NoValue as null. */
const emulators = [
  { emulator: moto, madeOf: (role: MadeRole) => JSON.stringify(role, withoutNulls, 2) },
  { emulator: ministack, madeOf: ({ name, trust }: MadeRole) => JSON.stringify({ name, trust }, null, 2) },
]

for (const { emulator, madeOf } of emulators) {
  const server = await startEmulator(emulator)
  const judge = startJudge(environmentOf({ url: server.url, ...place }))
  try {
    await judge.ask('iam', 'create_open_id_connect_provider', provider)
    for (const [StackName, parameters] of Object.entries({ least, most })) {
      await create(judge, StackName, parameters)
      const expected = rolesOf(template, { ...place, parameters })
      assert.deepEqual((await rolesNow(judge)).map(madeOf), expected.map(madeOf))
      console.log(`${emulator.name} makes the roles of the stack "${StackName}" as expected`)
      await judge.ask('cloudformation', 'delete_stack', { StackName })
      assert.deepEqual(await rolesNow(judge), [])
    }
  } finally {
    await judge.close()
    await server.close()
  }
}

async function create(
  judge: Judge,
  StackName: string,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const Parameters = Object.entries(parameters).map(([name, value]) => ({
    ParameterKey: name,
    ParameterValue: value,
  }))
  const input = { StackName, TemplateBody: template, Parameters, Capabilities: ['CAPABILITY_NAMED_IAM'] }
  await judge.ask('cloudformation', 'create_stack', input)
}

function withoutNulls(_: string, value: unknown): unknown {
  return Array.isArray(value) ? value.filter((each) => each !== null) : value
}

/** The plan role, and then the deploy role. */
async function rolesNow(judge: Judge): Promise<readonly MadeRole[]> {
  type Listed = { readonly Roles: readonly { readonly RoleName: string }[] }
  const { Roles } = await judge.ask<Listed>('iam', 'list_roles')
  const names = Roles.map(({ RoleName }) => RoleName).sort()
  return Promise.all(names.reverse().map((name) => roleNow(judge, name)))
}

async function roleNow(judge: Judge, name: string): Promise<MadeRole> {
  type Got = {
    readonly Role: { readonly AssumeRolePolicyDocument: unknown; readonly PermissionsBoundary?: Bound }
  }
  type Bound = { readonly PermissionsBoundaryArn: string }
  const { Role } = await judge.ask<Got>('iam', 'get_role', { RoleName: name })
  return {
    name,
    trust: Role.AssumeRolePolicyDocument,
    boundary: Role.PermissionsBoundary?.PermissionsBoundaryArn,
    policies: await viewOf(judge).policies(name),
  }
}
