import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { everyFeature, featuresOf, normal, roles } from '../../__tests__/role-policies.ts'
import { providerOf, rolesOf } from '../../sandbox/template.ts'

/**
 * `npm run test:terraform`: evaluates the configuration in docs/terraform.md, with every optional policy and with nothing as
 * in its examples, and compares the resources with those of setup/aws.yml.
 */
const home = fileURLToPath(new URL('../..', import.meta.url))
const [account, region, partition, functions] = ['210987654321', 'us-gov-west-1', 'aws-us-gov', 'billing-*']
const issuer = 'token.actions.githubusercontent.com/initech'
const surroundings = {
  path: { module: home },
  data: { aws_caller_identity: { here: { account_id: account } }, aws_partition: { here: { partition } } },
  var: {
    region,
    functions,
    roles: `service-role/${functions}`,
    repository: 'initech/billing',
    branch: 'trunk',
    issuer,
    ids: { owner: '33', repository: '44' },
  },
}
const parameters = {
  Owner: 'initech',
  OwnerId: '33',
  Repository: 'billing',
  RepositoryId: '44',
  Subject: 'both',
  Branch: 'trunk',
  Issuer: issuer,
  Functions: functions,
  Roles: `service-role/${functions}`,
  ...everyFeature,
}

const made = JSON.parse(evaluate(configuration()), (_, value) =>
  isDocument(value) ? JSON.parse(value) : value,
)
assert.deepEqual(normal(made), normal(expected()))
console.log(`docs/terraform.md makes ${Object.keys(made).length} resources as setup/aws.yml does`)

function configuration(): string {
  const [, page = ''] = /```hcl\n(.*?)```/s.exec(readFileSync(`${home}docs/terraform.md`, 'utf8')) ?? []
  const optional = roles.flatMap((role) => featuresOf(role).map((name) => `, "${role}/${name}"`))
  return page.replace('"deploy/role"]', `"deploy/role"${optional.join('')}]`)
}

function evaluate(input: string): string {
  return execFileSync('go', ['run', '.', JSON.stringify(surroundings)], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Documents are texts to Terraform. */
function isDocument(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('{')
}

/** What setup/aws.yml makes, as Terraform calls it. */
function expected(): Readonly<Record<string, object>> {
  const template = readFileSync(`${home}setup/aws.yml`, 'utf8')
  const stack = { account, region, partition, parameters }
  const provider = providerOf(template, stack)
  const ofRoles = rolesOf(template, stack).flatMap(({ name, trust, policies }) => {
    const key = name.replace('lambda-secrets-', '')
    const attached = Object.entries(policies).map(([policy, document]) => [
      `aws_iam_role_policy.lambda_secrets[${key}/${policy}]`,
      { name: policy, role: name, policy: document },
    ])
    return [[`aws_iam_role.lambda_secrets[${key}]`, { name, assume_role_policy: trust }], ...attached]
  })
  return {
    'aws_iam_openid_connect_provider.github': { url: provider?.Url, client_id_list: provider?.ClientIdList },
    ...Object.fromEntries(ofRoles),
  }
}
