import * as v from 'valibot'
import type { FileSource } from '../../model/file-source.ts'
import type { ApprovalRule, Guardrails } from '../../model/guardrails.ts'
import { isZappaPath, type Place } from '../../model/place.ts'
import type { Problem } from '../../model/problem.ts'
import { marked } from '../../text/sentence.ts'
import type { ConfigFile, PlaceOf } from '../formats/places.ts'
import { parseConfigText } from '../formats/yaml.ts'
import { type GuardrailsConfig, guardrailsSchema, rulesSchema } from '../schema/guardrails.ts'
import { fileRemedy, stagesRemedy } from '../schema/parts.ts'
import {
  found,
  type Gathered,
  gather,
  type Mistake,
  type Parsed,
  problemAt,
  refused,
  type Written,
} from '../validation.ts'
import { configPathIn, readConfigFile } from './find-config.ts'
import { readShape } from './shape.ts'
import { unknownStage } from './stages.ts'
import { patternMistake, readEntry } from './tier.ts'

/** What the workflow says about the file. */
interface Choice {
  readonly config: string | undefined
  readonly stage: string | undefined
}

/**
 * The guardrails of the config file in `files`, whatever else is wrong in it; none if there is no such file. The file is
 * found as in `declare`.
 */
export async function readGuardrails(
  { config, stage }: Choice,
  files: FileSource,
): Promise<Gathered<Guardrails>> {
  const source = await configPathIn(files, config)
  if (!source.ok) return refused(configInput, source.mistake)
  const path = source.value
  if (path === undefined || isZappaPath(path)) return found()
  const file = await readConfigFile(files, path)
  return file.ok ? guardrailsOf(file.value, stage) : refused(configInput, file.mistake)
}

const configInput = { kind: 'input', input: 'config' } as const

function guardrailsOf(file: ConfigFile, stage: string | undefined): Gathered<Guardrails> {
  const text = parseConfigText(file)
  if (!text.ok) return { values: [], problems: text.problems }
  const { value, placeOf, problems } = readShape(fileWithGuardrails, text)
  if (value === undefined) return { values: [], problems }
  const declared = declareGuardrails(value, stage, placeOf)
  return { ...declared, problems: [...problems, ...declared.problems] }
}

const fileWithGuardrails = v.looseObject(
  {
    guardrails: v.exactOptional(guardrailsSchema),
    stages: v.exactOptional(v.looseObject({}, stagesRemedy)),
  },
  fileRemedy,
)

/** The limits that an organization's rules set for one stage. The stages of each repository are its own. */
export function parseRules(file: ConfigFile, stage: string | undefined): Parsed<Guardrails> {
  const text = parseConfigText(file)
  if (!text.ok) return text
  const { value, placeOf, problems } = readShape(rulesSchema, text)
  if (value === undefined) return { ok: false, problems }
  const { limits, problems: ofLimits } = limitsFor(value.guardrails, stage, placeOf)
  const all = [...problems, ...ofLimits]
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, value: limits }
}

/** What a file says about guardrails. */
interface Guarded {
  readonly guardrails?: GuardrailsConfig
  readonly stages?: object
}

/** The guardrails for one stage: its own limits replace those for all stages. */
export function declareGuardrails(
  { guardrails: config, stages: known = {} }: Guarded,
  stage: string | undefined,
  placeOf: PlaceOf,
): Gathered<Guardrails> {
  if (config === undefined) return found()
  const { limits, problems } = limitsFor(config, stage, placeOf)
  const strangers = unknownStages(Object.keys(config.stages ?? {}), Object.keys(known), placeOf)
  return { values: [limits], problems: [...strangers, ...problems] }
}

function limitsFor(
  { stages = {}, ...all }: GuardrailsConfig,
  stage: string | undefined,
  placeOf: PlaceOf,
): { readonly limits: Guardrails; readonly problems: readonly Problem[] } {
  const own = stage !== undefined && Object.hasOwn(stages, stage) ? stages[stage] : undefined
  const merged = { ...all, ...own }
  const pathOf = (key: 'allowed-secrets' | 'approvals') =>
    own?.[key] === undefined ? ['guardrails', key] : ['guardrails', 'stages', stage ?? '', key]
  const patterns = merged['allowed-secrets']?.map((text, index) =>
    readPattern({ text, place: placeOf([...pathOf('allowed-secrets'), index]) }, stage),
  )
  const { values: secrets, problems } = gather(patterns ?? [])
  const approvals = approvalsFor(merged.approvals ?? [], stage, (index) =>
    placeOf([...pathOf('approvals'), index, 'secrets']),
  )
  const limits: Guardrails = {
    ...(patterns && { secrets }),
    ...(merged['require-reason'] !== undefined && { requireReason: merged['require-reason'] }),
    ...(merged['expires-within'] !== undefined && { expiresWithin: merged['expires-within'] }),
    ...(merged.approvals && { approvals: approvals.values }),
    ...(merged.frozen !== undefined && { frozen: merged.frozen }),
    ...(merged.forbid && { forbid: merged.forbid }),
  }
  return { limits, problems: [...problems, ...approvals.problems] }
}

function approvalsFor(
  approvals: NonNullable<GuardrailsConfig['approvals']>,
  stage: string | undefined,
  placeOf: (index: number) => Place,
): Gathered<ApprovalRule> {
  return gather(
    approvals.map(({ secrets, by, count = 1 }, index) => {
      const { values, problems } = readPattern({ text: secrets, place: placeOf(index) }, stage)
      return { values: values.map((pattern) => ({ secrets: pattern, by, count })), problems }
    }),
  )
}

/** The declaration itself sets region and account, so no limit may depend on them. */
function readPattern(written: Written, stage: string | undefined): Gathered<string> {
  if (/\{(region|account)\}/.test(written.text)) return refused(written.place, onlyStage)
  return readEntry(written, { stage, region: undefined, account: undefined }, patternMistake)
}

const onlyStage: Mistake = {
  message: marked('The only placeholder in guardrails is `{stage}`.'),
  remedy: marked(
    'Write out the region and the account: a pull request could change the values of their placeholders.',
  ),
}

function unknownStages(named: readonly string[], known: readonly string[], placeOf: PlaceOf): Problem[] {
  const all = new Set(known)
  return named
    .filter((name) => !all.has(name))
    .map((name) => problemAt(placeOf(['guardrails', 'stages', name], 'key'), unknownStage(name, known)))
}
