import type { Clients } from '../aws/client/clients.ts'
import { readKey } from '../aws/kms.ts'
import { readParameters } from '../aws/parameter-store/parameters.ts'
import { readSecret } from '../aws/secrets-manager/secrets.ts'
import { type FunctionDeclaration, isParameterReference, type SecretReference } from '../model/declaration.ts'
import {
  type KeyState,
  lookupRegion,
  type Observation,
  type SecretState,
  secretKey,
} from '../model/observation.ts'
import type { Limits } from './limits.ts'

type Secrets = Observation['secrets']

/**
 * Reads each declared secret once, and each alias of their keys once, all in parallel; the parameters of a region
 * are read together. Throws CredentialsError.
 */
export async function observeSecrets(
  declared: readonly FunctionDeclaration[],
  clients: Clients,
  limits: Limits,
): Promise<Pick<Observation, 'secrets' | 'keys'>> {
  const resolve = keyResolver(clients, limits)
  const wanted = distinctSecrets(declared)
  const parameters = Map.groupBy(wanted.filter(isParameter), ({ region }) => region)
  const reads = [
    ...wanted.filter((each) => !isParameter(each)).map((each) => observeSecret(each, clients, limits)),
    ...[...parameters].map((group) => observeParameters(group, clients, limits)),
  ]
  const observed = await Promise.all(
    reads.map(async (read) => {
      const secrets = await read
      return { secrets, keys: await resolveKeys([...secrets.values()], resolve) }
    }),
  )
  return {
    secrets: new Map(observed.flatMap(({ secrets }) => [...secrets])),
    keys: new Map(observed.flatMap(({ keys }) => keys)),
  }
}

interface Wanted {
  readonly key: string
  /** The region in which it is looked up. */
  readonly region: string
  readonly reference: SecretReference
}

function distinctSecrets(functions: readonly FunctionDeclaration[]): readonly Wanted[] {
  const wanted = functions.flatMap(({ region, secrets = [] }) =>
    secrets.map(({ reference }) => ({
      key: secretKey(region, reference),
      region: lookupRegion(region, reference),
      reference,
    })),
  )
  return [...new Map(wanted.map((each) => [each.key, each])).values()]
}

function isParameter({ reference }: Wanted): boolean {
  return isParameterReference(reference)
}

async function observeSecret(
  { key, region, reference }: Wanted,
  clients: Clients,
  limits: Limits,
): Promise<Secrets> {
  return new Map([[key, await limits.secrets(() => readSecret(clients, region, reference))]])
}

async function observeParameters(
  [region, wanted]: readonly [string, readonly Wanted[]],
  clients: Clients,
  limits: Limits,
): Promise<Secrets> {
  const references = wanted.map(({ reference }) => reference)
  const states = await limits.secrets(() => readParameters(clients, region, references))
  return new Map(wanted.map(({ key, reference }) => [key, states.get(reference.raw) ?? { kind: 'absent' }]))
}

type KeyResolver = (aliasArn: string) => Promise<KeyState>

async function resolveKeys(
  secrets: readonly SecretState[],
  resolve: KeyResolver,
): Promise<readonly (readonly [string, KeyState])[]> {
  const keys = secrets.flatMap((secret) => (secret.kind === 'found' ? secret.keys : []))
  const aliases = keys.filter(({ kind }) => kind === 'alias')
  return Promise.all(aliases.map(async ({ arn }) => [arn, await resolve(arn)] as const))
}

/** Looks up each alias once, however many secrets are encrypted under it. */
function keyResolver(clients: Clients, limits: Limits): KeyResolver {
  const asked = new Map<string, Promise<KeyState>>()
  return (aliasArn) => {
    const known = asked.get(aliasArn) ?? limits.secrets(() => readKey(clients, aliasArn))
    asked.set(aliasArn, known)
    return known
  }
}
