import type { Sentence } from '../text/sentence.ts'
import type { LayerEdit } from './extension.ts'
import type { ForeignValue } from './hidden.ts'
import type { Place } from './place.ts'
import type { RotationState, RotationTerms } from './rotation.ts'

/** What happens to a grant, a variable, a setting, a layer or a rotation. */
export type Verb = 'add' | 'change' | 'remove' | 'keep'

/** `change`: still granted, but with other keys or actions. */
export interface GrantChange {
  readonly verb: Verb
  readonly secretArn: string
  /** Set on a grant that is no longer declared but kept: a served version, an unfinished execution or another file may need it. */
  readonly held?: true
  /** The customer keys needed to read it: after the change, or before it for a revoked grant. */
  readonly keyArns: readonly string[]
  /** Absent if the declaration no longer names the secret. */
  readonly place?: Place
  /** The stage of the file that declares it. */
  readonly stage?: string
  readonly reason?: string
  readonly expires?: string
  /** Absent for a parameter, and if Secrets Manager was not asked. */
  readonly rotation?: RotationState
  /** Whether the function will be able to read it; absent where that was not checked. */
  readonly check?: AccessCheck
}

/** What was found out about a grant before it is made; it claims no more than `evaluated` says. */
export interface AccessCheck {
  /** `denied` if anything denies it; `allowed` only if all parts were evaluated and none denies it. */
  readonly result: 'allowed' | 'denied' | 'not-evaluated'
  /** What was evaluated and allows the function to read it. */
  readonly evaluated: readonly CheckedPart[]
  /** What denies it, each a phrase such as `kms:Decrypt on key … by policy …`. The finding `access-denied` tells them. */
  readonly denials: readonly Sentence[]
  /** What looks denied, each a phrase. If nothing denies it for certain, the finding `access-in-doubt` tells them. */
  readonly doubts: readonly Sentence[]
  /** What could not be evaluated, each a phrase such as `the policy of the secret (AccessDeniedException)`. */
  readonly open: readonly Sentence[]
}

/** `role`: its policies and boundary and the organization's policies; `secret`, `key`: the policies of these resources. */
export type CheckedPart = 'role' | 'secret' | 'key'

/**
 * `secretArn` is the value after the change, or, for `remove`, the value that is removed. `before` is what `change`
 * replaces: another secret's ARN, or a value that must stay hidden unless it is empty.
 */
export type VariableChange =
  | {
      readonly verb: 'add' | 'keep'
      readonly name: string
      readonly secretArn: string
      readonly place: Place
    }
  | {
      readonly verb: 'change'
      readonly name: string
      readonly secretArn: string
      readonly place: Place
      readonly before: { readonly kind: 'arn'; readonly arn: string } | ForeignValue
    }
  | { readonly verb: 'remove'; readonly name: string; readonly secretArn: string }

/** How a secret is rotated, before and after, whichever functions read it; `add` if nothing rotates it now. */
export type RotationChange = {
  readonly secretArn: string
  readonly after: RotationTerms
  /** Where it is first declared; `labels` are those of all functions that declare it. */
  readonly place: Place
  readonly labels: readonly string[]
  /** Whether an apply writes it: not while a rotation is under way, nor where one of the functions is blocked. */
  readonly due: boolean
} & (
  | { readonly verb: 'add'; readonly before?: undefined }
  | { readonly verb: 'change'; readonly before: RotationTerms }
  | { readonly verb: 'keep'; readonly before: RotationTerms; readonly due: false }
)

/**
 * One write. `grant` only ever widens, `revoke` only ever narrows. A `document` is minified JSON; `revoked` names the
 * secrets that are no longer granted. `publish` makes a version of exactly that code; `point-alias` moves the alias to it
 * `from` the version that it serves. `publish-latest` makes that code what unqualified calls reach on managed instances.
 * `ships` is set where traffic then reaches other code. `delete-former` deletes our policies of earlier names.
 */
export type Step =
  | { readonly kind: 'grant'; readonly document: string }
  | ConfigurationStep
  | { readonly kind: 'publish'; readonly codeSha256: string }
  | { readonly kind: 'publish-latest'; readonly codeSha256: string; readonly ships?: true }
  | { readonly kind: 'point-alias'; readonly alias: string; readonly from: string; readonly ships?: true }
  | { readonly kind: 'revoke'; readonly document: string; readonly revoked: readonly string[] }
  | {
      readonly kind: 'delete-former'
      readonly policies: readonly string[]
      readonly revoked: readonly string[]
    }
  | { readonly kind: 'delete-policy'; readonly revoked: readonly string[] }

/** A write of a function's configuration: `set` and `remove` name only variables of ours, `layer` the extension's. */
export interface ConfigurationStep {
  readonly kind: 'configuration'
  readonly set: Readonly<Record<string, string>>
  readonly remove: readonly string[]
  readonly layer?: LayerEdit
}
