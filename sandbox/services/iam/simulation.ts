import type {
  EvaluationResult,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam'
import { type Authorization, authorize, type Decision, strictest } from '../../evaluation/evaluation.ts'
import { type Policy, parsePolicy, type Statement } from '../../evaluation/policy.ts'
import { requestContext } from '../../evaluation/request.ts'
import { accountOf } from '../../state/world.ts'
import { page } from '../page.ts'
import type { Operation, Scope } from '../service.ts'
import { excludes } from './exclusions.ts'
import { findRole } from './roles.ts'
import { checkSimulation } from './simulation-input.ts'

/**
 * Returns what a role could do with other policies: it runs nothing, and ignores resource policies.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export const simulatePrincipalPolicy: Operation<SimulatePrincipalPolicyRequest, SimulatePolicyResponse> = {
  write: false,
  resource: ({ PolicySourceArn = '' }) => PolicySourceArn,
  handle: (input, scope) => {
    checkSimulation(input)
    const { ActionNames = [], ResourceArns = ['*'], MaxItems = 100, Marker } = input
    const principal = principalOf(input, scope)
    const context = requestContext(
      (input.ContextEntries ?? []).map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
        ContextKeyName,
        ContextKeyValues,
      ]),
    )
    const results = ActionNames.flatMap((action) => {
      const outcomes = ResourceArns.map((resource) => ({
        resource,
        authorization: authorize(principal, { action, resource, context }),
      }))
      return scope.world.simulation.shape === 'per-action'
        ? [resultOf(action, outcomes)]
        : outcomes.map((outcome) => ({ ...resultOf(action, [outcome]), EvalResourceName: outcome.resource }))
    })
    const { items, next } = page(results, MaxItems, Marker)
    return { EvaluationResults: [...items], IsTruncated: next !== undefined, Marker: next }
  },
}

interface Outcome {
  readonly resource: string
  readonly authorization: Authorization
}

function principalOf(input: SimulatePrincipalPolicyRequest, scope: Scope) {
  const arn = input.PolicySourceArn ?? ''
  const role = findRole(arn.slice(arn.lastIndexOf('/') + 1), scope)
  const excluded = excludes(input.PolicyExclusionList ?? [], role.name)
  const inline = [...role.policies].filter(([name]) => !excluded.inline(name))
  const attached = [...role.attached].filter(([policyArn]) => !excluded.managed(policyArn))
  const given = input.PolicyInputList ?? []
  const [boundaryInput] = input.PermissionsBoundaryPolicyInputList ?? []
  const boundary = boundaryInput ?? (excluded.type('permission-boundary') ? undefined : role.boundary?.text)
  const levels = excluded.type('scp') ? [] : accountOf(scope.world, scope.account).organization
  return {
    policies: [
      ...inline.map(([name, text]) => parsePolicy(`role_${role.name}_${name}`, text)),
      ...attached.map(([policyArn, text]) => parsePolicy(policyArn.replace(/^.*\//, ''), text)),
      ...given.map((text, index) => parsePolicy(`PolicyInputList.${index + 1}`, text)),
    ],
    boundary: boundary === undefined ? undefined : parsePolicy('PermissionsBoundary', boundary),
    organization: levels.map((level) => level.map((text) => organizationPolicy(text, scope))),
  }
}

/** Before July 2026, the simulator ignored the conditions of service control policies. */
function organizationPolicy(text: string, { world }: Scope): Policy {
  const policy = parsePolicy('scp', text)
  if (world.simulation.shape === 'per-action') return policy
  return { ...policy, statements: policy.statements.map((statement) => ({ ...statement, conditions: [] })) }
}

/** Returns one result for all of its resources: the strictest decision, and each resource's own. */
function resultOf(action: string, outcomes: readonly Outcome[]): EvaluationResult {
  const decision = strictest(outcomes.map(({ authorization }) => authorization.decision))
  const deciding = outcomes.filter(({ authorization }) => authorization.decision === decision)
  const all = outcomes.map(({ authorization }) => authorization)
  const bounded = all.some(({ boundary }) => boundary !== undefined)
  const organized = all.some(({ organization }) => organization.length > 0)
  return {
    EvalActionName: action,
    EvalResourceName: '*',
    EvalDecision: decision,
    MatchedStatements: matchedOf(deciding.flatMap(({ authorization }) => authorization.matched)),
    MissingContextValues: [...new Set(all.flatMap(({ missing }) => missing))],
    ...(organized && {
      OrganizationsDecisionDetail: { AllowedByOrganizations: all.every(allowedByOrganization) },
    }),
    ...(bounded && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: all.every(allowedByBoundary) },
    }),
    ResourceSpecificResults: outcomes.map(({ resource, authorization }) => ({
      EvalResourceName: resource,
      EvalResourceDecision: authorization.decision,
      MatchedStatements: matchedOf(authorization.matched),
      MissingContextValues: [...authorization.missing],
      ...(bounded && {
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowedByBoundary(authorization) },
      }),
    })),
  }
}

function allowedByBoundary({ boundary }: Authorization): boolean {
  return boundary === undefined || boundary.decision === 'allowed'
}

function allowedByOrganization({ organization }: Authorization): boolean {
  const decisions: readonly Decision[] = organization.map(({ decision }) => decision)
  return decisions.every((decision) => decision === 'allowed')
}

function matchedOf(statements: readonly Statement[]): EvaluationResult['MatchedStatements'] {
  return statements.map(({ policyId, range }) => ({
    SourcePolicyId: policyId,
    SourcePolicyType: policyId.startsWith('role_') ? 'role' : 'user-managed',
    StartPosition: { Line: range.start.line, Column: range.start.column },
    EndPosition: { Line: range.end.line, Column: range.end.column },
  }))
}
