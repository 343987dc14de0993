import type { Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { marked } from '../../text/sentence.ts'
import type { ConfigFile, PlaceOf } from '../formats/places.ts'
import { parseConfigText } from '../formats/yaml.ts'
import { type DeclaredFile, nothing } from '../function-entry.ts'
import { configSchema, functionsRemedy } from '../schema/config.ts'
import { gather, type Mistake, problemAt } from '../validation.ts'
import { emptyOverInherited } from './empty-secrets.ts'
import { declareFunctionEntry } from './function.ts'
import { declareGuardrails } from './guardrails.ts'
import { type LayeredFile, type LayerTree, layerTree, textIn, textsIn } from './layers.ts'
import { everythingLost } from './losses.ts'
import { branch, entriesOf, entryOf, overlay } from './overlay.ts'
import { readShape } from './shape.ts'
import { missingKey } from './shape-problems.ts'
import { chooseLayers, type Layer } from './stages.ts'
import { unwrittenValues } from './unwritten.ts'

/** What the workflow says about the file. */
export interface Choice {
  readonly stage: string | undefined
  /** The region of functions for which the file names none. */
  readonly region: string | undefined
}

/** The functions of a config file, in its order, and all mistakes in it at once. */
export function parseConfig(file: ConfigFile, choice: Choice): DeclaredFile {
  const parsed = parseConfigText(file)
  if (!parsed.ok) return nothing(parsed.problems)
  const { value: config, placeOf, losses, problems } = readShape(configSchema, parsed)
  if (config === undefined || losses.mayHide('stages')) return nothing(problems)
  const { stage } = choice
  const chosen = chooseLayers(config, stage, placeOf)
  const known = chosen.problems.length === 0 ? losses : everythingLost
  const declared = declareLayers(chosen.layers, choice, { placeOf, losses: known })
  const limits = declareGuardrails(config, stage, placeOf)
  const [guardrails] = limits.values
  const unwritten = unwrittenValues(config.stages, ['stages'], placeOf)
  return {
    ...declared,
    problems: [...problems, ...unwritten, ...chosen.problems, ...limits.problems, ...declared.problems],
    ...(guardrails !== undefined && { guardrails }),
    path: file.file,
    stages: Object.keys(config.stages ?? {}),
    ...(stage !== undefined && { stage }),
  }
}

/** The functions of these layers, joined. */
function declareLayers(
  layers: readonly Layer[],
  { stage, region }: Choice,
  { placeOf, losses }: Pick<LayeredFile, 'losses' | 'placeOf'>,
): DeclaredFile {
  const [lowest, ...upper] = layers
  const empty: Problem[] = []
  let tree: LayerTree = lowest === undefined ? branch([]) : layerTree(lowest, stage)
  for (const layer of upper) {
    empty.push(...emptyOverInherited(tree, layer, placeOf))
    tree = overlay(tree, layerTree(layer, stage))
  }
  const functions = entriesOf(entryOf(tree, 'functions'))
  const account = textIn(tree, 'account', placeOf)?.text
  if (functions === undefined || functions.length === 0) {
    if (losses.mayHide('functions')) return nothing([])
    return nothing([problemAt(placeOf(functions === undefined ? [] : ['functions']), emptiness(functions))])
  }
  const layered: LayeredFile = {
    placeOf,
    losses,
    values: { stage, region: textIn(tree, 'region', placeOf)?.text ?? region, account },
    tier: { keys: textsIn(tree, 'kms-keys', placeOf), secrets: textsIn(tree, 'allowed-secrets', placeOf) },
  }
  const entries = functions.map(([label, each]) =>
    declareFunctionEntry({ label, tree: each, place: placeOfFunction(label, layers, placeOf) }, layered),
  )
  const { values, problems } = gather(entries)
  return { values, problems: [...empty, ...problems], ...(account !== undefined && { account }) }
}

/** The function's key in the lowest layer that declares it. */
function placeOfFunction(label: string, layers: readonly Layer[], placeOf: PlaceOf): Place {
  const home = layers.find(({ config }) => Object.hasOwn(config.functions ?? {}, label))
  return placeOf([...(home?.path ?? []), 'functions', label], 'key')
}

function emptiness(functions: readonly (readonly [string, LayerTree])[] | undefined): Mistake {
  return functions === undefined
    ? missingKey('functions', functionsRemedy)
    : {
        message: marked('No function is declared.'),
        remedy: marked(functionsRemedy),
      }
}
