import type { Values } from './model.ts'

/** A service's error response: AWS's error code and message, and the error's other members. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError' as const
  readonly code: string
  readonly members: Values

  constructor(code: string, message: string, members: Values = {}) {
    super(message)
    this.code = code
    this.members = members
  }
}
