import type { FunctionConfiguration, PublishVersionRequest } from '@aws-sdk/client-lambda'
import { ServiceError } from '../../protocol/service-error.ts'
import type { World } from '../../state/world.ts'
import type { Operation } from '../service.ts'
import { configurationOf } from './configuration.ts'
import { publishLatest } from './latest-published.ts'
import { findFunction, functionArn, refuseQualifier, requireRevision } from './lookup.ts'
import type { FunctionRecord, VersionRecord } from './records.ts'
import { refuseWhileBusy, settle } from './update.ts'
import { versionFrom } from './version-record.ts'

/** https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html */
export const publishVersion: Operation<PublishVersionRequest, FunctionConfiguration> = {
  write: true,
  resource: ({ FunctionName = '' }, scope) => functionArn(FunctionName, scope),
  handle: ({ FunctionName = '', CodeSha256, RevisionId, PublishTo, ...unserved }, scope) => {
    if (Object.keys(unserved).length > 0)
      throw new Error(`the sandbox does not publish with ${Object.keys(unserved).join(', ')}`)
    const found = findFunction(FunctionName, scope, 'PublishVersion')
    refuseQualifier(found)
    const { record } = found
    settle(record, scope.world)
    refuseWhileBusy(record)
    if (CodeSha256 !== undefined && CodeSha256 !== record.codeSha256) {
      const text = `CodeSHA256 (${CodeSha256}) is different from current CodeSHA256 in $LATEST (${record.codeSha256}). Please try again with the CodeSHA256 in $LATEST.`
      throw new ServiceError('InvalidParameterValueException', text, { Type: 'User' })
    }
    requireRevision(RevisionId, record.revisionId)
    const version =
      PublishTo === undefined
        ? (latestVersion(record) ?? addVersion(record, scope.world))
        : publishLatest(record, scope.world)
    return configurationOf(version, scope)
  },
}

/** Creates a version from `$LATEST`. */
export function addVersion(record: FunctionRecord, world: World): VersionRecord {
  const added = versionFrom(
    record,
    String(Math.max(0, ...[...record.versions.keys()].map(Number)) + 1),
    world,
  )
  record.versions.set(added.version, added)
  record.unpublished = false
  record.nextVersion = { state: 'Active' }
  return added
}

/** Finishes creating a version that is due, and brings the others closer to it. */
export function activate(record: VersionRecord): void {
  if (record.state !== 'Pending') return
  if (record.pendingReads <= 0) record.state = record.end.state
  record.pendingReads -= 1
}

/** Returns the newest version if nothing was written since: publishing then returns it instead of creating another. */
function latestVersion({ versions, unpublished }: FunctionRecord): VersionRecord | undefined {
  return unpublished ? undefined : [...versions.values()].at(-1)
}
