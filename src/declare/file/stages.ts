import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { either, input, join, list, marked, name, type Sentence, say } from '../../text/sentence.ts'
import type { Path, PlaceOf } from '../formats/places.ts'
import type { Config, LayerConfig, StageConfig } from '../schema/config.ts'
import { type Mistake, problemAt } from '../validation.ts'
import { didYouMean } from './did-you-mean.ts'

/** One layer of a config file: a stage, or everything outside the stages, which has no name. */
export interface Layer {
  readonly name?: string
  readonly path: Path
  readonly config: LayerConfig
}

/** Layers, the lowest first, and what is wrong with stages, also with those that were not selected. */
interface Choice {
  readonly layers: readonly Layer[]
  readonly problems: readonly Problem[]
}

/** The layers of `stage`; without the right stage, what is outside the stages. */
export function chooseLayers(config: Config, stage: string | undefined, placeOf: PlaceOf): Choice {
  const top: Layer = { path: [], config }
  const { stages } = config
  if (stages === undefined && stage === undefined) return { layers: [top], problems: [] }
  const choice = choiceMistake(stages, stage)
  const chains = chainProblems(stages ?? {}, placeOf)
  if (choice !== undefined)
    return { layers: [top], problems: [problemAt({ kind: 'input', input: 'stage' }, choice), ...chains] }
  const chain = [...chainOf(stages ?? {}, stage ?? '')].reverse()
  return { layers: [top, ...chain.flatMap((name) => layerOf(name, stages?.[name]))], problems: chains }
}

type Stages = Readonly<Record<string, StageConfig>>

function layerOf(name: string, config: StageConfig | undefined): readonly Layer[] {
  return config === undefined ? [] : [{ name, path: ['stages', name], config }]
}

function choiceMistake(stages: Stages | undefined, stage: string | undefined): Mistake | undefined {
  if (stages === undefined) {
    return {
      message: say`Stage ${quoted(stage ?? '')} is selected, but the config file has no stages.`,
      remedy: say`Declare it under ${name('stages')}, or leave the ${input('stage')} out.`,
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
    ? say`Declare a stage, and name it in the ${input('stage')}.`
    : say`Set the ${input('stage')} to ${either(stages.slice(0, mostShown).map(shortened))}.`
}

/** As many as a message has room for. */
const mostShown = 10

/** The mistake names the stages there are, and the nearest one if it is near. */
export function unknownStage(stage: string, known: readonly string[]): Mistake {
  const all =
    known.length === 0
      ? marked('The file has no stages.')
      : say`Stages: ${list(known.map(shortened), mostShown)}.`
  return {
    message: say`There is no stage ${quoted(stage)}.`,
    remedy: say`${didYouMean(stage, known)}${all}`,
  }
}

/** `stage` and everything it extends, each once. */
function chainOf(stages: Stages, stage: string): ReadonlySet<string> {
  const chain = new Set<string>()
  for (let next: string | undefined = stage; next !== undefined && !chain.has(next); ) {
    chain.add(next)
    next = parentOf(stages, next)
  }
  return chain
}

function parentOf(stages: Stages, name: string): string | undefined {
  return Object.hasOwn(stages, name) ? stages[name]?.extends : undefined
}

/** What is wrong with the `extends` of stages; a circle is reported at each of its members. */
function chainProblems(stages: Stages, placeOf: PlaceOf): readonly Problem[] {
  const names = Object.keys(stages)
  const circles = circlesIn(stages, names)
  return names.flatMap((name) => {
    const parent = parentOf(stages, name)
    if (parent === undefined) return []
    const place = placeOf(['stages', name, 'extends'])
    if (!Object.hasOwn(stages, parent)) return [problemAt(place, unknownStage(parent, names))]
    const circle = circles.get(name)
    return circle === undefined ? [] : [problemAt(place, circularStages(fromMember(circle, name)))]
  })
}

/** The circle of each stage that is part of one. Follows every `extends` once. */
function circlesIn(stages: Stages, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>()
  const followed = new Set<string>()
  for (const start of names) {
    const path = new Set<string>()
    let next: string | undefined = start
    while (next !== undefined && !followed.has(next)) {
      followed.add(next)
      path.add(next)
      next = parentOf(stages, next)
    }
    if (next === undefined || !path.has(next)) continue
    const followedNow = [...path]
    const circle = followedNow.slice(followedNow.indexOf(next))
    for (const member of circle) circles.set(member, circle)
  }
  return circles
}

/** The members of a circle from `name` on, ending with it again. */
function fromMember(circle: readonly string[], name: string): readonly string[] {
  const start = circle.indexOf(name)
  return [...circle.slice(start), ...circle.slice(0, start), name]
}

/** `chain` ends with the name that it begins with. */
export function circularStages(chain: readonly string[]): Mistake {
  const shown = chain.length > mostShown ? chain.slice(0, mostShown) : chain
  const more = chain.length > mostShown ? say` and so on` : []
  return {
    message: say`Stages extend each other in a circle: ${join(
      shown.map((name) => [quoted(name)]),
      ' extends ',
    )}${more}.`,
    remedy: marked('Remove one `extends` of the circle.'),
  }
}

function shortened(stage: string): string {
  return stage.length > 60 ? `${stage.slice(0, 59)}…` : stage
}
