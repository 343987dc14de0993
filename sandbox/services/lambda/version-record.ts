import type { World } from '../../state/world.ts'
import type { FunctionRecord, VersionRecord } from './records.ts'

/** Returns a new version with what `$LATEST` is. */
export function versionFrom(record: FunctionRecord, version: string, world: World): VersionRecord {
  const { versions: _versions, aliases: _aliases, executions: _executions, latest: _latest, ...rest } = record
  const { nextVersion: end, ...configuration } = rest
  return {
    ...configuration,
    arn: `${record.arn}:${version}`,
    version,
    variables: Object.freeze({ ...record.variables }),
    revisionId: world.identifiers.uuid(),
    state: 'Pending',
    update: { status: 'Successful' },
    reads: 0,
    pendingReads: record.readsUntilSettled,
    end,
  }
}
