import type {
  Execution,
  ListDurableExecutionsByFunctionRequest,
  ListDurableExecutionsByFunctionResponse,
} from '@aws-sdk/client-lambda'
import type { World } from '../../state/world.ts'
import { page } from '../page.ts'
import type { Operation } from '../service.ts'
import { findConfiguration, findFunction, functionArn } from './lookup.ts'
import type { ExecutionRecord, FunctionRecord } from './records.ts'

/** Those of all versions, unless the request names one; the newest first, unless it asks for the reverse. */
export const listDurableExecutions: Operation<
  ListDurableExecutionsByFunctionRequest,
  ListDurableExecutionsByFunctionResponse
> = {
  write: false,
  resource: ({ FunctionName = '', Qualifier }, scope) =>
    functionArn(FunctionName, scope) + (Qualifier === undefined ? '' : `:${Qualifier}`),
  handle: (
    { FunctionName = '', Qualifier, Statuses, ReverseOrder, Marker, MaxItems, ...unserved },
    scope,
  ) => {
    if (Object.keys(unserved).length > 0)
      throw new Error(`the sandbox does not list executions by ${Object.keys(unserved).join(', ')}`)
    const { record } = findFunction(FunctionName, scope, 'ListDurableExecutionsByFunction')
    if (record.durable === undefined)
      throw new Error('what Lambda lists of a function that is not durable is not documented')
    const version = Qualifier === undefined ? undefined : findConfiguration(record, Qualifier).version
    const found = record.executions.filter(
      (each) =>
        (version === undefined || each.version === version) &&
        (Statuses === undefined || Statuses.some((status) => status === each.status)),
    )
    // Lambda returns 100 for a size of 0, as for none.
    const { items, next } = page(ReverseOrder ? found : found.toReversed(), MaxItems || 100, Marker)
    return {
      DurableExecutions: items.map((each) => executionOf(each, record)),
      ...(next === undefined ? {} : { NextMarker: next }),
    }
  },
}

/** Begins an execution, which stays on the version that it begins with; returns its ARN. */
export function startExecution(record: FunctionRecord, qualifier: string, world: World): string {
  if (record.durable === undefined) throw new Error(`${record.name} is not a durable function`)
  const { version } = findConfiguration(record, qualifier)
  const [name, id] = [world.identifiers.uuid(), world.identifiers.uuid()]
  const arn = `${record.arn}:${version}/durable-execution/${name}/${id}`
  record.executions.push({ arn, name, version, status: 'RUNNING', started: world.clock.now() })
  return arn
}

function executionOf(
  { arn, name, version, status, started }: ExecutionRecord,
  record: FunctionRecord,
): Execution {
  return {
    DurableExecutionArn: arn,
    DurableExecutionName: name,
    FunctionArn: `${record.arn}:${version}`,
    Status: status as NonNullable<Execution['Status']>,
    StartTimestamp: started,
  }
}
