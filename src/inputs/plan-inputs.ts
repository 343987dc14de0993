import type { Problem } from '../model/problem.ts'
import { readBoolean } from './reading.ts'

/** What the workflow chooses and the plan takes as it is. */
export interface PlanInputs {
  /** Whether what is ours and no longer declared is removed. */
  readonly prune: boolean
  /** Whether more than half of the grants may be revoked at once. */
  readonly allowRemovals: boolean
  /** Whether variables that look like secrets in plain text are named. */
  readonly plaintextNotice: boolean
}

export function readPlanInputs(problems: Problem[]): PlanInputs {
  return {
    prune: readBoolean('prune', problems),
    allowRemovals: readBoolean('allow-removals', problems),
    plaintextNotice: readBoolean('plaintext-notice', problems),
  }
}
