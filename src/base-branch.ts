import { declare } from './declare/declare.ts'
import { configPathIn, usualConfigPaths } from './declare/file/find-config.ts'
import { openRef } from './declare/file/git.ts'
import { readGuardrails } from './declare/file/guardrails.ts'
import { workspaceFiles } from './declare/file/workspace.ts'
import { type Branch, openBranch } from './github/branch-files.ts'
import { readFirstParent, snapshotAt } from './github/history.ts'
import { type Octokit, openOctokit } from './github/octokit.ts'
import { explainRefusal, statusOf } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import { secretPlaces } from './model/access/declared-places.ts'
import { type Declaration, isLimited } from './model/declaration.ts'
import { type FileSource, isSameText } from './model/file-source.ts'
import type { BaseState } from './model/guardrails.ts'
import { functionKey } from './model/observation.ts'
import { DeclarationError, explainProblem } from './model/problem.ts'
import { checksOutBase, isMerged, type Repository } from './model/run.ts'
import { marked, type Sentence } from './text/sentence.ts'

/** What the base branch of a pull request declares, and the branch itself if it could be read. */
export interface Base extends Partial<Read> {
  readonly state: BaseState
}

interface Read {
  readonly branch: Branch
  /**
   * The branch at the commit that the change is made to. What it got since is not lost by the change: a run that was started
   * again, or waited for somebody to allow it, has the merge commit of its first moment.
   */
  readonly before: Branch
  /** The files of the commit that would merge the change, where GitHub has it. */
  readonly merged?: FileSource
}

export const noToken = marked(
  'the input `github-token` is empty. Omit it: it defaults to the token of the job.',
)

export const contentsRefused = marked('Give the job the permission `contents: read`.')

/**
 * Reads the base branch through GitHub's API. Returns `undefined` if the run is not for a pull request, removes
 * everything that is ours, or has all its declarations in the workflow. Never throws.
 */
export async function readBase(inputs: Inputs, declaration: Declaration): Promise<Base | undefined> {
  const { baseBranch: name } = inputs.run
  if (name === undefined || !isLimited(declaration, inputs.mode) || !isInFile(declaration)) return undefined
  const failed = (message: Sentence): Base => ({ state: { kind: 'failed', branch: name, message } })
  try {
    const read = await openBase(inputs, name)
    if ('unknown' in read) return failed(read.unknown)
    const { values, problems } = await readGuardrails(inputs, read.branch.files)
    const [problem] = problems
    if (problem !== undefined) return { ...failed(explainProblem(problem)), ...read }
    const [guardrails] = values
    const declared = await declaredOn(read.before, inputs)
    const left = await guardrailsLeft(inputs, read.branch)
    const limits = { ...(guardrails && { guardrails }), ...(left !== undefined && { left }) }
    const unlike = await unlikeMerged(inputs, read, declaration.file?.path)
    return { state: { kind: 'found', branch: name, ...limits, ...unlike, ...declared }, ...read }
  } catch (error) {
    return failed(explainRefusal(error, contentsRefused))
  }
}

async function openBase(
  { token, workspace, run }: Inputs,
  name: string,
): Promise<Read | { readonly unknown: Sentence }> {
  const { baseRef, repository, pullRequest, checkedOut } = run
  if (baseRef !== undefined) {
    const version = await openRef(workspace, baseRef)
    if (version === undefined) return { unknown: marked('this clone has no such commit.') }
    const branch = { name, ...version }
    return { branch, before: branch }
  }
  if (token === undefined) return { unknown: noToken }
  if (repository === undefined) return { unknown: marked('the repository on GitHub is not known.') }
  const octokit = await openOctokit(repository, token)
  const hasMergeCommit = pullRequest !== undefined && !checksOutBase(run) && !isMerged(run)
  const mergeCommit = hasMergeCommit ? checkedOut : undefined
  const at = (commit: string) => snapshotAt(octokit, repository, { commit, workspace })
  const [branch, parent] = await Promise.all([
    openBranch(octokit, repository, { name, workspace }),
    mergeCommit === undefined ? undefined : mergedInto(octokit, repository, mergeCommit),
  ])
  if (mergeCommit === undefined || parent === undefined) return { branch, before: branch }
  const before = parent === branch.commit ? branch : { name, ...at(parent) }
  return { branch, before, merged: at(mergeCommit).files }
}

/** The commit that `commit` merges into; `undefined` where it merges nothing, or GitHub no longer has it. */
async function mergedInto(
  octokit: Octokit,
  repository: Repository,
  commit: string,
): Promise<string | undefined> {
  return readFirstParent(octokit, repository, commit).catch((error) => {
    if ([404, 422].includes(statusOf(error) ?? 0)) return undefined
    throw error
  })
}

/** Returns in what the file that is planned is not the one that would be merged now. */
async function unlikeMerged(
  { workspace }: Inputs,
  { branch, before, merged }: Read,
  path: string | undefined,
): Promise<Pick<Extract<BaseState, { kind: 'found' }>, 'outdated' | 'replaced'>> {
  if (path === undefined || merged === undefined) return {}
  const sources = [branch.files, before.files, merged, workspaceFiles(workspace)]
  const [now, then, would, here] = await Promise.all(sources.map((files) => files.read(path)))
  const isOutdated = now?.kind === 'found' ? !isSameText(now, then) : now?.kind !== then?.kind
  const isReplaced = would?.kind === 'found' && !isSameText(would, here)
  return { ...(isOutdated && { outdated: path }), ...(isReplaced && { replaced: path }) }
}

/**
 * Returns the file in a usual place that has guardrails, or that can't be read, where the branch lacks the one that the
 * workflow names now: those limits would no longer apply.
 */
async function guardrailsLeft(
  { config, stage }: Inputs,
  { files }: Pick<Branch, 'files'>,
): Promise<string | undefined> {
  if (config === undefined || (await files.exists(config))) return undefined
  for (const usual of await usualConfigPaths(files)) {
    const { values, problems } = await readGuardrails({ config: usual, stage }, files)
    const isLimited = values.some((guardrails) => Object.keys(guardrails).length > 0)
    if (isLimited || problems.length > 0) return usual
  }
  return undefined
}

/** A branch without the file declares nothing, so everything is new. Throws what GitHub's client throws, or DeclarationError. */
export async function declarationOn({ files }: Pick<Branch, 'files'>, inputs: Inputs): Promise<Declaration> {
  const path = await configPathIn(files, inputs.config)
  return path.ok && path.value === undefined ? { functions: [] } : declare(inputs, files)
}

/** Returns what the branch declares; nothing if its declaration is wrong, which is not this change's doing. */
async function declaredOn(
  branch: Branch,
  inputs: Inputs,
): Promise<Pick<Extract<BaseState, { kind: 'found' }>, 'before' | 'functions' | 'limits' | 'account'>> {
  try {
    const { functions, account, guardrails: before = {} } = await declarationOn(branch, inputs)
    const places = functions.map(
      ({ region, functionName, secrets = [] }) =>
        [functionKey(region, functionName), secretPlaces(secrets, branch.commit)] as const,
    )
    const limits = functions.map(
      ({ region, functionName, frozen, tier }) =>
        [functionKey(region, functionName), { ...tier, ...(frozen && { frozen }) }] as const,
    )
    return {
      before,
      functions: new Map(places),
      limits: new Map(limits),
      ...(account !== undefined && { account }),
    }
  } catch (error) {
    if (error instanceof DeclarationError) return {}
    throw error
  }
}

function isInFile({ functions }: Declaration): boolean {
  return functions.some(({ place }) => place.kind === 'file')
}
