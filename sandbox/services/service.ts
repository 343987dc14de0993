import { ServiceError } from '../protocol/service-error.ts'
import type { World } from '../state/world.ts'

/** One AWS API: its operations, and the errors that every operation can return. */
export interface Service {
  /** The one in the signature of its requests, and of its model. */
  readonly name: string
  readonly operations: Readonly<Record<string, Operation>>
  /** HTTP statuses of the errors that the model omits. */
  readonly commonErrors: Readonly<Record<string, number>>
  readonly validationError: string
  /** Problems of responses that are none: AWS returns what its model forbids. */
  readonly beyondModel?: RegExp
  readonly accessDenied: string
  throttled(): ServiceError
  /** How the service's refusals name the resource with this ARN, if not by its ARN. */
  mention?(arn: string): string
}

/** The errors of the services that were made for the JSON protocol. */
export const jsonErrors = {
  commonErrors: {
    AccessDeniedException: 400,
    SerializationException: 400,
    ThrottlingException: 400,
    UnknownOperationException: 400,
    ValidationException: 400,
  },
  validationError: 'ValidationException',
  accessDenied: 'AccessDeniedException',
  throttled: () => new ServiceError('ThrottlingException', 'Rate exceeded'),
} satisfies Partial<Service>

/** The errors of the services that were made for the query protocol. */
export const queryErrors = {
  commonErrors: { AccessDenied: 403, InvalidAction: 400, Throttling: 400, ValidationError: 400 },
  validationError: 'ValidationError',
  accessDenied: 'AccessDenied',
  throttled: () => new ServiceError('Throttling', 'Rate exceeded'),
} satisfies Partial<Service>

/** Runs an operation. Its input has been checked against the model; its output will be. */
export interface Operation<Input extends object = object, Output extends object = object> {
  readonly write: boolean
  /** The ARN that a policy of the caller would have to name. */
  resource(input: Input, scope: Scope): string
  /** A member that AWS omits from the response although the model requires it. */
  readonly omits?: string
  /** Further permissions that the caller needs, besides the operation itself. */
  also?(input: Input, scope: Scope): readonly Permission[]
  /** Throws a `ServiceError` for what AWS refuses. */
  handle(input: Input, scope: Scope): Output
}

export interface Permission {
  /** `lambda:GetLayerVersion`. */
  readonly action: string
  readonly resource: string
}

/** Where a call happens: the caller's account, the region it called, and everything in it. */
export interface Scope {
  readonly world: World
  readonly account: string
  readonly region: string
  readonly partition: string
  readonly callerArn: string
  readonly requestBytes: number
}

/** AWS's message about a denied call; across accounts, the resource's policy is what is missing. */
export function notAuthorized(
  scope: Scope,
  action: string,
  resource: string,
  policy = 'identity-based',
): string {
  const missing = `no ${policy} policy allows the ${action} action`
  return `User: ${scope.callerArn} is not authorized to perform: ${action} on resource: ${resource} because ${missing}`
}
