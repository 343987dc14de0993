import type { FunctionName } from '../aws/lambda.ts'
import type { Failure } from '../model/failure.ts'

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
