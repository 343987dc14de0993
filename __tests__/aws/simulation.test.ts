import { expect, test } from '@jest/globals'
import { simulate } from '../../src/aws/iam/simulation.ts'
import { anArn, region } from '../builders/observation.ts'
import { onBench } from '../sandbox/bench.ts'
import { withRealClients } from './real-clients.ts'

const action = 'secretsmanager:GetSecretValue'
const resources = [anArn('db'), anArn('other')]

/** One result for both resources. The organization and a boundary keep the second from being read. */
const body = `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>
<EvalActionName>${action}</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>implicitDeny</EvalDecision>
<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>
<ResourceSpecificResults>
<member><EvalResourceName>${resources[0]}</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision>
<MatchedStatements><member><SourcePolicyId>one</SourcePolicyId></member><member><SourcePolicyId>two</SourcePolicyId></member></MatchedStatements></member>
<member><EvalResourceName>${resources[1]}</EvalResourceName><EvalResourceDecision>implicitDeny</EvalResourceDecision>
<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail></member>
</ResourceSpecificResults></member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`

const decidedByOurs = `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>
<EvalActionName>${action}</EvalActionName><EvalResourceName>${resources[0]}</EvalResourceName><EvalDecision>allowed</EvalDecision>
<MatchedStatements><member><SourcePolicyId>role_orders-role_ours</SourcePolicyId></member></MatchedStatements>
</member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`

test('a decision by a policy that was to be left out is refused, and one by another policy is not', () =>
  onBench(({ sandbox, roleArn }) =>
    withRealClients(sandbox, async (clients) => {
      const act = { kind: 'answer', status: 200, body: decidedByOurs, contentType: 'text/xml' } as const
      sandbox.fault({ operation: 'SimulatePrincipalPolicy', act })
      const request = { region, roleArn, actions: [action], resources, context: {} }
      const kindWithout = async (policyName: string) =>
        (await simulate(clients, { ...request, without: [policyName] })).kind
      expect(await kindWithout('ours')).toBe('failed')
      expect(await kindWithout('our')).toBe('found')
    }),
  )())

test('context keys are sent with the type that their conditions compare', () =>
  onBench(({ sandbox, roleArn }) =>
    withRealClients(sandbox, async (clients) => {
      const context = { 'aws:SecureTransport': true, 'aws:RequestedRegion': region }
      await simulate(clients, { region, roleArn, without: [], actions: [action], resources, context })
      const types = { 'aws:SecureTransport': 'boolean', 'aws:RequestedRegion': 'string' }
      expect(sandbox.calls[0]?.input.ContextEntries).toEqual(
        Object.entries(types).map(([key, type]) => ({
          ContextKeyName: key,
          ContextKeyType: type,
          ContextKeyValues: [String(context[key as keyof typeof context])],
        })),
      )
    }),
  )())

test('what keeps one resource from being read darkens no other that the same result holds', () =>
  onBench(({ sandbox, roleArn }) =>
    withRealClients(sandbox, async (clients) => {
      const act = { kind: 'answer', status: 200, body, contentType: 'text/xml' } as const
      sandbox.fault({ operation: 'SimulatePrincipalPolicy', act })
      const request = { region, roleArn, without: [], actions: [action], resources, context: {} }
      const [first, second] = resources
      expect(await simulate(clients, request)).toMatchObject({
        kind: 'found',
        decisions: [
          {
            resource: first,
            result: 'allowed',
            outsideBoundary: false,
            outsideOrganization: false,
            statements: [{ policy: 'one' }, { policy: 'two' }],
          },
          { resource: second, result: 'implicitDeny', outsideBoundary: true, outsideOrganization: true },
        ],
      })
    }),
  )())
