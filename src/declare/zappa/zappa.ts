import type { DeclaredSecret, Remark } from '../../model/declaration.ts'
import type { Problem } from '../../model/problem.ts'
import { quoted } from '../../text/quote.ts'
import { isRegion, regionRule } from '../../text/region.ts'
import { input, marked, say } from '../../text/sentence.ts'
import { parseHjsonText } from '../formats/hjson.ts'
import type { ConfigFile, PlaceOf } from '../formats/places.ts'
import { parseTomlText } from '../formats/toml.ts'
import { type ConfigText, parseConfigText } from '../formats/yaml.ts'
import { type DeclaredFile, type FunctionEntry, nothing } from '../function-entry.ts'
import { type FunctionReference, parseFunctionReference } from '../function-reference.ts'
import { declareSecret, type WrittenSecret } from '../secret/secret.ts'
import { mostSecrets } from '../size-limits.ts'
import { type Checked, type Gathered, gather, type Mistake, problemAt, right, wrong } from '../validation.ts'
import { zappaFunctionName } from './name.ts'
import { writtenSecrets } from './secrets.ts'
import { isMap, readZappaStage, type ZappaStage } from './stage.ts'
import { strayKeys } from './stray-keys.ts'
import {
  type Assignment,
  adoptedSecrets,
  assignmentsOf,
  notSetTwice,
  partRemarks,
  variableProblems,
} from './variables.ts'

/** What the workflow says about Zappa's settings. */
interface ZappaChoice {
  readonly stage: string | undefined
  /** Name or ARN of the function, if it differs from what Zappa's settings say. */
  readonly function: string | undefined
  /** The function's region, if the settings do not say. */
  readonly region: string | undefined
  /** Name of the folder that Zappa runs in. */
  readonly folder: string
}

/** The one function of a stage in Zappa's settings. */
export async function parseZappaSettings(file: ConfigFile, choice: ZappaChoice): Promise<DeclaredFile> {
  const text = await parseZappaText(file)
  if (!text.ok) return nothing(text.problems)
  const { value, placeOf } = text
  const read = readZappaStage(value, choice.stage, placeOf)
  if (!read.ok) return nothing([...text.problems, ...read.problems])
  const declared = declareStage(read.value, choice, placeOf)
  const stray = isMap(value) ? strayKeys(value, read.value, placeOf) : []
  return {
    ...declared,
    problems: [...text.problems, ...stray, ...declared.problems],
    path: file.file,
    stages: isMap(value) ? Object.keys(value) : [],
    stage: read.value.name,
    takesFunction: choice.function !== undefined,
  }
}

function declareStage(stage: ZappaStage, choice: ZappaChoice, placeOf: PlaceOf): Gathered<FunctionEntry> {
  const place = placeOf([stage.name], 'key')
  const reference = referenceOf(stage, choice)
  const namePlace =
    choice.function === undefined ? placeOf([stage.name, 'project_name'], 'key') : functionInput
  const region = regionOf(stage, choice)
  const assignments = assignmentsOf(stage, placeOf)
  const { secrets, remarks } = declareSecrets(stage, assignments, placeOf)
  const problems = [
    ...(reference.ok ? [] : [problemAt(namePlace, reference.mistake)]),
    ...(region.ok ? [] : [problemAt(placeOf([stage.name, 'aws_region']), region.mistake)]),
    ...variableProblems(stage, placeOf),
    ...(secrets?.problems ?? []),
  ]
  if (!reference.ok || !region.ok) return { values: [], problems }
  const entry: FunctionEntry = {
    label: reference.value.name,
    reference: { ...reference.value, region: reference.value.region ?? region.value },
    place,
    secrets: secrets?.values,
    describe: undefined,
    remarks: [...remarks, ...callbackRemarks(stage, placeOf)],
    assignments,
  }
  return { values: [entry], problems }
}

const functionInput = { kind: 'input', input: 'function' } as const

function referenceOf({ name, settings }: ZappaStage, choice: ZappaChoice): Checked<FunctionReference> {
  if (choice.function !== undefined) return parseFunctionReference(choice.function)
  const functionName = zappaFunctionName(settings.get('project_name')?.value, choice.folder, name)
  if (!functionName.ok) return functionName
  const reference = parseFunctionReference(functionName.value)
  return reference.ok ? reference : wrong(noFunctionName(functionName.value))
}

function noFunctionName(text: string): Mistake {
  return {
    message: say`Zappa would name the function ${quoted(text)}, which has ${text.length} characters.`,
    remedy: marked('Lambda allows 1 to 64: change `project_name` or the name of the stage.'),
  }
}

/** The region to which Zappa deploys the function: https://github.com/zappa/Zappa#advanced-settings (aws_region) */
function regionOf({ settings }: ZappaStage, choice: ZappaChoice): Checked<string | undefined> {
  const region = settings.get('aws_region')?.value ?? choice.region
  if (region === undefined || (typeof region === 'string' && isRegion(region))) return right(region)
  const value = typeof region === 'string' ? say`${quoted(region)}, which is not a region` : say`not text`
  return wrong({
    message: say`${marked('`aws_region`')} is ${value}.`,
    remedy: marked(regionRule),
  })
}

interface StageSecrets {
  /** `undefined` if the stage does not mention any. */
  readonly secrets: Gathered<DeclaredSecret> | undefined
  readonly remarks: readonly Remark[]
}

/** The secrets of `aws_secrets`, and the ARNs in the stage's own variables. */
function declareSecrets(
  stage: ZappaStage,
  assignments: readonly Assignment[],
  placeOf: PlaceOf,
): StageSecrets {
  const setting = stage.settings.get('aws_secrets')
  const written = setting === undefined ? gather<WrittenSecret>([]) : writtenSecrets(setting, placeOf)
  const all: readonly WrittenSecret[] = [
    ...notSetTwice(written.values, assignments).map((each) => ({ ...each, stage: setting?.path[0] })),
    ...adoptedSecrets(assignments, written.values),
  ]
  const remarks = partRemarks(assignments, all)
  if (setting === undefined && all.length === 0) return { secrets: undefined, remarks }
  const secrets = gather([
    { values: [], problems: [...written.problems, ...tooManySecrets(all)] },
    ...all.slice(0, mostSecrets).map(declareSecret),
  ])
  return { secrets, remarks }
}

function tooManySecrets(all: readonly WrittenSecret[]): readonly Problem[] {
  const beyond = all[mostSecrets]
  if (beyond === undefined) return []
  const message = say`The stage has ${all.length} secrets.`
  return [problemAt(beyond.place, { message, remedy: say`Write at most ${mostSecrets}.` })]
}

function callbackRemarks({ settings }: ZappaStage, placeOf: PlaceOf): readonly Remark[] {
  const { value, path } = settings.get('callbacks') ?? {}
  if (!isMap(value) || path === undefined || !value.settings) return []
  return [
    {
      code: 'settings-in-code',
      message: marked(
        'Zappa runs Python code (`callbacks.settings`) that may change these settings; the action cannot see how.',
      ),
      remedy: say`If the code changes the function's name or region, set the ${input('function')} to the function's ARN.`,
      place: placeOf([...path, 'settings']),
    },
  ]
}

/** Zappa's settings as plain data. As for Zappa, a file that is neither YAML nor TOML by its name is Hjson. */
export async function parseZappaText(file: ConfigFile): Promise<ConfigText> {
  if (/\.ya?ml$/.test(file.file)) return parseConfigText(file, 'zappa')
  return file.file.endsWith('.toml') ? parseTomlText(file) : parseHjsonText(file)
}
