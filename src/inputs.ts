/** Everything that the workflow says, read once. What a declaration means is judged in `declare`. */
export interface Inputs {
  readonly mode: Mode
  /** Lambda name or ARN, as given. */
  readonly function: string | undefined
  /** The lines of `secrets`, as given. */
  readonly secrets: string | undefined
  /** Path of the config file, as given. */
  readonly config: string | undefined
  /** Name of the inline policy; `{function}` stands for the Lambda function's name. */
  readonly policyName: string
  /** Whether what is ours and no longer declared is taken away. */
  readonly prune: boolean
  readonly describe: boolean
  /** Seconds between a new grant and the variables that need it. */
  readonly propagationWait: number
  readonly comment: boolean
  /** Tells the comments of several uses in one pull request apart. */
  readonly label: string
  readonly token: string | undefined
  /** From AWS_REGION or AWS_DEFAULT_REGION. */
  readonly region: string | undefined
  /** GITHUB_WORKSPACE: no file outside is read. */
  readonly workspace: string
  readonly run: Run
}

export type Mode = 'plan' | 'apply' | 'check' | 'remove'

/** The workflow run, from GITHUB_* variables and the event file. */
export interface Run {
  readonly event: string
  readonly owner: string
  readonly repository: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly id: string
  readonly attempt: string
  /** The commit that the run is for: a pull request's head commit, else GITHUB_SHA. */
  readonly commit: string
  /** The pull request that started the run. */
  readonly pullRequest: { readonly number: number } | undefined
  /** Where the job summary is written, if the runner takes one. */
  readonly summaryFile: string | undefined
}
