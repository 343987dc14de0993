import type { SimulationState } from '../../src/model/access/simulation.ts'
import type {
  Declaration,
  DeclaredRotation,
  DeclaredSecret,
  FunctionDeclaration,
  SecretReference,
} from '../../src/model/declaration.ts'
import type { Architecture } from '../../src/model/extension.ts'
import { extensionNames } from '../../src/model/extension.ts'
import { hide } from '../../src/model/hidden.ts'
import {
  type ExecutionsState,
  type FoundExecutions,
  type FoundFunction,
  type FoundSecret,
  type FoundServed,
  type FunctionState,
  functionKey,
  type KeyState,
  type Observation,
  type PolicyState,
  policyKey,
  type ResourcePolicyState,
  type RoleState,
  type RoleUsersState,
  type SecretState,
  type ServedState,
  secretKey,
} from '../../src/model/observation.ts'
import type { Place } from '../../src/model/place.ts'
import type { RotationTerms, SecretLife } from '../../src/model/rotation.ts'
import { parseArn, secretNameOf, storeOf } from '../../src/text/arn.ts'

export const region = 'us-east-1'
export const account = '123456789012'

export function anArn(name: string, suffix = 'AbCdEf'): string {
  return `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${suffix}`
}

/** `aParameterArn('/payments/key')`. */
export function aParameterArn(name: string): string {
  return `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`
}

export function aKeyArn(digit = '1'): string {
  return `arn:aws:kms:${region}:${account}:key/${digit.repeat(8)}-1111-1111-1111-${digit.repeat(12)}`
}

/** A version of the extension's layer in `region`. */
export function anExtensionArn(version: number, architecture: Architecture = 'x86_64'): string {
  return `arn:aws:lambda:${region}:177933569100:layer:${extensionNames[architecture]}:${version}`
}

export function aPlace(line = 1): Place {
  return { kind: 'file', file: '.github/lambda-secrets.yml', line, column: 5 }
}

/** `aDeclared('DB_ARN', anArn('db'))`; any other text is a secret's name, or a parameter's after `ssm:`. */
export function aDeclared(
  variable: string | undefined,
  raw: string,
  overrides: Partial<DeclaredSecret> = {},
): DeclaredSecret {
  return { variable, reference: aReference(raw), place: aPlace(), ...overrides }
}

function aReference(raw: string): SecretReference {
  const arn = parseArn(raw)
  if (arn !== undefined) return { kind: storeOf(raw).noun, arn, raw }
  return raw.startsWith('ssm:')
    ? { kind: 'parameter', name: raw.slice('ssm:'.length), raw }
    : { kind: 'secret', name: raw, raw }
}

export function aFunctionDeclaration(overrides: Partial<FunctionDeclaration> = {}): FunctionDeclaration {
  const functionName = overrides.functionName ?? overrides.label ?? 'orders'
  return {
    label: functionName,
    functionName,
    region,
    place: aPlace(),
    policyName: `lambda-secrets-${functionName}`,
    secrets: [],
    describe: false,
    ...overrides,
  }
}

export function aDeclaration(...functions: readonly FunctionDeclaration[]): Declaration {
  return { functions }
}

export function aFunction(
  overrides: Omit<Partial<FoundFunction>, 'variables'> & {
    name?: string
    variables?: Readonly<Record<string, string>> | FoundFunction['variables']
  } = {},
): FoundFunction {
  const { name = 'orders', variables = {}, ...rest } = overrides
  const readable =
    'kind' in variables && typeof variables.kind === 'string' && variables.kind === 'unreadable'
  return {
    kind: 'found',
    arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    roleArn: `arn:aws:iam::${account}:role/service-role/${name}-role`,
    revisionId: '00000000-0000-0000-0000-000000000001',
    codeSha256: 'code-one',
    layers: [],
    architecture: 'x86_64',
    packageType: 'Zip',
    update: { kind: 'settled' },
    ...rest,
    variables: readable
      ? (variables as FoundFunction['variables'])
      : {
          kind: 'readable',
          values: new Map(
            Object.entries(variables as Record<string, string>).map(([key, value]) => [key, hide(value)]),
          ),
        },
  }
}

export function aSecret(arn: string, overrides: Partial<FoundSecret> = {}): FoundSecret {
  const parsed = parseArn(arn)
  return {
    kind: 'found',
    arn,
    name: parsed === undefined ? arn : secretNameOf(parsed),
    keys: [],
    ...overrides,
  }
}

/** A secret that is not rotated and was read yesterday. */
export function aLife(overrides: Partial<SecretLife> = {}): SecretLife {
  return {
    createdOn: '2025-01-01',
    readOn: '2026-11-23',
    keeper: { kind: 'owner' },
    rotation: { kind: 'off' },
    ...overrides,
  }
}

