import { readGuardrails } from './declare/file/guardrails.ts'
import { type Branch, openBranch } from './github/branch-files.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration } from './model/declaration.ts'
import type { BaseState } from './model/guardrails.ts'
import { explainProblem } from './model/problem.ts'
import { marked, type Sentence } from './text/sentence.ts'

/** What the base branch of a pull request declares, and the branch itself if it could be read. */
export interface Base {
  readonly state: BaseState
  readonly branch?: Branch
}

export const contentsRefused = marked('Give the job the permission `contents: read`.')

/**
 * Reads the base branch through GitHub's API. Returns `undefined` if the run is not for a pull request, removes
 * everything, or has all its declarations in the workflow. Never throws.
 */
export async function readBase(inputs: Inputs, declaration: Declaration): Promise<Base | undefined> {
  const { token, workspace, run } = inputs
  const { baseBranch: name, repository } = run
  if (name === undefined || inputs.mode === 'remove' || !isInFile(declaration)) return undefined
  const failed = (message: Sentence): Base => ({ state: { kind: 'failed', branch: name, message } })
  if (token === undefined) return failed(marked('the input `github-token` is empty.'))
  if (repository === undefined) return failed(marked('the repository on GitHub is not known.'))
  try {
    const octokit = await openOctokit(repository, token)
    const branch = await openBranch(octokit, repository, { name, workspace })
    const { values, problems } = await readGuardrails(inputs, branch.files)
    const [problem] = problems
    if (problem !== undefined) return { ...failed(explainProblem(problem)), branch }
    const [guardrails] = values
    return { state: { kind: 'found', branch: name, ...(guardrails && { guardrails }) }, branch }
  } catch (error) {
    return failed(explainRefusal(error, contentsRefused))
  }
}

function isInFile({ functions }: Declaration): boolean {
  return functions.some(({ place }) => place.kind === 'file')
}
