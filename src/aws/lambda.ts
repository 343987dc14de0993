import {
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import type { Failure } from '../model/failure.ts'
import { hide } from '../model/hidden.ts'
import type { FunctionState, UpdateState, VariablesState } from '../model/observation.ts'
import type { Clients } from './clients.ts'
import { codeOf, mayHaveWorked, toFailure } from './failures.ts'

export interface FunctionName {
  readonly region: string
  readonly functionName: string
}

/**
 * Reads one function. GetFunctionConfiguration, not GetFunction: that one hands out a link to the code.
 * Throws CredentialsError.
 */
export async function readFunction(
  clients: Clients,
  { region, functionName }: FunctionName,
): Promise<FunctionState> {
  const call = {
    action: 'lambda:GetFunctionConfiguration',
    target: `function ${functionName}`,
    hidden: [],
  }
  try {
    const answer = await clients
      .lambda(region)
      .send(new GetFunctionConfigurationCommand({ FunctionName: functionName }))
    return parseFunction(answer) ?? unreadable(call)
  } catch (error) {
    if (codeOf(error) === 'ResourceNotFoundException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

/** `stale`: the function was changed or is changing; read again. `lost`: it may have worked; read again. */
export type WriteResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'stale' | 'lost' | 'refused'; readonly failure: Failure }

export interface VariablesWrite extends FunctionName {
  readonly variables: ReadonlyMap<string, string>
  readonly revisionId: string
}

/**
 * Replaces all variables of a function that is still at `revisionId`. Nothing else is sent, as what is omitted stays:
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
 */
export async function writeVariables(clients: Clients, write: VariablesWrite): Promise<WriteResult> {
  const call = {
    action: 'lambda:UpdateFunctionConfiguration',
    target: `function ${write.functionName}`,
    hidden: [...write.variables.values()],
  }
  try {
    await clients.lambda(write.region).send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: write.functionName,
        Environment: { Variables: Object.fromEntries(write.variables) },
        RevisionId: write.revisionId,
      }),
    )
    return { kind: 'done' }
  } catch (error) {
    const failure = toFailure(error, call)
    const stale = ['PreconditionFailedException', 'ResourceConflictException'].includes(failure.code)
    return { kind: stale ? 'stale' : mayHaveWorked(error) ? 'lost' : 'refused', failure }
  }
}

function parseFunction(answer: FunctionConfiguration): FunctionState | undefined {
  const { FunctionArn: arn, Role: roleArn, RevisionId: revisionId, MasterArn: masterArn } = answer
  if (arn === undefined || roleArn === undefined || revisionId === undefined) return undefined
  return {
    kind: 'found',
    arn,
    roleArn,
    revisionId,
    variables: parseVariables(answer),
    update: parseUpdate(answer),
    ...(masterArn === undefined ? {} : { masterArn }),
  }
}

/** `Environment` is absent where there are no variables, and bears an `Error` where the caller may not decrypt them. */
function parseVariables({
  Environment: environment,
  KMSKeyArn: keyArn,
}: FunctionConfiguration): VariablesState {
  if (environment?.Error !== undefined) {
    const { ErrorCode: code = 'Error', Message: message = '' } = environment.Error
    return { kind: 'unreadable', code, message, ...(keyArn === undefined ? {} : { keyArn }) }
  }
  const variables = Object.entries(environment?.Variables ?? {})
  return { kind: 'readable', values: new Map(variables.map(([name, value]) => [name, hide(value)])) }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
function parseUpdate(answer: FunctionConfiguration): UpdateState {
  const {
    State: state,
    LastUpdateStatus: status,
    LastUpdateStatusReason: reason,
    LastUpdateStatusReasonCode: code,
  } = answer
  if (state === 'Pending') return { kind: 'in-progress', what: 'it is being created' }
  if (status === 'InProgress') return { kind: 'in-progress', what: 'an update is in progress' }
  if (status === 'Failed') return { kind: 'failed', reason: [code, reason].filter(Boolean).join(': ') }
  return { kind: 'settled' }
}

function unreadable({ target }: { readonly target: string }): FunctionState {
  return {
    kind: 'failed',
    failure: {
      operation: 'GetFunctionConfiguration',
      target,
      code: 'UnreadableAnswer',
      message: 'the answer has no ARN, role or revision',
    },
  }
}
