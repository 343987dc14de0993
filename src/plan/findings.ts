import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckedDraft } from './access-check/check.ts'
import { deniedGrants, doubtfulGrants } from './access-check/findings.ts'
import { unusableExtension } from './configuration/extension-findings.ts'
import { exceededLimits, undeclaredVariables } from './configuration/findings.ts'
import {
  assumedLayer,
  otherArchitecture,
  tooManyLayers,
  unsignedLayer,
} from './configuration/layer-findings.ts'
import { plaintextVariables } from './configuration/plaintext.ts'
import { doneReplacements, replacedVariables } from './configuration/replacements.ts'
import { makeFinding } from './finding.ts'
import { leftBehind, policyOfOthers, renamedPolicy, takenPolicy, usedConsent } from './ownership/findings.ts'
import { forgottenFunction } from './ownership/forgotten.ts'
import { rivalWorkflow } from './ownership/workflows.ts'
import { editedPolicy, liftedRestrictions, missingPolicy } from './policy/findings.ts'
import {
  edgeReplica,
  failedUpdate,
  otherAccount,
  unreadableVariables,
  unreadPolicy,
  unwritableRole,
} from './role/findings.ts'
import { unsupportedKind, unwritableFunction } from './role/function-findings.ts'
import { impossibleRotations } from './rotation/findings.ts'
import { lateRotations } from './rotation/late-rotations.ts'
import { staleValues } from './rotation/stale-values.ts'
import { recreatedSecrets, unusedSecrets } from './secrets/granted-findings.ts'
import { cutOffExecutions, runningExecutions, unreadExecutions } from './versions/executions.ts'
import {
  cutOffAliases,
  heldGrants,
  otherRoles,
  pinnedTraffic,
  refusedRelease,
  unreadVersions,
} from './versions/findings.ts'

/** Looks at a draft and says what a reviewer must know. Never throws. */
export type Rule = (draft: CheckedDraft) => readonly Finding[]

/** Everything that a function's plan is judged by; the order is the one in which findings of a severity are shown. */
export const rules: readonly Rule[] = [
  ({ secrets }) => secrets.findings,
  recreatedSecrets,
  impossibleRotations,
  lateRotations,
  otherAccount,
  edgeReplica,
  unsupportedKind,
  unwritableFunction,
  failedUpdate,
  unreadableVariables,
  unwritableRole,
  unreadPolicy,
  policyOfOthers,
  rivalWorkflow,
  exceededLimits,
  unusableExtension,
  tooManyLayers,
  unsignedLayer,
  refusedRelease,
  replacedVariables,
  unreadVersions,
  unreadExecutions,
  heldGrants,
  runningExecutions,
  cutOffAliases,
  cutOffExecutions,
  otherRoles,
  pinnedTraffic,
  assumedLayer,
  otherArchitecture,
  forgottenFunction,
  takenPolicy,
  leftBehind,
  renamedPolicy,
  liftedRestrictions,
  missingPolicy,
  editedPolicy,
  usedConsent,
  undeclaredVariables,
  doneReplacements,
  plaintextVariables,
  unusedSecrets,
  staleValues,
  deniedGrants,
  doubtfulGrants,
]

/** What the readers of the declaration remarked. */
export function judgeRemarks(declared: FunctionDeclaration): readonly Finding[] {
  return (declared.remarks ?? []).map(({ code, ...text }) => makeFinding(code, declared, text))
}
