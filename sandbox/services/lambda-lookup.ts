import { ServiceError } from '../service-error.ts'
import type { FunctionRecord } from '../state/records.ts'
import { regionState } from '../state/world.ts'
import { notAuthorized, type Scope } from './service.ts'

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
