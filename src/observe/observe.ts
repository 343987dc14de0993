import pLimit, { type LimitFunction } from 'p-limit'
import { roleNameOf } from '../arn.ts'
import type { Clients } from '../aws/clients.ts'
import { readPolicy } from '../aws/iam.ts'
import { readKey } from '../aws/kms.ts'
import { readFunction } from '../aws/lambda.ts'
import { readSecret } from '../aws/secrets-manager.ts'
import type { Declaration, DeclaredSecret, FunctionDeclaration } from '../model/declaration.ts'
import {
  type FunctionState,
  functionKey,
  type KeyState,
  type Observation,
  type PolicyState,
  policyKey,
  type SecretState,
  secretKey,
} from '../model/observation.ts'

/**
 * Reads what the declared functions and secrets are, in parallel: functions with their policy behind them, secrets
 * with their keys behind them. What could not be read is a value of the observation. Throws CredentialsError.
 */
export async function observe(declaration: Declaration, clients: Clients): Promise<Observation> {
  const declared = declaration.functions.filter(({ secrets }) => secrets !== undefined)
  const limits = makeLimits()
  const resolve = keyResolver(clients, limits)
  const [functions, secrets] = await Promise.all([
    Promise.all(declared.map((about) => observeFunction(about, clients, limits))),
    Promise.all(distinctSecrets(declared).map((wanted) => observeSecret(wanted, clients, limits, resolve))),
  ])
  return {
    functions: new Map(functions.map((each) => each.function)),
    policies: new Map(functions.flatMap((each) => each.policies)),
    roles: new Map(),
    secrets: new Map(secrets.map((each) => each.secret)),
    keys: new Map(secrets.flatMap((each) => each.keys)),
  }
}

/**
 * How many calls of each kind run at once. Lambda's control plane allows 15 requests a second to all callers of an account and region together, so few at once;
 * Secrets Manager allows thousands.
 */
export function makeLimits(): {
  readonly lambda: LimitFunction
  readonly iam: LimitFunction
  readonly secrets: LimitFunction
} {
  return { lambda: pLimit(8), iam: pLimit(8), secrets: pLimit(40) }
}

export type Limits = ReturnType<typeof makeLimits>

async function observeFunction(about: FunctionDeclaration, clients: Clients, limits: Limits) {
  const state = await limits.lambda(() => readFunction(clients, about))
  const policies: [string, PolicyState][] = []
  if (state.kind === 'found') {
    const name = { region: about.region, roleName: roleNameOf(state.roleArn), policyName: about.policyName }
    policies.push([
      policyKey(name.roleName, name.policyName),
      await limits.iam(() => readPolicy(clients, name)),
    ])
  }
  const entry: [string, FunctionState] = [functionKey(about.region, about.functionName), state]
  return { function: entry, policies }
}

interface WantedSecret {
  readonly region: string
  readonly declared: DeclaredSecret
}

function distinctSecrets(functions: readonly FunctionDeclaration[]): readonly WantedSecret[] {
  const wanted = functions.flatMap(({ region, secrets = [] }) =>
    secrets.map((declared) => ({ region, declared })),
  )
  return [...new Map(wanted.map((each) => [secretKey(each.region, each.declared.reference), each])).values()]
}

async function observeSecret(
  { region, declared: { reference } }: WantedSecret,
  clients: Clients,
  limits: Limits,
  resolve: (aliasArn: string) => Promise<KeyState>,
) {
  const state = await limits.secrets(() => readSecret(clients, region, reference))
  const aliases = state.kind === 'found' ? state.keys.filter(({ kind }) => kind === 'alias') : []
  const keys = await Promise.all(
    aliases.map(async ({ arn }): Promise<[string, KeyState]> => [arn, await resolve(arn)]),
  )
  const entry: [string, SecretState] = [secretKey(region, reference), state]
  return { secret: entry, keys }
}

/** Looks each alias up once, however many secrets are encrypted under it. */
function keyResolver(clients: Clients, limits: Limits): (aliasArn: string) => Promise<KeyState> {
  const asked = new Map<string, Promise<KeyState>>()
  return (aliasArn) => {
    const known = asked.get(aliasArn) ?? limits.secrets(() => readKey(clients, aliasArn))
    asked.set(aliasArn, known)
    return known
  }
}
