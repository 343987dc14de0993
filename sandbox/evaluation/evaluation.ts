import { meets, missingKeys } from './conditions.ts'
import { fits, withVariables } from './patterns.ts'
import type { Choice, Policy, Statement } from './policy.ts'
import type { AccessRequest } from './request.ts'

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny'

/** The decision of a set of policies about a request. */
export interface Evaluation {
  readonly decision: Decision
  /** The statements that decided: those that deny if any does, else those that allow. */
  readonly matched: readonly Statement[]
  /**
   * Keys that the request has no value for, in conditions and as variables: also those of statements about something else.
   * https://github.com/boto/boto3/issues/3111 and https://github.com/aws/aws-sdk-java-v2/issues/1751
   */
  readonly missing: readonly string[]
}

/** All policies that decide what a role may do. */
export interface Principal {
  readonly policies: readonly Policy[]
  readonly boundary: Policy | undefined
  /** Service control policies, a list for each level from the organization's root down to the account. */
  readonly organization: readonly (readonly Policy[])[]
}

/**
 * Of statements and missing keys, only those of the role's own policies are listed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export interface Authorization extends Evaluation {
  readonly boundary: Evaluation | undefined
  /** One per level. */
  readonly organization: readonly Evaluation[]
}

/**
 * Returns whether a role may do it: its own policies, its boundary and each level of its organization allow it, and
 * none denies it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function authorize(principal: Principal, request: AccessRequest): Authorization {
  const identity = evaluate(principal.policies, request)
  const boundary = principal.boundary && evaluate([principal.boundary], request)
  const organization = principal.organization.map((policies) => evaluate(policies, request))
  const all = [identity, ...(boundary ? [boundary] : []), ...organization]
  const decisions = all.map(({ decision }) => decision)
  const denied = decisions.includes('explicitDeny')
  return {
    decision: strictest(decisions),
    matched: identity.matched.filter(({ effect }) => (effect === 'Deny') === denied),
    missing: identity.missing,
    boundary,
    organization,
  }
}

/** Returns what these policies alone decide: nothing is allowed by default, and a denial overrides every permission. */
export function evaluate(policies: readonly Policy[], request: AccessRequest): Evaluation {
  const all = policies.flatMap(({ statements }) => statements)
  const concerned = all.filter((each) => covers(each, request))
  const applying = concerned.filter(({ conditions }) =>
    conditions.every((condition) => meets(condition, request.context)),
  )
  const missing = [...new Set(all.flatMap((each) => missingKeys(each, request.context)))]
  const denying = applying.filter(({ effect }) => effect === 'Deny')
  if (denying.length > 0) return { decision: 'explicitDeny', matched: denying, missing }
  return { decision: applying.length > 0 ? 'allowed' : 'implicitDeny', matched: applying, missing }
}

/** Returns the most restrictive of several decisions. */
export function strictest(decisions: readonly Decision[]): Decision {
  if (decisions.includes('explicitDeny')) return 'explicitDeny'
  return decisions.includes('implicitDeny') ? 'implicitDeny' : 'allowed'
}

function covers({ actions, resources }: Statement, request: AccessRequest): boolean {
  return (
    chooses(actions, (pattern) => fits(pattern, request.action, 'is')) &&
    chooses(resources, (pattern) => {
      const replaced = withVariables(pattern, request.context)
      return replaced !== undefined && fits(replaced, request.resource)
    })
  )
}

function chooses({ not, patterns }: Choice, holds: (pattern: string) => boolean): boolean {
  return patterns.some(holds) !== not
}
