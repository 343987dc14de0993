import type { Sentence } from '../text/sentence.ts'

/** What a run does: each of the words that the input `mode` may be, but `auto`. */
export const modes = ['plan', 'apply', 'check', 'remove'] as const
export type Mode = (typeof modes)[number]

/** What a plan fails for. Each word includes those before it, except that `broadened` lets warnings pass. */
export const failOnWords = ['error', 'warning', 'broadened', 'never'] as const
export type FailOn = (typeof failOnWords)[number]

/** What is known of a run. On GitHub that is everything; a run elsewhere may know nothing of it. */
export interface Run {
  /** What started it, in GitHub's words: `push`, `pull_request`. */
  readonly event?: string | undefined
  /** Where the declaration is kept on GitHub. Without it, nothing can be linked or read there. */
  readonly repository?: Repository | undefined
  /** Set where everybody can read the repository, and so its comments, summaries and logs. */
  readonly isPublic?: true | undefined
  readonly workflowRun?: WorkflowRun | undefined
  /** The path of the workflow's file, which starts with `OWNER/NAME/` if that is in another repository. */
  readonly workflow?: string | undefined
  /** Where the pages about this version of the action are; absent for an action that is in the checked-out repository. */
  readonly docs?: string | undefined
  /** The commit that the run is for: a pull request's head commit, else the commit that was checked out. */
  readonly commit?: string | undefined
  /** The commit that GitHub checks out: for a pull request, the one that would merge it. */
  readonly checkedOut?: string | undefined
  /** The commit that a pull request or a merge queue is to change, as the event says. */
  readonly baseCommit?: string | undefined
  /** The branch that the run is for, unless it is for a tag or for a pull request that is not merged. */
  readonly branch?: string | undefined
  /** The tag that the run is for. */
  readonly tag?: string | undefined
  /** The repository's default branch, as the event says. */
  readonly defaultBranch?: string | undefined
  /** What happened, where an event is of several kinds: `published` of a `release`. */
  readonly action?: string | undefined
  /** The pull request that started the run. */
  readonly pullRequest?: { readonly number: number } | undefined
  /** The repository that a pull request comes from, as OWNER/NAME: a fork, or this one. */
  readonly headRepository?: string | undefined
  /** The branch that a pull request or a merge queue is to change. */
  readonly baseBranch?: string | undefined
  /** The same in git's words, where it is read from the clone and not from GitHub. */
  readonly baseRef?: string | undefined
  /** The branch of a merge group, if a merge queue started the run. */
  readonly mergeGroup?: string | undefined
  /** Where the job summary is written, if the runner takes one. */
  readonly summaryFile?: string | undefined
}

export interface Repository {
  readonly owner: string
  readonly name: string
  readonly apiUrl: string
  /** Where people see it, for example `https://github.com`. */
  readonly serverUrl: string
  /** Its numeric id, which stays the same when it is renamed. */
  readonly id?: string | undefined
}

export type RepositoryName = Pick<Repository, 'owner' | 'name'>

export interface WorkflowRun {
  readonly id: string
  /** The run number that people see: it counts from 1 in each workflow. */
  readonly number: string
  readonly attempt: string
  /** The job's key in the workflow, and the start of a hash of its runner's name, which tells legs of a matrix apart. */
  readonly job?: string
  /** The id of the step in its job; for a step without one, what GitHub names it after, and which of several it is. */
  readonly step?: string
}

/**
 * The files that declare, at the tip of the branch that is applied or of the default branch, compared with those of this
 * run. `path`: the first that differs.
 */
export type TipState =
  | { readonly kind: 'same'; readonly branch: string; readonly commit: string }
  | {
      readonly kind: 'differs'
      readonly branch: string
      readonly commit: string
      readonly path: string
      /** Whether the tip is this run's own commit, so that the file was changed after it was checked out. */
      readonly isOwn: boolean
    }
  | {
      readonly kind: 'unread'
      readonly branch: string
      readonly message: Sentence
      /** Whether this is a run that somebody started again, whose commit may be older than the branch's tip. */
      readonly isRerun: boolean
    }

/** Whether the run is for changes that are not merged yet: those of a pull request or of a merge queue. */
export function isForReview({ event = '' }: Run): boolean {
  return /^(pull_request(_.+)?|merge_group)$/.test(event)
}

/** Whether GitHub checks out the branch that a pull request is to change, and not the commit that would merge it. */
export function checksOutBase({ event }: Run): boolean {
  return event === 'pull_request_target'
}

/**
 * Whether a run is for a pull request that is merged: GitHub then names the branch that it was merged into, and checks that out.
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
export function isMerged(run: Run): boolean {
  return run.pullRequest !== undefined && run.branch !== undefined && !checksOutBase(run)
}
