import type { Unread } from '../failure.ts'

/** What IAM is asked: whether the role could do these actions if `document` replaced some of its inline policies. */
export interface SimulationRequest {
  readonly region: string
  readonly roleArn: string
  /** The inline policies that are left out, sorted by name. */
  readonly without: readonly string[]
  /** What replaces it; absent for nothing. */
  readonly document?: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly context: RequestContext
  /** Whether only the role's own policies count: no permissions boundary, no service control policies. */
  readonly ownPoliciesOnly?: true
}

/** The condition keys of a call that are known in advance. */
export type RequestContext = Readonly<Record<string, string | boolean>>

export type SimulationState = { readonly kind: 'found'; readonly decisions: readonly Decision[] } | Unread

/** The result for one action on one resource. */
export interface Decision {
  readonly action: string
  readonly resource: string
  readonly result: 'allowed' | 'explicitDeny' | 'implicitDeny'
  /** The role has a permissions boundary that does not allow it. */
  readonly outsideBoundary: boolean
  /** The account is in an organization whose policies do not allow it, or another resource of the call. */
  readonly outsideOrganization: boolean
  /** The statements that decided; service control policies are not named. */
  readonly statements: readonly MatchedStatement[]
  /** Condition keys that the role's own policies use and the request had no value for. */
  readonly missingKeys: readonly string[]
}

export interface MatchedStatement {
  /** As IAM names the policy: `role_<role>_<policy>` for an inline one, else the name of the managed policy. */
  readonly policy: string
  /** Where the statement starts in the policy's text; absent if IAM does not say. */
  readonly start?: TextPosition
}

/** Both count from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** Returns the name of a matched policy as its role has it, and whether that is one of the role's inline policies. */
export function policyOf(
  { policy }: MatchedStatement,
  roleName: string,
): { readonly policy: string; readonly isInline: boolean } {
  const prefix = `role_${roleName}_`
  const isInline = policy.startsWith(prefix)
  return { policy: isInline ? policy.slice(prefix.length) : policy, isInline }
}

/** Returns the same key for equal requests. */
export function simulationKey(request: SimulationRequest): string {
  const { region, roleArn, without, document = null, actions, resources, context } = request
  const asked = [region, roleArn, without, document, actions, resources, Object.entries(context)]
  return JSON.stringify([...asked, request.ownPoliciesOnly ?? false])
}
