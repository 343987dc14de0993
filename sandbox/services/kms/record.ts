import { type Region, thingsIn } from '../../state/world.ts'

export interface KeyRecord {
  readonly id: string
  readonly arn: string
  readonly created: Date
  readonly manager: 'AWS' | 'CUSTOMER'
  state: 'Disabled' | 'Enabled' | 'PendingDeletion' | 'PendingImport' | 'Unavailable' | 'Updating'
  /** The text of its key policy. */
  policy: string
  /** Other accounts that its key policy allows. */
  sharedWith: readonly string[]
}

/** By id. */
export const keys = thingsIn<Region, KeyRecord>()

/** Key ids by alias name, `alias/orders`. */
export const aliases = thingsIn<Region, string>()
