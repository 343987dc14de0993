/** The workflow run, from GITHUB_* variables and the event file. */
export interface Run {
  readonly event: string
  readonly owner: string
  readonly repository: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly id: string
  /** The run number that people see: it counts from 1 in each workflow. */
  readonly number: string
  readonly attempt: string
  /** The commit that the run is about: a pull request's head commit, else GITHUB_SHA. */
  readonly commit: string
  /** The pull request that started the run. */
  readonly pullRequest: { readonly number: number } | undefined
  /** The branch that a pull request or a merge queue targets. */
  readonly baseBranch: string | undefined
  /** Where the job summary is written, if the runner supports one. */
  readonly summaryFile: string | undefined
}
