import { ServiceError } from '../../protocol/service-error.ts'
import type { World } from '../../state/world.ts'
import type { FunctionRecord, VersionRecord } from './records.ts'
import { refuseWhileBusy, settingsOf, touch } from './update.ts'
import { versionFrom } from './version-record.ts'

/**
 * Creates or republishes `$LATEST.PUBLISHED`. The first time it is Pending, as a new version is; then it is updated, as a
 * function is: until the update is done, calls reach what was there before.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html
 */
export function publishLatest(record: FunctionRecord, world: World): VersionRecord {
  if (record.capacityProvider === undefined) {
    const text = 'PublishTo is only supported for functions with a capacity provider.'
    throw new ServiceError('InvalidParameterValueException', text, { Type: 'User' })
  }
  const next = versionFrom(record, '$LATEST.PUBLISHED', world)
  const { latest } = record
  record.nextVersion = { state: 'Active' }
  if (latest === undefined || latest.state === 'Failed') {
    record.latest = next
    return next
  }
  settleLatest(latest, world)
  refuseWhileBusy(latest)
  if (latest.codeSha256 === next.codeSha256 && isSame(settingsOf(latest), settingsOf(next))) return latest
  const before = settingsOf(latest)
  Object.assign(latest, settingsOf(next), { codeSha256: next.codeSha256, end: next.end })
  latest.update = { status: 'InProgress', readsLeft: record.readsUntilSettled, before }
  touch(latest, world)
  return latest
}

/** Ends an update that is due: as the function's next version was to start. A failed one restores what was there before. */
export function settleLatest(latest: VersionRecord, world: World): void {
  const { update, end } = latest
  if (update.status !== 'InProgress' || update.readsLeft > 0) return
  if (end.state === 'Failed') {
    Object.assign(latest, update.before)
    latest.update = { status: 'Failed', reason: end.reason, reasonCode: 'InternalError' }
  } else latest.update = { status: 'Successful' }
  touch(latest, world)
}

/** Returns the variables with which unqualified calls run on managed instances; `undefined` if there is nothing to call. */
export function reachedUnqualified({ latest }: FunctionRecord): Readonly<Record<string, string>> | undefined {
  if (latest === undefined || latest.state !== 'Active') return undefined
  const { update } = latest
  return update.status === 'InProgress' ? update.before?.variables : latest.variables
}

function isSame(some: object, other: object): boolean {
  return JSON.stringify(some) === JSON.stringify(other)
}
