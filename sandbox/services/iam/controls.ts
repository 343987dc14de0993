import { accountAt, existing, insert, remove, type Seeding, textOf } from '../../state/seeding.ts'
import { partitionOf } from '../../state/world.ts'
import { type RoleRecord, roles } from './role-record.ts'

export interface RoleSeed {
  readonly name: string
  /** `/` or `/some/path/`. */
  readonly path?: string
  /** Inline policies by name: documents, or their texts if the exact text matters. */
  readonly policies?: Readonly<Record<string, object | string>>
  /** Attached customer managed policies, by name. */
  readonly attached?: Readonly<Record<string, object>>
  /** The document of its permissions boundary. */
  readonly boundary?: object
  /** How many GetRolePolicy responses after each write still show the previous state. */
  readonly staleReads?: number
  readonly account?: string
}

export interface RoleControls {
  /** Adds a role that Lambda may assume; returns its ARN. Throws if its name, in any case, is taken. */
  addRole(seed: RoleSeed): string
  role(name: string, account?: string): RoleRecord
  /** Returns the inline policies of a role as parsed documents, by name. */
  policies(roleName: string, account?: string): Readonly<Record<string, unknown>>
  removeRole(name: string, account?: string): void
  /** Puts the account under service control policies: a list for each level, from the organization's root down. */
  organize(levels: readonly (readonly object[])[], account?: string): void
}

export function roleControls(seeding: Seeding): RoleControls {
  const role = (name: string, account?: string) =>
    existing(roles(accountAt(seeding, account)), name.toLowerCase())
  return {
    addRole: (seed) => addRole(seeding, seed),
    role,
    policies: (name, account) =>
      Object.fromEntries(
        [...role(name, account).policies].map(([policy, text]) => [policy, JSON.parse(text)]),
      ),
    removeRole: (name, account) => remove(roles(accountAt(seeding, account)), name.toLowerCase()),
    organize: (levels, account) => {
      accountAt(seeding, account).organization = levels.map((level) =>
        level.map((policy) => JSON.stringify(policy)),
      )
    },
  }
}

function addRole(seeding: Seeding, seed: RoleSeed): string {
  const { world, defaults } = seeding
  const { name, path = '/', policies = {}, attached = {}, staleReads = 0, account = defaults.account } = seed
  const home = `arn:${partitionOf(defaults.region)}:iam::${account}`
  const arn = `${home}:role${path}${name}`
  const texts = Object.entries(policies).map(([policy, document]) => [policy, textOf(document)] as const)
  const role: RoleRecord = {
    name,
    path,
    arn,
    id: world.identifiers.unique('AROA'),
    created: world.clock.now(),
    policies: new Map(texts),
    attached: new Map(
      Object.entries(attached).map(([policy, document]) => [`${home}:policy/${policy}`, textOf(document)]),
    ),
    boundary: seed.boundary && { arn: `${home}:policy/${name}-boundary`, text: textOf(seed.boundary) },
    staleReads,
  }
  insert(roles(accountAt(seeding, account)), name.toLowerCase(), role)
  return arn
}
