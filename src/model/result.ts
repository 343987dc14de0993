import type { Sentence } from '../text/sentence.ts'
import type { ApprovalsState } from './approvals.ts'
import type { Movement } from './digest.ts'
import type { FunctionOutcome, Outcome, StepOutcome } from './outcome.ts'
import type { FunctionPlan, Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import type { FailOn } from './run.ts'

/** How far a run got: everything that a report tells. */
export type Result =
  | { readonly kind: 'planned'; readonly plan: Plan; readonly approvals?: ApprovalsState | undefined }
  | { readonly kind: 'applied'; readonly plan: Plan; readonly outcome: Outcome }
  /** The plan is not the one that was reviewed, so nothing was written. */
  | { readonly kind: 'refused'; readonly plan: Plan; readonly movements: readonly Movement[] }
  /** Neither AWS nor another declaration could be read. `message` may be shown. */
  | {
      readonly kind: 'unplanned'
      readonly message: Sentence
      /** Whether there is another declaration, and so limits that this one may exceed. */
      readonly unjudged: boolean
      readonly approvals?: ApprovalsState | undefined
    }
  /** The declaration is wrong; nothing was read from AWS. */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** The run failed before it finished. `message` may be shown. */
  | { readonly kind: 'crashed'; readonly message: Sentence }

/** Whether a finding warns of something in the function. */
export function hasWarning({ findings }: FunctionPlan): boolean {
  return findings.some(({ severity }) => severity === 'warning')
}

/** The functions with grants that are past their last day, for which a check fails, once for each grant. */
export function expiredGrants({ functions }: Plan): readonly FunctionPlan[] {
  return functions.flatMap((each) =>
    each.findings.filter(({ code }) => code === 'grant-expired').map(() => each),
  )
}

/** Whether an apply did not finish a function: it failed, or the function is blocked. */
export function isUndone({ result }: FunctionOutcome): boolean {
  return result === 'failed' || result === 'blocked'
}

/** Whether a write is done, by this run or before. */
export function isInPlace({ result }: StepOutcome): boolean {
  return result === 'done' || result === 'already'
}

/** Whether an apply did not finish a function or a rotation. */
export function hasFailed({ functions, rotations }: Outcome): boolean {
  return functions.some(isUndone) || rotations.some(({ result }) => result === 'failed')
}

/** Whether an apply wrote anything, however it ended. */
export function hasWritten({ functions, rotations }: Outcome): boolean {
  const isDone = ({ result }: { readonly result: string }) => result === 'done'
  return functions.some(({ steps }) => steps.some(isDone)) || rotations.some(isDone)
}

/** Whether a run fails without a plan, as one fails whose plan was made without the limits of the base branch. */
export function failsUnplanned(
  { unjudged }: Extract<Result, { kind: 'unplanned' }>,
  { failOn }: { readonly failOn: FailOn },
): boolean {
  return unjudged && failOn !== 'never'
}
