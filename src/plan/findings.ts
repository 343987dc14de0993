import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check/check.ts'
import { deniedGrants, doubtfulGrants, undeclaredReach } from './access-check/findings.ts'
import { judgeExtension, judgeLayer, judgeLayerChoice } from './configuration/extension-findings.ts'
import { judgeBudgets, judgeHolders, judgePolicyDrift, judgeReplacements } from './configuration/findings.ts'
import { makeFinding } from './finding.ts'
import {
  edgeReplica,
  failedUpdate,
  foreignPolicy,
  otherAccount,
  unreadableVariables,
  unreadPolicy,
  unwritableRole,
} from './role/findings.ts'
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
  otherAccount,
  edgeReplica,
  failedUpdate,
  unreadableVariables,
  unwritableRole,
  unreadPolicy,
  foreignPolicy,
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
  judgePolicyDrift,
  judgeHolders,
  judgeUnused,
  judgeStaleValues,
  deniedGrants,
  doubtfulGrants,
  undeclaredReach,
]

/** What the readers of the declaration remarked. */
export function judgeRemarks(declared: FunctionDeclaration): readonly Finding[] {
  return (declared.remarks ?? []).map(({ code, ...text }) => makeFinding(code, declared, text))
}
