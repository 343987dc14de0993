import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inputs } from '../inputs/inputs.ts'
import type { Declaration, OtherDeclarations, OtherFunction } from '../model/declaration.ts'
import { isZappaPath } from '../model/place.ts'
import { stagesIn } from './declare.ts'
import { readConfigFile } from './file/find-config.ts'
import { mayBeSparse } from './file/git.ts'
import { workspaceFiles } from './file/workspace.ts'
import type { ConfigFile } from './formats/places.ts'
import { functionsOf } from './history.ts'

/** What the other config files of the workspace declare, and the other stages of this declaration's file. */
export async function readOthers(
  inputs: Inputs,
  { file: own, stage: ownStage }: Declaration,
): Promise<OtherDeclarations> {
  const found = await configPaths(inputs.workspace)
  const files = workspaceFiles(inputs.workspace)
  const functions: OtherFunction[] = []
  const unread: string[] = []
  for (const path of found.paths) {
    const read = await readConfigFile(files, path)
    if (!read.ok) unread.push(path)
    if (!read.ok || !looksLikeConfig(read.value)) continue
    for (const { stage, declared, isWhole } of await declaredBy(read.value, inputs)) {
      if (!isWhole) unread.push(path)
      if (path !== own?.path || stage !== ownStage) functions.push(...declared)
    }
  }
  return { functions, unread, complete: found.complete && !(await mayBeSparse(inputs.workspace)) }
}

async function declaredBy(file: ConfigFile, inputs: Inputs) {
  const stages = await stagesIn(file)
  const chosen = stages.length === 0 ? [undefined] : stages
  return Promise.all(
    chosen.map(async (stage) => {
      const read = await functionsOf(file, { ...inputs, stage, function: undefined }, stages)
      const declared = read.functions.map((each): OtherFunction => {
        const { region, functionName, account, secrets = [], extension } = each
        const what = { region, functionName, account, secrets, ...(extension && { extension }) }
        return { file: file.file, stage, ...what }
      })
      return { stage, declared, isWhole: read.isWhole }
    }),
  )
}

/** Most files of a repository are not config files, and need not be parsed to know it. */
function looksLikeConfig({ file, text }: ConfigFile): boolean {
  return isZappaPath(file)
    ? /\baws_secrets\b/.test(text)
    : /\bversion\b/.test(text) && /\bfunctions\b/.test(text)
}

const mostEntries = 20_000

/** The paths of all files that could be config files; not `complete` if a folder can't be read or there are too many files. */
async function configPaths(
  workspace: string,
): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }> {
  const paths: string[] = []
  const due = ['']
  let entries = 0
  let complete = true
  for (let folder = due.shift(); folder !== undefined; folder = due.shift()) {
    const listed = await readdir(join(workspace, folder), { withFileTypes: true }).catch(() => undefined)
    if (listed === undefined) complete = false
    for (const entry of listed ?? []) {
      entries += 1
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !['node_modules', '.git'].includes(entry.name)) due.push(path)
      if (!entry.isDirectory() && isConfigPath(entry.name)) paths.push(path)
    }
    if (entries > mostEntries) return { paths: paths.sort(), complete: false }
  }
  return { paths: paths.sort(), complete }
}

function isConfigPath(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name) || (isZappaPath(name) && /\.toml$/i.test(name))
}
