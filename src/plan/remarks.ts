import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { makeFinding } from './finding.ts'

/** What the declaration itself gives to know. */
export function judgeRemarks(about: FunctionDeclaration): readonly Finding[] {
  return (about.remarks ?? []).map(({ code, ...text }) => makeFinding(code, about, text))
}
