import { counted, either, type Sentence, say } from '../text/sentence.ts'
import type { ApprovalRule, GuardrailSource } from './guardrails.ts'

/** What a rule asks of a pull request: whom to ask, and for which new grants. */
export interface Need {
  readonly rule: ApprovalRule
  readonly source: GuardrailSource
  readonly grants: readonly NewGrant[]
}

export interface NewGrant {
  /** The function's label. */
  readonly label: string
  /** The secret as declared. */
  readonly secret: string
}

/** What GitHub says of a pull request that decides which approvals count. Logins are in lower case. */
export interface Reviewed {
  /** Its last commit. */
  readonly head: string
  /** Everybody who opened it, or wrote or committed one of its commits. */
  readonly authors: readonly string[]
  /** From the oldest to the newest. */
  readonly reviews: readonly Review[]
}

export interface Review {
  readonly login: string
  /** In GitHub's words, such as `APPROVED`. */
  readonly state: string
  /** The commit that was reviewed; empty if GitHub no longer has it. */
  readonly commit: string
}

/** How far a need is met. */
export interface Approval extends Need {
  readonly pullRequest: number
  readonly approvedBy: readonly string[]
  /** How many approvals are missing. */
  readonly missing: number
  /** The listed users and teams that may still approve; empty where they are too few for what is missing. */
  readonly left: readonly string[]
}

/** `final`: nobody can approve any more, because a merge queue is about to merge. */
export type ApprovalsState =
  | { readonly kind: 'judged'; readonly approvals: readonly Approval[]; readonly final: boolean }
  | { readonly kind: 'failed'; readonly message: Sentence }

const mostPeople = 10

/** Returns how many approvals are missing, and of whom, as part of a sentence. */
export function explainMissing({ missing, left }: Approval): Sentence {
  const approvals = counted(missing, 'approval')
  return left.length === 0
    ? say`${approvals}, but lists too few people who may still give one`
    : say`${approvals} from ${either(left, mostPeople)}`
}
