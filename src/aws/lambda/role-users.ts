import { type FunctionConfiguration, paginateListFunctions } from '@aws-sdk/client-lambda'
import type { RoleUser, RoleUsersState } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'

/**
 * Lists the functions of a region with their roles. Lambda's answer also holds their variables; none is kept. Throws
 * CredentialsError.
 */
export function readRoleUsers(clients: Clients, region: string): Promise<RoleUsersState> {
  return read(
    { action: 'lambda:ListFunctions', target: say`region ${name(region)}`, resource: '*' },
    async () => {
      const pages = paginateListFunctions({ client: clients.lambda(region) }, {})
      const functions = await collect(pages, (page) => page.Functions?.flatMap(parseRoleUser))
      return { kind: 'found', functions }
    },
  )
}

function parseRoleUser(answer: FunctionConfiguration): readonly RoleUser[] {
  const { FunctionArn: functionArn, FunctionName: functionName, Role: roleArn } = answer
  return functionArn === undefined || functionName === undefined || roleArn === undefined
    ? []
    : [{ functionArn, functionName, roleArn }]
}
