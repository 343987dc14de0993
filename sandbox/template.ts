import { type CollectionTag, isSeq, parse, type ScalarTag, YAMLMap } from 'yaml'

/** A role as a template makes it: documents as objects, its inline policies by their names. */
export interface MadeRole {
  readonly name: string
  readonly trust: unknown
  readonly boundary: string | undefined
  readonly policies: Readonly<Record<string, unknown>>
}

/** An identity provider as a template makes it. */
export interface MadeProvider {
  readonly Url: string
  readonly ClientIdList: readonly string[]
}

/** Where a stack is created, and with which parameters besides the defaults. */
export interface Stack {
  readonly parameters: Readonly<Record<string, string>>
  readonly account: string
  readonly region: string
  /** `aws` unless it is another. */
  readonly partition?: string
}

/**
 * Returns the roles that a CloudFormation template makes. Throws where CloudFormation would refuse a parameter, and for a
 * function that no template here uses.
 */
export function rolesOf(template: string, stack: Stack): readonly MadeRole[] {
  const resources = resourcesOf(template, stack)
  const policies = resources.flatMap(([, { Type, Properties }]) =>
    Type === 'AWS::IAM::Policy' ? [Properties as unknown as PolicyProperties] : [],
  )
  return resources.flatMap(([id, { Type, Properties }]) => {
    if (Type !== 'AWS::IAM::Role') return []
    const own = policies.filter(({ Roles }) => Roles.includes(id))
    return {
      name: String(Properties.RoleName),
      trust: JSON.parse(String(Properties.AssumeRolePolicyDocument)),
      boundary: Properties.PermissionsBoundary as string | undefined,
      policies: Object.fromEntries(own.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument])),
    }
  })
}

/** Returns the identity provider that the template makes, with the errors of `rolesOf`; `undefined` if it makes none. */
export function providerOf(template: string, stack: Stack): MadeProvider | undefined {
  const found = resourcesOf(template, stack).find(([, { Type }]) => Type === 'AWS::IAM::OIDCProvider')
  return found?.[1].Properties as MadeProvider | undefined
}

function resourcesOf(template: string, stack: Stack): readonly (readonly [string, Resource])[] {
  return Object.entries(resolveTemplate(parse(template, { customTags: tags }) as Template, stack).Resources)
}

interface Template {
  readonly Parameters: Readonly<Record<string, Parameter>>
  readonly Conditions: Readonly<Record<string, unknown>>
  readonly Resources: Readonly<Record<string, Resource>>
}

interface Parameter {
  readonly Default?: string
  readonly AllowedPattern?: string
  readonly AllowedValues?: readonly string[]
}

interface Resource {
  readonly Type: string
  readonly Condition?: string
  readonly Properties: Readonly<Record<string, unknown>>
}

interface PolicyProperties {
  readonly PolicyName: string
  readonly PolicyDocument: unknown
  readonly Roles: readonly string[]
}

/** The short forms of functions: `!Sub text` is `Fn::Sub: text`. */
const tags = ['Ref', 'Sub', 'If', 'Not', 'Equals', 'GetAtt'].flatMap(
  (name): (ScalarTag | CollectionTag)[] => {
    const key = name === 'Ref' ? name : `Fn::${name}`
    const wrapped = (value: unknown) => {
      const map = new YAMLMap()
      map.set(key, value)
      return map
    }
    return [
      { tag: `!${name}`, resolve: (text) => ({ [key]: text }) },
      { tag: `!${name}`, collection: 'seq', resolve: (value) => wrapped(isSeq(value) ? value : undefined) },
    ]
  },
)

/** What `AWS::NoValue` refers to: whatever holds it goes without it. */
const nothing = Symbol('AWS::NoValue')

function resolveTemplate(template: Template, stack: Stack): Pick<Template, 'Resources'> {
  const names = new Map<unknown, unknown>([
    ...Object.entries(valuesOf(template.Parameters, stack.parameters)),
    ['AWS::AccountId', stack.account],
    ['AWS::Region', stack.region],
    ['AWS::Partition', stack.partition ?? 'aws'],
    ['AWS::NoValue', nothing],
  ])
  const refer = (name: unknown): unknown => {
    if (names.has(name)) return names.get(name)
    if (!Object.hasOwn(template.Resources, String(name))) throw new Error(`nothing is called ${String(name)}`)
    return name
  }
  const holds = (condition: string): boolean => resolve(template.Conditions[condition]) as boolean
  const functions: Readonly<Record<string, (value: unknown) => unknown>> = {
    Ref: refer,
    'Fn::Sub': (parts) => {
      const [text, own] = Array.isArray(parts) ? parts : [parts, {}]
      const variables = new Map(Object.entries(resolve(own) as object))
      return String(text).replace(/\$\{([^}]+)\}/g, (_, name) => String(variables.get(name) ?? refer(name)))
    },
    'Fn::If': (parts) => {
      const [condition, yes, no] = parts as [string, unknown, unknown]
      return resolve(holds(condition) ? yes : no)
    },
    'Fn::Equals': (parts) => new Set((parts as unknown[]).map(resolve)).size === 1,
    'Fn::Not': (parts) => !resolve((parts as unknown[])[0]),
  }
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((each) => each !== nothing)
    if (typeof value !== 'object' || value === null) return value
    const [[key, content] = [], ...others] = Object.entries(value)
    const apply = others.length === 0 && key !== undefined ? functions[key] : undefined
    if (apply !== undefined) return apply(content)
    if (key?.startsWith('Fn::')) throw new Error(`${key} is not known here`)
    const entries = Object.entries(value).map(([name, each]) => [name, resolve(each)] as const)
    return Object.fromEntries(entries.filter(([, each]) => each !== nothing))
  }
  const made = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || holds(Condition),
  )
  const properties = made.map(([id, resource]) => [
    id,
    { ...resource, Properties: resolve(resource.Properties) },
  ])
  return { Resources: Object.fromEntries(properties) }
}

function valuesOf(
  parameters: Template['Parameters'],
  given: Stack['parameters'],
): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(parameters, name))
  if (unknown.length > 0) throw new Error(`the template has no parameter ${unknown.join(', ')}`)
  const entries = Object.entries(parameters).map(([name, { Default, AllowedPattern, AllowedValues }]) => {
    const value = given[name] ?? Default
    if (value === undefined) throw new Error(`${name} is missing`)
    const fits = AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value)
    if (!fits || AllowedValues?.includes(value) === false)
      throw new Error(`${name} may not be ${JSON.stringify(value)}`)
    return [name, value] as const
  })
  return Object.fromEntries(entries)
}
