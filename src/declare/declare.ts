import { basename, dirname, resolve } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import type { Declaration } from '../model/declaration.ts'
import type { FileSource } from '../model/file-source.ts'
import { isZappaPath } from '../model/place.ts'
import { DeclarationError } from '../model/problem.ts'
import { input, marked, say } from '../text/sentence.ts'
import { findConfigPath, nothingDeclared, readConfigFile } from './file/find-config.ts'
import { parseConfig } from './file/parse-config.ts'
import { workspaceFiles } from './file/workspace.ts'
import type { ConfigFile } from './formats/places.ts'
import { parseConfigText } from './formats/yaml.ts'
import { type DeclaringOwner, declareFunctions } from './function.ts'
import { type DeclaredFile, inRegion, joinEntries, nothing } from './function-entry.ts'
import { parseAllowedSecrets, readInputEntry } from './inputs.ts'
import { parseReplacements, strayReplacements } from './replacements.ts'
import { type Checked, type Mistake, orderProblems, problemAt, right, wrong } from './validation.ts'
import { declaringWorkflow } from './workflows.ts'
import { isMap } from './zappa/stage.ts'
import { parseZappaSettings, parseZappaText } from './zappa/zappa.ts'

/**
 * What the inputs and the config file declare. Inputs add to a file named by `config`; without `config` they are the
 * whole declaration; without inputs, the file in its usual place is. `files` is the workspace by default. Throws a
 * DeclarationError with everything that is wrong.
 */
export async function declare(
  inputs: Inputs,
  files: FileSource = workspaceFiles(inputs.workspace),
): Promise<Declaration> {
  const file = await readConfig(inputs, files)
  const isNamedOnly = file.takesFunction === true && inputs.secrets === undefined
  const given = isNamedOnly ? nothing([]) : readInputEntry(inputs)
  const entries = joinEntries(
    file.values,
    given.values.map((entry) => inRegion(entry, inputs.region)),
  )
  const replacements = parseReplacements(inputs.allowReplacements)
  const by = declaringOwner(inputs, file)
  const owner = by && { ...by, ...(file.path === undefined && (await declaringWorkflow(inputs))) }
  const functions = declareFunctions(entries, { ...inputs, owner, replacements: replacements.values })
  const allowed = parseAllowedSecrets(inputs.allowedSecrets)
  const others = [file, given, functions, allowed, replacements].flatMap((each) => each.problems)
  // With anything else wrong, a function may be missing only because of that.
  const problems = others.length > 0 ? others : strayReplacements(replacements.values, functions.values)
  if (problems.length > 0) throw new DeclarationError(orderProblems(problems))
  const { stage, account, guardrails } = file
  return {
    functions: functions.values,
    ...(file.path !== undefined && { file: { path: file.path, stages: file.stages ?? [] } }),
    ...(stage !== undefined && { stage }),
    ...(account !== undefined && { account }),
    ...(!allowed.values.includes('*') && { allowedSecrets: allowed.values }),
    ...(guardrails !== undefined && { guardrails }),
  }
}

/** The declaration for a run that removes everything of ours. */
export function withoutSecrets(declaration: Declaration): Declaration {
  const functions = declaration.functions.map(
    ({ release: _release, extension: _extension, replacements: _replacements, ...each }) => ({
      ...each,
      secrets: [],
    }),
  )
  return { ...declaration, functions }
}

/** Who declares, on GitHub: the file, or the inputs alone, for its stage. */
export function declaringOwner(
  { run }: Inputs,
  {
    path = '',
    stage = '',
    stages = [],
  }: Partial<Pick<DeclaredFile, 'path' | 'stages'>> & { readonly stage?: string | undefined },
): DeclaringOwner | undefined {
  const { id, serverUrl = '' } = run.repository ?? {}
  return id === undefined ? undefined : { serverUrl, repositoryId: id, file: path, stage, stages }
}

async function readConfig(inputs: Inputs, files: FileSource): Promise<DeclaredFile> {
  const path = await configPath(inputs, files)
  if (!path.ok) return refuseConfig(path.mistake)
  if (path.value === undefined) return inputs.stage === undefined ? nothing([]) : nothing([stageAlone])
  const file = await readConfigFile(files, path.value)
  if (!file.ok) return refuseConfig(file.mistake)
  return declareFile(file.value, inputs)
}

/** What a config file, or Zappa's settings, declare for the stage of the inputs. */
export async function declareFile(file: ConfigFile, inputs: Inputs): Promise<DeclaredFile> {
  if (!isZappaPath(file.file)) return parseConfig(file, inputs)
  return parseZappaSettings(file, {
    stage: inputs.stage,
    function: inputs.function,
    region: inputs.defaultRegion ?? inputs.region,
    folder: basename(dirname(resolve(inputs.workspace, file.file))),
  })
}

/** The stages of a file, whichever is selected; none of a file that cannot be read. */
export async function stagesIn(file: ConfigFile): Promise<readonly string[]> {
  const isZappa = isZappaPath(file.file)
  const text = await (isZappa ? parseZappaText(file) : parseConfigText(file))
  if (!text.ok || !isMap(text.value)) return []
  const stages = isZappa ? text.value : text.value.stages
  return isMap(stages) ? Object.keys(stages) : []
}

async function configPath(inputs: Inputs, files: FileSource): Promise<Checked<string | undefined>> {
  if (inputs.config !== undefined) return right(inputs.config)
  if (inputs.function !== undefined || inputs.secrets !== undefined) return right(undefined)
  const found = await findConfigPath(files)
  return found.ok && found.value === undefined ? wrong(nothingDeclared()) : found
}

const stageAlone = problemAt(
  { kind: 'input', input: 'stage' },
  {
    message: marked('A stage is selected, but there is no file with stages.'),
    remedy: say`Name the file in the ${input('config')}, or leave the ${input('stage')} out.`,
  },
)

function refuseConfig(mistake: Mistake): DeclaredFile {
  return nothing([problemAt({ kind: 'input', input: 'config' }, mistake)])
}
