import type { ServiceName, Values } from '../protocol/model.ts'
import type { OperationName } from '../services/services.ts'

/** One call that the sandbox got, in the order in which calls were handled. */
export interface Call {
  readonly service: ServiceName
  readonly operation: OperationName
  readonly region: string
  /** The caller's. */
  readonly account: string
  readonly input: Values
  /** Whether the operation changes anything. */
  readonly write: boolean
  /** Whether it did what it was asked for; the caller may not have learnt that. */
  readonly took: boolean
  /** The HTTP status that was answered; absent where a fault withheld the answer. */
  readonly status?: number
  readonly errorCode?: string
}

/** Which calls are meant. Every condition that is given must hold. */
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
