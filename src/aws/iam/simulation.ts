import {
  type ContextEntry,
  type EvaluationResult,
  paginateSimulatePrincipalPolicy,
  type ResourceSpecificResult,
  type SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam'
import type {
  Decision,
  MatchedStatement,
  SimulationRequest,
  SimulationState,
} from '../../model/access/simulation.ts'
import { roleNameOf } from '../../text/arn.ts'
import { collect, read } from '../client/calls.ts'
import type { Clients } from '../client/clients.ts'
import { onRole } from './inline-policies.ts'

/**
 * Has IAM simulate what a role could do. A pair of action and resource that IAM does not answer has no decision.
 * Throws CredentialsError. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function simulate(clients: Clients, request: SimulationRequest): Promise<SimulationState> {
  return read(onRole('iam:SimulatePrincipalPolicy', request.roleArn), async () => {
    const pages = paginateSimulatePrincipalPolicy({ client: clients.iam(request.region) }, inputOf(request))
    const results = await collect(pages, (page) => page.EvaluationResults)
    const decisions = results.flatMap(parseResult)
    if (decisions.some((each) => isByExcluded(each, request)))
      throw new SyntaxError('a policy that was to be left out decided')
    return { kind: 'found', decisions }
  })
}

/** An IAM from before July 2026 ignores that policies are to be left out. */
function isByExcluded({ statements }: Decision, { roleArn, without }: SimulationRequest): boolean {
  const excluded = without.map((policyName) => `role_${roleNameOf(roleArn)}_${policyName}`)
  return statements.some(({ policy }) => excluded.includes(policy))
}

const outerTypes = [{ PolicyType: 'scp' }, { PolicyType: 'permission-boundary' }] as const

function inputOf(request: SimulationRequest): SimulatePrincipalPolicyRequest {
  const { roleArn, without, document, actions, resources, context, ownPoliciesOnly } = request
  const inline = without.map((policyName) => ({
    InlinePolicyIdentifier: {
      PolicyName: policyName,
      AttachmentType: 'role' as const,
      AttachmentName: roleNameOf(roleArn),
    },
  }))
  return {
    PolicySourceArn: roleArn,
    PolicyExclusionList: [...inline, ...(ownPoliciesOnly ? outerTypes : [])],
    ...(document === undefined ? {} : { PolicyInputList: [document] }),
    ActionNames: [...actions],
    ResourceArns: [...resources],
    ContextEntries: Object.entries(context).map(
      ([key, value]): ContextEntry => ({
        ContextKeyName: key,
        ContextKeyType: typeof value === 'boolean' ? 'boolean' : 'string',
        ContextKeyValues: [String(value)],
      }),
    ),
  }
}

/**
 * Since July 2026 one result holds all resources of an action, and only `ResourceSpecificResults` tells them apart;
 * before, each resource had a result of its own, which may lack them.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
function parseResult(result: EvaluationResult): readonly Decision[] {
  const { EvalActionName: action = '', EvalResourceName, EvalDecision, ResourceSpecificResults = [] } = result
  const alone = { ...result, EvalResourceName, EvalResourceDecision: EvalDecision }
  const each: readonly ResourceSpecificResult[] =
    ResourceSpecificResults.length > 0 ? ResourceSpecificResults : [alone]
  return each.flatMap((specific) => {
    const { EvalResourceName: resource, EvalResourceDecision: decision } = specific
    if (resource === undefined || decision === undefined) return []
    return [
      {
        action,
        resource,
        result: decision,
        outsideBoundary: specific.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false,
        // Only the result as a whole says so, and it may mean another resource.
        outsideOrganization:
          decision !== 'allowed' && result.OrganizationsDecisionDetail?.AllowedByOrganizations === false,
        statements: (specific.MatchedStatements ?? []).map(parseStatement),
        missingKeys: specific.MissingContextValues ?? [],
      },
    ]
  })
}

function parseStatement(
  statement: NonNullable<EvaluationResult['MatchedStatements']>[number],
): MatchedStatement {
  const { SourcePolicyId: policy = 'unnamed', StartPosition: start } = statement
  const { Line: line, Column: column } = start ?? {}
  return { policy, ...(line !== undefined && column !== undefined && { start: { line, column } }) }
}
