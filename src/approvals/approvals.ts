import { type Base, noToken } from '../base-branch.ts'
import { openOctokit } from '../github/octokit.ts'
import { explainRefusal } from '../github/refusal.ts'
import { publishStatus, type Status } from '../github/statuses.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ApprovalsState } from '../model/approvals.ts'
import type { RulesState } from '../model/guardrails.ts'
import { describeStatus } from '../plan/approvals/status.ts'
import { guardrailsInForce } from '../plan/guardrails/guardrails.ts'
import { marked } from '../text/sentence.ts'
import { judge } from './judgement.ts'

interface Known {
  readonly base: Promise<Base | undefined>
  readonly rules: Promise<RulesState | undefined>
}

/** On other events, such as `pull_request_target`, the commit that is checked out is not the one under review. */
const judgedEvents: ReadonlySet<string> = new Set(['pull_request', 'pull_request_review', 'merge_group'])

/**
 * Judges whether the owners of secrets approve what a pull request, or each one in a merge group, newly grants, and
 * publishes that as a commit status. It reads both sides through GitHub's API, and nothing that is checked out. Returns
 * `undefined` if no rule in force asks for approvals, or the rules could not be read, which is a finding. Never throws.
 */
export async function readApprovals(inputs: Inputs, known: Known): Promise<ApprovalsState | undefined> {
  const { token, mode, run } = inputs
  if (mode !== 'plan' || !judgedEvents.has(run.event ?? '')) return undefined
  const [base, rules] = await Promise.all([known.base, known.rules])
  const unread = base?.state.kind === 'failed' || rules?.kind === 'failed'
  // Only what a pull request can't change itself: neither its own file, nor the inputs of its workflow.
  const guardrails = guardrailsInForce({}, { ...(base && { base: base.state }), ...(rules && { rules }) })
  if (!unread && guardrails.every(({ approvals = [] }) => approvals.length === 0)) return undefined
  const { repository } = run
  if (token === undefined || repository === undefined)
    return unread ? undefined : { kind: 'failed', message: noToken }
  const octokit = await openOctokit(repository, token)
  const { commit, workflowRun } = run
  const about = { commit, workflowRun, context: contextOf(inputs) }
  const publish = (status: Status) => publishStatus(octokit, repository, { ...status, ...about })
  if (unread) {
    await publish({ state: 'error', description: 'The rules could not be read.' }).catch(() => undefined)
    return undefined
  }
  try {
    await publish({ state: 'pending', description: 'Reading the reviews.' })
    const state = await judge({ octokit, repository, inputs, base, guardrails })
    await publish(describeStatus(state))
    return state
  } catch (error) {
    return { kind: 'failed', message: explainRefusal(error, statusesRefused) }
  }
}

const statusesRefused = marked('Give the job the permission `statuses: write`.')

/**
 * Other branches have other rules, so the name of the branch is part of the status, and no branch has a space in its
 * name. The rest distinguishes uses of the action.
 */
function contextOf({ run, config, function: functionName, stage, label }: Inputs): string {
  const parts = [run.baseBranch, config, functionName, stage, label]
  return `lambda-secrets approvals: ${parts.filter((part) => part !== undefined && part !== '').join(', ')}`
}
