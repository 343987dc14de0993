import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import type { Failure } from '../../model/failure.ts'
import type { PolicyState, RoleState } from '../../model/observation.ts'
import type { Clients } from '../client/clients.ts'
import { codeOf, toFailure } from '../client/failures.ts'

export interface PolicyName {
  /** Any region of the partition: IAM is the same in all of them. */
  readonly region: string
  readonly roleName: string
  readonly policyName: string
}

/**
 * Reads one inline policy of a role. NoSuchEntity means no such policy or no such role; `readRole` tells them apart.
 * Throws CredentialsError.
 */
export async function readPolicy(
  clients: Clients,
  { region, roleName, policyName }: PolicyName,
): Promise<PolicyState> {
  const call = { action: 'iam:GetRolePolicy', target: `role ${roleName}` }
  try {
    return await getPolicy(clients.iam(region), roleName, policyName)
  } catch (error) {
    if (codeOf(error) === 'NoSuchEntityException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

/** Reads how many characters each inline policy of a role takes. Throws CredentialsError. */
export async function readRole(clients: Clients, region: string, roleName: string): Promise<RoleState> {
  const iam = clients.iam(region)
  const call = { action: 'iam:ListRolePolicies', target: `role ${roleName}` }
  try {
    const names = await listPolicies(iam, roleName)
    const states = await Promise.all(
      names.map((policyName) => readPolicy(clients, { region, roleName, policyName })),
    )
    const failed = states.find((state) => state.kind === 'failed')
    if (failed !== undefined) return failed
    return {
      kind: 'found',
      characters: new Map(names.map((name, index) => [name, charactersOf(states[index])])),
    }
  } catch (error) {
    if (codeOf(error) === 'NoSuchEntityException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

/** Puts an inline policy, new or over the old one: IAM has no conditional write. Gives why it failed. */
export async function putPolicy(
  clients: Clients,
  name: PolicyName,
  document: string,
): Promise<Failure | undefined> {
  const { region, roleName, policyName } = name
  try {
    const input = { RoleName: roleName, PolicyName: policyName, PolicyDocument: document }
    await clients.iam(region).send(new PutRolePolicyCommand(input))
    return undefined
  } catch (error) {
    return toFailure(error, { action: 'iam:PutRolePolicy', target: `role ${roleName}` })
  }
}

/** Deletes an inline policy; one that is gone already is fine. Gives why it failed. */
export async function deletePolicy(
  clients: Clients,
  { region, roleName, policyName }: PolicyName,
): Promise<Failure | undefined> {
  try {
    await clients
      .iam(region)
      .send(new DeleteRolePolicyCommand({ RoleName: roleName, PolicyName: policyName }))
    return undefined
  } catch (error) {
    if (codeOf(error) === 'NoSuchEntityException') return undefined
    return toFailure(error, { action: 'iam:DeleteRolePolicy', target: `role ${roleName}` })
  }
}

/** IAM answers with the document URL-encoded (RFC 3986), and the SDK leaves it so. */
async function getPolicy(iam: IAMClient, roleName: string, policyName: string): Promise<PolicyState> {
  const answer = await iam.send(new GetRolePolicyCommand({ RoleName: roleName, PolicyName: policyName }))
  if (answer.PolicyDocument === undefined) throw new SyntaxError('GetRolePolicy gave no document')
  return { kind: 'found', text: decodeURIComponent(answer.PolicyDocument) }
}

async function listPolicies(iam: IAMClient, roleName: string): Promise<readonly string[]> {
  const names: string[] = []
  let marker: string | undefined
  do {
    const answer = await iam.send(
      new ListRolePoliciesCommand({
        RoleName: roleName,
        ...(marker === undefined ? {} : { Marker: marker }),
      }),
    )
    if (answer.PolicyNames === undefined) throw new SyntaxError('ListRolePolicies gave no names')
    names.push(...answer.PolicyNames)
    marker = answer.IsTruncated ? answer.Marker : undefined
  } while (marker !== undefined)
  return names
}

function charactersOf(policy: PolicyState | undefined): number {
  return policy?.kind === 'found' ? minify(policy.text).length : 0
}

/** IAM does not count white space between tokens. */
function minify(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
