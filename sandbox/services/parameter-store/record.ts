import type { ParameterTier, ParameterType } from '@aws-sdk/client-ssm'
import { type Region, thingsIn } from '../../state/world.ts'

/** A parameter of Parameter Store. */
export interface ParameterRecord {
  readonly name: string
  readonly arn: string
  readonly created: Date
  type: ParameterType
  tier: ParameterTier
  /** As DescribeParameters returns it: an alias, a key ID or a key ARN; present only on a SecureString. */
  keyId: string | undefined
  version: number
  value: string
  /** Other accounts that it is shared with through Resource Access Manager. */
  sharedWith: readonly string[]
}

export const parameters = thingsIn<Region, ParameterRecord>()
