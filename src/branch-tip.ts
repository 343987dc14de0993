import { contentsRefused } from './base-branch.ts'
import { workspaceFiles } from './declare/file/workspace.ts'
import { type Branch, filesAt, openBranch } from './github/branch-files.ts'
import { type Octokit, openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration } from './model/declaration.ts'
import { type FileSource, isSameText } from './model/file-source.ts'
import type { Repository, Run, TipState } from './model/run.ts'
import { marked, type Sentence } from './text/sentence.ts'

/** A workflow that empties it asks for no comparison, so that its first attempt goes on without a word. */
const emptyToken = marked('The input `github-token` is empty.')

/**
 * Compares the files that declare something with what they are at the tip of the branch that is applied. A run for a tag, a
 * release or a deployment of a commit may be meant for an older one; if somebody started it again, it is compared with the
 * default branch. Returns `undefined` if the run writes nothing, has no branch to compare with, or has all its declarations in
 * another repository's workflow. Never throws.
 */
export async function readTip(inputs: Inputs, { file }: Declaration): Promise<TipState | undefined> {
  const { token, workspace, run, mode } = inputs
  const { repository } = run
  const isRerun = Number(run.workflowRun?.attempt ?? 1) > 1
  const name = run.branch ?? (isRerun && run.baseBranch === undefined ? run.defaultBranch : undefined)
  if (mode !== 'apply' || inputs.allowOlder || name === undefined || repository === undefined)
    return undefined
  const workflow = inputs.secrets === undefined ? undefined : workflowOf(run)
  if (file === undefined && workflow === undefined) return undefined
  const unread = (message: Sentence) => ({ kind: 'unread', branch: name, message, isRerun }) as const
  if (token === undefined) return isRerun ? unread(emptyToken) : undefined
  try {
    const octokit = await openOctokit(repository, token)
    const tip = await openBranch(octokit, repository, { name, workspace })
    const sources = [
      ...(file === undefined ? [] : [{ path: file.path, here: workspaceFiles(workspace) }]),
      ...workflowSource(octokit, repository, { workflow, tip, workspace }),
    ]
    const differs = await Promise.all(sources.map((source) => differsAt(tip.files, source)))
    const path = sources.find((_, index) => differs[index])?.path
    const at = { branch: name, commit: tip.commit }
    return path === undefined
      ? { kind: 'same', ...at }
      : { kind: 'differs', ...at, path, isOwn: run.commit === tip.commit }
  } catch (error) {
    return unread(explainRefusal(error, contentsRefused))
  }
}

/** The workflow's file and the commit that it runs at, if both are of this repository. */
interface Workflow {
  readonly path: string
  readonly commit: string
}

function workflowOf({ workflow: path, checkedOut: commit }: Run): Workflow | undefined {
  return path?.startsWith('.github/') && commit !== undefined ? { path, commit } : undefined
}

/** A file, and where this run has it. */
interface Source {
  readonly path: string
  readonly here: FileSource
}

/** Inputs are in the workflow's file, which a job need not check out. */
function workflowSource(
  octokit: Octokit,
  repository: Repository,
  { workflow, tip, workspace }: { workflow: Workflow | undefined; tip: Branch; workspace: string },
): readonly Source[] {
  if (workflow === undefined || workflow.commit === tip.commit) return []
  const { path, commit } = workflow
  return [{ path, here: filesAt(octokit, repository, { commit, workspace }) }]
}

async function differsAt(tip: FileSource, { path, here }: Source): Promise<boolean> {
  const [own, newest] = await Promise.all([here.read(path), tip.read(path)])
  return !isSameText(own, newest)
}
