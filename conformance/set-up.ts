import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { everyFeature } from '../__tests__/role-policies.ts'
import { environmentOf } from '../sandbox/endpoint/credentials.ts'
import { type MadeRole, providerOf, rolesOf } from '../sandbox/template.ts'
import { ministack, moto, startEmulator } from './emulator.ts'
import { type Judge, startJudge } from './judge.ts'
import { viewOf } from './view.ts'

/**
 * `npm run test:setup`, after cfn-lint: creates setup/aws.yml on moto and MiniStack, and compares the roles that they make
 * with those that the tests take the template to make. Neither makes AWS::IAM::OIDCProvider: moto ignores it, MiniStack
 * refuses it. So their IAM makes what the template would, and the roles must trust that.
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
  ...everyFeature,
}
const enterprise = { ...least, Issuer: 'token.actions.githubusercontent.com/acme' }
const server = {
  ...least,
  Issuer: 'github.acme.com/_services/token',
  Subject: 'names',
  Workflow: '',
  Environment: 'production',
}

/** MiniStack makes neither inline policies nor boundaries; moto keeps a list's AWS::NoValue as null. */
const emulators = [
  { emulator: moto, madeOf: (role: MadeRole) => JSON.stringify(role, withoutNulls, 2) },
  { emulator: ministack, madeOf: ({ name, trust }: MadeRole) => JSON.stringify({ name, trust }, null, 2) },
]

for (const { emulator, madeOf } of emulators) {
  const aws = await startEmulator(emulator)
  const judge = startJudge(environmentOf({ url: aws.url, ...place }))
  try {
    for (const [StackName, parameters] of Object.entries({ least, most, enterprise, server })) {
      const OpenIDConnectProviderArn = await createProvider(judge, parameters)
      await create(judge, StackName, parameters)
      const made = await rolesNow(judge)
      const expected = rolesOf(template, { ...place, parameters })
      assert.deepEqual(made.map(madeOf), expected.map(madeOf))
      for (const { trust } of made) assert.deepEqual(federatedIn(trust), [OpenIDConnectProviderArn])
      console.log(`${emulator.name} makes the roles of the stack "${StackName}" as expected`)
      await judge.ask('cloudformation', 'delete_stack', { StackName })
      assert.deepEqual(await rolesNow(judge), [])
      await judge.ask('iam', 'delete_open_id_connect_provider', { OpenIDConnectProviderArn })
    }
  } finally {
    await judge.close()
    await aws.close()
  }
}

/** Creates the provider that the template would, and returns its ARN. */
async function createProvider(judge: Judge, parameters: Readonly<Record<string, string>>): Promise<string> {
  type Made = { readonly OpenIDConnectProviderArn: string }
  type Got = { readonly ClientIDList: readonly string[] }
  const wanted = providerOf(template, { ...place, parameters: { ...parameters, Provider: 'create' } })
  assert(wanted)
  const input = { Url: wanted.Url, ClientIDList: wanted.ClientIdList, ThumbprintList: ['0'.repeat(40)] }
  const { OpenIDConnectProviderArn } = await judge.ask<Made>('iam', 'create_open_id_connect_provider', input)
  const found = await judge.ask<Got>('iam', 'get_open_id_connect_provider', { OpenIDConnectProviderArn })
  assert.deepEqual(found.ClientIDList, ['sts.amazonaws.com'])
  return OpenIDConnectProviderArn
}

function federatedIn(trust: unknown): readonly string[] {
  type Trust = { readonly Statement: readonly { readonly Principal: { readonly Federated: string } }[] }
  return (trust as Trust).Statement.map(({ Principal }) => Principal.Federated)
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
