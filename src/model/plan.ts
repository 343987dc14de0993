import type { EffectiveAccess } from './access/effective.ts'
import type { Inventory } from './access/inventory.ts'
import type { SimulationRequest } from './access/simulation.ts'
import type { GrantChange, RotationChange, Step, VariableChange } from './change.ts'
import type { Architecture, ExtensionChange } from './extension.ts'
import type { Finding } from './finding.ts'
import type { SourcedGuardrails } from './guardrails.ts'
import type { FoundFunction } from './observation.ts'
import type { Place } from './place.ts'

/** What would be done, as data that can be printed as it is: it holds no foreign value and no closure. */
export interface Plan {
  readonly stage?: string
  readonly functions: readonly FunctionPlan[]
  /** One for each secret whose rotation is declared. */
  readonly rotations: readonly RotationChange[]
  /** What every declared secret was judged by; empty if everything is removed. */
  readonly guardrails: readonly SourcedGuardrails[]
  /** Absent if AWS was not asked, and while everything is removed. */
  readonly inventory?: Inventory
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

/**
 * How access changes, or would change if nothing blocked it, wildcards expanded. `replaced`: some gained, some lost.
 * `unknown`: it could not be compared, or an error blocks what would otherwise be `unchanged`.
 */
export type Verdict = 'unchanged' | 'narrowed' | 'broadened' | 'replaced' | 'unknown'

/**
 * `function`: a function that was only found in a list, and the policy of its role if that is another one.
 * `role-policies`: a role's inline policies, whose sizes share one limit. `attached-policies`: its managed policies.
 * `simulation`: what a role could do.
 * `secret-policy`, `key-policy`: the resource's own policy. `role-users`: the functions of a region and their roles.
 * `served-versions`: the versions that a function's aliases serve, which keep their own variables; on managed instances
 * (`capacity`) also the one that unqualified calls reach. `executions`: the unfinished executions of a durable function.
 * `newest-layer`: AWS's newest version of the extension. `code-signing`: whether layers must be signed.
 * `other-declarations`: what other files and stages of the commit declare; the only one that AWS does not answer.
 */
export type Question =
  | {
      readonly kind: 'function'
      readonly region: string
      readonly functionName: string
      readonly policyName: string
    }
  | {
      readonly kind: 'role-policies' | 'attached-policies'
      readonly roleArn: string
      readonly region: string
    }
  | { readonly kind: 'simulation'; readonly request: SimulationRequest }
  | { readonly kind: 'secret-policy' | 'key-policy'; readonly arn: string }
  | { readonly kind: 'role-users'; readonly region: string }
  | ServedQuestion
  | {
      readonly kind: 'code-signing' | 'executions'
      readonly functionName: string
      readonly region: string
    }
  | { readonly kind: 'newest-layer'; readonly region: string; readonly architecture: Architecture }
  | { readonly kind: 'other-declarations' }

interface ServedQuestion extends Pick<FoundFunction, 'capacity'> {
  readonly kind: 'served-versions'
  readonly functionName: string
  readonly region: string
}

export type FunctionPlan = FunctionParts & Presence

/** Of a function that exists: no other has steps. */
export type FoundPlan = Extract<FunctionPlan, { readonly state: 'found' }>

/**
 * Whether the function exists. `pending`: Lambda says that it does not exist yet. `unread`: that is not known, because it
 * could not be read, is left alone, or AWS was not asked.
 */
export type Presence =
  | { readonly state: 'found'; readonly functionArn: string; readonly roleArn: string }
  | {
      readonly state: 'pending' | 'unread'
      readonly functionArn?: undefined
      readonly roleArn?: undefined
      /** The account where it is or will be; absent if nothing tells it. */
      readonly account?: string
    }

export interface FunctionParts {
  readonly label: string
  readonly functionName: string
  readonly region: string
  readonly place: Place
  readonly policyName: string
  readonly grants: readonly GrantChange[]
  readonly variables: readonly VariableChange[]
  /** Absent if the extension is neither declared nor ours. */
  readonly extension?: ExtensionChange
  readonly policy: PolicyChange
  readonly access: AccessChange
  /** What the grants that come or go mean for this function and those that share its role. */
  readonly effective: EffectiveAccess
  readonly budgets: readonly Budget[]
  readonly findings: readonly Finding[]
  /** Writes in their order. Empty where there is nothing to do or the function is blocked or pending. */
  readonly steps: readonly Step[]
  /** Whether an error finding stops every write to it. */
  readonly blocked: boolean
  /** Whether AWS (or the declaration read in its place) differs from what is declared; true while blocked. */
  readonly drifts: boolean
  /** Whether an apply would write to it; false while it is pending. A rotation has `due` for that. */
  readonly writes: boolean
}

/** Documents as indented JSON for people; `undefined` if there is none. */
export interface PolicyChange {
  readonly before: string | undefined
  readonly after: string | undefined
  /** Policies that were written before `policy-name` changed, and are deleted; absent if there are none. */
  readonly former?: readonly FormerPolicy[]
}

export interface FormerPolicy {
  readonly policyName: string
  /** As indented JSON. */
  readonly document: string
}

/** The names of all inline policies that are the function's own, today's first. */
export function ownPolicyNames({
  policyName,
  policy,
}: Pick<FunctionPlan, 'policyName' | 'policy'>): string[] {
  return [policyName, ...(policy.former ?? []).map((each) => each.policyName)]
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
