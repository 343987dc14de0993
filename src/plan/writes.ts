import type { ConfigurationStep } from '../model/change.ts'
import type { Variables } from '../model/observation.ts'
import { mergeLayers, mergeVariables } from './configuration/configuration.ts'
import { isSamePolicy, readLedger } from './policy/ledger.ts'

/** The variables and layers that a function has: Lambda replaces each of these as a whole. */
interface Configuration {
  readonly variables: Variables
  readonly layers: readonly string[]
}

/** Everything that the write of a step sends. `layers` is absent if the step leaves them alone. */
export interface ConfigurationWrite {
  readonly variables: ReadonlyMap<string, string>
  readonly layers?: readonly string[]
}

/** Returns the configuration that a step leads to: what it does not name is kept, value for value and in order. */
export function configurationAfter(live: Configuration, step: ConfigurationStep): ConfigurationWrite {
  const { layer } = step
  return {
    variables: mergeVariables(live.variables, step),
    ...(layer !== undefined && { layers: mergeLayers(live.layers, layer) }),
  }
}

/**
 * Whether two policy documents of one region say the same and are of the same owner, however IAM formats them. A policy
 * that allows nothing is not the same as no policy.
 */
export function samePolicy(some: string | undefined, other: string | undefined, region: string): boolean {
  if (some === undefined || other === undefined || some === other) return some === other
  return isSamePolicy(readLedger(some, region), readLedger(other, region))
}
