import type { Declaration, SecretReference } from '../../model/declaration.ts'
import { functionKey, type Observation, secretKey } from '../../model/observation.ts'
import type { Plan } from '../../model/plan.ts'
import { type Arn, formatArn, parseArn } from '../../text/arn.ts'
import { isWhole, type SecretKind, stores } from '../../text/stores.ts'
import type { Feature } from './documents.ts'

/** The resources that a declaration is about, as ARNs and their patterns. */
export interface Scope {
  readonly partition: string
  readonly accounts: readonly string[]
  readonly regions: readonly string[]
  readonly functions: readonly string[]
  readonly roles: readonly string[]
  /** Those of functions that are declared, or left the file and still have what it granted. */
  readonly writtenRoles: readonly string[]
  /** Of every store. */
  readonly secrets: readonly string[]
  readonly keys: readonly string[]
  readonly rotatedSecrets: readonly string[]
  readonly rotationFunctions: readonly string[]
  readonly features: ReadonlySet<Feature>
}

/** Returns what plans and applies of the declaration touch: all that it declares, and what AWS shows besides. */
export function scopeOf(declaration: Declaration, observation: Observation, plan: Plan): Scope {
  // A function with neither secrets nor grants is left alone.
  const states = declaration.functions
    .filter(({ secrets }) => secrets !== undefined)
    .map(({ functionName, region }) => ({
      functionName,
      region,
      state: observation.functions.get(functionKey(region, functionName)),
    }))
  const found = states.flatMap(({ state }) => (state?.kind === 'found' ? [state] : []))
  const homes = found.flatMap(({ arn }) => parseArn(arn) ?? [])
  const [home] = homes
  const partition = home?.partition ?? 'aws'
  const accounts = sorted(homes.map(({ account }) => account))
  const arnsOf = (what: Located) => accounts.map((account) => formatArn({ ...what, partition, account }))
  const functionArns = states.flatMap(({ functionName, region, state }) =>
    state?.kind === 'found'
      ? [state.arn]
      : arnsOf({ service: 'lambda', region, resource: `function:${functionName}` }),
  )
  const declared = declaration.functions.flatMap(({ secrets = [], region }) =>
    secrets.map(({ reference, rotation }) => {
      const state = observation.secrets.get(secretKey(region, reference))
      const arns = state?.kind === 'found' ? [state.arn] : patternsOf(reference, { region, arnsOf })
      return { arns, rotation }
    }),
  )
  const granted = plan.functions.flatMap(({ grants }) => grants.map(({ secretArn }) => secretArn))
  const rotated = declared.flatMap(({ rotation, arns }) =>
    rotation?.kind === 'set' ? [{ ...rotation.terms, arns }] : [],
  )
  return {
    partition,
    accounts,
    regions: sorted(states.map(({ region }) => region)),
    functions: sorted(functionArns.flatMap((arn) => [arn, `${arn}:*`])),
    roles: sorted(found.map(({ roleArn }) => roleArn)),
    writtenRoles: sorted(plan.functions.flatMap(({ roleArn }) => roleArn ?? [])),
    secrets: sorted([...declared.flatMap(({ arns }) => arns), ...granted]),
    keys: sorted(
      [...observation.keys]
        .map(([asked, state]) => (state.kind === 'found' ? state.arn : asked))
        .filter(isKey),
    ),
    rotatedSecrets: sorted(rotated.flatMap(({ arns }) => arns)),
    rotationFunctions: sorted(rotated.flatMap(({ lambdaArn }) => lambdaArn ?? [])),
    features: featuresOf(declaration, observation, plan),
  }
}

type Located = Pick<Arn, 'service' | 'region' | 'resource'>

interface Home {
  readonly region: string
  /** In each account. */
  readonly arnsOf: (what: Located) => readonly string[]
}

/** What the ARN of a secret will be that AWS does not show. */
function patternsOf(reference: SecretReference, { region, arnsOf }: Home): readonly string[] {
  const store = stores[reference.kind]
  const { service, start, ending } = store
  const pattern = ending?.pattern ?? ''
  if ('name' in reference) return arnsOf({ service, region, resource: `${start}${reference.name}${pattern}` })
  const arn = formatArn(reference.arn)
  return [isWhole(store, arn) ? arn : `${arn}${pattern}`]
}

/** An alias that AWS does not resolve is none. */
function isKey(arn: string): boolean {
  return parseArn(arn)?.resource.startsWith('key/') === true
}

function featuresOf({ functions }: Declaration, observation: Observation, plan: Plan): ReadonlySet<Feature> {
  const isDurable = [...observation.functions.values()].some((each) => each.kind === 'found' && each.durable)
  const secrets = functions.flatMap((each) => each.secrets ?? [])
  const needed: Readonly<Record<Exclude<Feature, SecretKind>, boolean>> = {
    attached: true,
    durable: isDurable,
    extension: [...functions, ...plan.functions].some(({ extension }) => extension !== undefined),
    publish: functions.some(({ release }) => release !== undefined),
    rotation: secrets.some(({ rotation }) => rotation?.kind === 'set'),
  }
  const others = (Object.keys(needed) as (keyof typeof needed)[]).filter((feature) => needed[feature])
  return new Set([...secrets.map(({ reference }) => reference.kind), ...others])
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}
