import { ServiceError } from '../../protocol/service-error.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Throws IAM's MalformedPolicyDocument unless `text` is an identity policy in IAM's grammar.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function checkPolicyDocument(text: string): void {
  const document = parse(text)
  check(hasOnly(document, ['Version', 'Id', 'Statement']), 'Syntax errors in policy.')
  const { Version: version = '2008-10-17', Statement: body } = document
  check(
    version === '2012-10-17' || version === '2008-10-17',
    'The policy must contain a valid version string',
  )
  check(body !== undefined, 'Syntax errors in policy.')
  const statements = list(body)
  check(statements.length > 0, 'Syntax errors in policy.')
  for (const statement of statements) checkStatement(statement)
  const sids = statements.flatMap((statement) =>
    isObject(statement) && statement.Sid ? [statement.Sid] : [],
  )
  check(new Set(sids).size === sids.length, 'Statement IDs (SID) in a single policy must be unique.')
}

const elements = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

function checkStatement(statement: unknown): void {
  if (!isObject(statement)) throw malformed('Syntax errors in policy.')
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Condition = {} } = statement
  const principal = 'Principal' in statement || 'NotPrincipal' in statement
  check(!principal, 'Policy document should not specify a principal.')
  check(hasOnly(statement, elements), 'Syntax errors in policy.')
  check(
    Sid === undefined || (typeof Sid === 'string' && /^[0-9A-Za-z]*$/.test(Sid)),
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  )
  check(Effect === 'Allow' || Effect === 'Deny', 'Syntax errors in policy.')
  const actions = exactlyOne(Action, NotAction, 'Policy statement must contain actions.')
  const resources = exactlyOne(Resource, NotResource, 'Policy statement must contain resources.')
  for (const action of actions) {
    const vendor = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
    check(action === '*' || /^[a-z0-9-]+:[A-Za-z0-9*?]+$/i.test(action), vendor)
  }
  for (const resource of resources) checkResource(resource)
  checkCondition(Condition)
}

function checkResource(resource: string): void {
  if (resource === '*') return
  check(resource.includes(':'), `Resource ${resource} must be in ARN format or "*".`)
  check(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:./s.test(resource), 'The policy failed legacy parsing')
}

function checkCondition(condition: unknown): void {
  if (!isObject(condition)) throw malformed('Syntax errors in policy.')
  for (const keys of Object.values(condition)) {
    if (!isObject(keys)) throw malformed('Syntax errors in policy.')
    for (const value of Object.values(keys).flatMap(list)) {
      check(['string', 'number', 'boolean'].includes(typeof value), 'Syntax errors in policy.')
    }
  }
}

function exactlyOne(positive: unknown, negative: unknown, complaint: string): readonly string[] {
  check(positive !== undefined || negative !== undefined, complaint)
  check(positive === undefined || negative === undefined, 'Syntax errors in policy.')
  const texts = list(positive ?? negative)
  check(texts.length > 0, complaint)
  return texts.map((text) => {
    if (typeof text !== 'string') throw malformed('Syntax errors in policy.')
    return text
  })
}

function parse(text: string): Json {
  try {
    const document: unknown = JSON.parse(text)
    if (isObject(document)) return document
  } catch {
    throw malformed('Syntax errors in policy.')
  }
  throw malformed('Syntax errors in policy.')
}

function check(holds: boolean, complaint: string): void {
  if (!holds) throw malformed(complaint)
}

function malformed(complaint: string): ServiceError {
  return new ServiceError('MalformedPolicyDocument', complaint)
}

function hasOnly(value: Json, allowed: readonly string[]): boolean {
  return Object.keys(value).every((key) => allowed.includes(key))
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Encodes by RFC 3986, as IAM returns documents: stricter than `encodeURIComponent`. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
