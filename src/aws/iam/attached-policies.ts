import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  paginateListAttachedRolePolicies,
} from '@aws-sdk/client-iam'
import type { PolicyState, RoleState } from '../../model/observation.ts'
import { roleNameOf } from '../../text/arn.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { decodeDocument, onRole } from './inline-policies.ts'

const absent = 'NoSuchEntityException'

/** Returns the text of a managed policy; several roles may have the same. */
export type ManagedPolicyReader = (region: string, policyArn: string) => Promise<PolicyState>

/**
 * Reads the texts of the managed policies that are attached to a role, by name. One of AWS's and one of the account may have
 * the same name: they are known by their ARNs. Throws CredentialsError.
 */
export function readAttached(
  clients: Clients,
  { region, roleArn }: { readonly region: string; readonly roleArn: string },
  readOne: ManagedPolicyReader,
): Promise<RoleState> {
  return read({ ...onRole('iam:ListAttachedRolePolicies', roleArn), absent }, async () => {
    const input = { RoleName: roleNameOf(roleArn) }
    const pages = paginateListAttachedRolePolicies({ client: clients.iam(region) }, input)
    const attached = await collect(pages, (page) => page.AttachedPolicies)
    const byName = Map.groupBy(attached, (each) => each.PolicyName ?? '')
    const states = await Promise.all(
      attached.map(async ({ PolicyName: named = '', PolicyArn: arn = '' }) => {
        const isOnly = byName.get(named)?.length === 1
        return [isOnly ? named : arn, await readOne(region, arn)] as const
      }),
    )
    const failed = states.find(([, state]) => state.kind === 'failed')?.[1]
    if (failed?.kind === 'failed') return failed
    const texts = states.flatMap(([policy, state]) =>
      state.kind === 'found' ? [[policy, state.text] as const] : [],
    )
    return { kind: 'found', texts: new Map(texts) }
  })
}

/** Reads the version of a managed policy that is in force. Throws CredentialsError. */
export function readManagedPolicy(clients: Clients, region: string, policyArn: string): Promise<PolicyState> {
  const call = {
    action: 'iam:GetPolicyVersion',
    target: say`policy ${name(policyArn)}`,
    resource: policyArn,
    absent,
  }
  return read(call, async () => {
    const iam = clients.iam(region)
    const { Policy: policy } = await iam.send(new GetPolicyCommand({ PolicyArn: policyArn }))
    const version = { PolicyArn: policyArn, VersionId: policy?.DefaultVersionId }
    const { PolicyVersion: found } = await iam.send(new GetPolicyVersionCommand(version))
    if (found?.Document === undefined) throw new SyntaxError('GetPolicyVersion returned no document')
    return { kind: 'found', text: decodeDocument(found.Document) }
  })
}
