import type { Inputs } from '../inputs/inputs.ts'
import type { Declaration, Forgotten, FunctionDeclaration } from '../model/declaration.ts'
import type { FileSource, Past, Snapshot } from '../model/file-source.ts'
import { functionKey } from '../model/observation.ts'
import { placeAt } from '../model/place.ts'
import { declareFile, declaringOwner, stagesIn } from './declare.ts'
import { readConfigFile } from './file/find-config.ts'
import { workspaceFiles } from './file/workspace.ts'
import type { ConfigFile } from './formats/places.ts'
import { declareFunctions } from './function.ts'
import { inRegion } from './function-entry.ts'

/**
 * The functions that earlier versions of the file declared and the declaration does not, each as its newest version had
 * it. A version that is wrong declares what can be read of it. `files` is the workspace by default.
 */
export async function forgottenFunctions(
  inputs: Inputs,
  declaration: Declaration,
  { versions, base }: Past,
  files: FileSource = workspaceFiles(inputs.workspace),
): Promise<readonly FunctionDeclaration[]> {
  const { file } = declaration
  if (file === undefined) return []
  const known = new Set(declaration.functions.map(keyOf))
  const past = await Promise.all(versions.map((version) => declaredIn(version, inputs, declaration)))
  const lost = base && new Set((await declaredIn(base, inputs, declaration)).map(keyOf))
  const left = past.flat().filter((each) => !known.has(keyOf(each)))
  const ordered = [...left.filter((each) => !isOfStage(each)), ...left.filter(isOfStage)]
  const elsewhere = await declaredElsewhere(left, inputs, { declaration, files })
  return ordered.flatMap((each) => {
    const key = keyOf(each)
    if (known.has(key)) return []
    known.add(key)
    if (elsewhere.has(key)) return [{ ...each, forgotten: { kind: 'region' } as const }]
    if (lost === undefined || isOfStage(each)) return [each]
    const forgotten = lost.has(key)
      ? ({ kind: 'gone', byChange: true } as const)
      : ({ kind: 'earlier' } as const)
    return [{ ...each, forgotten }]
  })
}

/** The keys of what the file declares in a run for another region, of those of `left`. */
async function declaredElsewhere(
  left: readonly FunctionDeclaration[],
  inputs: Inputs,
  { declaration, files }: { readonly declaration: Declaration; readonly files: FileSource },
): Promise<ReadonlySet<string>> {
  const regions = new Set(left.map((each) => each.region))
  regions.delete(inputs.region ?? '')
  const declared = await Promise.all(
    [...regions].map((region) =>
      declaredIn({ commit: '', files }, { ...inputs, region, defaultRegion: region }, declaration),
    ),
  )
  return new Set(declared.flat().map(keyOf))
}

/** The declaration with what was forgotten, each under a label of its own. */
export function withForgotten(
  declaration: Declaration,
  forgotten: readonly FunctionDeclaration[],
): Declaration {
  const taken = new Set(declaration.functions.map(({ label }) => label))
  const named = forgotten.map((each) => {
    const { functionName, region, label: formerLabel } = each
    const free = [formerLabel, functionName, `${region}/${functionName}`].find((text) => !taken.has(text))
    const label = free ?? formerLabel
    taken.add(label)
    if (label === formerLabel || each.forgotten === undefined) return each
    return { ...each, label, forgotten: { ...each.forgotten, formerLabel } }
  })
  return { ...declaration, functions: [...declaration.functions, ...named] }
}

function keyOf({ region, functionName }: FunctionDeclaration): string {
  return functionKey(region, functionName)
}

function isOfStage({ forgotten }: FunctionDeclaration): boolean {
  return forgotten?.kind === 'stage'
}

/** What a version declares for the selected stage, and for stages that the file no longer has. */
async function declaredIn(
  { commit, files }: Snapshot,
  inputs: Inputs,
  { stage, file }: Declaration,
): Promise<readonly FunctionDeclaration[]> {
  const { path = '', stages = [] } = file ?? {}
  const read = await readConfigFile(files, path)
  if (!read.ok) return []
  const gone = (await stagesIn(read.value)).filter((each) => !stages.includes(each)).slice(0, mostStages)
  const chosen: readonly { stage: string | undefined; forgotten: Forgotten }[] = [
    { stage, forgotten: { kind: 'gone' } },
    ...gone.map((each) => ({ stage: each, forgotten: { kind: 'stage', stage: each } as const })),
  ]
  const declared = await Promise.all(
    chosen.map((each) => functionsOf(read.value, { ...inputs, stage: each.stage }, stages)),
  )
  return declared.flatMap(({ functions }, index) =>
    functions.map((each) => forget(each, commit, chosen[index]?.forgotten ?? { kind: 'gone' })),
  )
}

const mostStages = 10

/** What can be read of the functions that a file declares for one stage. */
interface ReadFunctions {
  readonly functions: readonly FunctionDeclaration[]
  /** Whether that is all of them: nothing is wrong in the file, and the region of each is known. */
  readonly isWhole: boolean
}

/** Returns the functions that a file declares for the stage of the inputs, as far as they can be read. */
export async function functionsOf(
  file: ConfigFile,
  inputs: Inputs,
  stages: readonly string[],
): Promise<ReadFunctions> {
  const parsed = await declareFile(file, inputs)
  const entries = parsed.values.map((entry) => inRegion(entry, inputs.region))
  const owner = declaringOwner(inputs, { path: file.file, stages, stage: inputs.stage })
  const all = declareFunctions(entries, { ...inputs, owner, replacements: [] }).values
  const functions = all.filter(({ region }) => region !== '')
  return { functions, isWhole: parsed.problems.length === 0 && functions.length === all.length }
}

/** All that matters of a function that is no longer declared: where it was, and whose. */
export function forget(
  declared: FunctionDeclaration,
  commit: string,
  forgotten: Forgotten,
): FunctionDeclaration {
  const { label, functionName, region, account, policyName, claim } = declared
  const place = placeAt(declared.place, commit)
  return {
    ...{ label, functionName, region, place, policyName, forgotten },
    ...(account !== undefined && { account }),
    ...(claim !== undefined && { claim }),
    secrets: [],
    describe: false,
  }
}
