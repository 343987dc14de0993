import {
  type FunctionConfiguration,
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { hide } from '../../model/hidden.ts'
import type {
  FoundFunction,
  FunctionState,
  UnwritableState,
  UpdateState,
  VariablesState,
} from '../../model/observation.ts'
import { marked, name, type Sentence, say } from '../../text/sentence.ts'
import { checkFunction } from '../checked.ts'
import { read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { codeIn } from '../client/failures.ts'
import { knownToLambda } from '../client/lambda-messages.ts'
import { type WriteResult, writeConditionally } from './conditional-write.ts'

export interface FunctionName {
  readonly region: string
  readonly functionName: string
}

/**
 * Reads one function, or one version of it. GetFunctionConfiguration, not GetFunction: that one returns a link to the
 * code. Throws CredentialsError.
 */
export function readFunction(
  clients: Clients,
  { region, functionName }: FunctionName,
  version?: string,
): Promise<FunctionState> {
  const target = say`function ${name(version === undefined ? functionName : `${functionName}:${version}`)}`
  const call = { action: 'lambda:GetFunctionConfiguration', target }
  return read({ ...call, absent: 'ResourceNotFoundException' }, async () => {
    const qualifier = version === undefined ? {} : { Qualifier: version }
    const answer = await clients
      .lambda(region)
      .send(new GetFunctionConfigurationCommand({ FunctionName: functionName, ...qualifier }))
    const state = parseFunction(answer)
    if (state === undefined) return unreadable(call)
    checkFunction(state, { region, functionName, version })
    return state
  })
}

interface ConfigurationWrite extends FunctionName {
  readonly variables: ReadonlyMap<string, string>
  /** The ARNs of all layers, in order; absent if they stay as they are. */
  readonly layers?: readonly string[]
  readonly revisionId: string
}

/**
 * Replaces all variables, and all layers if given, of a function that is still at `revisionId`. Sends nothing else:
 * what is omitted stays as it is.
 * https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
 */
export function writeConfiguration(clients: Clients, write: ConfigurationWrite): Promise<WriteResult> {
  const call = {
    action: 'lambda:UpdateFunctionConfiguration',
    target: say`function ${name(write.functionName)}`,
  }
  const input = {
    FunctionName: write.functionName,
    Environment: { Variables: Object.fromEntries(write.variables) },
    ...(write.layers !== undefined && { Layers: [...write.layers] }),
    RevisionId: write.revisionId,
  }
  return writeConditionally(call, async () => {
    await clients.lambdaOnce(write.region).send(new UpdateFunctionConfigurationCommand(input))
    return { kind: 'done' }
  })
}

/**
 * Returns a function as a list shows it, which is without its state; `undefined` if variables or another part are missing.
 * Throws WrongAnswer for another function.
 */
export function parseListed(answer: FunctionConfiguration, about: FunctionName): FoundFunction | undefined {
  const state = parseFunction(answer)
  if (state?.variables.kind !== 'readable') return undefined
  checkFunction(state, about)
  return { ...state, update: { kind: 'unlisted' } }
}

function parseFunction(answer: FunctionConfiguration): FoundFunction | undefined {
  const { FunctionArn: arn, Role: roleArn, RevisionId: revisionId, CodeSha256: codeSha256 } = answer
  const { MasterArn: masterArn, Layers: attached = [] } = answer
  const layers = attached.flatMap(({ Arn: layer }) => layer ?? [])
  if (arn === undefined || roleArn === undefined) return undefined
  if (revisionId === undefined || codeSha256 === undefined) return undefined
  if (layers.length < attached.length) return undefined // Writing a list replaces all of it.
  return {
    kind: 'found',
    arn,
    roleArn,
    revisionId,
    codeSha256,
    variables: parseVariables(answer),
    layers,
    architecture: answer.Architectures?.[0] ?? 'x86_64',
    packageType: answer.PackageType ?? 'Zip',
    update: parseUpdate(answer),
    ...parseKind(answer),
    ...(masterArn === undefined ? {} : { masterArn }),
  }
}

/** `Environment` is absent if there are no variables, and has an `Error` if the caller may not decrypt them. */
function parseVariables({
  Environment: environment,
  KMSKeyArn: keyArn,
}: FunctionConfiguration): VariablesState {
  if (environment?.Error !== undefined) {
    const { ErrorCode: code = '', Message: message = '' } = environment.Error
    return {
      kind: 'unreadable',
      code: codeIn(code) || 'Error',
      message: knownToLambda(message),
      ...(keyArn === undefined ? {} : { keyArn }),
    }
  }
  const variables = Object.entries(environment?.Variables ?? {})
  return { kind: 'readable', values: new Map(variables.map(([key, value]) => [key, hide(value)])) }
}

/** A capacity provider of a kind that the SDK does not know is an empty object. */
function parseKind({
  CapacityProviderConfig: provider,
  DurableConfig: durable,
}: FunctionConfiguration): Pick<FoundFunction, 'capacity' | 'durable'> {
  const isKnown = provider?.LambdaManagedInstancesCapacityProviderConfig !== undefined
  return {
    ...(provider !== undefined && { capacity: isKnown ? 'managed-instances' : 'unknown' }),
    ...(durable !== undefined && { durable: true }),
  }
}

const unwritable: ReadonlySet<string> = new Set<UnwritableState>([
  'Failed',
  'Deleting',
  'Deactivating',
  'Deactivated',
])

function isUnwritable(state: string): state is UnwritableState {
  return unwritable.has(state)
}

/** https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
function parseUpdate(answer: FunctionConfiguration): UpdateState {
  const {
    State: state = 'Active',
    LastUpdateStatus: status,
    LastUpdateStatusReason: reason,
    LastUpdateStatusReasonCode: code,
  } = answer
  const { StateReason: stateReason, StateReasonCode: stateCode } = answer
  if (isUnwritable(state))
    return {
      kind: 'unwritable',
      state,
      reason: reasonOf(stateCode, stateReason),
    }
  if (state === 'Pending') return { kind: 'in-progress', what: marked('it is being created') }
  if (status === 'InProgress') return { kind: 'in-progress', what: marked('an update is in progress') }
  if (status === 'Failed') return { kind: 'failed', reason: reasonOf(code, reason) }
  return { kind: 'settled' }
}

/** A code and a sentence of a known form: what a function's own code said while it started may hold its variables. */
function reasonOf(code = '', reason = ''): string {
  return [codeIn(code), knownToLambda(reason)].filter(Boolean).join(': ')
}

function unreadable({ target }: { readonly target: Sentence }): FunctionState {
  return {
    kind: 'failed',
    failure: {
      operation: 'GetFunctionConfiguration',
      target,
      code: 'UnreadableAnswer',
      message: marked('the answer has no ARN, role, revision or code, or a layer without an ARN'),
    },
  }
}
