import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
  paginateListRolePolicies,
} from '@aws-sdk/client-iam'
import type { Failure } from '../../model/failure.ts'
import type { PolicyState, RoleState } from '../../model/observation.ts'
import { roleNameOf } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read, write } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import type { Call } from '../client/failures.ts'

export interface PolicyName {
  /** Any region of the partition: IAM is the same in all of them. */
  readonly region: string
  readonly roleArn: string
  readonly policyName: string
}

const absent = 'NoSuchEntityException'

/**
 * Reads one inline policy of a role. Absent means no such policy or no such role; `readRole` tells them apart. Throws
 * CredentialsError.
 */
export function readPolicy(clients: Clients, about: PolicyName): Promise<PolicyState> {
  return read({ ...onRole('iam:GetRolePolicy', about.roleArn), absent }, async () => {
    const command = new GetRolePolicyCommand(inputOf(about))
    const { PolicyDocument: document } = await clients.iam(about.region).send(command)
    if (document === undefined) throw new SyntaxError('GetRolePolicy returned no document')
    return { kind: 'found', text: decodeDocument(document) }
  })
}

/** IAM returns documents URL-encoded (RFC 3986), and the SDK leaves them so. */
export function decodeDocument(document: string): string {
  return decodeURIComponent(document)
}

/** Reads the texts of a role's inline policies, but for those that `known` returns. Throws CredentialsError. */
export function readRole(
  clients: Clients,
  region: string,
  roleArn: string,
  known: (policyName: string) => PolicyState | undefined = () => undefined,
): Promise<RoleState> {
  return read({ ...onRole('iam:ListRolePolicies', roleArn), absent }, async () => {
    const input = { RoleName: roleNameOf(roleArn) }
    const pages = paginateListRolePolicies({ client: clients.iam(region) }, input)
    const names = await collect(pages, (page) => page.PolicyNames)
    const policies = await Promise.all(
      names.map((policyName) => known(policyName) ?? readPolicy(clients, { region, roleArn, policyName })),
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
  const input = { ...inputOf(about), PolicyDocument: document }
  return write(onRole('iam:PutRolePolicy', about.roleArn), () =>
    clients.iam(about.region).send(new PutRolePolicyCommand(input)),
  )
}

/** Deletes an inline policy; one that is already gone counts as deleted. Returns why it failed, if it did. */
export function deletePolicy(clients: Clients, about: PolicyName): Promise<Failure | undefined> {
  return write({ ...onRole('iam:DeleteRolePolicy', about.roleArn), absent }, () =>
    clients.iam(about.region).send(new DeleteRolePolicyCommand(inputOf(about))),
  )
}

function inputOf({ roleArn, policyName }: PolicyName): { RoleName: string; PolicyName: string } {
  return { RoleName: roleNameOf(roleArn), PolicyName: policyName }
}

/** IAM's own messages name a role without its path. */
export function onRole(action: string, roleArn: string): Call {
  return { action, target: say`role ${name(roleNameOf(roleArn))}`, resource: roleArn }
}
