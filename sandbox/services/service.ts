import type { ApiModel, ServiceName } from '../protocol/model.ts'
import type { ServiceError } from '../protocol/service-error.ts'
import type { World } from '../state/world.ts'

/** One AWS API: its model, its operations, and the errors that every operation of it can answer. */
export interface Service {
  readonly name: ServiceName
  readonly model: ApiModel
  readonly operations: Readonly<Record<string, Operation>>
  /** HTTP statuses of the errors that the model leaves out. */
  readonly commonErrors: Readonly<Record<string, number>>
  readonly validationError: string
  readonly accessDenied: string
  throttled(): ServiceError
  /** How the service's refusals call the resource with this ARN, where not by its ARN. */
  mention?(arn: string): string
}

/** What an operation does. Its input has been checked against the model; its output will be. */
export interface Operation<Input extends object = object, Output extends object = object> {
  readonly write: boolean
  /** The ARN that a policy of the caller would have to name. */
  resource(input: Input, scope: Scope): string
  /** A member of the answer that AWS leaves out although the model requires it. */
  readonly omits?: string
  /** What else the caller must be allowed, besides the operation itself. */
  also?(input: Input, scope: Scope): readonly Permission[]
  /** Throws a `ServiceError` for what AWS refuses. */
  handle(input: Input, scope: Scope): Output
}

export interface Permission {
  /** `lambda:GetLayerVersion`. */
  readonly action: string
  readonly resource: string
}

/** Where a call happens: the caller's account, the region it called, and all that is there. */
export interface Scope {
  readonly world: World
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly callerArn: string
  readonly requestBytes: number
}

/** AWS's text about a call that the caller may not make; cross-account, it is the resource's policy that is missing. */
export function notAuthorized(
  scope: Scope,
  action: string,
  resource: string,
  policy = 'identity-based',
): string {
  const missing = `no ${policy} policy allows the ${action} action`
  return `User: ${scope.callerArn} is not authorized to perform: ${action} on resource: ${resource} because ${missing}`
}
