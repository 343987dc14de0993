import type { Sentence } from '../text/sentence.ts'
import type { Place } from './place.ts'

/** The closed list of what a plan can say, worst first. An `error` stops the writes to its function. */
export const findingSeverities = {
  'function-not-found': 'error',
  'function-unreadable': 'error',
  'function-other-account': 'error',
  'function-at-edge': 'error',
  'variables-unreadable': 'error',
  'role-not-found': 'error',
  'role-unreadable': 'error',
  'role-unmodifiable': 'error',
  'policy-unreadable': 'error',
  'policy-foreign': 'error',
  'policy-name-taken': 'error',
  'policy-over-limit': 'error',
  'secret-not-found': 'error',
  'parameter-not-found': 'error',
  'secret-unreadable': 'error',
  'parameter-unreadable': 'error',
  'secret-deleted': 'error',
  'secret-other-partition': 'error',
  'rotation-missing': 'error',
  'rotation-conflict': 'error',
  'rotation-other-account': 'error',
  'rotation-on-replica': 'error',
  'rotation-not-ours': 'error',
  'rotation-without-lambda': 'error',
  'secret-outside-tier': 'error',
  'key-outside-tier': 'error',
  'key-unreadable': 'error',
  'key-unusable': 'error',
  'variables-over-limit': 'error',
  'extension-without-secrets': 'error',
  'extension-unavailable': 'error',
  'extension-look-alike': 'error',
  'extension-in-image': 'error',
  'extension-unsigned': 'error',
  'layers-over-limit': 'error',
  'access-denied': 'error',
  'role-shared-refused': 'error',
  'alias-unreadable': 'error',
  'alias-not-found': 'error',
  'alias-weighted': 'error',
  'alias-code-differs': 'error',
  'guardrails-unread': 'error',
  'secret-not-allowed': 'error',
  'reason-missing': 'error',
  'expiry-too-far': 'error',
  'mass-removal': 'error',
  'guardrails-changed': 'warning',
  'grant-expired': 'warning',
  'variable-replaced': 'warning',
  'variable-shadowed': 'warning',
  'extension-other-architecture': 'warning',
  'key-not-shareable': 'warning',
  'secret-other-account': 'warning',
  'secret-other-region': 'warning',
  'secret-recreated': 'warning',
  'rotation-failing': 'warning',
  'rotation-overdue': 'warning',
  'secret-versions-unread': 'warning',
  'restriction-lifted': 'warning',
  'policy-edited': 'warning',
  'access-in-doubt': 'warning',
  'role-reads-more': 'warning',
  'role-shared': 'warning',
  'update-failed': 'warning',
  'served-versions-unread': 'warning',
  'alias-cut-off': 'warning',
  'policy-missing': 'notice',
  'access-not-checked': 'notice',
  'role-users-unread': 'notice',
  'grant-held': 'notice',
  'version-other-role': 'notice',
  'alias-pinned': 'notice',
  'newest-layer-unread': 'notice',
  'code-signing-unread': 'notice',
  'rotation-held': 'notice',
  'secret-unused': 'notice',
  'values-may-be-stale': 'notice',
  'secret-partial-arn': 'notice',
  'variable-undeclared': 'notice',
  'settings-in-code': 'notice',
  'function-left-alone': 'notice',
  'nothing-to-remove': 'notice',
} as const satisfies Record<string, Severity>

export type Severity = 'error' | 'warning' | 'notice'
export type FindingCode = keyof typeof findingSeverities

/** Something that a reviewer must know, as data; renderers make the text around it. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** What is so, in one sentence. */
  readonly message: Sentence
  /** What to do about it, in one sentence. */
  readonly remedy: Sentence
  readonly place: Place
  /** The label of the function that it is about; absent where it is about the whole declaration. */
  readonly functionLabel?: string
  /** What to paste where this action does not write. */
  readonly snippets?: readonly Snippet[]
}

export interface Snippet {
  /** Where it goes, for example `Statement for the resource policy of secret shared`. */
  readonly title: Sentence
  /** Indented JSON. */
  readonly json: string
}
