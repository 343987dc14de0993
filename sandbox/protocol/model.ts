import { readFileSync } from 'node:fs'

/** An excerpt of AWS's model of an API, in botocore's form; `models/README.md` names its source. */
export interface ApiModel {
  readonly metadata: {
    readonly protocol: 'json' | 'query' | 'rest-json'
    readonly targetPrefix?: string
    readonly xmlNamespace?: string
  }
  readonly operations: Readonly<Record<string, OperationModel>>
  readonly shapes: Readonly<Record<string, Shape>>
}

export interface OperationModel {
  readonly name: string
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode?: number }
  readonly input?: ShapeReference
  readonly output?: ShapeReference & { readonly resultWrapper?: string }
  readonly errors?: readonly ShapeReference[]
}

export interface ShapeReference {
  readonly shape: string
  readonly location?: 'header' | 'querystring' | 'uri'
  readonly locationName?: string
}

export interface Shape {
  readonly type: ShapeType
  readonly required?: readonly string[]
  readonly members?: Readonly<Record<string, ShapeReference>>
  readonly member?: ShapeReference
  readonly key?: ShapeReference
  readonly value?: ShapeReference
  readonly pattern?: string
  readonly min?: number
  readonly max?: number
  readonly enum?: readonly string[]
  readonly sensitive?: boolean
  readonly fault?: boolean
  readonly error?: { readonly code?: string; readonly httpStatusCode: number }
}

export type ShapeType =
  | 'blob'
  | 'boolean'
  | 'double'
  | 'integer'
  | 'list'
  | 'long'
  | 'map'
  | 'string'
  | 'structure'
  | 'timestamp'

/** Values of an API call, as the SDK for JavaScript names and types them: a timestamp is a `Date`. */
export type Values = Readonly<Record<string, unknown>>

const models = new Map<string, ApiModel>()

/** Returns the model of an API, which is read with its first call. */
export function modelOf({ name }: { readonly name: string }): ApiModel {
  const url = new URL(`../models/${name}.json`, import.meta.url)
  const model = models.get(name) ?? JSON.parse(readFileSync(url, 'utf8'))
  models.set(name, model)
  return model
}

/** Returns the shape that `reference` names. Throws if the excerpt lacks it. */
export function shapeOf(model: ApiModel, reference: ShapeReference): Shape {
  const shape = model.shapes[reference.shape]
  if (shape === undefined) throw new Error(`the model excerpt has no shape ${reference.shape}`)
  return shape
}

/** Returns the shape of the error `code`, if the model says that `operation` can return it. */
export function errorReference(
  model: ApiModel,
  operation: OperationModel,
  code: string,
): ShapeReference | undefined {
  return operation.errors?.find(
    (reference) => (shapeOf(model, reference).error?.code ?? reference.shape) === code,
  )
}

/** Returns the HTTP status of a modeled error; JSON 1.1 services return 400 unless the fault is theirs. */
export function statusOfError(error: Shape): number {
  return error.error?.httpStatusCode ?? (error.fault ? 500 : 400)
}
