import { explain, withoutStop } from '../../model/failure.ts'
import { reveal } from '../../model/hidden.ts'
import type { FoundServed, FunctionState, ServedState } from '../../model/observation.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'

/** A version that aliases send traffic to. */
export interface ServedVersion {
  readonly version: string
  readonly aliases: readonly string[]
  readonly state: FunctionState
}

/** Returns the versions that aliases serve, except one that only the alias `moved` serves, which is about to move. */
export function servedVersions({ aliases, versions }: FoundServed, moved?: string): readonly ServedVersion[] {
  return [...versions].flatMap(([version, state]) => {
    const serving = aliases
      .filter((alias) => alias.name !== moved && [alias.version, ...alias.weighted].includes(version))
      .map(({ name }) => name)
    return serving.length === 0 ? [] : [{ version, aliases: serving, state }]
  })
}

/** Returns which of `secretArns` the variables of a version hold; all of them where those cannot be read. */
export function namedSecrets(state: FunctionState, secretArns: Iterable<string>): readonly string[] {
  const all = [...secretArns]
  if (state.kind !== 'found' || state.variables.kind === 'unreadable') return all
  const values = new Set([...state.variables.values.values()].map(reveal))
  return all.filter((secretArn) => values.has(secretArn))
}

/** Returns why the variables of a version cannot be read, to put into a sentence. */
export function unreadReason(state: FunctionState): Sentence | undefined {
  if (state.kind === 'failed') return withoutStop(explain(state.failure))
  if (state.kind === 'absent') return say`it no longer exists`
  if (state.variables.kind === 'readable') return undefined
  const { code, message } = state.variables
  return say`${name(code)}: ${withoutStop([name(message)])}`
}

export interface Revoking {
  /** Secrets whose grants the role would lose. */
  readonly stale: ReadonlySet<string>
  readonly roleArn: string
  readonly aliases: ServedState | undefined
  /** The alias that is about to move to a version that needs none of them. */
  readonly moved?: string | undefined
}

/**
 * Returns the secrets whose grants must stay, because a version that an alias serves with this role needs them. What
 * could not be read counts as needed; what was not asked for is not judged.
 */
export function heldSecrets({ stale, roleArn, aliases, moved }: Revoking): ReadonlySet<string> {
  if (aliases === undefined) return new Set()
  if (aliases.kind === 'failed') return stale
  const needed = servedVersions(aliases, moved)
    .filter(({ state }) => state.kind !== 'found' || state.roleArn === roleArn)
    .flatMap(({ state }) => namedSecrets(state, stale))
  return new Set(needed)
}
