import type { Failure } from '../model/failure.ts'
import type { CheckedPart } from '../model/plan.ts'

/** What one kind of policy says of reading one secret. */
export type PartVerdict = { readonly part: CheckedPart } & (
  | { readonly says: 'allowed' }
  /** By what it is denied. */
  | { readonly says: 'denied'; readonly what: string }
  /** It looks denied, but something that can't be known may decide otherwise. */
  | { readonly says: 'in-doubt'; readonly what: string }
  /** It could not be evaluated, for a reason of its own or as the call failed. */
  | { readonly says: 'open'; readonly what: string; readonly failure?: Failure }
)
