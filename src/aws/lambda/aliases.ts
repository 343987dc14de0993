import { type AliasConfiguration, GetAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import type { Missing, Unread } from '../../model/failure.ts'
import type { Alias } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import type { Call } from '../client/failures.ts'
import { type WriteResult, writeConditionally } from './conditional-write.ts'
import type { FunctionName } from './functions.ts'

export interface AliasName extends FunctionName {
  readonly alias: string
}

export type AliasState = ({ readonly kind: 'found' } & Alias) | Missing | Unread

/** Reads one alias. Throws CredentialsError. */
export function readAlias(clients: Clients, name: AliasName): Promise<AliasState> {
  const { region, functionName, alias } = name
  return read({ ...callOf('lambda:GetAlias', name), absent: 'ResourceNotFoundException' }, async () => {
    const command = new GetAliasCommand({ FunctionName: functionName, Name: alias })
    return { kind: 'found', ...parseAlias(await clients.lambda(region).send(command)) }
  })
}

interface AliasMove extends AliasName {
  readonly version: string
  readonly revisionId: string
}

/** Points an alias that is still at `revisionId` to a version. */
export function moveAlias(clients: Clients, move: AliasMove): Promise<WriteResult> {
  const { region, functionName, alias, version, revisionId } = move
  const input = {
    FunctionName: functionName,
    Name: alias,
    FunctionVersion: version,
    RevisionId: revisionId,
  }
  return writeConditionally(callOf('lambda:UpdateAlias', move), async () => {
    await clients.lambdaOnce(region).send(new UpdateAliasCommand(input))
    return { kind: 'done' }
  })
}

/** Throws SyntaxError for an answer that is not an alias. */
export function parseAlias(answer: AliasConfiguration): Alias {
  const { Name: name, FunctionVersion: version, RevisionId: revisionId, RoutingConfig: routing } = answer
  if (name === undefined || version === undefined || revisionId === undefined)
    throw new SyntaxError('an alias has no name, version or revision')
  return { name, version, revisionId, weighted: Object.keys(routing?.AdditionalVersionWeights ?? {}) }
}

function callOf(action: string, { functionName, alias }: AliasName): Call {
  return { action, target: say`alias ${name(alias)} of function ${name(functionName)}` }
}
