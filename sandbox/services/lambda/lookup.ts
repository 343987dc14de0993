import { ServiceError } from '../../protocol/service-error.ts'
import type { FunctionRecord, VersionRecord } from '../../state/records.ts'
import { regionState } from '../../state/world.ts'
import { notAuthorized, type Scope } from '../service.ts'

/** A name, an ARN or a part of one, with or without a version or alias behind it. */
const functionNameShape =
  /^(?:arn:[^:]+:lambda:)?(?:(?<region>[a-z]{2}[a-z-]*-\d):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[\w-]+)(?::(?<qualifier>\$LATEST|[\w-]+))?$/

export interface FoundFunction {
  readonly record: FunctionRecord
  /** The version or alias that the name ended in. */
  readonly qualifier: string | undefined
}

/** Throws what Lambda answers for a function that is not there, or in another region or account. */
export function findFunction(functionName: string, scope: Scope, operation: string): FoundFunction {
  const { region, account, name, qualifier } = partsOf(functionName, scope)
  if (region !== scope.region) {
    const text = `Functions from '${region}' are not reachable in this region ('${scope.region}')`
    throw new ServiceError('ResourceNotFoundException', text, { Type: 'User' })
  }
  const arn = functionArn(functionName, scope)
  if (account !== scope.account) {
    const text = notAuthorized(scope, `lambda:${operation}`, arn, 'resource-based')
    throw new ServiceError('AccessDeniedException', text)
  }
  const record = regionState(scope.world, account, region).functions.get(name)
  if (record === undefined) throw functionNotFound(qualifier === undefined ? arn : `${arn}:${qualifier}`)
  return { record, qualifier }
}

/** `$LATEST`, a version, or what an alias points at. Throws Lambda's 404 where there is no such thing. */
export function findConfiguration(record: FunctionRecord, qualifier: string): FunctionRecord | VersionRecord {
  const version = record.aliases.get(qualifier)?.version ?? qualifier
  if (version === '$LATEST') return record
  const found = record.versions.get(version)
  if (found === undefined) throw functionNotFound(`${record.arn}:${qualifier}`)
  return found
}

/** Throws what Lambda answers where a name that must stand alone ends in a version or an alias. */
export function refuseQualifier({ qualifier }: FoundFunction): void {
  if ((qualifier ?? '$LATEST') === '$LATEST') return
  const text =
    'Current operation does not support versions other than $LATEST. Please set the version to $LATEST or do not set a version in your request.'
  throw new ServiceError('InvalidParameterValueException', text, { Type: 'User' })
}

/** Throws Lambda's 412 where the caller means another revision. */
export function requireRevision(given: string | undefined, present: string): void {
  if (given === undefined || given === present) return
  const text =
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'
  throw new ServiceError('PreconditionFailedException', text, { Type: 'User' })
}

export function functionNotFound(arn: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `Function not found: ${arn}`, { Type: 'User' })
}

/** The unqualified ARN of the function that is named, whether it exists or not. */
export function functionArn(functionName: string, scope: Scope): string {
  const { region, account, name } = partsOf(functionName, scope)
  return `arn:${scope.partition}:lambda:${region}:${account}:function:${name}`
}

function partsOf(functionName: string, scope: Scope) {
  const groups = functionNameShape.exec(functionName)?.groups ?? {}
  const { region = scope.region, account = scope.account, name = functionName, qualifier } = groups
  return { region, account, name, qualifier }
}