export const rotationLambda = `arn:aws:lambda:${region}:${account}:function:rotate`

/** A rotation every this many days, by `rotationLambda`. */
export function someTerms(days = 30): RotationTerms {
  return { schedule: { kind: 'days', days }, lambdaArn: rotationLambda }
}

/** What the declaration says of a secret's rotation. */
export function aRotation(terms = someTerms(), line = 1): DeclaredRotation {
  return { kind: 'set', terms, place: aPlace(line) }
}

export interface World {
  readonly functions?: Readonly<
    Record<string, Observation['functions'] extends ReadonlyMap<string, infer S> ? S : never>
  >
  /** By role name; the policy's name is `lambda-secrets-orders` unless the key holds a slash. */
  readonly policies?: Readonly<Record<string, PolicyState>>
  readonly roles?: Readonly<Record<string, RoleState>>
  readonly attached?: Readonly<Record<string, RoleState>>
  /** By the reference as declared. */
  readonly secrets?: Readonly<Record<string, SecretState>>
  readonly keys?: Readonly<Record<string, KeyState>>
  readonly today?: string
  readonly base?: Observation['base']
  readonly rules?: Observation['rules']
  readonly tip?: Observation['tip']
  /** By `simulationKey`. */
  readonly simulations?: Readonly<Record<string, SimulationState>>
  readonly resourcePolicies?: Readonly<Record<string, ResourcePolicyState>>
  readonly roleUsers?: Readonly<Record<string, RoleUsersState>>
  /** By function name. */
  readonly served?: Readonly<Record<string, ServedState>>
  readonly executions?: Readonly<Record<string, ExecutionsState>>
}

export function anObservation(world: World): Observation {
  return {
    functions: new Map(
      Object.entries(world.functions ?? {}).map(([name, state]) => [functionKey(region, name), state]),
    ),
    policies: new Map(Object.entries(world.policies ?? {})),
    roles: new Map(Object.entries(world.roles ?? {})),
    attached: new Map(Object.entries(world.attached ?? {})),
    secrets: new Map(
      Object.entries(world.secrets ?? {}).map(([raw, state]) => [
        secretKey(region, aDeclared(undefined, raw).reference),
        state,
      ]),
    ),
    keys: new Map([...enabledKeys(world), ...Object.entries(world.keys ?? {})]),
    today: world.today ?? '2026-11-24',
    ...(world.base !== undefined && { base: world.base }),
    ...(world.rules !== undefined && { rules: world.rules }),
    ...(world.tip !== undefined && { tip: world.tip }),
    simulations: new Map(Object.entries(world.simulations ?? {})),
    resourcePolicies: new Map(Object.entries(world.resourcePolicies ?? {})),
    roleUsers: new Map(Object.entries(world.roleUsers ?? {})),
    newestLayers: new Map(),
    codeSigning: new Map(),
    served: new Map(
      Object.entries(world.served ?? {}).map(([name, state]) => [functionKey(region, name), state]),
    ),
    executions: new Map(
      Object.entries(world.executions ?? {}).map(([name, state]) => [functionKey(region, name), state]),
    ),
  }
}

/** A key of a secret is enabled unless the world says otherwise. */
function enabledKeys({ secrets = {} }: World): readonly (readonly [string, KeyState])[] {
  const keys = Object.values(secrets).flatMap((secret) => (secret.kind === 'found' ? secret.keys : []))
  return keys.flatMap(({ kind, arn }) =>
    kind === 'key' ? [[arn, { kind: 'found', arn, state: 'Enabled' }] as const] : [],
  )
}

/** The key of the policy that the action owns on the role of `aFunction({ name })`. */
export function ownPolicy(name = 'orders'): string {
  return policyKey(`${name}-role`, `lambda-secrets-${name}`)
}

/** Each alias with the version that it points to, followed by versions with shares of its traffic: `['1', '2']`. */
export function someServed(
  aliases: Readonly<Record<string, readonly [version: string, ...weighted: string[]]>>,
  versions: Readonly<Record<string, FunctionState>> = {},
): FoundServed {
  return {
    kind: 'found',
    aliases: Object.entries(aliases).map(([name, [version, ...weighted]]) => ({
      ...{ name, version, weighted },
      revisionId: '00000000-0000-0000-0000-000000000002',
    })),
    versions: new Map(Object.entries(versions)),
  }
}

/** One unfinished execution of each version; `$LATEST` and `$LATEST.PUBLISHED` have no state. */
export function someExecutions(
  versions: Readonly<Record<string, FunctionState | undefined>> = {},
): FoundExecutions {
  return {
    kind: 'found',
    versions: new Map(
      Object.entries(versions).map(([version, state]) => [version, { count: 1, ...(state && { state }) }]),
    ),
  }
}

export const emptyRole = { kind: 'found', texts: new Map<string, string>() } satisfies RoleState
