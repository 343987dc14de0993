import { ServiceError } from '../../protocol/service-error.ts'
import type { RoleRecord } from '../../state/records.ts'
import { accountState } from '../../state/world.ts'
import type { Scope } from '../service.ts'

/** Throws NoSuchEntity if the account has no role of that name, in any case. */
export function findRole(name: string, scope: Scope): RoleRecord {
  const role = accountState(scope.world, scope.account).roles.get(name.toLowerCase())
  if (role !== undefined) return role
  throw new ServiceError('NoSuchEntity', `The role with name ${name} cannot be found.`)
}
