import type { Place } from '../../model/place.ts'
import { quoted } from '../../text/quote.ts'
import { marked, say } from '../../text/sentence.ts'
import { circularStages, selectOne, unknownStage } from '../file/stages.ts'
import type { PlaceOf } from '../formats/places.ts'
import { mostStages } from '../size-limits.ts'
import { type Mistake, type Parsed, problemAt } from '../validation.ts'

/** A stage of Zappa's settings, joined with what it extends. */
export interface ZappaStage {
  readonly name: string
  readonly settings: Settings
}

export interface ZappaSetting {
  readonly value: unknown
  /** Its path in the file, which begins with the stage that sets it. */
  readonly path: readonly [stage: string, key: string]
}

/**
 * The stage of that name, or the only one. A stage is joined with what it extends key by key, as Zappa does, and each
 * value replaces the whole value below it, `environment_variables` included.
 */
export function readZappaStage(
  file: unknown,
  choice: string | undefined,
  placeOf: PlaceOf,
): Parsed<ZappaStage> {
  if (!isMap(file)) return refuse(placeOf([]), notStages)
  if (file.version === 1 && isMap(file.functions)) return refuse(placeOf(['version'], 'key'), notZappa)
  const names = Object.keys(file)
  if (names.length > mostStages)
    return refuse(placeOf([names[mostStages] ?? ''], 'key'), tooMany(names.length))
  const name = choice ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined) return refuse(stageInput, noChoice(stagesOf(file)))
  if (!Object.hasOwn(file, name)) return refuse(stageInput, unknownStage(name, stagesOf(file)))
  const settings = settingsOf(file, name, placeOf)
  return settings.ok ? { ok: true, value: { name, settings: settings.value } } : settings
}

type Settings = ReadonlyMap<string, ZappaSetting>

/** The settings of a stage, joined with those of every stage that it extends. */
function settingsOf(file: SettingsFile, name: string, placeOf: PlaceOf): Parsed<Settings> {
  const chain = new Map<string, readonly (readonly [string, ZappaSetting])[]>()
  for (let next: string | undefined = name; next !== undefined; ) {
    const stage: string = next
    const own: unknown = file[stage]
    if (!isMap(own)) return refuse(placeOf([stage], 'key'), notAStage(stage))
    chain.set(
      stage,
      Object.entries(own).map(([key, value]) => [key, { value, path: [stage, key] }] as const),
    )
    const mistake = isTrue(own.extends) ? parentMistake(file, own.extends, chain) : undefined
    if (mistake !== undefined) return refuse(placeOf([stage, 'extends']), mistake)
    next = isTrue(own.extends) ? String(own.extends) : undefined
  }
  return { ok: true, value: new Map([...chain.values()].reverse().flat()) }
}

/** Why a stage cannot extend `parent`, if so. `chain`: the stages that were followed; the last extends it. */
function parentMistake(
  file: SettingsFile,
  parent: unknown,
  chain: ReadonlyMap<string, unknown>,
): Mistake | undefined {
  if (typeof parent !== 'string') return extendsNoText
  if (!Object.hasOwn(file, parent)) return unknownStage(parent, stagesOf(file))
  if (!chain.has(parent)) return undefined
  const names = [...chain.keys()]
  return circularStages([...names.slice(names.indexOf(parent)), parent])
}

type SettingsFile = Readonly<Record<string, unknown>>

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** As in Python: empty is false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) || isMap(value) ? Object.keys(value).length > 0 : Boolean(value)
}

function stagesOf(file: SettingsFile): readonly string[] {
  return Object.keys(file).filter((name) => isMap(file[name]))
}

const stageInput = { kind: 'input', input: 'stage' } as const

const notStages: Mistake = {
  message: marked("Zappa's settings must be a map of stages."),
  remedy: marked('Write a stage such as `{"production": {"aws_secrets": [...]}}`.'),
}

const notZappa: Mistake = {
  message: marked(
    "This is a config file of this action, but as its name contains `zappa`, it is read as Zappa's settings.",
  ),
  remedy: marked('Rename the file.'),
}

const extendsNoText: Mistake = {
  message: marked('`extends` is not text.'),
  remedy: marked('Write the name of one stage.'),
}

function notAStage(name: string): Mistake {
  return {
    message: say`${quoted(name)} is not a stage: it has no settings.`,
    remedy: marked('Write a map of settings under it.'),
  }
}

function tooMany(stages: number): Mistake {
  return {
    message: say`Zappa's settings have ${stages} stages.`,
    remedy: say`Write at most ${mostStages}.`,
  }
}

function noChoice(stages: readonly string[]): Mistake {
  return {
    message: marked(noChoiceMessage(stages.length)),
    remedy: selectOne(stages),
  }
}

/** One stage is not the choice by itself if there are other keys beside it: they may be stages with a mistake. */
function noChoiceMessage(stages: number): string {
  if (stages === 0) return "Zappa's settings have no stage."
  return stages === 1
    ? "Zappa's settings have other keys beside the stage, and no stage is selected."
    : "Zappa's settings have several stages, and none is selected."
}

function refuse(place: Place, mistake: Mistake): Parsed<never> {
  return { ok: false, problems: [problemAt(place, mistake)] }
}
