import type { Values } from '../protocol/model.ts'
import type { OperationName, ServiceName } from '../services/services.ts'

/** One call to the sandbox, in the order in which calls were handled. */
export interface Call {
  readonly service: ServiceName
  readonly operation: OperationName
  readonly region: string
  /** The caller's. */
  readonly account: string
  readonly input: Values
  /** Whether the operation changes anything. */
  readonly write: boolean
  /** Whether it succeeded; the caller may not have learned that. */
  readonly took: boolean
  /** The HTTP status of the response; absent if a fault withheld the response. */
  readonly status?: number
  readonly errorCode?: string
}

/** Selects calls. Every given condition must hold. */
export interface CallMatcher {
  readonly service?: ServiceName
  readonly operation?: OperationName
  readonly write?: boolean
  readonly when?: (input: Values) => boolean
}

export function matches(
  matcher: CallMatcher,
  call: Pick<Call, 'service' | 'operation' | 'write' | 'input'>,
): boolean {
  const { service, operation, write, when } = matcher
  if (service !== undefined && service !== call.service) return false
  if (operation !== undefined && operation !== call.operation) return false
  if (write !== undefined && write !== call.write) return false
  return when === undefined || when(call.input)
}
