import type { Defaults } from './endpoint/routing.ts'
import type { Soil } from './seeding.ts'
import { pointAlias } from './services/lambda/aliases.ts'
import { startExecution } from './services/lambda/executions.ts'
import { publishLatest } from './services/lambda/latest-published.ts'
import { touch } from './services/lambda/update.ts'
import { addVersion } from './services/lambda/versions.ts'
import type { FunctionRecord, FunctionSettings } from './state/function-records.ts'
import type { KeyRecord, ParameterRecord, RoleRecord, SecretRecord } from './state/records.ts'
import type { FunctionAliasSeed, Home } from './state/seeds.ts'
import { accountState, type RegionState, regionState, type World } from './state/world.ts'

/** The live state, to inspect and to change between calls. All throw if there is no such thing. */
export interface Inspection {
  function(name: string, home?: Home): FunctionRecord
  role(name: string, account?: string): RoleRecord
  secret(name: string, home?: Home): SecretRecord
  parameter(name: string, home?: Home): ParameterRecord
  key(arn: string): KeyRecord
  /** Returns the inline policies of a role as parsed documents, by name. */
  policies(roleName: string, account?: string): Readonly<Record<string, unknown>>
  /** Acts as another deployer: sets `change`, and moves the function's revision. */
  changeFunction(name: string, change: Partial<FunctionSettings & FunctionCode>, home?: Home): void
  /** Acts as another deployer: publishes `$LATEST` as a version that is Active at once; returns its number. */
  publishVersion(name: string, home?: Home): string
  /** Acts as another deployer: publishes `$LATEST` to `$LATEST.PUBLISHED`, which is Active at once. */
  publishLatest(name: string, home?: Home): void
  /** Begins an execution of a durable function on a version, or on that of an alias; returns its ARN. */
  startExecution(functionName: string, qualifier: string, home?: Home): string
  /** Acts as another deployer: creates or moves the alias. */
  pointAlias(functionName: string, alias: FunctionAliasSeed, home?: Home): void
  removeFunction(name: string, home?: Home): void
  removeRole(name: string, account?: string): void
  removeSecret(name: string, home?: Home): void
  removeParameter(name: string, home?: Home): void
}

type FunctionCode = Pick<FunctionRecord, 'codeSha256'>

export function inspectionOf({ world, defaults }: Soil): Inspection {
  const region = (home: Home = {}) => stateAt(world, { ...defaults, ...home })
  const roles = (account = defaults.account) => accountState(world, account).roles
  const inspection: Inspection = {
    function: (name, home) => existing(region(home).functions, name),
    role: (name, account) => existing(roles(account), name.toLowerCase()),
    secret: (name, home) => existing(region(home).secrets, name),
    parameter: (name, home) => existing(region(home).parameters, name),
    key: (arn) => {
      const [, , , keyRegion = '', account = '', resource = ''] = arn.split(':')
      return existing(regionState(world, account, keyRegion).keys, resource.replace(/^key\//, ''))
    },
    policies: (name, account) => {
      const { policies } = inspection.role(name, account)
      return Object.fromEntries([...policies].map(([policy, text]) => [policy, JSON.parse(text)]))
    },
    changeFunction: (name, change, home) => {
      const record = inspection.function(name, home)
      Object.assign(record, change, { unpublished: true })
      touch(record, world)
    },
    publishVersion: (name, home) => {
      const version = addVersion(inspection.function(name, home), world)
      version.state = 'Active'
      return version.version
    },
    publishLatest: (name, home) => {
      const latest = publishLatest(inspection.function(name, home), world)
      latest.state = 'Active'
      latest.update = { status: 'Successful' }
    },
    startExecution: (name, qualifier, home) =>
      startExecution(inspection.function(name, home), qualifier, world),
    pointAlias: (name, alias, home) => pointAlias(inspection.function(name, home), alias, world),
    removeFunction: (name, home) => remove(region(home).functions, name),
    removeRole: (name, account) => remove(roles(account), name.toLowerCase()),
    removeSecret: (name, home) => remove(region(home).secrets, name),
    removeParameter: (name, home) => remove(region(home).parameters, name),
  }
  return inspection
}

function stateAt(world: World, { account, region }: Defaults): RegionState {
  return regionState(world, account, region)
}

function existing<Value>(entries: ReadonlyMap<string, Value>, name: string): Value {
  const found = entries.get(name)
  if (found === undefined)
    throw new Error(`the sandbox has no ${name}; it has ${[...entries.keys()].join(', ')}`)
  return found
}

function remove<Value>(entries: Map<string, Value>, name: string): void {
  existing(entries, name)
  entries.delete(name)
}
