import type {
  GetPolicyRequest,
  GetPolicyResponse,
  GetPolicyVersionRequest,
  GetPolicyVersionResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
} from '@aws-sdk/client-iam'
import { ServiceError } from '../../protocol/service-error.ts'
import { accountOf } from '../../state/world.ts'
import { page } from '../page.ts'
import type { Operation, Scope } from '../service.ts'
import { urlEncoded } from './policy-document.ts'
import { roles } from './role-record.ts'
import { findRole, roleResource } from './roles.ts'

/** Every policy has this one version. */
const onlyVersion = 'v1'

export const listAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse
> = {
  write: false,
  resource: roleResource,
  handle: ({ RoleName = '', Marker, MaxItems = 100 }, scope) => {
    const { attached } = findRole(RoleName, scope)
    const { items, next } = page([...attached.keys()].sort(), MaxItems, Marker)
    const AttachedPolicies = items.map((arn) => ({ PolicyArn: arn, PolicyName: nameIn(arn) }))
    return { AttachedPolicies, IsTruncated: next !== undefined, Marker: next }
  },
}

export const getPolicy: Operation<GetPolicyRequest, GetPolicyResponse> = {
  write: false,
  resource: policyResource,
  handle: ({ PolicyArn = '' }, scope) => {
    findText(PolicyArn, scope)
    const Policy = { Arn: PolicyArn, PolicyName: nameIn(PolicyArn), DefaultVersionId: onlyVersion }
    return { Policy }
  },
}

export const getPolicyVersion: Operation<GetPolicyVersionRequest, GetPolicyVersionResponse> = {
  write: false,
  resource: policyResource,
  handle: ({ PolicyArn = '', VersionId = '' }, scope) => {
    const text = findText(PolicyArn, scope)
    if (VersionId !== onlyVersion)
      throw new ServiceError('NoSuchEntity', `Policy ${PolicyArn} version ${VersionId} does not exist.`)
    return { PolicyVersion: { VersionId, IsDefaultVersion: true, Document: urlEncoded(text) } }
  },
}

/** A managed policy exists where a role has it. */
function findText(arn: string, { world, account }: Scope): string {
  const all = [...roles(accountOf(world, account)).values()]
  const text = all.map(({ attached }) => attached.get(arn)).find((each) => each !== undefined)
  if (text === undefined) throw new ServiceError('NoSuchEntity', `Policy ${arn} was not found.`)
  return text
}

function policyResource({ PolicyArn = '' }: { readonly PolicyArn?: string | undefined }): string {
  return PolicyArn
}

function nameIn(arn: string): string {
  return arn.replace(/^.*\//, '')
}
