import { readdirSync, readFileSync } from 'node:fs'
import { parameterOf } from '../docs/store-blocks.ts'
import { storePolicies } from '../src/terminal/policies/store-policies.ts'

/** The roles with policies in `policies`, each in its own folder. */
export const roles = ['plan', 'deploy'] as const
export type Role = (typeof roles)[number]

export interface Policy {
  readonly Version: string
  readonly Statement: readonly Statement[]
}

export interface Statement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
}

/** What a role may be used for besides the secrets of functions, each by a policy of its own. */
export function featuresOf(role: Role): readonly string[] {
  return readdirSync(`policies/${role}`)
    .map((file) => file.replace('.json', ''))
    .filter((name) => name !== 'role')
}

/** The parameters of setup/aws.yml that add the policy of each. */
export const featureParameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    storePolicies.map(({ name, store }) => [name, { [parameterOf(store.title)]: 'true' }]),
  ),
  'attached-policies': { ManagedPolicies: 'true' },
  durable: { DurableFunctions: 'true' },
  extension: { Extension: 'true' },
  publish: { Publish: 'true' },
  rotation: { RotationFunctions: 'rotate-*' },
}

export const everyFeature: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(featureParameters),
)

/** The role's own policy and those of `features`, which must be some of the role's, as one. */
export function policyOf(role: Role, features: readonly string[]): Policy {
  const [own, ...others] = ['role', ...features].map(
    (name) => JSON.parse(readFileSync(`policies/${role}/${name}.json`, 'utf8')) as Policy,
  )
  if (own === undefined) throw new Error(`the ${role} role has no policy`)
  return { ...own, Statement: [own, ...others].flatMap(({ Statement }) => Statement) }
}

export function allowedActions({ Statement }: Policy): readonly string[] {
  return Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action)
}

/** A document without what makes no difference to IAM: a single value and a list of one are the same. */
export function normal(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    Array.isArray(value) && value.length === 1 ? value[0] : value,
  )
}
