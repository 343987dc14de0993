import { type AliasConfiguration, GetAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import type { Alias, Missing, Unread } from '../model/observation.ts'
import type { Clients } from './clients.ts'
import { codeOf, toFailure } from './failures.ts'
import { type FunctionName, refusalOf, type WriteResult } from './lambda.ts'

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
    const call = { action: 'lambda:GetAlias', target: targetOf(functionName, alias) }
    return { kind: 'failed', failure: toFailure(error, call) }
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
    return refusalOf(error, { action: 'lambda:UpdateAlias', target: targetOf(functionName, alias) })
  }
}

/** Throws SyntaxError for an answer that is no alias. */
export function parseAlias(answer: AliasConfiguration): Alias {
  const { Name: name, FunctionVersion: version, RevisionId: revisionId, RoutingConfig: routing } = answer
  if (name === undefined || version === undefined || revisionId === undefined)
    throw new SyntaxError('an alias has no name, version or revision')
  return { name, version, revisionId, weighted: Object.keys(routing?.AdditionalVersionWeights ?? {}) }
}

function targetOf(functionName: string, alias: string): string {
  return `alias ${alias} of function ${functionName}`
}
