import type { Clients } from '../aws/client/clients.ts'
import { readParameters } from '../aws/parameter-store/parameters.ts'
import { readSecret } from '../aws/secrets-manager/secrets.ts'
import type { FunctionDeclaration, SecretReference } from '../model/declaration.ts'
import { lookupRegion, type Observation, secretKey } from '../model/observation.ts'
import type { SecretKind } from '../text/stores.ts'
import type { Limits } from './limits.ts'

type Secrets = Observation['secrets']

/** Reads each declared secret once, all in parallel; the parameters of a region come together. Throws CredentialsError. */
export async function observeSecrets(
  declared: readonly FunctionDeclaration[],
  clients: Clients,
  limits: Limits,
): Promise<Secrets> {
  const wanted = distinctSecrets(declared)
  const reads = [...Map.groupBy(wanted, ({ reference }) => reference.kind)].flatMap(([store, some]) =>
    readers[store](some, clients, limits),
  )
  return new Map((await Promise.all(reads)).flatMap((secrets) => [...secrets]))
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

/** Reads the secrets of one store, in as few calls as it allows. */
type Reader = (wanted: readonly Wanted[], clients: Clients, limits: Limits) => readonly Promise<Secrets>[]

const readers: Readonly<Record<SecretKind, Reader>> = {
  secret: oneByOne(readSecret),
  parameter: (wanted, clients, limits) =>
    [...Map.groupBy(wanted, ({ region }) => region)].map((group) =>
      observeParameters(group, clients, limits),
    ),
}

function oneByOne(read: typeof readSecret): Reader {
  return (wanted, clients, limits) =>
    wanted.map(
      async ({ key, region, reference }) =>
        new Map([[key, await limits.secrets(() => read(clients, region, reference))]]),
    )
}

async function observeParameters(
  [region, wanted]: readonly [string, readonly Wanted[]],
  clients: Clients,
  limits: Limits,
): Promise<Secrets> {
  const references = wanted.map(({ reference }) => reference)
  const states = await limits.secrets(() => readParameters(clients, region, references))
  return new Map(states.map(([reference, state]) => [secretKey(region, reference), state]))
}
