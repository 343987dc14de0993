import {
  arnIn,
  existing,
  type Home,
  insert,
  regionAt,
  remove,
  type Seeding,
  textOf,
} from '../../state/seeding.ts'
import type { World } from '../../state/world.ts'
import {
  type ReplicaRecord,
  type RotationRecord,
  type SecretRecord,
  type SecretVersion,
  secrets,
} from './record.ts'

export interface SecretSeed extends Home {
  readonly name: string
  readonly value?: string
  /** As DescribeSecret returns it: a key ID, a key ARN or an alias. */
  readonly kmsKeyId?: string
  /** The six characters after the name in the ARN. */
  readonly suffix?: string
  /** Default: only AWSCURRENT, under `kmsKeyId`. */
  readonly versions?: readonly VersionSeed[]
  readonly deletedDate?: Date
  readonly created?: Date
  readonly lastAccessed?: Date
  readonly owningService?: string
  /** The partner whose credentials it holds. */
  readonly partner?: string
  readonly rotation?: RotationRecord
  readonly primaryRegion?: string
  readonly replicas?: readonly ReplicaRecord[]
  readonly resourcePolicy?: object
  readonly sharedWith?: readonly string[]
}

export interface VersionSeed {
  readonly stages: readonly string[]
  readonly kmsKeyIds?: readonly string[]
  readonly value?: string
  /** It has labels but no value, like that of a rotation that failed early. */
  readonly empty?: boolean
  readonly created?: Date
}

export interface SecretControls {
  /** Returns its full ARN. */
  addSecret(seed: SecretSeed): string
  secret(name: string, home?: Home): SecretRecord
  removeSecret(name: string, home?: Home): void
}

export function secretControls(seeding: Seeding): SecretControls {
  return {
    addSecret: (seed) => addSecret(seeding, seed),
    secret: (name, home) => existing(secrets(regionAt(seeding, home)), name),
    removeSecret: (name, home) => remove(secrets(regionAt(seeding, home)), name),
  }
}

function addSecret(seeding: Seeding, seed: SecretSeed): string {
  const { world } = seeding
  const region = regionAt(seeding, seed)
  const arn = arnIn(
    region,
    'secretsmanager',
    `secret:${seed.name}-${seed.suffix ?? world.identifiers.suffix()}`,
  )
  insert(secrets(region), seed.name, {
    name: seed.name,
    arn,
    created: seed.created ?? world.clock.now(),
    kmsKeyId: seed.kmsKeyId,
    deletedDate: seed.deletedDate,
    owningService: seed.owningService,
    partner: seed.partner,
    lastAccessed: seed.lastAccessed,
    rotation: seed.rotation,
    primaryRegion: seed.primaryRegion ?? (seed.replicas && region.name),
    replicas: seed.replicas ?? [],
    versions: versionsOf(world, seed),
    resourcePolicy: seed.resourcePolicy && textOf(seed.resourcePolicy),
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}

function versionsOf(world: World, seed: SecretSeed): readonly SecretVersion[] {
  const { versions = [{ stages: ['AWSCURRENT'] }], value = 'a secret value', kmsKeyId } = seed
  return versions.map((version) => ({
    id: world.identifiers.uuid(),
    stages: version.stages,
    kmsKeyIds: version.kmsKeyIds ?? [kmsKeyId ?? 'DefaultEncryptionKey'],
    value: version.empty ? undefined : (version.value ?? value),
    created: version.created,
  }))
}
