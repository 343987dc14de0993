import { arnIn, existing, type Home, insert, regionAt, remove, type Seeding } from '../../state/seeding.ts'
import { type ParameterRecord, parameters } from './record.ts'

export interface ParameterSeed extends Home {
  /** `/payments/api-key`, or `api-key` outside any hierarchy. */
  readonly name: string
  /** Default: `SecureString`. */
  readonly type?: ParameterRecord['type']
  readonly tier?: ParameterRecord['tier']
  /** The key of a SecureString: an alias, a key ID or a key ARN; default: AWS's own, `alias/aws/ssm`. */
  readonly keyId?: string
  readonly value?: string
  readonly version?: number
  readonly sharedWith?: readonly string[]
}

export interface ParameterControls {
  /** Returns its ARN, with one slash before a name in a hierarchy. */
  addParameter(seed: ParameterSeed): string
  parameter(name: string, home?: Home): ParameterRecord
  removeParameter(name: string, home?: Home): void
}

export function parameterControls(seeding: Seeding): ParameterControls {
  return {
    addParameter: (seed) => addParameter(seeding, seed),
    parameter: (name, home) => existing(parameters(regionAt(seeding, home)), name),
    removeParameter: (name, home) => remove(parameters(regionAt(seeding, home)), name),
  }
}

/** A parameter as it is declared, and how to add it; the key is given by its ARN. */
export const parameterExample = {
  noun: 'parameter',
  declared: 'ssm:/payments/key',
  add: (aws: ParameterControls, keyArn?: string) =>
    aws.addParameter({ name: '/payments/key', ...(keyArn !== undefined && { keyId: keyArn }) }),
} as const

function addParameter(seeding: Seeding, seed: ParameterSeed): string {
  const region = regionAt(seeding, seed)
  const { type = 'SecureString', keyId = 'alias/aws/ssm' } = seed
  const arn = arnIn(region, 'ssm', `parameter/${seed.name.replace(/^\//, '')}`)
  insert(parameters(region), seed.name, {
    name: seed.name,
    arn,
    created: seeding.world.clock.now(),
    type,
    tier: seed.tier ?? 'Standard',
    keyId: type === 'SecureString' ? keyId : undefined,
    version: seed.version ?? 1,
    value: seed.value ?? 'a secret value',
    sharedWith: seed.sharedWith ?? [],
  })
  return arn
}
