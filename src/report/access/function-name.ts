import type { FunctionPlan } from '../../model/plan.ts'
import { code } from '../markdown/markdown.ts'

/** ` (Lambda x)` where the label, which is the author's word, does not tell the Lambda function: with or without its stage. */
export function aliasOf({ label, functionName }: FunctionPlan, stage: string | undefined): string {
  const names =
    stage === undefined ? [label] : [label, `${label}-${stage}`, `${label}_${stage}`, `${stage}-${label}`]
  return names.includes(functionName) ? '' : ` (Lambda ${code(functionName)})`
}
