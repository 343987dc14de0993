import { reveal } from '../../model/hidden.ts'
import type { FoundServed, FunctionState, ServedState } from '../../model/observation.ts'

/** A version that aliases send traffic to. */
export interface ServedVersion {
  readonly version: string
  readonly aliases: readonly string[]
  readonly state: FunctionState
}

/** The versions that aliases serve, besides what `moved` served if it alone does: that alias is about to move. */
export function servedVersions({ aliases, versions }: FoundServed, moved?: string): readonly ServedVersion[] {
  return [...versions].flatMap(([version, state]) => {
    const serving = aliases
      .filter((alias) => alias.name !== moved && [alias.version, ...alias.weighted].includes(version))
      .map(({ name }) => name)
    return serving.length === 0 ? [] : [{ version, aliases: serving, state }]
  })
}

/** Which of `secretArns` stand in the variables of a version; all of them where those can't be read. */
export function namedSecrets(state: FunctionState, secretArns: Iterable<string>): readonly string[] {
  const all = [...secretArns]
  if (state.kind !== 'found' || state.variables.kind === 'unreadable') return all
  const values = new Set([...state.variables.values.values()].map(reveal))
  return all.filter((secretArn) => values.has(secretArn))
}

export interface Revoking {
  /** Secrets whose grants on the role would go. */
  readonly stale: ReadonlySet<string>
  readonly roleArn: string
  readonly aliases: ServedState | undefined
  /** The alias that is about to move to a version that needs none of them. */
  readonly moved?: string | undefined
}

/**
 * Secrets whose grants must stay, as a version that an alias serves needs them: those of the versions that have this
 * role. What could not be read is taken to be needed; what was not asked for is not judged.
 */
export function heldSecrets({ stale, roleArn, aliases, moved }: Revoking): ReadonlySet<string> {
  if (aliases === undefined) return new Set()
  if (aliases.kind === 'failed') return stale
  const needed = servedVersions(aliases, moved)
    .filter(({ state }) => state.kind !== 'found' || state.roleArn === roleArn)
    .flatMap(({ state }) => namedSecrets(state, stale))
  return new Set(needed)
}
