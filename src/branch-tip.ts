import { contentsRefused } from './base.ts'
import { workspaceFiles } from './declare/file/workspace.ts'
import { openBranch } from './github/branch-files.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration, TipState } from './model/declaration.ts'
import type { FileContent } from './model/file-source.ts'

/**
 * Compares the config file with the one at the tip of the branch that is applied. Returns `undefined` if the run writes
 * nothing, is not for a branch, or has all its declarations in the workflow. Never throws.
 */
export async function readTip(inputs: Inputs, { file }: Declaration): Promise<TipState | undefined> {
  const { token, workspace, run, mode } = inputs
  const { branch: name, repository } = run
  if (mode !== 'apply' || inputs.allowOlder || name === undefined || file === undefined) return undefined
  if (token === undefined || repository === undefined) return undefined
  try {
    const octokit = await openOctokit(repository, token)
    const { commit, files } = await openBranch(octokit, repository, { name, workspace })
    const [here, there] = await Promise.all([
      workspaceFiles(workspace).read(file.path),
      files.read(file.path),
    ])
    return { kind: isSame(here, there) ? 'same' : 'differs', branch: name, commit }
  } catch (error) {
    return { kind: 'unread', branch: name, message: explainRefusal(error, contentsRefused) }
  }
}

function isSame(here: FileContent, there: FileContent): boolean {
  return here.kind === 'found' && there.kind === 'found' && Buffer.compare(here.bytes, there.bytes) === 0
}
