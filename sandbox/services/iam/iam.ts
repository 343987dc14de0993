import type {
  DeleteRolePolicyRequest,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  GetRoleRequest,
  GetRoleResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  PutRolePolicyRequest,
} from '@aws-sdk/client-iam'
import { ServiceError } from '../../protocol/service-error.ts'
import { page } from '../page.ts'
import { type Operation, queryErrors, type Scope, type Service } from '../service.ts'
import { getPolicy, getPolicyVersion, listAttachedRolePolicies } from './managed-policies.ts'
import { checkPolicyDocument, urlEncoded } from './policy-document.ts'
import type { RoleRecord } from './role-record.ts'
import { findRole, roleResource } from './roles.ts'
import { simulatePrincipalPolicy } from './simulation.ts'

/** Characters over all inline policies of a role. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const inlinePolicyQuota = 10_240

const getRole: Operation<GetRoleRequest, GetRoleResponse> = {
  write: false,
  resource: roleResource,
  handle: ({ RoleName = '' }, scope) => {
    const role = findRole(RoleName, scope)
    return {
      Role: {
        Path: role.path,
        RoleName: role.name,
        RoleId: role.id,
        Arn: role.arn,
        CreateDate: role.created,
        AssumeRolePolicyDocument: urlEncoded(JSON.stringify(trustPolicy)),
        MaxSessionDuration: 3600,
        PermissionsBoundary: role.boundary && {
          PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
          PermissionsBoundaryArn: role.boundary.arn,
        },
      },
    }
  },
}

const getRolePolicy: Operation<GetRolePolicyRequest, GetRolePolicyResponse> = {
  write: false,
  resource: roleResource,
  handle: ({ RoleName = '', PolicyName = '' }, scope) => {
    const role = findRole(RoleName, scope)
    const document = visiblePolicies(role).get(PolicyName)
    if (document === undefined) throw noSuchPolicy(PolicyName)
    return { RoleName: role.name, PolicyName, PolicyDocument: urlEncoded(document) }
  },
}

const listRolePolicies: Operation<ListRolePoliciesRequest, ListRolePoliciesResponse> = {
  write: false,
  resource: roleResource,
  handle: ({ RoleName = '', Marker, MaxItems = 100 }, scope) => {
    const { policies } = findRole(RoleName, scope)
    const { items, next } = page([...policies.keys()].sort(), MaxItems, Marker)
    return { PolicyNames: [...items], IsTruncated: next !== undefined, Marker: next }
  },
}

const putRolePolicy: Operation<PutRolePolicyRequest> = {
  write: true,
  resource: roleResource,
  handle: ({ RoleName = '', PolicyName = '', PolicyDocument = '' }, scope) => {
    const role = findModifiableRole(RoleName, scope)
    checkPolicyDocument(PolicyDocument)
    const policies = new Map(role.policies).set(PolicyName, PolicyDocument)
    if (charactersOf(policies) > inlinePolicyQuota) {
      const text = `Maximum policy size of ${inlinePolicyQuota} bytes exceeded for role ${role.name}`
      throw new ServiceError('LimitExceeded', text)
    }
    changePolicies(role, () => role.policies.set(PolicyName, PolicyDocument))
    return {}
  },
}

const deleteRolePolicy: Operation<DeleteRolePolicyRequest> = {
  write: true,
  resource: roleResource,
  handle: ({ RoleName = '', PolicyName = '' }, scope) => {
    const role = findModifiableRole(RoleName, scope)
    if (!role.policies.has(PolicyName)) throw noSuchPolicy(PolicyName)
    changePolicies(role, () => role.policies.delete(PolicyName))
    return {}
  },
}

const operations = {
  DeleteRolePolicy: deleteRolePolicy,
  GetPolicy: getPolicy,
  GetPolicyVersion: getPolicyVersion,
  GetRole: getRole,
  GetRolePolicy: getRolePolicy,
  ListAttachedRolePolicies: listAttachedRolePolicies,
  ListRolePolicies: listRolePolicies,
  PutRolePolicy: putRolePolicy,
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
}

export type IamOperation = keyof typeof operations

export const iam: Service = {
  name: 'iam',
  operations,
  ...queryErrors,
  mention: (arn) => `role ${arn.replace(/^.*\//, '')}`,
}

const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
}

function findModifiableRole(name: string, scope: Scope): RoleRecord {
  const role = findRole(name, scope)
  if (!/^\/aws-(?:service-role|reserved)\//.test(role.path)) return role
  const text = `Cannot perform the operation on the protected role '${role.name}' - this role is only modifiable by AWS`
  throw new ServiceError('UnmodifiableEntity', text)
}

function noSuchPolicy(name: string): ServiceError {
  return new ServiceError('NoSuchEntity', `The role policy with name ${name} cannot be found.`)
}

/** Returns what a reader sees: for some reads after a write, the previous state. */
function visiblePolicies(role: RoleRecord): ReadonlyMap<string, string> {
  if (role.stale === undefined || role.stale.readsLeft === 0) return role.policies
  role.stale.readsLeft -= 1
  return role.stale.policies
}

function changePolicies(role: RoleRecord, change: () => void): void {
  role.stale = { readsLeft: role.staleReads, policies: new Map(role.policies) }
  change()
}

function charactersOf(policies: ReadonlyMap<string, string>): number {
  return [...policies.values()].join('').replaceAll(/\s/g, '').length
}
