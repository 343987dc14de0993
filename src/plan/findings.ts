import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check/check.ts'
import { accessRules } from './access-check/findings.ts'
import { unusableExtension } from './configuration/extension-findings.ts'
import { configurationRules } from './configuration/findings.ts'
import { layerRules } from './configuration/layer-findings.ts'
import { plaintextVariables } from './configuration/plaintext.ts'
import { replacementRules } from './configuration/replacements.ts'
import { makeFinding } from './finding.ts'
import { besideRules } from './ownership/beside.ts'
import { ownershipRules } from './ownership/findings.ts'
import { forgottenFunction } from './ownership/forgotten.ts'
import { rivalWorkflow } from './ownership/workflows.ts'
import { policyRules } from './policy/findings.ts'
import { roleRules } from './role/findings.ts'
import { functionRules } from './role/function-findings.ts'
import { impossibleRotations } from './rotation/findings.ts'
import { lateRotations } from './rotation/late-rotations.ts'
import { staleValues } from './rotation/stale-values.ts'
import { grantedRules } from './secrets/granted-findings.ts'
import { executionRules } from './versions/executions.ts'
import { versionRules } from './versions/findings.ts'

/** Looks at a draft and says what a reviewer must know. Never throws. */
export type Rule = (draft: CheckedDraft) => readonly Finding[]

/**
 * Everything that a function's plan is judged by, file by file; the order is the one in which findings of a severity are
 * shown.
 */
export const rules: readonly Rule[] = [
  ({ secrets }) => secrets.findings,
  ...grantedRules,
  impossibleRotations,
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
  unusableExtension,
  ...layerRules,
  ...versionRules,
  ...executionRules,
  ...policyRules,
  ...accessRules,
]

/** What the readers of the declaration remarked. */
export function judgeRemarks(declared: FunctionDeclaration): readonly Finding[] {
  return (declared.remarks ?? []).map(({ code, ...text }) => makeFinding(code, declared, text))
}
