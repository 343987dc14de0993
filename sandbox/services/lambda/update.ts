import type { State, UpdateFunctionConfigurationRequest } from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import type { World } from '../../state/world.ts'
import type { ConfigurationRecord, FunctionRecord, FunctionSettings } from './records.ts'

/**
 * Throws Lambda's ResourceConflictException while the function is being created or updated, and, which is not documented,
 * in states that it does not leave by an update.
 */
export function refuseWhileBusy(record: ConfigurationRecord): void {
  if (busy.has(record.state))
    throw conflict(`The function is currently in the following state: ${record.state}`)
  if (record.update.status === 'InProgress')
    throw conflict(`An update is in progress for resource: ${record.arn}`)
}

const busy: ReadonlySet<State> = new Set(['Pending', 'Failed', 'Deleting', 'Deactivating', 'Deactivated'])

/** Sets what the request names, leaves the rest, and starts the update; the revision moves now and when it ends. */
export function beginUpdate(
  record: FunctionRecord,
  input: UpdateFunctionConfigurationRequest,
  world: World,
): void {
  const before = settingsOf(record)
  Object.assign(record, requestedSettings(input))
  record.update = { status: 'InProgress', readsLeft: record.readsUntilSettled, before }
  record.unpublished = true
  touch(record, world)
}

/** Ends an update that is due. */
export function settle(record: FunctionRecord, world: World): void {
  const { update, nextUpdate } = record
  if (update.status !== 'InProgress' || update.readsLeft > 0) return
  if (nextUpdate.status === 'Failed') Object.assign(record, update.before)
  record.update = nextUpdate
  record.nextUpdate = { status: 'Successful' }
  touch(record, world)
}

/** Applies what any change of a function entails. https://github.com/aws/aws-sdk/issues/377 */
export function touch(record: Pick<ConfigurationRecord, 'revisionId' | 'lastModified'>, world: World): void {
  record.revisionId = world.identifiers.uuid()
  record.lastModified = world.clock.now()
}

export function settingsOf(record: ConfigurationRecord): FunctionSettings {
  const { role, runtime, handler, description, timeout, memorySize, kmsKeyArn, variables, layers } = record
  return { role, runtime, handler, description, timeout, memorySize, kmsKeyArn, variables, layers }
}

function requestedSettings(input: UpdateFunctionConfigurationRequest): Partial<FunctionSettings> {
  const { FunctionName: _name, RevisionId: _revision, Environment, ...rest } = input
  const { Role, Runtime, Handler, Description, Timeout, MemorySize, KMSKeyArn, Layers, ...unserved } = rest
  if (Object.keys(unserved).length > 0) {
    throw new Error(`the sandbox does not set ${Object.keys(unserved).join(', ')} of a function`)
  }
  const requested = {
    role: Role,
    runtime: Runtime,
    handler: Handler,
    description: Description,
    timeout: Timeout,
    memorySize: MemorySize,
    kmsKeyArn: KMSKeyArn,
    variables: Environment?.Variables,
    layers: Layers,
  }
  return Object.fromEntries(Object.entries(requested).filter(([, value]) => value !== undefined))
}

function conflict(reason: string): ServiceError {
  const text = `The operation cannot be performed at this time. ${reason}`
  return new ServiceError('ResourceConflictException', text, { Type: 'User' })
}
