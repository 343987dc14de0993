import type { Failure } from '../../model/failure.ts'
import { type Call, isThrottling, mayHaveWorked, toFailure } from '../client/failures.ts'

export type WriteResult = { readonly kind: 'done' } | Refusal

/**
 * `stale`: the target changed or is changing; `lost`: the write may have worked; `throttled`: it was one call too many.
 * After each of these, read the target again before the write is repeated.
 */
export interface Refusal {
  readonly kind: 'stale' | 'lost' | 'throttled' | 'refused'
  readonly failure: Failure
}

/**
 * Returns the result of a write that names the revision it replaces, or why Lambda did not confirm it. Throws
 * CredentialsError.
 */
export async function writeConditionally<Result extends { readonly kind: 'done' | 'published' }>(
  call: Call,
  work: () => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    return await work()
  } catch (error) {
    const failure = toFailure(error, call)
    return { kind: kindOf(error, failure), failure }
  }
}

function kindOf(error: unknown, { code }: Failure): Refusal['kind'] {
  if (code === 'PreconditionFailedException' || code === 'ResourceConflictException') return 'stale'
  if (isThrottling(code) || isThrottledBehind(error)) return 'throttled'
  return mayHaveWorked(error) ? 'lost' : 'refused'
}

/**
 * Lambda calls EC2 for a function in a VPC, and takes EC2's throttling for a wrong parameter.
 * https://github.com/aws/aws-sdk-go/issues/1727
 */
function isThrottledBehind(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Your request has been throttled by EC2')
}
