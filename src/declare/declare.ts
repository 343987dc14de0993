import { basename, dirname, resolve } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import type { Declaration } from '../model/declaration.ts'
import type { FileSource } from '../model/file-source.ts'
import { isZappaPath } from '../model/place.ts'
import { DeclarationError } from '../model/problem.ts'
import { marked } from '../text/sentence.ts'
import { parseConfig } from './file/file.ts'
import { findConfigPath, nothingDeclared, readConfigFile } from './file/find.ts'
import { workspaceFiles } from './file/workspace.ts'
import { declareFunctions } from './function.ts'
import { type DeclaredFile, inRegion, joinEntries, nothing } from './function-entry.ts'
import { parseAllowedSecrets, readInputEntry } from './inputs.ts'
import { type Checked, type Mistake, orderProblems, problemAt, right, wrong } from './problem.ts'
import { parseZappaSettings } from './zappa/zappa.ts'

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
  const functions = declareFunctions(entries, inputs)
  const allowed = parseAllowedSecrets(inputs.allowedSecrets)
  const problems = [...file.problems, ...given.problems, ...functions.problems, ...allowed.problems]
  if (problems.length > 0) throw new DeclarationError(orderProblems(problems))
  const { stage, account, guardrails } = file
  return {
    functions: functions.values,
    ...(stage !== undefined && { stage }),
    ...(account !== undefined && { account }),
    ...(!allowed.values.includes('*') && { allowedSecrets: allowed.values }),
    ...(guardrails !== undefined && { guardrails }),
  }
}

/** The declaration for a run that removes everything of ours. */
export function withoutSecrets(declaration: Declaration): Declaration {
  const functions = declaration.functions.map(({ release: _release, extension: _extension, ...each }) => ({
    ...each,
    secrets: [],
  }))
  return { ...declaration, functions }
}

async function readConfig(inputs: Inputs, files: FileSource): Promise<DeclaredFile> {
  const path = await configPath(inputs, files)
  if (!path.ok) return refuseConfig(path.mistake)
  if (path.value === undefined) return inputs.stage === undefined ? nothing([]) : nothing([stageAlone])
  const file = await readConfigFile(files, path.value)
  if (!file.ok) return refuseConfig(file.mistake)
  if (!isZappaPath(path.value)) return parseConfig(file.value, inputs)
  return parseZappaSettings(file.value, {
    stage: inputs.stage,
    function: inputs.function,
    region: inputs.defaultRegion ?? inputs.region,
    folder: basename(dirname(resolve(inputs.workspace, path.value))),
  })
}

async function configPath(inputs: Inputs, files: FileSource): Promise<Checked<string | undefined>> {
  if (inputs.config !== undefined) return right(inputs.config)
  if (inputs.function !== undefined || inputs.secrets !== undefined) return right(undefined)
  const found = await findConfigPath(files)
  return found.ok && found.value === undefined ? wrong(nothingDeclared) : found
}

const stageAlone = problemAt(
  { kind: 'input', input: 'stage' },
  {
    message: marked('A stage is selected, but there is no file with stages.'),
    remedy: marked('Name the file in the input `config`, or leave `stage` out.'),
  },
)

function refuseConfig(mistake: Mistake): DeclaredFile {
  return nothing([problemAt({ kind: 'input', input: 'config' }, mistake)])
}
