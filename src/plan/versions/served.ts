import { explain, withoutStop } from '../../model/failure.ts'
import { reveal } from '../../model/hidden.ts'
import {
  type FoundFunction,
  type FoundServed,
  type FunctionState,
  latestPublished,
  type ServedState,
} from '../../model/observation.ts'
import { name, type Sentence, say } from '../../text/sentence.ts'

/** A version that callers reach: through aliases, or, `$LATEST.PUBLISHED`, without naming a version. */
export interface ServedVersion {
  readonly version: string
  readonly aliases: readonly string[]
  /** Whether calls that name neither a version nor an alias reach it. */
  readonly isUnqualified: boolean
  readonly state: FunctionState
}

/** What a plan releases: from then on, nobody reaches what was there before. */
export interface Released {
  /** The alias that is moved to a new version. */
  readonly alias?: string | undefined
  /** Whether `$LATEST.PUBLISHED` is published again. */
  readonly latest?: boolean
}

/** Returns the versions that callers reach after a release. */
export function servedVersions(
  { aliases, versions }: FoundServed,
  { alias: moved, latest = false }: Released = {},
): readonly ServedVersion[] {
  return [...versions].flatMap(([version, state]) => {
    const serving = aliases
      .filter((alias) => alias.name !== moved && [alias.version, ...alias.weighted].includes(version))
      .map(({ name }) => name)
    const isUnqualified = version === latestPublished
    if (isUnqualified ? latest : serving.length === 0) return []
    return [{ version, aliases: serving, isUnqualified, state }]
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
  return message === '' ? [name(code)] : say`${name(code)}: ${withoutStop([name(message)])}`
}

/**
 * Whether calls reach the function as it was before its last update, which failed: that cannot be read, and what is read
 * may be what the update was to set. On managed instances, they reach what was published.
 * https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
export function runsEarlier({ update, capacity }: FoundFunction): boolean {
  return update.kind === 'failed' && capacity === undefined
}

export interface Revoking {
  /** Secrets whose grants the role would lose. */
  readonly stale: ReadonlySet<string>
  readonly roleArn: string
  readonly served: ServedState | undefined
  /** What is about to be replaced by a version that needs none of them. */
  readonly released?: Released
}

/**
 * Returns the secrets whose grants must stay, because a version that callers reach with this role needs them. What
 * could not be read counts as needed; what was not asked for is not judged.
 */
export function heldSecrets({ stale, roleArn, served, released }: Revoking): ReadonlySet<string> {
  if (served === undefined) return new Set()
  if (served.kind === 'failed') return stale
  const needed = servedVersions(served, released)
    .filter(({ state }) => state.kind !== 'found' || state.roleArn === roleArn)
    .flatMap(({ state }) => namedSecrets(state, stale))
  return new Set(needed)
}
