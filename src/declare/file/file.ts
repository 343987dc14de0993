import * as v from 'valibot'
import type { Place } from '../../model/place.ts'
import { marked } from '../../text/sentence.ts'
import type { ConfigFile, PlaceOf } from '../formats/places.ts'
import { parseConfigText } from '../formats/yaml.ts'
import { type DeclaredFile, nothing } from '../function-entry.ts'
import { gather, type Mistake, problemAt } from '../problem.ts'
import { configSchema, functionsRemedy } from '../schema/config.ts'
import { declareFunctionEntry } from './function.ts'
import { declareGuardrails } from './guardrails.ts'
import { type LayeredFile, type LayerTree, layerTree, textIn, textsIn } from './layers.ts'
import { entriesOf, entryOf, overlay } from './overlay.ts'
import { missingKey, shapeProblems } from './shape-problems.ts'
import { chooseLayers, type Layer } from './stages.ts'

/** What the workflow says about the file. */
export interface Choice {
  readonly stage: string | undefined
  /** The region of functions for which the file names none. */
  readonly region: string | undefined
}

/** The functions of a config file, in its order. */
export function parseConfig(file: ConfigFile, { stage, region }: Choice): DeclaredFile {
  const parsed = parseConfigText(file)
  if (!parsed.ok) return nothing(parsed.problems)
  const { value, placeOf } = parsed
  const shape = v.safeParse(configSchema, value)
  if (!shape.success) return nothing(shapeProblems(shape.issues, placeOf))
  const chosen = chooseLayers(shape.output, stage, placeOf)
  if (!chosen.ok) return nothing(chosen.problems)
  const layers = chosen.value
  const tree = layers.map((layer) => layerTree(layer, stage)).reduce(overlay)
  const functions = entriesOf(entryOf(tree, 'functions'))
  const account = textIn(tree, 'account', placeOf)?.text
  if (functions === undefined || functions.length === 0)
    return nothing([problemAt(placeOf(functions === undefined ? [] : ['functions']), emptiness(functions))])
  const layered: LayeredFile = {
    placeOf,
    values: { stage, region: textIn(tree, 'region', placeOf)?.text ?? region, account },
    tier: { keys: textsIn(tree, 'kms-keys', placeOf), secrets: textsIn(tree, 'allowed-secrets', placeOf) },
  }
  const limits = declareGuardrails(shape.output, stage, placeOf)
  const [guardrails] = limits.values
  return {
    ...gather([
      { values: [], problems: limits.problems },
      ...functions.map(([label, each]) =>
        declareFunctionEntry({ label, tree: each, place: placeOfFunction(label, layers, placeOf) }, layered),
      ),
    ]),
    ...(guardrails !== undefined && { guardrails }),
    path: file.file,
    stages: Object.keys(shape.output.stages ?? {}),
    ...(stage !== undefined && { stage }),
    ...(account !== undefined && { account }),
  }
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
        remedy: marked('Write at least one function under `functions`.'),
      }
}
