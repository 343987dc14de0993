import type { ApiModel, OperationModel, Values } from './model.ts'

/** A request from the network. */
export interface WireRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** A response to the network. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The API and the operation of an exchange. */
export interface Subject {
  readonly model: ApiModel
  readonly operation: OperationModel
  readonly requestId: string
}

/** How an API's values are transmitted. Reading does not check them; `violations` does. */
export interface Protocol {
  /** Returns the name of the requested operation. */
  operationName(model: ApiModel, request: WireRequest): string | undefined
  /** Throws a `ServiceError` if the request can't be read. */
  readInput(subject: Subject, request: WireRequest): Values
  writeOutput(subject: Subject, output: Values): WireAnswer
  writeError(subject: Subject, error: WireError): WireAnswer
}

export interface WireError {
  readonly status: number
  readonly code: string
  readonly message: string
  /** Members of the error's shape, with the message under the name that the shape uses. */
  readonly members: Values
}
