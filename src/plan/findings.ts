import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check/check.ts'
import { accessRules, incompleteChecks } from './access-check/findings.ts'
import { extensionRules } from './configuration/extension-findings.ts'
import { configurationRules } from './configuration/findings.ts'
import { layerRules } from './configuration/layer-findings.ts'
import { plaintextVariables } from './configuration/plaintext.ts'
import { replacementRules } from './configuration/replacements.ts'
import { type FindingsByFunction, makeFinding } from './finding.ts'
import { frozenFunctions } from './guardrails/frozen.ts'
import { judgeGuardrails } from './guardrails/guardrails.ts'
import { massRemoval } from './guardrails/mass-removal.ts'
import { besideRules } from './ownership/beside-findings.ts'
import { changedAccount } from './ownership/changed-account.ts'
import { ownershipRules } from './ownership/findings.ts'
import { forgottenFunction } from './ownership/forgotten-functions.ts'
import { outdatedCommit, uncheckedRerun } from './ownership/outdated-commit.ts'
import { renamedFunctions } from './ownership/renamed-functions.ts'
import { rivalWorkflow } from './ownership/rival-workflow.ts'
import { unreadHistory } from './ownership/unread-history.ts'
import { policyRules } from './policy/findings.ts'
import { roleRules } from './role/findings.ts'
import { functionRules } from './role/function-findings.ts'
import { takenPolicyNames } from './role/sharing.ts'
import { conflictingRotations, missingRotations } from './rotation/declared-findings.ts'
import { rotationRules } from './rotation/findings.ts'
import { lateRotations } from './rotation/late-rotations.ts'
import { staleValues } from './rotation/stale-values.ts'
import { grantedRules } from './secrets/granted-findings.ts'
import { executionRules } from './versions/execution-findings.ts'
import { versionRules } from './versions/findings.ts'
import type { ObservedWhole, Whole, WholeRule } from './whole.ts'

/** Looks at a draft and says what a reviewer must know. Never throws. */
export type Rule = (draft: CheckedDraft) => readonly Finding[]

/**
 * Everything that a function's plan is judged by, file by file; the order is the one in which findings of a severity are
 * shown.
 */
export const rules: readonly Rule[] = [
  ({ secrets }) => secrets.findings,
  ...grantedRules,
  ...rotationRules,
  lateRotations,
  staleValues,
  ...functionRules,
  ...roleRules,
  ...ownershipRules,
  ...besideRules,
  rivalWorkflow,
  forgottenFunction,
  ...configurationRules,
  ...replacementRules,
  plaintextVariables,
  ...extensionRules,
  ...layerRules,
  ...versionRules,
  ...executionRules,
  ...policyRules,
  ...accessRules,
]

/** What all functions together are judged by, whether AWS was asked or only another declaration. */
export const wholeRules: readonly WholeRule[] = [
  massRemoval,
  frozenFunctions,
  unreadHistory,
  changedAccount,
  renamedFunctions,
  judgeGuardrails,
  conflictingRotations,
  remarks,
]

/** The same where AWS was asked. */
export const observedRules: readonly WholeRule<ObservedWhole>[] = [
  uncheckedRerun,
  outdatedCommit,
  ({ leftOver }) => leftOver,
  ...wholeRules,
  missingRotations,
  takenPolicyNames,
  incompleteChecks,
]

/** What the readers of the declaration remarked. */
function remarks({ planned, settings }: Whole): FindingsByFunction {
  if (settings.removing) return new Map()
  return new Map(
    planned.map(({ declared }) => [
      declared,
      (declared.remarks ?? []).map(({ code, ...text }) => makeFinding(code, declared, text)),
    ]),
  )
}
