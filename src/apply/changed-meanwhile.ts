import type { FunctionName } from '../aws/lambda.ts'
import type { Failure } from '../model/failure.ts'
import type { PlannedFunction } from '../plan/function-plan.ts'

/** The function is not what this run read or wrote last: another run or tool is at work on it. */
export function changedMeanwhile(operation: string, { functionName }: FunctionName): Failure {
  return {
    operation,
    target: `function ${functionName}`,
    code: 'ChangedMeanwhile',
    message: 'the function was changed by something else while this ran, so that the plan no longer holds',
    remedy: 'Run this again; give the workflow a concurrency group so that two runs never meet.',
  }
}

/** Whether a plan made anew can be gone by: nothing forbids it, and what becomes of the extension is known. */
export function stillHolds({ plan: { findings }, questions }: PlannedFunction): boolean {
  const isForbidden = findings.some(({ severity }) => severity === 'error')
  return !isForbidden && !questions.some(({ kind }) => kind === 'newest-layer')
}
