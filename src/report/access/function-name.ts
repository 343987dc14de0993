import { code } from '../markdown/markdown.ts'
import type { Who } from './access.ts'

/** ` (Lambda x)` where the label, which is the author's word, does not tell the Lambda function: with or without its stage. */
export function lambdaOf({ label, functionName }: Who, stage: string | undefined): string {
  const names =
    stage === undefined ? [label] : [label, `${label}-${stage}`, `${label}_${stage}`, `${stage}-${label}`]
  return names.includes(functionName) ? '' : ` (Lambda ${code(functionName)})`
}

/** `, which shares role r with f` where the function gains or loses by another's grant. */
export function sharingOf({ sharing }: Who): string {
  return sharing === undefined
    ? ''
    : `, which shares role ${code(sharing.roleName)} with ${code(sharing.source)}`
}
