import { contentsRefused } from './base-branch.ts'
import { declare, stagesIn } from './declare/declare.ts'
import { configPathIn, readConfigFile } from './declare/file/find-config.ts'
import { gitHistory } from './declare/file/git.ts'
import { workspaceFiles } from './declare/file/workspace.ts'
import { forget, forgottenFunctions, withForgotten } from './declare/history.ts'
import { mostVersions, readFirstParent, readVersions, snapshotAt } from './github/history.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Log } from './log.ts'
import type { Declaration, FunctionDeclaration } from './model/declaration.ts'
import type { Past } from './model/file-source.ts'
import { checksOutBase, isMerged, type Run } from './model/run.ts'
import { marked, name, type Sentence, say, sides } from './text/sentence.ts'

/** What the file's history declares and the declaration does not. */
type History =
  | { readonly kind: 'read'; readonly forgotten: readonly FunctionDeclaration[] }
  | { readonly kind: 'unread'; readonly message: Sentence; readonly refused: boolean }

/**
 * Reads the last versions of the config file, from GitHub or else from a clone with all its history. Returns `undefined`
 * where inputs alone declare: they own nothing else. Never throws.
 */
export async function readHistory(inputs: Inputs, declaration: Declaration): Promise<History | undefined> {
  const { file } = declaration
  if (file === undefined) return undefined
  const found = await pastOf(inputs, file.path)
  if ('message' in found) return { kind: 'unread', ...found }
  try {
    return { kind: 'read', forgotten: await forgottenFunctions(inputs, declaration, found) }
  } catch (error) {
    return { kind: 'unread', message: explainRefusal(error, contentsRefused), refused: true }
  }
}

/**
 * The declaration, or for a removal the newest one that still had the stage, if only the history of the file declares it.
 * Throws a DeclarationError if neither can be read.
 */
export async function declareOrRecall(inputs: Inputs): Promise<Declaration> {
  try {
    return await declare(inputs)
  } catch (error) {
    const recalled = await recallStage(inputs).catch(() => undefined)
    if (recalled === undefined) throw error
    return recalled
  }
}

async function recallStage(inputs: Inputs): Promise<Declaration | undefined> {
  const { mode, stage, workspace, config } = inputs
  if (mode !== 'remove' || stage === undefined) return undefined
  const path = await configPathIn(workspaceFiles(workspace), config)
  if (!path.ok || path.value === undefined) return undefined
  const past = await pastOf(inputs, path.value)
  if ('message' in past) return undefined
  for (const { commit, files } of past.versions) {
    const file = await readConfigFile(files, path.value)
    if (file.ok && (await stagesIn(file.value)).includes(stage))
      return recalled(await declare(inputs, files), commit)
  }
  return undefined
}

/** Each function counts as forgotten: another file or stage may declare it by now. */
function recalled(declaration: Declaration, commit: string): Declaration {
  const functions = declaration.functions.map((each) => forget(each, commit, { kind: 'gone' }))
  return { ...declaration, functions }
}

interface Unread {
  readonly message: Sentence
  /** Whether GitHub was asked. */
  readonly refused: boolean
}

async function pastOf(inputs: Inputs, path: string): Promise<Past | Unread> {
  const fromGitHub = await githubHistory(inputs, path)
  if (!('message' in fromGitHub)) return fromGitHub
  const local = await gitHistory(inputs.workspace, path, { most: mostVersions, base: inputs.run.baseRef })
  const isReview = isJudgedByChange(inputs.run)
  return local === undefined || (isReview && local.base === undefined) ? fromGitHub : forRun(local, isReview)
}

/** Only a pull request is judged by what it changes: once it is merged, an apply also does what earlier ones have left. */
function isJudgedByChange(run: Run): boolean {
  return run.baseBranch !== undefined && !isMerged(run)
}

function forRun(past: Past, isReview: boolean): Past {
  return isReview ? past : { versions: past.versions }
}

async function githubHistory({ run, token, workspace }: Inputs, path: string): Promise<Past | Unread> {
  const { repository, checkedOut: commit } = run
  if (token === undefined) {
    const clone =
      run.baseRef === undefined
        ? marked('This is not a clone with all its history.')
        : say`This clone does not have the history of ${name(run.baseRef)}.`
    return { message: [sides(marked('The input `github-token` is empty.'), clone)], refused: false }
  }
  if (repository === undefined || commit === undefined)
    return { message: marked('The repository on GitHub is not known.'), refused: false }
  try {
    const octokit = await openOctokit(repository, token)
    const versions = await readVersions(octokit, repository, { commit, path, workspace })
    if (!isJudgedByChange(run)) return { versions }
    const parent = checksOutBase(run) ? undefined : await readFirstParent(octokit, repository, commit)
    const base = parent ?? run.baseCommit
    if (base === undefined)
      return { message: marked('The commit that it is based on is not known.'), refused: true }
    return { versions, base: snapshotAt(octokit, repository, { commit: base, workspace }) }
  } catch (error) {
    return { message: explainRefusal(error, contentsRefused), refused: true }
  }
}

/** The declaration with what the history adds to it. */
export function withHistory(declaration: Declaration, history: History | undefined, log: Log): Declaration {
  if (history === undefined) return declaration
  if (history.kind === 'read') return withForgotten(declaration, history.forgotten)
  log.info(say`Functions that left the file were not looked for. ${history.message}`)
  return history.refused ? { ...declaration, historyUnread: history.message } : declaration
}
