/**
 * One statement of a policy document in a form that can be compared: single texts become lists. An `opaque` statement
 * cannot be compared by containment (Deny, NotAction, NotResource); it is kept and shown unchanged.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export type Statement =
  | {
      readonly kind: 'allow'
      readonly sid: string | undefined
      readonly actions: readonly string[]
      readonly resources: readonly string[]
      readonly conditions: readonly Condition[]
      readonly source: JsonObject
    }
  | { readonly kind: 'opaque'; readonly sid: string | undefined; readonly source: JsonObject }

export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export type JsonObject = Readonly<Record<string, unknown>>

/** A policy document of any kind, read from its JSON. */
export interface ParsedDocument {
  /** Its statements as they are written. */
  readonly sources: readonly JsonObject[]
  /** The whole document, indented for people. */
  readonly indented: string
}

/** Returns what a text says as a policy document; `undefined` if it is not one. */
export function parseDocument(text: string): ParsedDocument | undefined {
  const document = parseJson(text)
  if (!isObject(document) || document.Statement === undefined) return undefined
  const sources = asList(document.Statement)
  return sources.every(isObject) ? { sources, indented: JSON.stringify(document, undefined, 2) } : undefined
}

export function parseStatement(source: JsonObject): Statement {
  const sid = typeof source.Sid === 'string' ? source.Sid : undefined
  const actions = texts(source.Action)
  const resources = texts(source.Resource)
  const conditions = parseConditions(source.Condition)
  const known = ['Sid', 'Effect', 'Action', 'Resource', 'Condition']
  const plain = source.Effect === 'Allow' && Object.keys(source).every((key) => known.includes(key))
  return plain && actions && resources && conditions
    ? { kind: 'allow', sid, actions, resources, conditions, source }
    : { kind: 'opaque', sid, source }
}

/** Returns the conditions in a statement's `Condition`; `undefined` if it is malformed. */
export function parseConditions(block: unknown): readonly Condition[] | undefined {
  if (block === undefined) return []
  if (!isObject(block)) return undefined
  const conditions = Object.entries(block).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, value]) => ({ operator, key, values: scalars(value) }))
      : [undefined],
  )
  return conditions.every((condition): condition is Condition => condition?.values !== undefined)
    ? conditions
    : undefined
}

function texts(value: unknown): readonly string[] | undefined {
  const list = asList(value)
  return value !== undefined && list.every((item) => typeof item === 'string') ? list : undefined
}

/** Condition values may be booleans or numbers; IAM compares them as text. */
function scalars(value: unknown): readonly string[] | undefined {
  const list = asList(value)
  return list.every((item) => ['string', 'number', 'boolean'].includes(typeof item))
    ? list.map(String)
    : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
