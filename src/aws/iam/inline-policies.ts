import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
  paginateListRolePolicies,
} from '@aws-sdk/client-iam'
import type { Failure } from '../../model/failure.ts'
import type { PolicyState, RoleState } from '../../model/observation.ts'
import { findOwner } from '../../text/owner.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'
import { collect, read, write } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'

export interface PolicyName {
  /** Any region of the partition: IAM is the same in all of them. */
  readonly region: string
  readonly roleName: string
  readonly policyName: string
}

const absent = 'NoSuchEntityException'

/**
 * Reads one inline policy of a role. Absent means no such policy or no such role; `readRole` tells them apart. Throws
 * CredentialsError.
 */
export function readPolicy(clients: Clients, about: PolicyName): Promise<PolicyState> {
  const { region, roleName, policyName } = about
  return read({ action: 'iam:GetRolePolicy', target: roleOf(roleName), absent }, async () => {
    const command = new GetRolePolicyCommand({ RoleName: roleName, PolicyName: policyName })
    const { PolicyDocument: document } = await clients.iam(region).send(command)
    if (document === undefined) throw new SyntaxError('GetRolePolicy returned no document')
    // IAM returns it URL-encoded (RFC 3986), and the SDK leaves it so.
    return { kind: 'found', text: decodeURIComponent(document) }
  })
}

/** Reads how many characters each inline policy of a role takes. Throws CredentialsError. */
export function readRole(clients: Clients, region: string, roleName: string): Promise<RoleState> {
  return read({ action: 'iam:ListRolePolicies', target: roleOf(roleName), absent }, async () => {
    const pages = paginateListRolePolicies({ client: clients.iam(region) }, { RoleName: roleName })
    const names = await collect(pages, (page) => page.PolicyNames)
    const policies = await Promise.all(
      names.map((policyName) => readPolicy(clients, { region, roleName, policyName })),
    )
    const failed = policies.find((policy) => policy.kind === 'failed')
    if (failed !== undefined) return failed
    const characters = new Map(names.map((each, index) => [each, charactersOf(policies[index])]))
    const marked = new Map(names.flatMap((each, index) => markedSid(each, policies[index])))
    return { kind: 'found', characters, marked }
  })
}

/** Creates or replaces an inline policy: IAM has no conditional write. Returns why it failed, if it did. */
export function putPolicy(
  clients: Clients,
  about: PolicyName,
  document: string,
): Promise<Failure | undefined> {
  const { region, roleName, policyName } = about
  const input = { RoleName: roleName, PolicyName: policyName, PolicyDocument: document }
  return write({ action: 'iam:PutRolePolicy', target: roleOf(roleName) }, () =>
    clients.iam(region).send(new PutRolePolicyCommand(input)),
  )
}

/** Deletes an inline policy; one that is already gone counts as deleted. Returns why it failed, if it did. */
export function deletePolicy(clients: Clients, about: PolicyName): Promise<Failure | undefined> {
  const { region, roleName, policyName } = about
  return write({ action: 'iam:DeleteRolePolicy', target: roleOf(roleName), absent }, () =>
    clients.iam(region).send(new DeleteRolePolicyCommand({ RoleName: roleName, PolicyName: policyName })),
  )
}

function roleOf(roleName: string): Sentence {
  return say`role ${name(roleName)}`
}

function charactersOf(policy: PolicyState | undefined): number {
  return policy?.kind === 'found' ? minify(policy.text).length : 0
}

/** The Sid that says whose a policy is, if one does. Nothing else of it is kept: it may be anybody's. */
function markedSid(
  policyName: string,
  policy: PolicyState | undefined,
): readonly (readonly [string, string])[] {
  if (policy?.kind !== 'found') return []
  const sids = [...policy.text.matchAll(/"(LambdaSecrets[A-Za-z0-9]+)"/g)].map(([, sid = '']) => sid)
  const marked = sids.find((sid) => findOwner(sid) !== undefined)
  return marked === undefined ? [] : [[policyName, marked]]
}

/** IAM does not count white space between tokens. */
function minify(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
