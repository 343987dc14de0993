import type { Clients } from '../aws/client/clients.ts'
import { startRoleUsers } from '../aws/lambda/list.ts'
import { type Ahead, type Answer, type AwsQuestion, answerUsers, find, keyOf, makeAsking } from './answers.ts'
import type { OnFound } from './functions.ts'
import type { Limits } from './limits.ts'

interface Reading {
  readonly clients: Clients
  readonly limits: Limits
  /** Whether a plan asks who shares a role. */
  readonly asksUsers: boolean
}

/**
 * Reads what a plan asks where it sets a variable that is missing, beside the function's policy instead of after it: that
 * is one round trip less. A run that finds nothing to do reads nothing ahead. The plan decides as before what it asks, and
 * an answer that it does not ask for has no effect.
 */
export function readingAhead({ clients, limits, asksUsers }: Reading): {
  readonly ahead: Ahead
  readonly onFound: OnFound
} {
  const ahead = new Map<string, () => Promise<Answer>>()
  const asking = makeAsking(clients, limits, new Map())
  const begin = (question: AwsQuestion, start = () => found(find(question, asking))) => {
    const key = keyOf(question)
    if (!ahead.has(key)) ahead.set(key, start())
  }
  const onFound: OnFound = (declared, { variables, roleArn, capacity }) => {
    const { region, functionName, secrets = [] } = declared
    const isMissing = (variable: string | undefined) =>
      variable !== undefined && variables.kind === 'readable' && !variables.values.has(variable)
    if (!secrets.some(({ variable }) => isMissing(variable))) return
    const onInstances = capacity !== undefined && { capacity }
    begin({ kind: 'served-versions', functionName, region, ...onInstances })
    begin({ kind: 'role-policies', roleArn, region })
    if (asksUsers) begin({ kind: 'role-users', region }, () => firstUsers(clients, region))
  }
  return { ahead, onFound }
}

/** Why it could not be found shows once it is asked for. */
function found(answer: Promise<Answer>): () => Promise<Answer> {
  answer.catch(() => {})
  return () => answer
}

/** Further pages wait until they are asked for: where the grant is there and only the variable is not, nobody does. */
function firstUsers(clients: Clients, region: string): () => Promise<Answer> {
  const rest = startRoleUsers(clients, region)
  return async () => answerUsers(region, await rest())
}
