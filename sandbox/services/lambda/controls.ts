import type { Runtime } from '@aws-sdk/client-lambda'
import { arnIn, existing, type Home, insert, regionAt, remove, type Seeding } from '../../state/seeding.ts'
import { type FunctionAliasSeed, pointAlias } from './aliases.ts'
import { startExecution } from './executions.ts'
import { publishLatest } from './latest-published.ts'
import {
  type FailedUpdate,
  type FunctionRecord,
  type FunctionSettings,
  functions,
  type UpdateRecord,
} from './records.ts'
import { touch } from './update.ts'
import { addVersion } from './versions.ts'

export interface FunctionSeed extends Home {
  readonly name: string
  /** The execution role's ARN. */
  readonly role: string
  readonly variables?: Readonly<Record<string, string>>
  readonly kmsKeyArn?: string
  readonly masterArn?: string
  /** ARNs of layer versions; naming one here creates it, unless it belongs to AWS. */
  readonly layers?: readonly string[]
  readonly architecture?: FunctionRecord['architecture']
  readonly packageType?: FunctionRecord['packageType']
  readonly codeSigning?: FunctionRecord['codeSigning']
  readonly runtime?: Runtime
  /** Of the code in `$LATEST`. */
  readonly codeSha256?: string
  readonly state?: FunctionRecord['state']
  /** On managed instances: the ARN of the capacity provider. */
  readonly capacityProvider?: string
  /** Makes it a durable function. */
  readonly durable?: NonNullable<FunctionRecord['durable']>
  /** How the previous update ended. */
  readonly failedUpdate?: Omit<FailedUpdate, 'status'>
  /** An update is in progress, for this many reads. */
  readonly updatingReads?: number
  readonly readsUntilSettled?: number
  readonly callerMayDecrypt?: boolean
  /** From this read on, counted from 1, the caller may not decrypt. */
  readonly undecryptableFromRead?: number
  /** Services that its own policy allows to invoke it. */
  readonly invokedBy?: readonly string[]
}

export interface FunctionControls {
  /** Returns its ARN. */
  addFunction(seed: FunctionSeed): string
  function(name: string, home?: Home): FunctionRecord
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
}

type FunctionCode = Pick<FunctionRecord, 'codeSha256'>

export function functionControls(seeding: Seeding): FunctionControls {
  const { world } = seeding
  const find = (name: string, home?: Home) => existing(functions(regionAt(seeding, home)), name)
  return {
    addFunction: (seed) => addFunction(seeding, seed),
    function: find,
    changeFunction: (name, change, home) => {
      const record = find(name, home)
      Object.assign(record, change, { unpublished: true })
      touch(record, world)
    },
    publishVersion: (name, home) => {
      const version = addVersion(find(name, home), world)
      version.state = 'Active'
      return version.version
    },
    publishLatest: (name, home) => {
      const latest = publishLatest(find(name, home), world)
      latest.state = 'Active'
      latest.update = { status: 'Successful' }
    },
    startExecution: (name, qualifier, home) => startExecution(find(name, home), qualifier, world),
    pointAlias: (name, alias, home) => pointAlias(find(name, home), alias, world),
    removeFunction: (name, home) => remove(functions(regionAt(seeding, home)), name),
  }
}

function addFunction(seeding: Seeding, seed: FunctionSeed): string {
  const { world } = seeding
  const region = regionAt(seeding, seed)
  const record: FunctionRecord = {
    name: seed.name,
    arn: arnIn(region, 'lambda', `function:${seed.name}`),
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
  insert(functions(region), seed.name, record)
  for (const layer of record.layers) world.layers.known.add(layer)
  return record.arn
}

function updateOf({ failedUpdate, updatingReads }: FunctionSeed): UpdateRecord {
  if (updatingReads !== undefined) return { status: 'InProgress', readsLeft: updatingReads }
  return failedUpdate === undefined ? { status: 'Successful' } : { status: 'Failed', ...failedUpdate }
}
