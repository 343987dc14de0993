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

/** What is wanted of the extension, and what of it is ours. */
export interface ExtensionGoal {
  readonly declared: Extension | undefined
  readonly ledger: ExtensionMark
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  /** What AWS said of its newest versions, by `newestLayerKey`. */
  readonly newest: ReadonlyMap<string, NewestLayerState>
}

/**
 * `unknown`: AWS must be asked for its newest version first. `assumed`: why it could not be read, so that the table
 * stands in. `look-alike`: a layer of that name is there which is not AWS's. `unavailable`: there is none for the
 * function's region and architecture.
 */
export type LayerPlan =
  | { readonly kind: 'none' | 'unknown' | 'unavailable' }
  | { readonly kind: 'planned'; readonly change: LayerChange; readonly assumed?: Missing | Unread }
  | { readonly kind: 'look-alike'; readonly layerArn: string; readonly account: string }

/**
 * What becomes of the extension's layer. One that is attached stays, whatever its number, unless a version is asked for.
 */
export function planLayer(goal: ExtensionGoal, state: FoundFunction): LayerPlan {
  const { declared } = goal
  const attached = state.layers.flatMap((arn) => parseExtensionLayer(arn) ?? [])
  const known = newestOf(goal, state)
  const accounts = accountsOf(state, known)
  const genuine = attached.filter(({ account }) => accounts.includes(account))
  const [foreign] = attached.filter((layer) => !genuine.includes(layer))
  const fitting = genuine.find(({ architecture }) => architecture === state.architecture)
  if (declared === undefined) {
    if (!goal.prune || !goal.ledger.layer) return { kind: 'none' }
    if (foreign !== undefined && known === undefined) return { kind: 'unknown' }
    const ours = fitting ?? genuine[0]
    return ours === undefined ? { kind: 'none' } : planned({ verb: 'remove', layerArn: ours.arn })
  }
  const { place, version } = declared
  if (foreign === undefined && fitting !== undefined && version !== 'latest')
    return planned(replace(fitting, withLayerVersion(fitting.arn, version ?? fitting.version), place))
  if (known === undefined) return { kind: 'unknown' }
  if (foreign !== undefined && accounts.length > 0)
    return { kind: 'look-alike', layerArn: foreign.arn, account: accounts.join(' or ') }
  return planNewest({ declared, fitting, other: genuine[0], state, known })
}

interface Choosing {
  readonly declared: Extension
  /** AWS's layer for the function's architecture, where it is attached, or else for the other. */
  readonly fitting: ExtensionLayer | undefined
  readonly other: ExtensionLayer | undefined
  readonly state: FoundFunction
  readonly known: NewestLayerState
}

function planNewest({ declared, fitting, other, state, known }: Choosing): LayerPlan {
  const newest = known.kind === 'found' ? known.arn : tableLayer(state)
  if (newest === undefined) return { kind: 'unavailable' }
  const { place, version } = declared
  const wanted = typeof version === 'number' ? withLayerVersion(newest, version) : newest
  const current = fitting ?? other
  const assumed = known.kind === 'found' ? {} : { assumed: known }
  if (current === undefined) return { ...planned({ verb: 'add', layerArn: wanted, place }), ...assumed }
  // The table ages: what is attached may be newer than the newest that it knows.
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

function newestOf({ newest }: ExtensionGoal, state: FoundFunction): NewestLayerState | undefined {
  return newest.get(newestLayerKey(regionOf(state), state.architecture))
}

/** AWS's accounts for the function's region, by the table and by what AWS said itself. */
function accountsOf(state: FoundFunction, known: NewestLayerState | undefined): readonly string[] {
  const { account } = publishedLayers[regionOf(state)] ?? {}
  const told = known?.kind === 'found' ? parseExtensionLayer(known.arn)?.account : undefined
  return [...new Set([account, told].filter((each) => each !== undefined))]
}

/** The newest version that the table knows for the function's region and architecture. */
function tableLayer({ arn, architecture }: FoundFunction): string | undefined {
  const { partition, region = '' } = parseArn(arn) ?? {}
  const { account, [architecture]: version } = publishedLayers[region] ?? {}
  if (version === undefined) return undefined
  return `arn:${partition}:lambda:${region}:${account}:layer:${extensionNames[architecture]}:${version}`
}

/** The region that the function lies in: its layers lie there too. */
export function regionOf({ arn }: FoundFunction): string {
  return parseArn(arn)?.region ?? ''
}

function versionOf(layerArn: string): number {
  return Number(layerArn.slice(layerArn.lastIndexOf(':') + 1))
}
