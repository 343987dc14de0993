import {
  type ContextEntry,
  type EvaluationResult,
  type ResourceSpecificResult,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam'
import type {
  Decision,
  MatchedStatement,
  SimulationRequest,
  SimulationState,
} from '../../model/simulation.ts'
import { roleNameOf } from '../../text/arn.ts'
import type { Clients } from '../client/clients.ts'
import { toFailure } from '../client/failures.ts'

/**
 * Lets IAM simulate what a role could do. A pair of action and resource that IAM does not answer has no decision.
 * Throws CredentialsError. https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export async function simulate(clients: Clients, request: SimulationRequest): Promise<SimulationState> {
  const iam = clients.iam(request.region)
  const input = inputOf(request)
  const results: EvaluationResult[] = []
  let marker: string | undefined
  try {
    do {
      const answer = await iam.send(
        new SimulatePrincipalPolicyCommand({ ...input, ...(marker === undefined ? {} : { Marker: marker }) }),
      )
      if (answer.EvaluationResults === undefined)
        throw new SyntaxError('SimulatePrincipalPolicy gave no results')
      results.push(...answer.EvaluationResults)
      marker = answer.IsTruncated ? answer.Marker : undefined
    } while (marker !== undefined)
    return { kind: 'simulated', decisions: results.flatMap(parseResult) }
  } catch (error) {
    const call = { action: 'iam:SimulatePrincipalPolicy', target: `role ${roleNameOf(request.roleArn)}` }
    return { kind: 'failed', failure: toFailure(error, call) }
  }
}

function inputOf(request: SimulationRequest): SimulatePrincipalPolicyRequest {
  const { roleArn, policyName, document, actions, resources, context } = request
  const own = {
    PolicyName: policyName,
    AttachmentType: 'role' as const,
    AttachmentName: roleNameOf(roleArn),
  }
  return {
    PolicySourceArn: roleArn,
    PolicyExclusionList: [{ InlinePolicyIdentifier: own }],
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
 * before, there was a result for each resource, which may stand alone.
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
        // Only the result as a whole says it, so it may be meant of another resource.
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
  return {
    policy,
    ...(start?.Line === undefined ? {} : { line: start.Line }),
    ...(start?.Column === undefined ? {} : { column: start.Column }),
  }
}
