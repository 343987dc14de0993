import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
  paginateListRolePolicies,
} from '@aws-sdk/client-iam'
import type { Failure } from '../../model/failure.ts'
import type { PolicyState, RoleState } from '../../model/observation.ts'
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
    return { kind: 'found', text: decodeDocument(document) }
  })
}

/** IAM returns documents URL-encoded (RFC 3986), and the SDK leaves them so. */
export function decodeDocument(document: string): string {
  return decodeURIComponent(document)
}

/** Reads the texts of a role's inline policies. Throws CredentialsError. */
export function readRole(clients: Clients, region: string, roleName: string): Promise<RoleState> {
  return read({ action: 'iam:ListRolePolicies', target: roleOf(roleName), absent }, async () => {
    const pages = paginateListRolePolicies({ client: clients.iam(region) }, { RoleName: roleName })
    const names = await collect(pages, (page) => page.PolicyNames)
    const policies = await Promise.all(
      names.map((policyName) => readPolicy(clients, { region, roleName, policyName })),
    )
    const failed = policies.find((policy) => policy.kind === 'failed')
    if (failed !== undefined) return failed
    const texts = names.flatMap((policyName, index) => {
      const policy = policies[index]
      return policy?.kind === 'found' ? [[policyName, policy.text] as const] : []
    })
    return { kind: 'found', texts: new Map(texts) }
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
