import { code } from '../markdown/markdown.ts'
import type { Who } from './access.ts'

/** What the declaration leaves open about who a function is. */
export interface Naming {
  readonly stage: string | undefined
  /** Whether the plan has functions of several regions. */
  readonly inRegions: boolean
}

/**
 * ` (Lambda x)` where the label, which is the author's word, does not tell the Lambda function: with or without its stage;
 * ` (eu-west-1)` where there are several regions.
 */
export function aliasOf({ label, functionName, region }: Who, { stage, inRegions }: Naming): string {
  const names =
    stage === undefined ? [label] : [label, `${label}-${stage}`, `${label}_${stage}`, `${stage}-${label}`]
  const parts = [
    ...(names.includes(functionName) ? [] : [`Lambda ${code(functionName)}`]),
    ...(inRegions ? [code(region)] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** `, which shares role r with f` where the function gains or loses by another's grant, and `share` for several. */
export function sharingOf({ sharing }: Who, number = 1): string {
  return sharing === undefined
    ? ''
    : `, which ${number === 1 ? 'shares' : 'share'} role ${code(sharing.roleName)} with ${code(sharing.source)}`
}
