import type { AccessCheck, Verb } from '../change.ts'
import type { PolicyStatement } from './effective.ts'

/** Who can read which secret, as far as the roles of the declared functions tell. */
export interface Inventory {
  /** Everything that is or was granted, sorted by ARN. */
  readonly secrets: readonly SecretReaders[]
  /** What was not read, so that there may be more readers. */
  readonly unread: readonly UnreadPart[]
}

export interface SecretReaders {
  readonly secretArn: string
  /** Those that it is granted to come first. */
  readonly readers: readonly Reader[]
}

export interface Reader {
  readonly functionName: string
  /** Both absent while the function is pending. */
  readonly functionArn?: string
  readonly roleName?: string
  /** Absent if the function is not declared. */
  readonly label?: string
  /**
   * `grant`: by its own policy of this action. `shared-role`: by that of a declared function with the same role.
   * `other-policy`: only by policies that are not of this action.
   */
  readonly by: 'grant' | 'shared-role' | 'other-policy'
  /** `add`: only after an apply. `remove`: only until then. */
  readonly verb: Exclude<Verb, 'change'>
  /** Set on a grant that is no longer declared but kept: a served version or an unfinished execution may need it. */
  readonly held?: true
  /** Whether it can really read it; absent where that was not checked. */
  readonly check?: AccessCheck['result']
  /** What allows it besides the policies of this action. */
  readonly through: readonly PolicyStatement[]
}

/**
 * `function`: a declared function, by its label. `role-policies`, `attached-policies`: the inline or managed policies of a
 * role. `role-users`: which functions of a region have the roles.
 */
export interface UnreadPart {
  readonly kind: 'function' | 'role-policies' | 'attached-policies' | 'role-users'
  readonly name: string
}
