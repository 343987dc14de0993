import * as v from 'valibot'
import type { FileSource } from '../../model/file-source.ts'
import type { Guardrails } from '../../model/guardrails.ts'
import type { Problem } from '../../model/problem.ts'
import type { ConfigFile, PlaceOf } from '../formats/places.ts'
import { parseConfigText } from '../formats/yaml.ts'
import { type Gathered, gather, type Mistake, problemAt, type Written } from '../problem.ts'
import { type GuardrailsConfig, guardrailsSchema } from '../schema/guardrails.ts'
import { configPathIn, isZappaPath, readConfigFile } from './find.ts'
import { shapeProblems } from './shape-problems.ts'
import { unknownStage } from './stages.ts'
import { patternMistake, readEntry } from './tier.ts'

/** What the workflow says about a file. */
interface Choice {
  readonly config: string | undefined
  readonly stage: string | undefined
}

/**
 * The guardrails in the config file among `files`, whatever else is wrong in it; none where there is no such file.
 * It is looked for as `declare` does.
 */
export async function readGuardrails(
  { config, stage }: Choice,
  files: FileSource,
): Promise<Gathered<Guardrails>> {
  const found = await configPathIn(files, config)
  if (!found.ok) return wrongFile(found.mistake)
  const path = found.value
  if (path === undefined || isZappaPath(path)) return { values: [], problems: [] }
  const file = await readConfigFile(files, path)
  return file.ok ? guardrailsOf(file.value, stage) : wrongFile(file.mistake)
}

function wrongFile(mistake: Mistake): Gathered<Guardrails> {
  return { values: [], problems: [problemAt({ kind: 'input', input: 'config' }, mistake)] }
}

function guardrailsOf(file: ConfigFile, stage: string | undefined): Gathered<Guardrails> {
  const text = parseConfigText(file)
  if (!text.ok) return { values: [], problems: text.problems }
  const shape = v.safeParse(fileWithGuardrails, text.value)
  if (!shape.success) return { values: [], problems: shapeProblems(shape.issues, text.placeOf) }
  return declareGuardrails(shape.output, stage, text.placeOf)
}

const fileWithGuardrails = v.looseObject({
  guardrails: v.exactOptional(guardrailsSchema),
  stages: v.exactOptional(v.looseObject({})),
})

/** What a file says of them. */
interface Guarded {
  readonly guardrails?: GuardrailsConfig
  readonly stages?: object
}

/** The guardrails for one stage: what they say of it takes the place of what they say of all. */
export function declareGuardrails(
  { guardrails: config, stages: known = {} }: Guarded,
  stage: string | undefined,
  placeOf: PlaceOf,
): Gathered<Guardrails> {
  if (config === undefined) return { values: [], problems: [] }
  const { stages = {}, ...all } = config
  const own = stage !== undefined && Object.hasOwn(stages, stage) ? stages[stage] : undefined
  const merged = { ...all, ...own }
  const home = own?.['allowed-secrets'] === undefined ? [] : ['stages', stage ?? '']
  const patterns = merged['allowed-secrets']?.map((text, index) => {
    const place = placeOf(['guardrails', ...home, 'allowed-secrets', index])
    return readPattern({ text, place }, stage)
  })
  const { values: secrets, problems } = gather(patterns ?? [])
  const limits: Guardrails = {
    ...(patterns && { secrets }),
    ...(merged['require-reason'] !== undefined && { requireReason: merged['require-reason'] }),
    ...(merged['expires-within'] !== undefined && { expiresWithin: merged['expires-within'] }),
  }
  const strangers = unknownStages(Object.keys(stages), Object.keys(known), placeOf)
  return { values: [limits], problems: [...strangers, ...problems] }
}

/** Region and account are the declaration's own to say, so that no limit may lean on them. */
function readPattern(written: Written, stage: string | undefined): Gathered<string> {
  if (/\{(region|account)\}/.test(written.text))
    return { values: [], problems: [problemAt(written.place, onlyStage)] }
  return readEntry(written, { stage, region: undefined, account: undefined }, patternMistake)
}

const onlyStage: Mistake = {
  message: 'Guardrails hold no placeholder but {stage}.',
  remedy: 'Write region and account out: a pull request could change what these stand for.',
}

function unknownStages(named: readonly string[], known: readonly string[], placeOf: PlaceOf): Problem[] {
  return named
    .filter((name) => !known.includes(name))
    .map((name) => problemAt(placeOf(['guardrails', 'stages', name], 'key'), unknownStage(name, known)))
}
