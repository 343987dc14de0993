import type { Place } from '../../model/place.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { LayerConfig, StageFunctionConfig } from '../schema/config.ts'
import type { SecretConfig } from '../schema/secret.ts'
import { parseSecretReference } from '../secret/reference.ts'
import { deriveVariableName } from '../secret/variable-name.ts'
import type { Written } from '../validation.ts'
import type { Losses } from './losses.ts'
import { branch, contentOf, entryOf, type Layered, leaf } from './overlay.ts'
import type { PlaceholderValues } from './placeholders.ts'
import type { Layer } from './stages.ts'
import type { WrittenTier } from './tier.ts'

/** One value in a layer, and its path in the file. */
export interface LayerValue {
  readonly content: string | boolean | number | readonly string[] | SecretConfig
  readonly path: Path
  readonly layer: string | undefined
}

export type LayerTree = Layered<LayerValue>

/** A position while a layer is read. */
interface Spot {
  readonly path: Path
  readonly layer: string | undefined
  /** The selected stage, the value of `{stage}`. */
  readonly stage: string | undefined
}

/** A layer as maps down to the single secret; secrets of a list are under the variable names derived for them. */
export function layerTree({ name, path, config }: Layer, stage: string | undefined): LayerTree {
  const at = (key: keyof LayerConfig): Spot => ({ path: [...path, key], layer: name, stage })
  return treeOf({
    region: valueTree(config.region, at('region')),
    account: valueTree(config.account, at('account')),
    'kms-keys': valueTree(config['kms-keys'], at('kms-keys')),
    'allowed-secrets': valueTree(config['allowed-secrets'], at('allowed-secrets')),
    functions: mapTree(config.functions, at('functions'), functionTree),
  })
}

function functionTree(config: StageFunctionConfig, spot: Spot): LayerTree {
  const at = (key: keyof StageFunctionConfig) => under(spot, key)
  const { secrets } = config
  return treeOf({
    name: valueTree(config.name, at('name')),
    region: valueTree(config.region, at('region')),
    describe: valueTree(config.describe, at('describe')),
    publish: valueTree(config.publish, at('publish')),
    alias: valueTree(config.alias, at('alias')),
    extension: extensionTree(config.extension, at('extension')),
    'take-over': valueTree(config['take-over'], at('take-over')),
    adopt: valueTree(config.adopt, at('adopt')),
    frozen: valueTree(config.frozen, at('frozen')),
    secrets: Array.isArray(secrets)
      ? listTree(secrets, at('secrets'), derivedKey)
      : mapTree<SecretConfig>(secrets, at('secrets'), leafOf),
    grants: listTree(config.grants, at('grants'), textOf),
  })
}

function extensionTree(config: StageFunctionConfig['extension'], spot: Spot): LayerTree | undefined {
  if (typeof config === 'boolean') return valueTree(config, spot)
  return mapTree<string | number>(config, spot, leafOf)
}

const removed: LayerTree = leaf<LayerValue>(null)

function treeOf(entries: Readonly<Record<string, LayerTree | undefined>>): LayerTree {
  return branch(
    Object.entries(entries).flatMap(([key, tree]) => (tree === undefined ? [] : [[key, tree] as const])),
  )
}

function valueTree(content: LayerValue['content'] | null | undefined, spot: Spot): LayerTree | undefined {
  if (content === undefined) return undefined
  return content === null ? removed : leafOf(content, spot)
}

function leafOf(content: LayerValue['content'], { path, layer }: Spot): LayerTree {
  return leaf({ content, path, layer })
}

function under(spot: Spot, key: string | number): Spot {
  return { ...spot, path: [...spot.path, key] }
}

function mapTree<T>(
  map: Readonly<Record<string, T | null>> | null | undefined,
  spot: Spot,
  treeOfValue: (value: T, spot: Spot) => LayerTree,
): LayerTree | undefined {
  if (map === undefined) return undefined
  if (map === null) return removed
  return branch(
    Object.entries(map).map(([name, value]) => [
      name,
      value === null ? removed : treeOfValue(value, under(spot, name)),
    ]),
  )
}

function listTree(
  list: readonly SecretConfig[] | null | undefined,
  spot: Spot,
  keyOf: (secret: SecretConfig, stage: string | undefined) => string,
): LayerTree | undefined {
  if (list === undefined) return undefined
  if (list === null) return removed
  const entries = new Map<string, LayerTree>()
  const repetitions = new Map<string, number>()
  for (const [index, secret] of list.entries()) {
    const key = keyOf(secret, spot.stage)
    const earlier = repetitions.get(key) ?? 0
    repetitions.set(key, earlier + 1)
    // Two with one name in the same layer must not hide each other: whether they agree is checked later.
    entries.set(earlier === 0 ? key : `${key} \n${earlier}`, leafOf(secret, under(spot, index)))
  }
  return branch(entries)
}

function textOf(secret: SecretConfig): string {
  return typeof secret === 'string' ? secret : secret.secret
}

function derivedKey(secret: SecretConfig, stage = ''): string {
  const text = textOf(secret).replaceAll('{stage}', stage)
  const reference = parseSecretReference(text.replaceAll(/[{}]/g, ''))
  return reference.ok ? deriveVariableName(reference.value) : text
}

/** What a file says outside its functions, after its layers were joined. */
export interface LayeredFile {
  readonly placeOf: PlaceOf
  /** What could not be read. */
  readonly losses: Losses
  readonly values: PlaceholderValues
  readonly tier: WrittenTier
}

/** The text under `key`, and its place. */
export function textIn(tree: LayerTree, key: string, placeOf: PlaceOf): Written | undefined {
  const value = contentOf(entryOf(tree, key))
  return typeof value?.content === 'string' ? { text: value.content, place: placeOf(value.path) } : undefined
}

export function booleanIn(tree: LayerTree, key: string): boolean | undefined {
  const value = contentOf(entryOf(tree, key))
  return typeof value?.content === 'boolean' ? value.content : undefined
}

export function numberIn(tree: LayerTree, key: string): number | undefined {
  const value = contentOf(entryOf(tree, key))
  return typeof value?.content === 'number' ? value.content : undefined
}

/** The texts of the list under `key`, and the place of each. */
export function textsIn(tree: LayerTree, key: string, placeOf: PlaceOf): readonly Written[] | undefined {
  const value = contentOf(entryOf(tree, key))
  if (value === undefined || !Array.isArray(value.content)) return undefined
  const place = (index: number): Place => placeOf([...value.path, index])
  return value.content.map((text: string, index) => ({ text, place: place(index) }))
}
