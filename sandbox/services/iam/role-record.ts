import { type Account, thingsIn } from '../../state/world.ts'

export interface RoleRecord {
  readonly name: string
  readonly path: string
  readonly arn: string
  readonly id: string
  readonly created: Date
  /** Inline policies: document texts by policy name. */
  readonly policies: Map<string, string>
  /** Attached managed policies: document texts by policy ARN. */
  readonly attached: Map<string, string>
  /** The permissions boundary: a managed policy that limits its other policies. */
  boundary: { readonly arn: string; readonly text: string } | undefined
  /** How many GetRolePolicy responses after each write still show the previous state. */
  staleReads: number
  stale?: { readsLeft: number; readonly policies: ReadonlyMap<string, string> }
}

/** By lower-case name: IAM's names differ by more than case. */
export const roles = thingsIn<Account, RoleRecord>()
