import type { Clients } from '../aws/client/clients.ts'
import { readPolicy } from '../aws/iam/inline-policies.ts'
import { type FunctionName, readFunction } from '../aws/lambda/functions.ts'
import { type FunctionList, fewestToList, listFunctions } from '../aws/lambda/list.ts'
import type { FunctionDeclaration } from '../model/declaration.ts'
import {
  type FoundFunction,
  type FunctionState,
  functionKey,
  type PolicyState,
  policyKey,
  type RoleUsersState,
} from '../model/observation.ts'
import { roleNameOf } from '../text/arn.ts'
import type { Limits } from './limits.ts'

/** The roles of the functions in each region whose list was read to its end: known before a plan asks. */
export type Listed = ReadonlyMap<string, RoleUsersState>

/** A function and the policy of its role, as entries of an observation. */
interface ReadFunction {
  readonly function: readonly [string, FunctionState]
  readonly policies: readonly (readonly [string, PolicyState])[]
}

interface Reading {
  readonly clients: Clients
  readonly limits: Limits
}

/** Is told of a function that was read by itself, before its policy is. */
export type OnFound = (declared: FunctionDeclaration, found: FoundFunction) => void

/**
 * Reads functions, each followed by its policy: if `fromLists`, those that a list of their region shows from that, where
 * it saves calls. Throws CredentialsError.
 */
export async function observeFunctions(
  declared: readonly FunctionDeclaration[],
  { fromLists, onFound, ...reading }: Reading & { readonly fromLists: boolean; readonly onFound: OnFound },
): Promise<{ readonly functions: readonly ReadFunction[]; readonly listed: Listed }> {
  const regions = [...Map.groupBy(declared, ({ region }) => region)]
  const read = await Promise.all(
    regions.map(async ([region, some]) => {
      const list = fromLists ? await listDeclared(region, some, reading) : unlisted
      const functions = await Promise.all(
        some.map((about) => {
          const tell = (found: FoundFunction) => onFound(about, found)
          const shown = list.functions.get(about.functionName)
          return observeFunction(about, shown, list === unlisted ? { ...reading, tell } : reading)
        }),
      )
      return { functions, listed: list.users === undefined ? [] : [[region, list.users] as const] }
    }),
  )
  return {
    functions: read.flatMap(({ functions }) => functions),
    listed: new Map(read.flatMap(({ listed }) => listed)),
  }
}

const unlisted: FunctionList = { functions: new Map() }

async function listDeclared(
  region: string,
  declared: readonly FunctionDeclaration[],
  { clients, limits }: Reading,
): Promise<FunctionList> {
  if (declared.length < fewestToList) return unlisted
  const names = new Set(declared.map(({ functionName }) => functionName))
  return limits.lambda(() => listFunctions(clients, region, names))
}

/** Reads one function, unless a list has shown it, and its policy. Throws CredentialsError. */
export async function observeFunction(
  { region, functionName, policyName }: FunctionName & Pick<FunctionDeclaration, 'policyName'>,
  shown: FunctionState | undefined,
  { clients, limits, tell }: Reading & { readonly tell?: (found: FoundFunction) => void },
): Promise<ReadFunction> {
  const state = shown ?? (await limits.lambda(() => readFunction(clients, { region, functionName })))
  const entry = [functionKey(region, functionName), state] as const
  if (state.kind !== 'found') return { function: entry, policies: [] }
  tell?.(state)
  const name = { region, roleArn: state.roleArn, policyName }
  const policy = await limits.iam(() => readPolicy(clients, name))
  return { function: entry, policies: [[policyKey(roleNameOf(state.roleArn), policyName), policy]] }
}
