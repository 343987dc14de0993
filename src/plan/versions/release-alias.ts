import { type Alias, type FunctionState, latestPublished } from '../../model/observation.ts'
import { itself, list, marked, name, say } from '../../text/sentence.ts'
import { isCurrent, type KnownRelease, otherCode, type ReleasePlan, unreadable } from './release-plan.ts'
import { unreadReason } from './served.ts'

/** Returns whether the declared alias must be pointed at a new version. */
export function planAlias(about: KnownRelease): ReleasePlan {
  const { declared, release, served } = about
  if (release.alias === undefined) return { kind: 'current' }
  const alias = served.aliases.find((each) => each.name === release.alias)
  if (alias === undefined) return notFound(release.alias, declared.functionName)
  if (alias.version === '$LATEST' || followsLatest(alias)) return { kind: 'current' }
  const states = [alias.version, ...alias.weighted].map(
    (version): FunctionState => served.versions.get(version) ?? { kind: 'absent' },
  )
  if (states.every((state) => isCurrent(state, about))) return { kind: 'current' }
  if (alias.weighted.length > 0) return weighted(alias)
  const [reason] = states.map(unreadReason).filter((each) => each !== undefined)
  if (reason !== undefined)
    return unreadable(say`What alias ${name(alias.name)} serves cannot be read: ${reason}.`)
  return releaseCode(about, alias, served.versions.get(alias.version))
}

/** Whether publishing to `$LATEST.PUBLISHED` is all that it takes for what the alias serves. */
export function followsLatest({ version, weighted: others }: Alias): boolean {
  return version === latestPublished && others.length === 0
}

function releaseCode(
  { release, found }: KnownRelease,
  alias: Alias,
  served: FunctionState | undefined,
): ReleasePlan {
  const { codeSha256 } = found
  const isSameCode = served?.kind === 'found' && served.codeSha256 === codeSha256
  return release.withCode || isSameCode
    ? {
        ...{ kind: 'due', codeSha256 },
        alias: { alias: alias.name, from: alias.version, ...(!isSameCode && { ships: true }) },
      }
    : otherCode(say`version ${name(alias.version)}, which alias ${name(alias.name)} serves`)
}

function weighted(alias: Alias): ReleasePlan {
  const versions = list([alias.version, ...alias.weighted])
  const message = say`Alias ${name(alias.name)} splits its traffic between versions ${versions}. Moving it would end that shift at once.`
  const remedy = say`Let the shift end, or remove the weights, and run this again. If the alias has provisioned concurrency and has just moved, Lambda itself shifts the traffic: wait until the new version is ready.`
  return { kind: 'refused', code: 'alias-weighted', text: { message, remedy } }
}

function notFound(alias: string, functionName: string): ReleasePlan {
  const message = say`Function ${itself(functionName)} has no alias ${name(alias)}.`
  const remedy = marked(
    'Create it with the tool that deploys the function, or correct `alias`. This action creates no aliases.',
  )
  return { kind: 'refused', code: 'alias-not-found', text: { message, remedy } }
}
