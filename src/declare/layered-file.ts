import type { Place } from '../model/place.ts'
import type { PlaceOf } from './config-places.ts'
import type { Written } from './declared-secret.ts'
import type { LayerTree } from './layer-tree.ts'
import { contentOf, entryOf } from './layered.ts'
import type { PlaceholderValues } from './placeholders.ts'
import type { WrittenTier } from './tier.ts'

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
