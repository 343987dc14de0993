import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check.ts'
import { judgeAccess, judgeReach } from './access-findings.ts'
import { judgeBudgets, judgeHolders, judgePolicyDrift, judgeReplacements } from './change-findings.ts'
import { judgeExtension, judgeLayer, judgeLayerChoice } from './extension-findings.ts'
import { judgeFunction, judgePolicy, judgeRole, judgeVariables } from './function-findings.ts'
import { judgeRecreated } from './recreated.ts'
import { judgeRotations } from './rotation-findings.ts'
import {
  judgeCutOff,
  judgeHeld,
  judgeOtherRoles,
  judgePinned,
  judgeRelease,
  judgeUnread,
} from './served-findings.ts'
import { judgeStaleValues } from './stale-values.ts'
import { judgeUnused } from './unused.ts'

/** Looks at a draft and says what a reviewer must know. Never throws. */
export type Rule = (draft: CheckedDraft) => readonly Finding[]

/** Everything that a function's plan is judged by; the order is the one in which findings of a severity are shown. */
export const rules: readonly Rule[] = [
  ({ resolution }) => resolution.findings,
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
  judgePolicyDrift,
  judgeHolders,
  judgeUnused,
  judgeStaleValues,
  judgeAccess,
  judgeReach,
]
