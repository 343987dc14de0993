import type { Defaults } from './endpoint/routing.ts'
import type { FunctionRecord, UpdateRecord } from './state/function-records.ts'
import { defaultKeyPolicy } from './state/key-policy.ts'
import type { RoleRecord, SecretVersion } from './state/records.ts'
import type {
  AliasSeed,
  FunctionSeed,
  Home,
  KeySeed,
  ParameterSeed,
  RoleSeed,
  SecretSeed,
} from './state/seeds.ts'
import { accountState, partitionOf, type RegionState, regionState, type World } from './state/world.ts'

/** The world to seed, and the default account and region. */
export interface Soil {
  readonly world: World
  readonly defaults: Defaults
}

/** Adds a role that Lambda may assume; returns its ARN. Throws if its name, in any case, is taken. */
export function addRole({ world, defaults }: Soil, seed: RoleSeed): string {
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
  insert(accountState(world, account).roles, name.toLowerCase(), role)
  return arn
}

/** Adds a function; returns its ARN. */
export function addFunction(soil: Soil, seed: FunctionSeed): string {
  const { world } = soil
  const { state, arnOf } = homeOf(soil, seed)
  const record: FunctionRecord = {
    name: seed.name,
    arn: arnOf('lambda', `function:${seed.name}`),
    version: '$LATEST',
    codeSha256: seed.codeSha256 ?? 'pmhKXEVPzxvOJNJvGyGHqYQVt5w3Q5Y7c1JYUQ5xF6w=',
    role: seed.role,
    runtime: seed.runtime ?? 'nodejs22.x',
    handler: 'index.handler',
    description: '',
    timeout: 3,
    memorySize: 128,
    kmsKeyArn: seed.kmsKeyArn,
    masterArn: seed.masterArn,
    variables: { ...seed.variables },
    layers: seed.layers ?? [],
    architecture: seed.architecture ?? 'x86_64',
    packageType: seed.packageType ?? 'Zip',
    codeSigning: seed.codeSigning,
    lastModified: world.clock.now(),
    revisionId: world.identifiers.uuid(),
    state: seed.state ?? (seed.capacityProvider === undefined ? 'Active' : 'ActiveNonInvocable'),
    update: updateOf(seed),
    readsUntilSettled: seed.readsUntilSettled ?? 1,
    nextUpdate: { status: 'Successful' },
    callerMayDecrypt: seed.callerMayDecrypt ?? true,
    undecryptableFromRead: seed.undecryptableFromRead ?? Number.POSITIVE_INFINITY,
    reads: 0,
    capacityProvider: seed.capacityProvider,
    durable: seed.durable,
    versions: new Map(),
    latest: undefined,
    executions: [],
    aliases: new Map(),
    unpublished: true,
    nextVersion: { state: 'Active' },
    invokedBy: seed.invokedBy ?? [],
  }
  insert(state.functions, seed.name, record)
  for (const layer of record.layers) world.layers.known.add(layer)
  return record.arn
}

/** Adds a secret; returns its full ARN. */
export function addSecret(soil: Soil, seed: SecretSeed): string {
  const { world } = soil
  const { state, arnOf } = homeOf(soil, seed)
  const arn = arnOf('secretsmanager', `secret:${seed.name}-${seed.suffix ?? world.identifiers.suffix()}`)
  insert(state.secrets, seed.name, {
    name: seed.name,
    arn,
    created: seed.created ?? world.clock.now(),
    kmsKeyId: seed.kmsKeyId,
    deletedDate: seed.deletedDate,
    owningService: seed.owningService,
    partner: seed.partner,
    lastAccessed: seed.lastAccessed,
    rotation: seed.rotation,
    primaryRegion: seed.primaryRegion ?? (seed.replicas && (seed.region ?? soil.defaults.region)),
    replicas: seed.replicas ?? [],
    versions: versionsOf(world, seed),
    resourcePolicy: seed.resourcePolicy && textOf(seed.resourcePolicy),
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}

/** Adds a parameter; returns its ARN, with one slash before a name in a hierarchy. */
export function addParameter(soil: Soil, seed: ParameterSeed): string {
  const { state, arnOf } = homeOf(soil, seed)
  const { type = 'SecureString', keyId = 'alias/aws/ssm' } = seed
  const arn = arnOf('ssm', `parameter/${seed.name.replace(/^\//, '')}`)
  insert(state.parameters, seed.name, {
    name: seed.name,
    arn,
    created: soil.world.clock.now(),
    type,
    tier: seed.tier ?? 'Standard',
    keyId: type === 'SecureString' ? keyId : undefined,
    version: seed.version ?? 1,
    value: seed.value ?? 'a secret value',
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}

/** Adds a customer managed key; returns its ARN. */
export function addKey(soil: Soil, seed: KeySeed): string {
  const { world } = soil
  const { state, arnOf } = homeOf(soil, seed)
  const id = seed.id ?? world.identifiers.uuid()
  const arn = arnOf('kms', `key/${id}`)
  insert(state.keys, id, {
    id,
    arn,
    created: world.clock.now(),
    manager: 'CUSTOMER',
    state: seed.state ?? 'Enabled',
    policy: textOf(seed.policy ?? defaultKeyPolicy(arn)),
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}

/** Adds an alias of a key, or points an existing alias to it; returns the alias's ARN. */
export function addAlias(soil: Soil, seed: AliasSeed): string {
  const { state, arnOf } = homeOf(soil, seed)
  state.aliases.set(seed.name, seed.keyId.replace(/^arn:.*:key\//, ''))
  return arnOf('kms', seed.name)
}

interface HomeState {
  readonly state: RegionState
  arnOf(service: string, resource: string): string
}

function homeOf(
  { world, defaults }: Soil,
  { account = defaults.account, region = defaults.region }: Home,
): HomeState {
  return {
    state: regionState(world, account, region),
    arnOf: (service, resource) => `arn:${partitionOf(region)}:${service}:${region}:${account}:${resource}`,
  }
}

function updateOf({ failedUpdate, updatingReads }: FunctionSeed): UpdateRecord {
  if (updatingReads !== undefined) return { status: 'InProgress', readsLeft: updatingReads }
  return failedUpdate === undefined ? { status: 'Successful' } : { status: 'Failed', ...failedUpdate }
}

function versionsOf(world: World, seed: SecretSeed): readonly SecretVersion[] {
  const { versions = [{ stages: ['AWSCURRENT'] }], value = 'a secret value', kmsKeyId } = seed
  return versions.map((version) => ({
    id: world.identifiers.uuid(),
    stages: version.stages,
    kmsKeyIds: version.kmsKeyIds ?? [kmsKeyId ?? 'DefaultEncryptionKey'],
    value: version.empty ? undefined : (version.value ?? value),
    created: version.created,
  }))
}

function textOf(document: object | string): string {
  return typeof document === 'string' ? document : JSON.stringify(document)
}

function insert<Value>(entries: Map<string, Value>, name: string, value: Value): void {
  if (entries.has(name)) throw new Error(`${name} exists`)
  entries.set(name, value)
}
