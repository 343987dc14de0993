import type { Values } from './model.ts'

/** What a service answers instead of a result: AWS's error code and text, and the error's other members. */
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
