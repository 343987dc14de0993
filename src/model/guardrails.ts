import { input, marked, name, type Sentence, say, sides } from '../text/sentence.ts'
import type { SecretPlaces } from './place.ts'

/** Limits on what may be declared. What is absent is not limited. */
export interface Guardrails {
  /** Patterns; each secret must match one, as in `Tier`. */
  readonly secrets?: readonly string[]
  /** Whether each secret must say why it is needed. */
  readonly requireReason?: boolean
  /** The number of days from today by which each grant must have its last day. */
  readonly expiresWithin?: number
  /** Who must approve a pull request that grants a secret. */
  readonly approvals?: readonly ApprovalRule[]
  /** Whether nothing is written for any function. */
  readonly frozen?: boolean
  /** The kinds of consent that a declaration must not give. */
  readonly forbid?: readonly ConsentKind[]
}

/** Consent to change what something else owns, by the key of the file that gives it. */
export const consentKinds = ['take-over', 'adopt', 'replace'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** Whose approval a new grant needs of the secrets whose names match one pattern, in any account. */
export interface ApprovalRule {
  readonly secrets: string
  /** Logins, and teams as `ORGANIZATION/TEAM`. */
  readonly by: readonly string[]
  /** How many of them must approve. */
  readonly count: number
}

/** How a pull request changes one limit. `same`: it allows the same as before. `unclear`: it allows something else. */
export interface GuardrailChange {
  readonly effect: 'loosens' | 'unclear' | 'tightens' | 'same'
  /** The limit alone, or one rule of `approvals`; absent where there is none. */
  readonly before?: Guardrails
  readonly after?: Guardrails
}

/** The keys under which a file sets them. */
export const guardrailKeys = {
  secrets: 'allowed-secrets',
  requireReason: 'require-reason',
  expiresWithin: 'expires-within',
  approvals: 'approvals',
  frozen: 'frozen',
  forbid: 'forbid',
} as const satisfies Record<keyof Guardrails, string>

/** Limits in force, and where they are set. A secret must keep those of every source. */
export interface SourcedGuardrails extends Guardrails {
  readonly source: GuardrailSource
}

/** The input `allowed-secrets`, the config file, the same on the base branch of a pull request, or an organization's rules. */
export type GuardrailSource =
  | { readonly kind: 'input' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'branch'; readonly branch: string }
  | RulesFile

/** What is known of limits outside the commit. */
export interface GuardrailState {
  /** The guardrails of the base branch; present when a pull request is planned. */
  readonly base?: BaseState
  /** The organization's rules; present if the workflow names any. */
  readonly rules?: RulesState
}

/** The file with an organization's rules, in another repository, as a commit has it. */
export interface RulesFile {
  readonly kind: 'rules'
  /** `OWNER/NAME`. */
  readonly repository: string
  readonly path: string
  /** 40 hexadecimal digits. */
  readonly commit: string
}

/** An organization's rules as they were read. */
export type RulesState =
  | { readonly kind: 'found'; readonly file: RulesFile; readonly guardrails: Guardrails }
  | { readonly kind: 'failed'; readonly file: RulesFile; readonly message: Sentence }

/**
 * The base branch of a pull request: its guardrails, absent if it has none, and the functions that it declares, by
 * `functionKey`, with the places of their secrets, absent if its declaration could not be read; and the account that it
 * declares for the stage, if any.
 */
export type BaseState =
  | {
      readonly kind: 'found'
      readonly branch: string
      readonly guardrails?: Guardrails
      /** The guardrails that the change was made to, where they are known: the branch may have got others since. */
      readonly before?: Guardrails
      readonly functions?: ReadonlyMap<string, SecretPlaces>
      readonly limits?: ReadonlyMap<string, OwnLimits>
      /** The branch's file in a usual place, with guardrails that do not limit the file under review, which the branch lacks. */
      readonly left?: string
      /** The file, if the branch has another version of it by now than the merge commit that is planned. */
      readonly outdated?: string
      /** The file, if the merge commit has another version of it than the one that is planned. */
      readonly replaced?: string
      readonly account?: string
    }
  | { readonly kind: 'failed'; readonly branch: string; readonly message: Sentence }

/** Limits that a file sets for a function beside its guardrails, so that a pull request can change them: as in `Tier`. */
export interface OwnLimits {
  readonly frozen?: true
  readonly secrets?: readonly string[]
  readonly keys?: readonly string[]
}

/** What a base is: of a pull request a branch, at a terminal any commit. */
export const baseWord = sides(marked('branch'), marked('commit'))

/** What is compared with it. */
export const changeWord = sides(marked('pull request'), marked('change'))

/** Returns where limits are set, as part of a sentence. */
export function explainSource(source: GuardrailSource): Sentence {
  switch (source.kind) {
    case 'input':
      return say`the ${input('allowed-secrets')}`
    case 'file':
      return marked('`guardrails`')
    case 'branch':
      return say`${name('guardrails')} on ${baseWord} ${name(source.branch)}`
    case 'rules':
      return say`the rules in ${name(formatRulesFile(source))}`
  }
}

/** Returns `OWNER/NAME/PATH@COMMIT`, with the first 12 digits of the commit. */
export function formatRulesFile({ repository, path, commit }: RulesFile): string {
  return `${repository}/${path}@${commit.slice(0, 12)}`
}
