import { readGuardrails } from './declare/file/guardrails.ts'
import { type Branch, openBranch } from './github/branch-files.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Declaration } from './model/declaration.ts'
import type { BaseState } from './model/guardrails.ts'
import { formatProblem } from './model/problem.ts'

/** What the branch that a pull request is to change says, and the branch itself where it could be read. */
export interface Base {
  readonly state: BaseState
  readonly branch?: Branch
}

export const contentsRefused = 'Give the job the permission "contents: read".'

/**
 * Reads the base branch through GitHub's API; `undefined` where the run is for no pull request, takes everything away, or
 * the workflow declares everything itself. Never throws.
 */
export async function readBase(inputs: Inputs, declaration: Declaration): Promise<Base | undefined> {
  const { token, workspace, run } = inputs
  const { baseBranch: name, repository } = run
  if (name === undefined || inputs.mode === 'remove' || !isInFile(declaration)) return undefined
  const failed = (message: string): Base => ({ state: { kind: 'failed', branch: name, message } })
  if (token === undefined) return failed('the input github-token is empty.')
  if (repository === undefined) return failed('the repository on GitHub is not known.')
  try {
    const octokit = await openOctokit(repository, token)
    const branch = await openBranch(octokit, repository, { name, workspace })
    const { values, problems } = await readGuardrails(inputs, branch.files)
    const [problem] = problems
    if (problem !== undefined) return { ...failed(formatProblem(problem)), branch }
    const [guardrails] = values
    return { state: { kind: 'found', branch: name, ...(guardrails && { guardrails }) }, branch }
  } catch (error) {
    return failed(explainRefusal(error, contentsRefused))
  }
}

function isInFile({ functions }: Declaration): boolean {
  return functions.some(({ place }) => place.kind === 'file')
}
