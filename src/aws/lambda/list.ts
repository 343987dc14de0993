import {
  type FunctionConfiguration,
  type ListFunctionsCommandOutput,
  paginateListFunctions,
} from '@aws-sdk/client-lambda'
import type { FoundFunction, RoleUser, RoleUsersState } from '../../model/observation.ts'
import { name, say } from '../../text/sentence.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { parseListed } from './functions.ts'

/** How many functions a page has at most. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
const pageSize = 50

/** For fewer, a list that finds none of them would cost more than a tenth of the calls that read them one by one. */
export const fewestToList = 20

/**
 * Returns after how many pages a list has to end: one more than the wanted functions fill, and one for every 40 found. Even
 * if each function is then read by itself, that is at most a tenth more calls than without a list.
 */
export function mostPages(wanted: number, found: number): number {
  return Math.ceil(wanted / pageSize) + 1 + Math.floor(found / 40)
}

/** What a region's list says, as far as it was read. */
export interface FunctionList {
  /** Of the wanted functions, by name, those that the list shows in full. */
  readonly functions: ReadonlyMap<string, FoundFunction>
  /** Present if the list was read to its end. */
  readonly users?: RoleUsersState
}

/**
 * Reads wanted functions of a region 50 at a time, which saves most of the calls where most functions are wanted. A list that fails
 * shows nothing. Keeps nothing but the roles of other functions. Throws CredentialsError.
 */
export async function listFunctions(
  clients: Clients,
  region: string,
  wanted: ReadonlySet<string>,
): Promise<FunctionList> {
  const functions = new Map<string, FoundFunction>()
  const keep = (answer: FunctionConfiguration) => {
    const { FunctionName: functionName = '' } = answer
    const found = wanted.has(functionName) ? parseListed(answer, { region, functionName }) : undefined
    if (found !== undefined) functions.set(functionName, found)
  }
  const most = () => mostPages(wanted.size, functions.size)
  const users = await collectUsers(clients, region, { keep, most })
  if (users.kind === 'failed') return { functions: new Map() }
  return users.isWhole ? { functions, users } : { functions }
}

/** Lists the functions of a region with their roles. Throws CredentialsError. */
export function readRoleUsers(clients: Clients, region: string): Promise<RoleUsersState> {
  return collectUsers(clients, region, { keep: () => {}, most: () => Number.POSITIVE_INFINITY })
}

/** Begins with the first page, and returns what reads the others. That throws CredentialsError. */
export function startRoleUsers(clients: Clients, region: string): () => Promise<RoleUsersState> {
  const asked = Promise.withResolvers<number>()
  const users = collectUsers(clients, region, { keep: () => {}, most: () => asked.promise })
  users.catch(() => {}) // Whoever asks learns of it.
  return () => {
    asked.resolve(Number.POSITIVE_INFINITY)
    return users
  }
}

interface Reading {
  /** Is given every function: Lambda's answer also holds their variables. */
  readonly keep: (answer: FunctionConfiguration) => void
  /** How many pages may be read by now. */
  readonly most: () => number | Promise<number>
}

interface Collected {
  readonly kind: 'found'
  readonly functions: readonly RoleUser[]
  readonly isWhole: boolean
}

function collectUsers(clients: Clients, region: string, { keep, most }: Reading) {
  return read<Collected>(
    { action: 'lambda:ListFunctions', target: say`region ${name(region)}`, resource: '*' },
    async () => {
      let isWhole = true
      async function* affordable(): AsyncGenerator<ListFunctionsCommandOutput> {
        let pages = 0
        for await (const page of paginateListFunctions({ client: clients.lambda(region) }, {})) {
          yield page
          pages += 1
          isWhole = (page.NextMarker ?? '') === ''
          if (isWhole || pages >= (await most())) return
        }
      }
      const functions = await collect(affordable(), (page) => {
        page.Functions?.forEach(keep)
        return page.Functions?.flatMap(parseRoleUser)
      })
      return { kind: 'found', functions, isWhole }
    },
  )
}

function parseRoleUser(answer: FunctionConfiguration): readonly RoleUser[] {
  const { FunctionArn: functionArn, FunctionName: functionName, Role: roleArn } = answer
  return functionArn === undefined || functionName === undefined || roleArn === undefined
    ? []
    : [{ functionArn, functionName, roleArn }]
}
