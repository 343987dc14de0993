import { type FunctionConfiguration, ListFunctionsCommand } from '@aws-sdk/client-lambda'
import type { RoleUser, RoleUsersState } from '../../model/observation.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'

/**
 * Lists the functions of a region with their roles. Lambda's answer holds their variables too, of which nothing is kept.
 * Throws CredentialsError.
 */
export async function readRoleUsers(clients: Clients, region: string): Promise<RoleUsersState> {
  const functions: RoleUser[] = []
  let marker: string | undefined
  try {
    do {
      const answer = await clients
        .lambda(region)
        .send(new ListFunctionsCommand(marker === undefined ? {} : { Marker: marker }))
      if (answer.Functions === undefined) throw new SyntaxError('ListFunctions gave no functions')
      functions.push(...answer.Functions.flatMap(parseRoleUser))
      marker = answer.NextMarker || undefined // An empty one asks for the first page again, for ever.
    } while (marker !== undefined)
    return { kind: 'found', functions }
  } catch (error) {
    const call = { action: 'lambda:ListFunctions', target: `region ${region}` }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

function parseRoleUser(answer: FunctionConfiguration): readonly RoleUser[] {
  const { FunctionArn: functionArn, FunctionName: functionName, Role: roleArn } = answer
  return functionArn === undefined || functionName === undefined || roleArn === undefined
    ? []
    : [{ functionArn, functionName, roleArn }]
}
