import type { Place } from '../../model/place.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { Written } from '../problem.ts'
import type { LayerConfig, StageFunctionConfig } from '../schema/config.ts'
import type { SecretConfig } from '../schema/secret.ts'
import { parseSecretReference } from '../secret/reference.ts'
import { deriveVariableName } from '../secret/variable-name.ts'
import { contentOf, entryOf, type Layered, leaf } from './overlay.ts'
import type { PlaceholderValues } from './placeholders.ts'
import type { Layer } from './stages.ts'
import type { WrittenTier } from './tier.ts'

/** One thing that a layer says, and where in the file it does. */
export interface Said {
  readonly content: string | boolean | number | readonly string[] | ListedSecret
  readonly path: Path
  readonly layer: string | undefined
}

/** A secret under its variable, or in a list, which gives it no name: `named` is false there. */
export interface ListedSecret {
  readonly secret: SecretConfig
  readonly named: boolean
}

export type LayerTree = Layered<Said>

/** Where a layer is being read. */
interface Spot {
  readonly path: Path
  readonly layer: string | undefined
  /** The stage that was chosen, which `{stage}` stands for. */
  readonly stage: string | undefined
}

/** What a layer says, as maps down to the single secret: those of a list stand under the names derived for them. */
export function layerTree({ name, path, config }: Layer, stage: string | undefined): LayerTree {
  const at = (key: keyof LayerConfig): Spot => ({ path: [...path, key], layer: name, stage })
  return treeOf({
    region: said(config.region, at('region')),
    account: said(config.account, at('account')),
    'kms-keys': said(config['kms-keys'], at('kms-keys')),
    'allowed-secrets': said(config['allowed-secrets'], at('allowed-secrets')),
    functions: mapTree(config.functions, at('functions'), functionTree),
  })
}

function functionTree(config: StageFunctionConfig, spot: Spot): LayerTree {
  const at = (key: keyof StageFunctionConfig) => under(spot, key)
  const { secrets } = config
  return treeOf({
    name: said(config.name, at('name')),
    region: said(config.region, at('region')),
    describe: said(config.describe, at('describe')),
    publish: said(config.publish, at('publish')),
    alias: said(config.alias, at('alias')),
    extension: extensionTree(config.extension, at('extension')),
    secrets: Array.isArray(secrets)
      ? listTree(secrets, at('secrets'), derivedKey)
      : mapTree(secrets, at('secrets'), (secret, spotOf) => saidOf({ secret, named: true }, spotOf)),
    grants: listTree(config.grants, at('grants'), textOf),
  })
}

function extensionTree(config: StageFunctionConfig['extension'], spot: Spot): LayerTree | undefined {
  if (typeof config === 'boolean') return said(config, spot)
  return mapTree<string | number>(config, spot, saidOf)
}

const takenAway: LayerTree = leaf<Said>(null)

function treeOf(entries: Readonly<Record<string, LayerTree | undefined>>): LayerTree {
  const present = Object.entries(entries).flatMap(([key, tree]) =>
    tree === undefined ? [] : [[key, tree] as const],
  )
  return { kind: 'branch', fresh: false, entries: new Map(present) }
}

function said(content: Said['content'] | null | undefined, spot: Spot): LayerTree | undefined {
  if (content === undefined) return undefined
  return content === null ? takenAway : saidOf(content, spot)
}

function saidOf(content: Said['content'], { path, layer }: Spot): LayerTree {
  return leaf({ content, path, layer })
}

function under(spot: Spot, key: string | number): Spot {
  return { ...spot, path: [...spot.path, key] }
}

function mapTree<T>(
  map: Readonly<Record<string, T | null>> | null | undefined,
  spot: Spot,
  valueTree: (value: T, spot: Spot) => LayerTree,
): LayerTree | undefined {
  if (map === undefined) return undefined
  if (map === null) return takenAway
  const entries = Object.entries(map).map(
    ([name, value]) => [name, value === null ? takenAway : valueTree(value, under(spot, name))] as const,
  )
  return treeOf(Object.fromEntries(entries))
}

function listTree(
  list: readonly SecretConfig[] | null | undefined,
  spot: Spot,
  keyOf: (secret: SecretConfig, stage: string | undefined) => string,
): LayerTree | undefined {
  if (list === undefined) return undefined
  if (list === null) return takenAway
  const entries = new Map<string, LayerTree>()
  for (const [index, secret] of list.entries()) {
    let key = keyOf(secret, spot.stage)
    // Two of one name within a layer don't hide each other: whether they agree is judged later.
    while (entries.has(key)) key += ' '
    entries.set(key, saidOf({ secret, named: false }, under(spot, index)))
  }
  return { kind: 'branch', fresh: false, entries }
}

function textOf(secret: SecretConfig): string {
  return typeof secret === 'string' ? secret : secret.secret
}

function derivedKey(secret: SecretConfig, stage = ''): string {
  const text = textOf(secret).replaceAll('{stage}', stage)
  const reference = parseSecretReference(text.replaceAll(/[{}]/g, ''))
  return reference.ok ? deriveVariableName(reference.value) : text
}

/** What a file says above its functions, once its layers are laid over each other. */
export interface LayeredFile {
  readonly placeOf: PlaceOf
  readonly values: PlaceholderValues
  readonly tier: WrittenTier
}

/** The text under `key`, and its place. */
export function textIn(tree: LayerTree, key: string, placeOf: PlaceOf): Written | undefined {
  const said = contentOf(entryOf(tree, key))
  return typeof said?.content === 'string' ? { text: said.content, place: placeOf(said.path) } : undefined
}

export function booleanIn(tree: LayerTree, key: string): boolean | undefined {
  const said = contentOf(entryOf(tree, key))
  return typeof said?.content === 'boolean' ? said.content : undefined
}

export function numberIn(tree: LayerTree, key: string): number | undefined {
  const said = contentOf(entryOf(tree, key))
  return typeof said?.content === 'number' ? said.content : undefined
}

/** The texts of the list under `key`, and the place of each. */
export function textsIn(tree: LayerTree, key: string, placeOf: PlaceOf): readonly Written[] | undefined {
  const said = contentOf(entryOf(tree, key))
  if (said === undefined || !Array.isArray(said.content)) return undefined
  const place = (index: number): Place => placeOf([...said.path, index])
  return said.content.map((text: string, index) => ({ text, place: place(index) }))
}
