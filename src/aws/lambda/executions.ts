import {
  type Execution,
  type ExecutionStatus,
  paginateListDurableExecutionsByFunction,
} from '@aws-sdk/client-lambda'
import { type ExecutionsState, latestPublished, type PinnedExecutions } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { type FunctionName, readFunction } from './functions.ts'

/**
 * Every status of an execution that may still run code. The SDK does not know the last two yet.
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-pause-resume.html
 */
const unfinished = ['RUNNING', 'PAUSING', 'PAUSED'] as readonly string[] as ExecutionStatus[]

/** The most that a page may have: a function may have thousands. */
const pageSize = 1000

/**
 * Lists the executions of a durable function that have not finished, of all versions, and reads each version that they are
 * pinned to. Throws CredentialsError.
 * https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html
 */
export function readExecutions(clients: Clients, about: FunctionName): Promise<ExecutionsState> {
  const { region, functionName } = about
  const target = say`function ${name(functionName)}`
  const call = { action: 'lambda:ListDurableExecutionsByFunction', target }
  return read(call, async () => {
    const pages = paginateListDurableExecutionsByFunction(
      { client: clients.lambda(region), pageSize },
      { FunctionName: functionName, Statuses: unfinished },
    )
    const pinned = await collect(pages, (page) => page.DurableExecutions?.map(parseVersion))
    const versions = new Map<string, PinnedExecutions>()
    for (const [version, { length: count }] of Map.groupBy(pinned, (each) => each)) {
      const isFixed = version !== '$LATEST' && version !== latestPublished
      versions.set(version, {
        count,
        ...(isFixed && { state: await readFunction(clients, about, version) }),
      })
    }
    return { kind: 'found', versions }
  })
}

/** Throws SyntaxError for an ARN that does not name the version: `…:function:orders:7/durable-execution/NAME/ID`. */
function parseVersion({ DurableExecutionArn: arn = '' }: Execution): string {
  const version = /:function:[^:/]+:([^:/]+)\/durable-execution\//.exec(arn)?.[1]
  if (version === undefined) throw new SyntaxError('the ARN of an execution names no version')
  return version
}
