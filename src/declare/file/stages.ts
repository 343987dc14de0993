import { closest, distance } from 'fastest-levenshtein'
import type { Problem } from '../../model/problem.ts'
import { quote } from '../../text/quote.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Mistake, problemAt } from '../problem.ts'
import type { Config, LayerConfig, StageConfig } from '../schema/config.ts'

/** One layer of a config file: what stands above all stages, which has no name, or a stage. */
export interface Layer {
  readonly name?: string
  readonly path: Path
  readonly config: LayerConfig
}

export type ChosenLayers =
  | { readonly ok: true; readonly layers: readonly Layer[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The layers that the choice of `stage` gives, undermost first. What is wrong in other stages is told as well. */
export function chooseLayers(config: Config, stage: string | undefined, placeOf: PlaceOf): ChosenLayers {
  const top: Layer = { path: [], config }
  const { stages } = config
  if (stages === undefined && stage === undefined) return { ok: true, layers: [top] }
  const choice = choiceMistake(stages, stage)
  const problems = Object.keys(stages ?? {}).flatMap((name) => chainProblems(stages ?? {}, name, placeOf))
  if (choice !== undefined) problems.unshift(problemAt({ kind: 'input', input: 'stage' }, choice))
  if (stages === undefined || stage === undefined || problems.length > 0) return { ok: false, problems }
  const chain = chainOf(stages, stage).toReversed()
  return { ok: true, layers: [top, ...chain.flatMap((name) => layerOf(name, stages[name]))] }
}

type Stages = Readonly<Record<string, StageConfig>>

function layerOf(name: string, config: StageConfig | undefined): readonly Layer[] {
  return config === undefined ? [] : [{ name, path: ['stages', name], config }]
}

function choiceMistake(stages: Stages | undefined, stage: string | undefined): Mistake | undefined {
  if (stages === undefined) {
    return {
      message: `The stage ${quote(stage ?? '')} is chosen, but the config file has no stages.`,
      remedy: 'Declare it under `stages`, or leave the input `stage` out.',
    }
  }
  if (stage === undefined) {
    const message = 'The config file has stages, and none is chosen.'
    return { message, remedy: `Set the input \`stage\` to one of: ${listOf(stages)}.` }
  }
  return Object.hasOwn(stages, stage) ? undefined : unknownStage(stage, Object.keys(stages))
}

/** Says which stages there are, and the nearest if one is near. */
export function unknownStage(stage: string, known: readonly string[]): Mistake {
  const nearest = known.length === 0 ? '' : closest(stage, known)
  const isNear = nearest !== '' && distance(stage, nearest) <= nearest.length / 2
  const list = `Stages: ${known.join(', ') || 'none'}.`
  return {
    message: `There is no stage ${quote(stage)}.`,
    remedy: isNear ? `Did you mean ${quote(nearest)}? ${list}` : list,
  }
}

/** `stage` and what it extends, up to where there is no more or a name comes again (which is then the last). */
function chainOf(stages: Stages, stage: string): readonly string[] {
  const chain = [stage]
  for (let next = parentOf(stages, stage); next !== undefined; next = parentOf(stages, next)) {
    const seen = chain.includes(next)
    chain.push(next)
    if (seen) break
  }
  return chain
}

function parentOf(stages: Stages, name: string): string | undefined {
  return Object.hasOwn(stages, name) ? stages[name]?.extends : undefined
}

/** What is wrong with the `extends` of one stage; a cycle is told at each of its members alone. */
function chainProblems(stages: Stages, name: string, placeOf: PlaceOf): readonly Problem[] {
  const parent = parentOf(stages, name)
  if (parent === undefined) return []
  const place = placeOf(['stages', name, 'extends'])
  if (!Object.hasOwn(stages, parent)) return [problemAt(place, unknownStage(parent, Object.keys(stages)))]
  const chain = chainOf(stages, name)
  if (chain.length === 1 || chain.at(-1) !== name) return []
  return [problemAt(place, circularStages(chain))]
}

/** `chain` ends with the name that it begins with. */
export function circularStages(chain: readonly string[]): Mistake {
  return {
    message: `Stages extend each other in a circle: ${chain.map((name) => quote(name)).join(' extends ')}.`,
    remedy: 'Take one `extends` of the circle away.',
  }
}

function listOf(stages: Stages): string {
  return Object.keys(stages).join(', ')
}
