import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check/check.ts'
import { judgeAccess, judgeReach } from './access-check/findings.ts'
import { judgeExtension, judgeLayer, judgeLayerChoice } from './configuration/extension-findings.ts'
import { judgeBudgets, judgeHolders, judgeReplacements } from './configuration/findings.ts'
import { makeFinding } from './finding.ts'
import { judgePolicyDrift, judgeRestrictions } from './policy/findings.ts'
import { judgeFunction, judgePolicy, judgeRole, judgeVariables } from './role/findings.ts'
import { judgeRotations, judgeStaleValues } from './rotation/findings.ts'
import { judgeRecreated, judgeUnused } from './secrets/granted-findings.ts'
import {
  judgeCutOff,
  judgeHeld,
  judgeOtherRoles,
  judgePinned,
  judgeRelease,
  judgeUnread,
} from './versions/findings.ts'

/** Looks at a draft and says what a reviewer must know. Never throws. */
export type Rule = (draft: CheckedDraft) => readonly Finding[]

/** Everything that a function's plan is judged by; the order is the one in which findings of a severity are shown. */
export const rules: readonly Rule[] = [
  ({ secrets }) => secrets.findings,
  judgeRecreated,
  judgeRotations,
  judgeFunction,
  judgeVariables,
  judgeRole,
  judgePolicy,
  judgeBudgets,
  judgeExtension,
  judgeLayer,
  judgeRelease,
  judgeReplacements,
  judgeUnread,
  judgeHeld,
  judgeCutOff,
  judgeOtherRoles,
  judgePinned,
  judgeLayerChoice,
  judgeRestrictions,
  judgePolicyDrift,
  judgeHolders,
  judgeUnused,
  judgeStaleValues,
  judgeAccess,
  judgeReach,
]

/** What the declaration itself gives to know. */
export function judgeRemarks(about: FunctionDeclaration): readonly Finding[] {
  return (about.remarks ?? []).map(({ code, ...text }) => makeFinding(code, about, text))
}
