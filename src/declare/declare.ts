import { basename, dirname, resolve } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import type { Declaration } from '../model/declaration.ts'
import type { FileSource } from '../model/file-source.ts'
import { DeclarationError } from '../model/problem.ts'
import { parseConfig } from './file/file.ts'
import { findConfigPath, isZappaPath, nothingDeclared, readConfigFile } from './file/find.ts'
import { workspaceFiles } from './file/workspace.ts'
import { type DeclaredFile, declareFunctions, inRegion, joinEntries, nothing } from './function.ts'
import { parseAllowedSecrets, readInputEntry } from './inputs.ts'
import { type Checked, type Mistake, orderProblems, problemAt, right, wrong } from './problem.ts'
import { parseZappaSettings } from './zappa/zappa.ts'

/**
 * What the inputs and the file declare. Inputs add to a file named with `config`; without `config` they stand alone;
 * without any, the file in its usual place counts. `files` holds the file: the workspace unless given. Throws a
 * DeclarationError with everything wrong in them.
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

/** The declaration of a run that takes everything of ours away. */
export function withoutSecrets(declaration: Declaration): Declaration {
  const functions = declaration.functions.map(({ release: _release, extension: _extension, ...each }) => ({
    ...each,
    secrets: [],
  }))
  return { ...declaration, functions }
}

async function readConfig(inputs: Inputs, files: FileSource): Promise<DeclaredFile> {
  const path = await configPath(inputs, files)
  if (!path.ok) return refuse(path.mistake)
  if (path.value === undefined) return inputs.stage === undefined ? nothing([]) : nothing([stageAlone])
  const file = await readConfigFile(files, path.value)
  if (!file.ok) return refuse(file.mistake)
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
    message: 'There is a stage, but no file that has stages.',
    remedy: 'Name the file in the input `config`, or leave `stage` out.',
  },
)

function refuse(mistake: Mistake): DeclaredFile {
  return nothing([problemAt({ kind: 'input', input: 'config' }, mistake)])
}
