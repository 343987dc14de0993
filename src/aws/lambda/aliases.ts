import { type AliasConfiguration, GetAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import type { Missing, Unread } from '../../model/failure.ts'
import type { Alias } from '../../model/observation.ts'
import type { Clients } from '../client/clients.ts'
import { type Call, codeOf, toFailure } from '../client/failures.ts'
import { type FunctionName, refusalOf, type WriteResult } from './functions.ts'

export interface AliasName extends FunctionName {
  readonly alias: string
}

/** Reads one alias. Throws CredentialsError. */
export async function readAlias(
  clients: Clients,
  { region, functionName, alias }: AliasName,
): Promise<({ readonly kind: 'found' } & Alias) | Missing | Unread> {
  const input = { FunctionName: functionName, Name: alias }
  try {
    const answer = await clients.lambda(region).send(new GetAliasCommand(input))
    return { kind: 'found', ...parseAlias(answer) }
  } catch (error) {
    if (codeOf(error) === 'ResourceNotFoundException') return { kind: 'absent' }
    return { kind: 'failed', failure: toFailure(error, callOf('lambda:GetAlias', functionName, alias)) }
  }
}

export interface AliasMove extends AliasName {
  readonly version: string
  readonly revisionId: string
}

/** Points an alias that is still at `revisionId` to a version. */
export async function moveAlias(clients: Clients, move: AliasMove): Promise<WriteResult> {
  const { region, functionName, alias, version, revisionId } = move
  const input = {
    FunctionName: functionName,
    Name: alias,
    FunctionVersion: version,
    RevisionId: revisionId,
  }
  try {
    await clients.lambda(region).send(new UpdateAliasCommand(input))
    return { kind: 'done' }
  } catch (error) {
    return refusalOf(error, callOf('lambda:UpdateAlias', functionName, alias))
  }
}

/** Throws SyntaxError for an answer that is no alias. */
export function parseAlias(answer: AliasConfiguration): Alias {
  const { Name: name, FunctionVersion: version, RevisionId: revisionId, RoutingConfig: routing } = answer
  if (name === undefined || version === undefined || revisionId === undefined)
    throw new SyntaxError('an alias has no name, version or revision')
  return { name, version, revisionId, weighted: Object.keys(routing?.AdditionalVersionWeights ?? {}) }
}

/** Hides what may quote variables, as in all of Lambda's errors. */
function callOf(action: string, functionName: string, alias: string): Call {
  return { action, target: `alias ${alias} of function ${functionName}`, hidden: [] }
}
