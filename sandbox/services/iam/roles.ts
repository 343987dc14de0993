import { ServiceError } from '../../protocol/service-error.ts'
import { accountOf } from '../../state/world.ts'
import type { Scope } from '../service.ts'
import { type RoleRecord, roles } from './role-record.ts'

/** Throws NoSuchEntity if the account has no role of that name, in any case. */
export function findRole(name: string, scope: Scope): RoleRecord {
  const role = roles(accountOf(scope.world, scope.account)).get(name.toLowerCase())
  if (role !== undefined) return role
  throw new ServiceError('NoSuchEntity', `The role with name ${name} cannot be found.`)
}

/** Returns the ARN that a caller's permissions for the role are about. */
export function roleResource(
  { RoleName = '' }: { readonly RoleName?: string | undefined },
  scope: Scope,
): string {
  const role = roles(accountOf(scope.world, scope.account)).get(RoleName.toLowerCase())
  return role?.arn ?? `arn:${scope.partition}:iam::${scope.account}:role/${RoleName}`
}
