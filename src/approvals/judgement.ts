import { type Base, declarationOn } from '../base-branch.ts'
import { declare } from '../declare/declare.ts'
import { filesAt } from '../github/branch-files.ts'
import { readParents } from '../github/history.ts'
import { readQueue } from '../github/merge-queue.ts'
import type { Octokit } from '../github/octokit.ts'
import { explainRefusal } from '../github/refusal.ts'
import { readMembers, readReviews } from '../github/reviews.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Approval, ApprovalsState, Need } from '../model/approvals.ts'
import type { Declaration } from '../model/declaration.ts'
import type { SourcedGuardrails } from '../model/guardrails.ts'
import { DeclarationError, explainProblem } from '../model/problem.ts'
import type { Repository } from '../model/run.ts'
import { isTeam, judgeApprovals } from '../plan/approvals/judge.ts'
import { neededApprovals } from '../plan/approvals/needs.ts'
import { join, marked, name, type Sentence, say } from '../text/sentence.ts'

const reviewsRefused = marked('Give the job the permissions `contents: read` and `pull-requests: read`.')

function failed(message: Sentence): ApprovalsState {
  return { kind: 'failed', message }
}

/** GitHub makes no new merge commit while there are conflicts, and reviews then start runs with an older one. */
const notMerged = marked(
  'the commit of this run does not merge the last commit of the pull request. Resolve its conflicts with the base branch.',
)

interface Judging {
  readonly octokit: Octokit
  readonly repository: Repository
  readonly inputs: Inputs
  readonly base: Base | undefined
  readonly guardrails: readonly SourcedGuardrails[]
}

/** One pull request, with the commits before and after it. */
interface Step {
  readonly pullRequest: number
  readonly before: string | undefined
  readonly after: string
}

/**
 * Returns how far the approvals are of the pull request that a run is for, or of each one in a merge group. Everything is
 * read through GitHub's API. Never throws.
 */
export async function judge(judging: Judging): Promise<ApprovalsState> {
  try {
    const { run } = judging.inputs
    const steps = await stepsOf(judging)
    if ('mistake' in steps) return failed(steps.mistake)
    const judged = await Promise.all(steps.steps.map((step) => judgeStep(step, judging)))
    const approvals: Approval[] = []
    for (const each of judged) {
      if ('mistake' in each) return failed(each.mistake)
      approvals.push(...each.approvals)
    }
    return { kind: 'judged', approvals, final: run.mergeGroup !== undefined }
  } catch (error) {
    if (error instanceof DeclarationError) return failed(join(error.problems.map(explainProblem)))
    return failed(explainRefusal(error, reviewsRefused))
  }
}

type Mistaken = { readonly mistake: Sentence }

async function stepsOf({
  octokit,
  repository,
  inputs: { run },
  base,
}: Judging): Promise<{ readonly steps: readonly Step[] } | Mistaken> {
  const { pullRequest, mergeGroup, checkedOut, commit } = run
  const tip = base?.branch?.commit
  if (pullRequest !== undefined && checkedOut !== undefined && commit !== undefined) {
    const merged = [checkedOut, ...(await readParents(octokit, repository, checkedOut))]
    if (!merged.includes(commit)) return { mistake: notMerged }
    return { steps: [{ pullRequest: pullRequest.number, before: tip, after: checkedOut }] }
  }
  if (mergeGroup === undefined || commit === undefined)
    return { mistake: marked('The event names no pull request.') }
  const group = { ref: mergeGroup, commit, tip: tip ?? run.baseCommit ?? '' }
  const queue = await readQueue(octokit, repository, group)
  if ('mistake' in queue) return queue
  return {
    steps: queue.entries.map(({ base: before, commit: after, ...each }) => ({ ...each, before, after })),
  }
}

async function judgeStep(
  { pullRequest, before, after }: Step,
  judging: Judging,
): Promise<{ readonly approvals: readonly Approval[] } | Mistaken> {
  const { octokit, repository, inputs, guardrails } = judging
  const [old, now] = await Promise.all([
    before === undefined ? undefined : declaredAt(before, judging).catch(unlessWrong),
    declaredAt(after, judging),
  ])
  const needs = neededApprovals(old, now, guardrails)
  if (needs.length === 0) return { approvals: [] }
  const reviewed = await readReviews(octokit, repository, pullRequest)
  if ('mistake' in reviewed) return reviewed
  if (inputs.run.pullRequest !== undefined && reviewed.head !== inputs.run.commit)
    return { mistake: say`Pull request ${pullRequest} has a newer commit, which has its own run.` }
  const teams = await readTeams(octokit, needs)
  if ('mistake' in teams) return teams
  const membersOf = (team: string) => teams.members.get(team) ?? []
  return { approvals: judgeApprovals(pullRequest, { needs, reviewed }, membersOf) }
}

/** What a commit declares. Inputs that declare something do so without a file, too. */
async function declaredAt(commit: string, { octokit, repository, inputs }: Judging): Promise<Declaration> {
  await readParents(octokit, repository, commit) // Of a commit that is not there, every file would be absent.
  const files = filesAt(octokit, repository, { commit, workspace: inputs.workspace })
  const isInInputs = inputs.function !== undefined || inputs.secrets !== undefined
  return isInInputs ? declare(inputs, files) : declarationOn({ files }, inputs)
}

/** Where the old declaration is wrong, everything counts as new. */
function unlessWrong(error: unknown): undefined {
  if (!(error instanceof DeclarationError)) throw error
}

async function readTeams(
  octokit: Octokit,
  needs: readonly Need[],
): Promise<{ readonly members: ReadonlyMap<string, readonly string[]> } | Mistaken> {
  const members = new Map<string, readonly string[]>()
  for (const team of new Set(needs.flatMap(({ rule }) => rule.by.filter(isTeam)))) {
    try {
      members.set(team, await readMembers(octokit, team))
    } catch (error) {
      const remedy = marked(
        "List its members in `by`, or set `github-token` to a GitHub App's token with the permission `members: read`.",
      )
      return {
        mistake: say`The members of team ${name(team)} could not be read: ${explainRefusal(error, remedy)}`,
      }
    }
  }
  return { members }
}
