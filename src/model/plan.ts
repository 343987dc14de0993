import type { Sentence } from '../text/sentence.ts'
import type { Architecture, ExtensionChange, LayerEdit } from './extension.ts'
import type { Finding } from './finding.ts'
import type { Place } from './place.ts'
import type { RotationState, RotationTerms } from './rotation.ts'
import type { SimulationRequest } from './simulation.ts'

/** What would be done, as data that can be printed as it is: it holds no foreign value and no closure. */
export interface Plan {
  readonly stage?: string
  readonly functions: readonly FunctionPlan[]
  /** One for each secret whose rotation is declared. */
  readonly rotations: readonly RotationChange[]
  readonly verdict: Verdict
  /** Whether any function is blocked. */
  readonly blocked: boolean
  /** Whether AWS differs from what is declared: a rotation that must wait differs, though nothing would be written. */
  readonly drifts: boolean
  /** Whether an apply would write anything: to a function, or a rotation that is due. */
  readonly writes: boolean
  /** Equal for the same change to the same state: see `model/digest.ts`. */
  readonly digest: string
  /**
   * The declaration that this one is compared with, where AWS could not be asked. Then only the differences between the
   * two are known: secrets are as they are declared, there are no documents and no steps, and the digest is `''`.
   */
  readonly comparedWith?: BaseCommit
  /** Facts that only this change needs. While there are any, the plan is not finished: observe them and plan again. */
  readonly questions: readonly Question[]
}

export interface BaseCommit {
  readonly branch: string
  readonly commit: string
}

/** How access changes, wildcards expanded. `replaced`: some gained, some lost. `unknown`: it could not be compared. */
export type Verdict = 'unchanged' | 'narrowed' | 'broadened' | 'replaced' | 'unknown'

/**
 * `role-policies`: the sizes of a role's inline policies, which share one limit. `simulation`: what a role could do.
 * `secret-policy`, `key-policy`: the resource's own policy. `role-users`: the functions of a region and their roles.
 * `served-versions`: the versions that a function's aliases serve, which keep their own variables.
 * `newest-layer`: AWS's newest version of the extension. `code-signing`: whether layers must be signed.
 */
export type Question =
  | { readonly kind: 'role-policies'; readonly roleName: string; readonly region: string }
  | { readonly kind: 'simulation'; readonly request: SimulationRequest }
  | { readonly kind: 'secret-policy' | 'key-policy'; readonly arn: string }
  | { readonly kind: 'role-users'; readonly region: string }
  | {
      readonly kind: 'served-versions' | 'code-signing'
      readonly functionName: string
      readonly region: string
    }
  | { readonly kind: 'newest-layer'; readonly region: string; readonly architecture: Architecture }

export interface FunctionPlan {
  readonly label: string
  readonly functionName: string
  readonly region: string
  readonly place: Place
  /** `undefined` if the function could not be read. */
  readonly functionArn: string | undefined
  readonly roleArn: string | undefined
  readonly policyName: string
  readonly grants: readonly GrantChange[]
  readonly variables: readonly VariableChange[]
  /** Absent if the extension is neither declared nor ours. */
  readonly extension?: ExtensionChange
  readonly policy: PolicyChange
  readonly access: AccessChange
  readonly budgets: readonly Budget[]
  readonly findings: readonly Finding[]
  /** Writes in their order. Empty where there is nothing to do or the function is blocked. */
  readonly steps: readonly Step[]
  /** Whether an error finding stops every write to it. */
  readonly blocked: boolean
  /** Whether AWS (or the declaration read in its place) differs from what is declared; false while blocked. */
  readonly drifts: boolean
  /** Whether an apply would write to it. Rotations have their own answers. */
  readonly writes: boolean
}

/** What happens to a grant, a variable, a setting, a layer or a rotation. */
export type Verb = 'add' | 'change' | 'remove' | 'keep'

/** `change`: still granted, but with other keys or actions. */
export interface GrantChange {
  readonly verb: Verb
  readonly secretArn: string
  /** Set on a grant that is no longer declared but kept until no alias serves a version that needs it. */
  readonly held?: true
  /** The customer keys needed to read it: after the change, or before it for a revoked grant. */
  readonly keyArns: readonly string[]
  /** Absent if the declaration no longer names the secret. */
  readonly place?: Place
  /** The stage of the file that declares it. */
  readonly layer?: string
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
  /** What denies it, each a phrase such as `kms:Decrypt on key … by the permissions boundary of role …`. */
  readonly denials: readonly Sentence[]
  /** What could not be evaluated, each a phrase such as `the policy of the secret (AccessDeniedException)`. */
  readonly open: readonly Sentence[]
}

/** `role`: its policies and boundary and the organization's policies; `secret`, `key`: the policies of these resources. */
export type CheckedPart = 'role' | 'secret' | 'key'

/**
 * `secretArn` is the value after the change, or, for `remove`, the value that is removed. `before` is what `change`
 * replaces: another secret's ARN, or a value that must stay hidden.
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
      readonly before: { readonly kind: 'arn'; readonly arn: string } | { readonly kind: 'hidden' }
    }
  | { readonly verb: 'remove'; readonly name: string; readonly secretArn: string }

/** How a secret is rotated, before and after, whichever functions read it. */
export interface RotationChange {
  readonly verb: 'add' | 'change' | 'keep'
  readonly secretArn: string
  /** Absent if nothing rotates it. */
  readonly before?: RotationTerms
  readonly after: RotationTerms
  /** Where it is first declared; `labels` are those of all functions that declare it. */
  readonly place: Place
  readonly labels: readonly string[]
  /** Whether an apply writes it: not while a rotation is under way, nor where one of the functions is blocked. */
  readonly due: boolean
}

/** Documents as indented JSON for people; `undefined` if there is none. */
export interface PolicyChange {
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface AccessChange {
  readonly verdict: Verdict
  readonly gained: readonly Access[]
  readonly lost: readonly Access[]
}

/** One thing a role may do: one action on one resource under one condition, as readable text, or `''` for none. */
export interface Access {
  readonly action: string
  readonly resource: string
  readonly condition: string
}

/** What a limit allows, and how much of it is used once the plan is applied. */
export interface Budget {
  readonly kind: 'variables' | 'role-policies'
  readonly used: number
  readonly limit: number
  readonly unit: 'bytes' | 'characters'
}

/**
 * One write. `grant` only ever widens, `revoke` only ever narrows. A `document` is minified JSON; `revoked` names the
 * secrets that are no longer granted. `publish` makes a version of exactly that code; `point-alias` moves the alias to it
 * `from` the version that it serves.
 */
export type Step =
  | { readonly kind: 'grant'; readonly document: string }
  | ConfigurationStep
  | { readonly kind: 'publish'; readonly codeSha256: string }
  | { readonly kind: 'point-alias'; readonly alias: string; readonly from: string }
  | { readonly kind: 'revoke'; readonly document: string; readonly revoked: readonly string[] }
  | { readonly kind: 'delete-policy'; readonly revoked: readonly string[] }

/** A write of a function's configuration: `set` and `remove` name only variables of ours, `layer` the extension's. */
export interface ConfigurationStep {
  readonly kind: 'configuration'
  readonly set: Readonly<Record<string, string>>
  readonly remove: readonly string[]
  readonly layer?: LayerEdit
}
