import { type ApiModel, type ShapeReference, shapeOf, type Values } from './model.ts'
import { ServiceError } from './service-error.ts'

/** Returns the body as values; an empty body is an empty structure. Throws AWS's SerializationException. */
export function parseJsonBody(body: string): Values {
  try {
    return body === '' ? {} : JSON.parse(body)
  } catch {
    throw new ServiceError('SerializationException', 'Could not parse request body into json')
  }
}

/** Returns `value` as JSON: timestamps as seconds since 1970, blobs in base64, without absent members. */
export function toJson(model: ApiModel, reference: ShapeReference, value: unknown): unknown {
  const shape = shapeOf(model, reference)
  if (value instanceof Date) return value.getTime() / 1000
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value) && shape.member) {
    const member = shape.member
    return value.map((item) => toJson(model, member, item))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const member = shape.type === 'map' ? shape.value : shape.members?.[key]
    return [member?.locationName ?? key, member === undefined ? item : toJson(model, member, item)]
  })
  return Object.fromEntries(entries)
}
