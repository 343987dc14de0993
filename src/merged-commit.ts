import { contentsRefused } from './base-branch.ts'
import { isOnBranch } from './github/ancestry.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import { DeclarationError } from './model/problem.ts'
import { name, type Sentence, say } from './text/sentence.ts'

/**
 * Makes sure that what `auto` applies for a tag or a release is on the default branch: anybody who may push a tag can give
 * it to a commit that nobody reviewed. Throws a DeclarationError if it is not, or if that cannot be found out.
 */
export async function requireMerged(inputs: Inputs): Promise<void> {
  if (!inputs.onlyIfMerged) return
  const obstacle = await obstacleOf(inputs)
  if (obstacle === undefined) return
  const remedy = say`Set the input ${name('mode')} to ${name('apply')} to apply this commit anyway. Nothing was done.`
  throw new DeclarationError([{ place: { kind: 'input', input: 'mode' }, message: obstacle, remedy }])
}

async function obstacleOf({ token, run }: Inputs): Promise<Sentence | undefined> {
  const { repository, defaultBranch: branch, checkedOut: commit } = run
  if (repository === undefined || branch === undefined || commit === undefined)
    return say`The run does not say which commit it is for.`
  if (token === undefined)
    return say`Without ${name('github-token')}, the action can't check whether commit ${name(commit)} is on branch ${name(branch)}.`
  try {
    const octokit = await openOctokit(repository, token)
    if (await isOnBranch(octokit, repository, { branch, commit })) return undefined
    return say`Commit ${name(commit)} is not on branch ${name(branch)}, so ${name('auto')} does not apply it.`
  } catch (error) {
    const why = explainRefusal(error, contentsRefused)
    return say`Could not check whether commit ${name(commit)} is on branch ${name(branch)}. ${why}`
  }
}
