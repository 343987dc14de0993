import {
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import type { Failure } from '../../model/failure.ts'
import { hide } from '../../model/hidden.ts'
import type { FunctionState, UpdateState, VariablesState } from '../../model/observation.ts'
import type { Clients } from '../client/clients.ts'
import { type Call, codeOf, mayHaveWorked, toFailure } from '../client/failures.ts'

export interface FunctionName {
  readonly region: string
  readonly functionName: string
}

/**
 * Reads one function, or one version of it. GetFunctionConfiguration, not GetFunction: that one hands out a link to the
 * code. Throws CredentialsError.
 */
export async function readFunction(
  clients: Clients,
  { region, functionName }: FunctionName,
  version?: string,
): Promise<FunctionState> {
  const target = version === undefined ? `function ${functionName}` : `function ${functionName}:${version}`
  const call = { action: 'lambda:GetFunctionConfiguration', target, hidden: [] }
  const qualifier = version === undefined ? {} : { Qualifier: version }
  try {
    const answer = await clients
      .lambda(region)
      .send(new GetFunctionConfigurationCommand({ FunctionName: functionName, ...qualifier }))
    return parseFunction(answer) ?? unreadable(call)
  } catch (error) {
    if (codeOf(error) === 'ResourceNotFoundException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

export type WriteResult = { readonly kind: 'done' } | Refusal

/** `stale`: what was to be written was changed or is changing; read again. `lost`: it may have worked; read again. */
export interface Refusal {
  readonly kind: 'stale' | 'lost' | 'refused'
  readonly failure: Failure
}

export interface ConfigurationWrite extends FunctionName {
  readonly variables: ReadonlyMap<string, string>
  /** The ARNs of all layers, in their order; absent where they stay. */
  readonly layers?: readonly string[]
  /** Values that plans show anyway: a message that holds one, such as a `0`, can still be read. */
  readonly shown: ReadonlySet<string>
  readonly revisionId: string
}

/**
 * Replaces all variables, and all layers where they are given, of a function that is still at `revisionId`. Nothing else
 * is sent, as what is omitted stays:
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
 */
export async function writeConfiguration(clients: Clients, write: ConfigurationWrite): Promise<WriteResult> {
  const call = {
    action: 'lambda:UpdateFunctionConfiguration',
    target: `function ${write.functionName}`,
    hidden: [...write.variables.values()].filter((value) => !write.shown.has(value)),
  }
  try {
    await clients.lambda(write.region).send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: write.functionName,
        Environment: { Variables: Object.fromEntries(write.variables) },
        ...(write.layers !== undefined && { Layers: [...write.layers] }),
        RevisionId: write.revisionId,
      }),
    )
    return { kind: 'done' }
  } catch (error) {
    return refusalOf(error, call)
  }
}

/** What the error of a conditional write means. Throws CredentialsError. */
export function refusalOf(error: unknown, call: Call): Refusal {
  const failure = toFailure(error, call)
  const stale = ['PreconditionFailedException', 'ResourceConflictException'].includes(failure.code)
  return { kind: stale ? 'stale' : mayHaveWorked(error) ? 'lost' : 'refused', failure }
}

function parseFunction(answer: FunctionConfiguration): FunctionState | undefined {
  const { FunctionArn: arn, Role: roleArn, RevisionId: revisionId, CodeSha256: codeSha256 } = answer
  const { MasterArn: masterArn } = answer
  if (arn === undefined || roleArn === undefined) return undefined
  if (revisionId === undefined || codeSha256 === undefined) return undefined
  return {
    kind: 'found',
    arn,
    roleArn,
    revisionId,
    codeSha256,
    variables: parseVariables(answer),
    layers: (answer.Layers ?? []).flatMap(({ Arn: layer }) => layer ?? []),
    architecture: answer.Architectures?.[0] ?? 'x86_64',
    packageType: answer.PackageType ?? 'Zip',
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
  const { StateReason: stateReason, StateReasonCode: stateCode } = answer
  if (state === 'Pending') return { kind: 'in-progress', what: 'it is being created' }
  if (status === 'InProgress') return { kind: 'in-progress', what: 'an update is in progress' }
  if (state === 'Failed')
    return { kind: 'failed', reason: [stateCode, stateReason].filter(Boolean).join(': ') }
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
      message: 'the answer has no ARN, role, revision or code',
    },
  }
}
