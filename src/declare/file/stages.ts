import { closest, distance } from 'fastest-levenshtein'
import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { either, join, list, marked, type Sentence, say } from '../../text/sentence.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import { type Mistake, type Parsed, problemAt } from '../problem.ts'
import type { Config, LayerConfig, StageConfig } from '../schema/config.ts'

/** One layer of a config file: a stage, or everything outside the stages, which has no name. */
export interface Layer {
  readonly name?: string
  readonly path: Path
  readonly config: LayerConfig
}

/** The layers of `stage`, the lowest first. Problems of other stages are included. */
export function chooseLayers(
  config: Config,
  stage: string | undefined,
  placeOf: PlaceOf,
): Parsed<readonly Layer[]> {
  const top: Layer = { path: [], config }
  const { stages } = config
  if (stages === undefined && stage === undefined) return { ok: true, value: [top] }
  const choice = choiceMistake(stages, stage)
  const problems = Object.keys(stages ?? {}).flatMap((name) => chainProblems(stages ?? {}, name, placeOf))
  if (choice !== undefined) problems.unshift(problemAt({ kind: 'input', input: 'stage' }, choice))
  if (stages === undefined || stage === undefined || problems.length > 0) return { ok: false, problems }
  const chain = chainOf(stages, stage).toReversed()
  return { ok: true, value: [top, ...chain.flatMap((name) => layerOf(name, stages[name]))] }
}

type Stages = Readonly<Record<string, StageConfig>>

function layerOf(name: string, config: StageConfig | undefined): readonly Layer[] {
  return config === undefined ? [] : [{ name, path: ['stages', name], config }]
}

function choiceMistake(stages: Stages | undefined, stage: string | undefined): Mistake | undefined {
  if (stages === undefined) {
    return {
      message: say`Stage ${quoted(stage ?? '')} is selected, but the config file has no stages.`,
      remedy: marked('Declare it under `stages`, or leave the input `stage` out.'),
    }
  }
  if (stage === undefined) {
    return {
      message: marked('The config file has stages, and none is selected.'),
      remedy: selectOne(Object.keys(stages)),
    }
  }
  return Object.hasOwn(stages, stage) ? undefined : unknownStage(stage, Object.keys(stages))
}

/** What to do where no stage is selected. */
export function selectOne(stages: readonly string[]): Sentence {
  return stages.length === 0
    ? marked('Declare a stage, and name it in the input `stage`.')
    : say`${marked('Set the input `stage` to')} ${either(stages)}.`
}

/** The mistake names the stages there are, and the nearest one if it is near. */
export function unknownStage(stage: string, known: readonly string[]): Mistake {
  const nearest = known.length === 0 ? '' : closest(stage, known)
  const isNear = nearest !== '' && distance(stage, nearest) <= nearest.length / 2
  const all = known.length === 0 ? marked('The file has no stages.') : say`Stages: ${list(known)}.`
  return {
    message: say`There is no stage ${quoted(stage)}.`,
    remedy: isNear ? say`Did you mean ${quoted(nearest)}? ${all}` : all,
  }
}

/** `stage` and everything it extends, ending with the first name that repeats, if one does. */
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

/** What is wrong with the `extends` of one stage; a circle is reported only at its own members. */
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
    message: say`Stages extend each other in a circle: ${join(
      chain.map((name) => [quoted(name)]),
      ' extends ',
    )}.`,
    remedy: marked('Remove one `extends` of the circle.'),
  }
}
