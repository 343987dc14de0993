import { type Extension, logLevels } from '../model/declaration.ts'
import type { LayeredFunction } from './config-function.ts'
import { contentOf, entriesOf, entryOf } from './layered.ts'
import { booleanIn, type LayeredFile, numberIn, textIn } from './layered-file.ts'

/** What a function of a file says of the extension: its settings, `false` for none, `undefined` for nothing at all. */
export function extensionIn(
  { tree, place }: LayeredFunction,
  { placeOf }: LayeredFile,
): Extension | false | undefined {
  const said = entryOf(tree, 'extension')
  if (said === undefined) return undefined
  const isWanted = booleanIn(tree, 'extension')
  if (isWanted === false) return false
  const [first] = isWanted === undefined ? (entriesOf(said) ?? []).map(([, entry]) => entry) : [said]
  const path = contentOf(first)?.path
  return { place: path === undefined ? place : placeOf(path), ...settingsIn(said, placeOf) }
}

function settingsIn(
  tree: LayeredFunction['tree'],
  placeOf: LayeredFile['placeOf'],
): Omit<Extension, 'place'> {
  const isLatest = textIn(tree, 'version', placeOf) !== undefined
  const version = isLatest ? 'latest' : numberIn(tree, 'version')
  const ttl = numberIn(tree, 'ttl')
  const cacheSize = numberIn(tree, 'cache-size')
  const httpPort = numberIn(tree, 'http-port')
  const level = textIn(tree, 'log-level', placeOf)?.text
  const logLevel = logLevels.find((known) => known === level)
  return {
    ...(version !== undefined && { version }),
    ...(ttl !== undefined && { ttl }),
    ...(cacheSize !== undefined && { cacheSize }),
    ...(httpPort !== undefined && { httpPort }),
    ...(logLevel !== undefined && { logLevel }),
  }
}
