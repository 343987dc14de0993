import type { Extension } from '../../model/declaration.ts'
import {
  type ExtensionLayer,
  extensionNames,
  type LayerChange,
  type NewestLayerState,
  newestLayerKey,
  parseExtensionLayer,
  withLayerVersion,
} from '../../model/extension.ts'
import type { Missing, Unread } from '../../model/failure.ts'
import type { FoundFunction } from '../../model/observation.ts'
import { parseArn } from '../../text/arn.ts'
import type { ExtensionMark } from '../policy/extension-mark.ts'
import { publishedLayers } from './published-layers.ts'

/** The extension as declared, and what of it is ours. */
export interface ExtensionGoal {
  readonly declared: Extension | undefined
  readonly ours: ExtensionMark
  /** Whether what is ours and no longer declared is removed. */
  readonly prune: boolean
  /** AWS's newest versions, by `newestLayerKey`. */
  readonly newest: ReadonlyMap<string, NewestLayerState>
}

/**
 * `unknown`: AWS must be asked for its newest version first. `assumed`: why it could not be read, so that the table is
 * used instead. `look-alike`: an attached layer has that name but is not AWS's; `accounts` are AWS's. `unavailable`:
 * there is none for the function's region and architecture.
 */
export type LayerPlan =
  | { readonly kind: 'none' | 'unknown' | 'unavailable' }
  | { readonly kind: 'planned'; readonly change: LayerChange; readonly assumed?: Missing | Unread }
  | { readonly kind: 'look-alike'; readonly layerArn: string; readonly accounts: readonly string[] }

/** Plans the extension's layer. One that is attached stays, whatever its version, unless a version is declared. */
export function planLayer(goal: ExtensionGoal, found: FoundFunction): LayerPlan {
  const { declared } = goal
  const attached = found.layers.flatMap((arn) => parseExtensionLayer(arn) ?? [])
  const known = newestOf(goal, found)
  const accounts = accountsOf(found, known)
  const genuine = attached.filter(({ account }) => accounts.includes(account))
  const [foreign] = attached.filter((layer) => !genuine.includes(layer))
  const fitting = genuine.find(({ architecture }) => architecture === found.architecture)
  if (declared === undefined) {
    if (!goal.prune || !goal.ours.layer) return { kind: 'none' }
    if (foreign !== undefined && known === undefined) return { kind: 'unknown' }
    const attachedByUs = fitting ?? genuine[0]
    return attachedByUs === undefined
      ? { kind: 'none' }
      : planned({ verb: 'remove', layerArn: attachedByUs.arn })
  }
  const { place, version } = declared
  if (foreign === undefined && fitting !== undefined && version !== 'latest')
    return planned(replace(fitting, withLayerVersion(fitting.arn, version ?? fitting.version), place))
  if (known === undefined) return { kind: 'unknown' }
  if (foreign !== undefined && accounts.length > 0)
    return { kind: 'look-alike', layerArn: foreign.arn, accounts }
  return planNewest({ declared, fitting, other: genuine[0], found, known })
}

interface Choosing {
  readonly declared: Extension
  /** AWS's layer for the function's architecture, if it is attached. */
  readonly fitting: ExtensionLayer | undefined
  /** AWS's layer for either architecture, if one is attached. */
  readonly other: ExtensionLayer | undefined
  readonly found: FoundFunction
  readonly known: NewestLayerState
}

function planNewest({ declared, fitting, other, found, known }: Choosing): LayerPlan {
  const newest = known.kind === 'found' ? known.arn : tableLayer(found)
  if (newest === undefined) return { kind: 'unavailable' }
  const { place, version } = declared
  const wanted = typeof version === 'number' ? withLayerVersion(newest, version) : newest
  const current = fitting ?? other
  const assumed = known.kind === 'found' ? {} : { assumed: known }
  if (current === undefined) return { ...planned({ verb: 'add', layerArn: wanted, place }), ...assumed }
  // The table ages: the attached version may be newer than the newest one in it.
  const isNewer = fitting !== undefined && known.kind !== 'found' && fitting.version > versionOf(wanted)
  return { ...planned(replace(current, isNewer ? current.arn : wanted, place)), ...assumed }
}

function planned(change: LayerChange): Extract<LayerPlan, { kind: 'planned' }> {
  return { kind: 'planned', change }
}

function replace({ arn }: ExtensionLayer, layerArn: string, place: Extension['place']): LayerChange {
  return arn === layerArn
    ? { verb: 'keep', layerArn, place }
    : { verb: 'change', layerArn, before: arn, place }
}

function newestOf({ newest }: ExtensionGoal, found: FoundFunction): NewestLayerState | undefined {
  return newest.get(newestLayerKey(regionOf(found), found.architecture))
}

/** Returns AWS's accounts for the function's region: from the table, and from what AWS answered. */
function accountsOf(found: FoundFunction, known: NewestLayerState | undefined): readonly string[] {
  const { account } = publishedLayers[regionOf(found)] ?? {}
  const told = known?.kind === 'found' ? parseExtensionLayer(known.arn)?.account : undefined
  return [...new Set([account, told].filter((each) => each !== undefined))]
}

/** Returns the newest version in the table for the function's region and architecture. */
function tableLayer({ arn, architecture }: FoundFunction): string | undefined {
  const { partition, region = '' } = parseArn(arn) ?? {}
  const { account, [architecture]: version } = publishedLayers[region] ?? {}
  if (version === undefined) return undefined
  return `arn:${partition}:lambda:${region}:${account}:layer:${extensionNames[architecture]}:${version}`
}

/** Returns the function's region, which is the region of its layers too. */
export function regionOf({ arn }: FoundFunction): string {
  return parseArn(arn)?.region ?? ''
}

function versionOf(layerArn: string): number {
  return Number(layerArn.slice(layerArn.lastIndexOf(':') + 1))
}
