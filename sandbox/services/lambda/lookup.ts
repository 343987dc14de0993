import { ServiceError } from '../../protocol/service-error.ts'
import { regionOf } from '../../state/world.ts'
import { notAuthorized, type Scope } from '../service.ts'
import { type FunctionRecord, functions, type VersionRecord } from './records.ts'

/** A name, an ARN or a part of one, optionally followed by a version or alias. */
const functionNameShape =
  /^(?:arn:[^:]+:lambda:)?(?:(?<region>[a-z]{2}[a-z-]*-\d):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[\w-]+)(?::(?<qualifier>\$LATEST(?:\.PUBLISHED)?|[\w-]+))?$/

export interface FoundFunction {
  readonly record: FunctionRecord
  /** The version or alias that the name ended in. */
  readonly qualifier: string | undefined
}

/** Throws Lambda's error for a function that does not exist, or is in another region or account. */
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
  const record = functions(regionOf(scope.world, account, region)).get(name)
  if (record === undefined) throw functionNotFound(qualifier === undefined ? arn : `${arn}:${qualifier}`)
  return { record, qualifier }
}

/** Returns `$LATEST`, `$LATEST.PUBLISHED`, a version, or the version that an alias points to. Throws Lambda's 404 if there is none. */
export function findConfiguration(record: FunctionRecord, qualifier: string): FunctionRecord | VersionRecord {
  const version = record.aliases.get(qualifier)?.version ?? qualifier
  if (version === '$LATEST') return record
  const found = version === '$LATEST.PUBLISHED' ? record.latest : record.versions.get(version)
  if (found === undefined) throw functionNotFound(`${record.arn}:${qualifier}`)
  return found
}

/** Throws Lambda's error if a name that must be unqualified ends in a version or an alias. */
export function refuseQualifier({ qualifier }: FoundFunction): void {
  if ((qualifier ?? '$LATEST') === '$LATEST') return
  const text =
    'Current operation does not support versions other than $LATEST. Please set the version to $LATEST or do not set a version in your request.'
  throw new ServiceError('InvalidParameterValueException', text, { Type: 'User' })
}

/** Throws Lambda's 412 if the caller names another revision. */
export function requireRevision(given: string | undefined, present: string): void {
  if (given === undefined || given === present) return
  const text =
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'
  throw new ServiceError('PreconditionFailedException', text, { Type: 'User' })
}

function functionNotFound(arn: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `Function not found: ${arn}`, { Type: 'User' })
}

/** Returns the unqualified ARN of the named function, whether it exists or not. */
export function functionArn(functionName: string, scope: Scope): string {
  const { region, account, name } = partsOf(functionName, scope)
  return `arn:${scope.partition}:lambda:${region}:${account}:function:${name}`
}

function partsOf(functionName: string, scope: Scope) {
  const groups = functionNameShape.exec(functionName)?.groups ?? {}
  const { region = scope.region, account = scope.account, name = functionName, qualifier } = groups
  return { region, account, name, qualifier }
}
