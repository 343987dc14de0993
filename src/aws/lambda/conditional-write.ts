import type { Failure } from '../../model/failure.ts'
import { type Call, mayHaveWorked, toFailure } from '../client/failures.ts'

export type WriteResult = { readonly kind: 'done' } | Refusal

/** `stale`: the target changed or is changing; read it again. `lost`: the write may have worked; read it again. */
export interface Refusal {
  readonly kind: 'stale' | 'lost' | 'refused'
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
    const stale = ['PreconditionFailedException', 'ResourceConflictException'].includes(failure.code)
    return { kind: stale ? 'stale' : mayHaveWorked(error) ? 'lost' : 'refused', failure }
  }
}
