import { contentsRefused } from './base-branch.ts'
import { openRef } from './declare/file/git.ts'
import { isOnBranch } from './github/ancestry.ts'
import { openOctokit } from './github/octokit.ts'
import { explainRefusal } from './github/refusal.ts'
import type { Inputs } from './inputs/inputs.ts'
import { DeclarationError } from './model/problem.ts'
import { checksOutBase } from './model/run.ts'
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

/**
 * Makes sure that the plan of a pull request is not that of the branch that it is to change, which would find nothing to do,
 * whatever the pull request declares. Throws a DeclarationError if a commit of that branch is checked out: the last one of the
 * default branch, which GitHub names, or the one that the pull request is based on.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request_target
 */
export async function requireChange({ mode, workspace, run }: Inputs): Promise<void> {
  const { event = '', checkedOut, baseCommit } = run
  if (mode !== 'plan' || !checksOutBase(run)) return
  const head = await openRef(workspace, 'HEAD')
  if (head === undefined || ![checkedOut, baseCommit].includes(head.commit)) return
  throw new DeclarationError([
    {
      place: { kind: 'input', input: 'mode' },
      message: say`On event ${name(event)}, a commit of this repository's own branch is checked out (${name(head.commit.slice(0, 7))}), so there is no plan of the pull request.`,
      remedy: say`Plan on event ${name('pull_request')}.`,
    },
  ])
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
