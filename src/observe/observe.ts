import type { Clients } from '../aws/client/clients.ts'
import { readPolicy } from '../aws/iam/inline-policies.ts'
import { readFunction } from '../aws/lambda/functions.ts'
import type { Declaration, FunctionDeclaration } from '../model/declaration.ts'
import {
  type AwsState,
  type FunctionState,
  functionKey,
  type PolicyState,
  policyKey,
} from '../model/observation.ts'
import { parseArn, roleNameOf } from '../text/arn.ts'
import { observeKeys } from './keys.ts'
import { type Limits, makeLimits } from './limits.ts'
import { observeSecrets } from './secrets.ts'

/**
 * Reads the declared functions and secrets in parallel, each function followed by its policy and each secret by its
 * keys. What could not be read is a value of the observation. Throws CredentialsError.
 */
export async function observe(declaration: Declaration, clients: Clients): Promise<AwsState> {
  const declared = declaration.functions.filter(({ secrets }) => secrets !== undefined)
  const limits = makeLimits()
  const [functions, secrets] = await Promise.all([
    Promise.all(declared.map((about) => observeFunction(about, clients, limits))),
    observeSecrets(declared, clients, limits),
  ])
  const accounts = functions.flatMap(({ function: [, state] }) =>
    state.kind === 'found' ? (parseArn(state.arn)?.account ?? []) : [],
  )
  const keys = await observeKeys({ secrets, accounts: new Set(accounts) }, clients, limits)
  return {
    functions: new Map(functions.map((each) => each.function)),
    policies: new Map(functions.flatMap((each) => each.policies)),
    roles: new Map(),
    attached: new Map(),
    secrets,
    keys,
    simulations: new Map(),
    resourcePolicies: new Map(),
    roleUsers: new Map(),
    served: new Map(),
    executions: new Map(),
    newestLayers: new Map(),
    codeSigning: new Map(),
  }
}

async function observeFunction(about: FunctionDeclaration, clients: Clients, limits: Limits) {
  const state = await limits.lambda(() => readFunction(clients, about))
  const policies: [string, PolicyState][] = []
  if (state.kind === 'found') {
    const name = { region: about.region, roleArn: state.roleArn, policyName: about.policyName }
    policies.push([
      policyKey(roleNameOf(state.roleArn), about.policyName),
      await limits.iam(() => readPolicy(clients, name)),
    ])
  }
  const entry: [string, FunctionState] = [functionKey(about.region, about.functionName), state]
  return { function: entry, policies }
}
