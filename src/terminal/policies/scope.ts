import type { Declaration } from '../../model/declaration.ts'
import { type Observation, secretKey } from '../../model/observation.ts'
import type { Plan } from '../../model/plan.ts'
import { type Arn, formatArn, parseArn, storeOf } from '../../text/arn.ts'
import type { SecretKind } from '../../text/stores.ts'
import type { Feature } from './documents.ts'

/** The resources that a declaration is about, as ARNs and their patterns. */
export interface Scope {
  readonly partition: string
  readonly accounts: readonly string[]
  readonly regions: readonly string[]
  readonly functions: readonly string[]
  readonly roles: readonly string[]
  readonly secrets: readonly string[]
  readonly keys: readonly string[]
  readonly rotatedSecrets: readonly string[]
  readonly rotationFunctions: readonly string[]
  readonly features: ReadonlySet<Feature>
}

/** Returns what plans and applies of the declaration touch, as far as AWS shows it now. */
export function scopeOf(declaration: Declaration, observation: Observation, plan: Plan): Scope {
  const functionArns = plan.functions.flatMap(({ functionArn }) => functionArn ?? [])
  const homes = functionArns.flatMap((arn) => parseArn(arn) ?? [])
  const [home] = homes
  const partition = home?.partition ?? 'aws'
  const accounts = sorted(homes.map(({ account }) => account))
  const arnsOf = (what: Pick<Arn, 'service' | 'region' | 'resource'>) =>
    accounts.map((account) => formatArn({ ...what, partition, account }))
  const found = [...observation.secrets.values()].flatMap((each) => (each.kind === 'found' ? [each.arn] : []))
  const granted = plan.functions.flatMap(({ grants }) => grants.map(({ secretArn }) => secretArn))
  const named = declaration.functions.flatMap(({ secrets = [], region }) =>
    secrets.flatMap(({ reference }) => {
      if (reference.kind !== 'secret' || !('name' in reference)) return []
      const isKnown = observation.secrets.get(secretKey(region, reference))?.kind === 'found'
      return isKnown
        ? []
        : arnsOf({ service: 'secretsmanager', region, resource: `secret:${reference.name}-??????` })
    }),
  )
  const inSecretsManager = [...found, ...granted, ...named].filter(
    (arn) => parseArn(arn) !== undefined && storeOf(arn).service === 'secretsmanager',
  )
  const pending = plan.functions
    .filter(({ state }) => state === 'pending')
    .flatMap(({ functionName, region }) =>
      arnsOf({ service: 'lambda', region, resource: `function:${functionName}` }),
    )
  return {
    partition,
    accounts,
    regions: sorted(plan.functions.map(({ region }) => region)),
    functions: sorted([...functionArns, ...pending].flatMap((arn) => [arn, `${arn}:*`])),
    roles: sorted(plan.functions.flatMap(({ roleArn }) => roleArn ?? [])),
    secrets: sorted(inSecretsManager),
    keys: sorted([...observation.keys.values()].flatMap((each) => (each.kind === 'found' ? [each.arn] : []))),
    rotatedSecrets: sorted(plan.rotations.map(({ secretArn }) => secretArn)),
    rotationFunctions: sorted(plan.rotations.flatMap(({ after }) => after.lambdaArn ?? [])),
    features: featuresOf(declaration, observation, plan),
  }
}

function featuresOf({ functions }: Declaration, observation: Observation, plan: Plan): ReadonlySet<Feature> {
  const isDurable = [...observation.functions.values()].some((each) => each.kind === 'found' && each.durable)
  const kinds = functions.flatMap(({ secrets = [] }) => secrets.map(({ reference }) => reference.kind))
  const needed: Readonly<Record<Exclude<Feature, SecretKind>, boolean>> = {
    attached: true,
    durable: isDurable,
    extension: plan.functions.some(({ extension }) => extension !== undefined),
    publish: functions.some(({ release }) => release !== undefined),
    rotation: plan.rotations.length > 0,
  }
  const others = (Object.keys(needed) as (keyof typeof needed)[]).filter((feature) => needed[feature])
  return new Set([...kinds, ...others])
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}
