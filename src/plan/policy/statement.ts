/**
 * One statement of a policy document as a comparable value: single texts become lists. `unread` is a statement with an
 * element that an identity policy can't have, or a malformed one: it is kept and shown as it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export type Statement = ReadStatement | UnreadStatement

export interface ReadStatement {
  readonly kind: 'read'
  readonly effect: Effect
  readonly sid: string | undefined
  readonly actions: Choice
  readonly resources: Choice
  readonly conditions: readonly Condition[]
  readonly source: JsonObject
}

interface UnreadStatement {
  readonly kind: 'unread'
  /** `Deny` wherever it does not say that it allows. */
  readonly effect: Effect
  readonly sid: string | undefined
  readonly source: JsonObject
}

export type Effect = 'Allow' | 'Deny'

/** `Action` and `NotAction` in one, and so for resources. */
export interface Choice {
  readonly not: boolean
  readonly patterns: readonly string[]
}

export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

export type JsonObject = Readonly<Record<string, unknown>>

/** A policy document of any kind, read from its JSON. */
interface ParsedDocument {
  /** The oldest one where it names none. */
  readonly version: unknown
  /** Its statements as they are written. */
  readonly sources: readonly JsonObject[]
  /** The whole document, indented for people. */
  readonly indented: string
}

export const newestVersion = '2012-10-17'

/** What a text says as a policy document; `undefined` if it is not one. */
export function parseDocument(text: string): ParsedDocument | undefined {
  const document = parseJson(text)
  if (!isObject(document) || document.Statement === undefined) return undefined
  const sources = asList(document.Statement)
  if (!sources.every(isObject)) return undefined
  const { Version: version = '2008-10-17' } = document
  return { version, sources, indented: JSON.stringify(document, undefined, 2) }
}

export function parseStatement(source: JsonObject, version?: unknown): Statement {
  const sid = typeof source.Sid === 'string' ? source.Sid : undefined
  const actions = choiceIn(source, 'Action')
  const resources = choiceIn(source, 'Resource')
  const conditions = parseConditions(source.Condition)
  const { Effect: effect } = source
  const isPlain =
    Object.keys(source).every((key) => elements.includes(key)) && !isOfOldVersion(source, version)
  return isPlain && (effect === 'Allow' || effect === 'Deny') && actions && resources && conditions
    ? { kind: 'read', effect, sid, actions, resources, conditions, source }
    : { kind: 'unread', effect: effect === 'Allow' ? 'Allow' : 'Deny', sid, source }
}

const elements = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

/** Most policy variables in one `NotResource`: each divides what the statement covers in two. */
const mostVariables = 6

/**
 * Policy variables are plain text in a document of any other version than the newest.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
 */
function isOfOldVersion(source: JsonObject, version: unknown): boolean {
  return version !== undefined && version !== newestVersion && JSON.stringify(source).includes('${')
}

function choiceIn(source: JsonObject, element: 'Action' | 'Resource'): Choice | undefined {
  const [plain, other] = [source[element], source[`Not${element}`]]
  if (plain !== undefined && other !== undefined) return undefined
  const patterns = texts(plain ?? other)
  const not = other !== undefined
  if (not && (patterns ?? []).filter((pattern) => pattern.includes('${')).length > mostVariables)
    return undefined
  return patterns && { not, patterns }
}

/** The conditions of a statement's `Condition`, or `undefined` if it has none. */
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

/** Condition values may be booleans and numbers; IAM compares their texts. */
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
