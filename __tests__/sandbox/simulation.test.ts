import { SimulatePrincipalPolicyCommand, type SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam'
import { describe, expect, test } from '@jest/globals'
import { type Bench, failureOf, onBench, policyText } from './bench.ts'

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })
const [db, stripe] = ['db-AbCdEf', 'stripe-GhIjKl'].map(
  (name) => `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`,
) as [string, string]
const read = 'secretsmanager:GetSecretValue'

function simulate({ iam, roleArn }: Bench, input: Partial<SimulatePrincipalPolicyRequest> = {}) {
  const full = { PolicySourceArn: roleArn, ActionNames: [read], ResourceArns: [db, stripe], ...input }
  return iam.send(new SimulatePrincipalPolicyCommand(full))
}

/** The decision on each resource. */
async function decisions(bench: Bench, input?: Partial<SimulatePrincipalPolicyRequest>) {
  const { EvaluationResults = [] } = await simulate(bench, input)
  return EvaluationResults.flatMap(({ ResourceSpecificResults = [] }) =>
    ResourceSpecificResults.map(({ EvalResourceDecision }) => EvalResourceDecision),
  )
}

describe('a simulation', () => {
  test(
    "uses the role's inline and attached policies, and those in the request",
    onBench(async (bench) => {
      expect(await decisions(bench)).toEqual(['implicitDeny', 'implicitDeny'])
      bench.sandbox.role('orders-role').policies.set('theirs', JSON.stringify(document(allow(read, db))))
      expect(await decisions(bench)).toEqual(['allowed', 'implicitDeny'])
      expect(await decisions(bench, { PolicyInputList: [policyText(read)] })).toEqual(['allowed', 'allowed'])
      bench.sandbox.addRole({ name: 'admin', attached: { Admin: document(allow('*', '*')) } })
      const PolicySourceArn = 'arn:aws:iam::123456789012:role/admin'
      expect(await decisions(bench, { PolicySourceArn })).toEqual(['allowed', 'allowed'])
    }),
  )

  test.each<[string, NonNullable<SimulatePrincipalPolicyRequest['PolicyExclusionList']>, boolean]>([
    ['the inline policy of that name', [inline('ours', 'orders-role')], true],
    ['all inline policies', [{ PolicyType: 'inline' }], true],
    ['nothing by another name', [inline('theirs', 'orders-role')], false],
    ['nothing of another role', [inline('ours', 'billing-role')], false],
    ['nothing for resource control policies', [{ PolicyType: 'rcp' }], false],
  ])('leaves out %s', (_what, PolicyExclusionList, out) =>
    onBench(async (bench) => {
      bench.sandbox.role('orders-role').policies.set('ours', policyText(read))
      const [decision] = await decisions(bench, { PolicyExclusionList })
      expect(decision).toBe(out ? 'implicitDeny' : 'allowed')
    })(),
  )

  test(
    'leaves out attached policies by ARN and by type, and the boundary',
    onBench(async (bench) => {
      const { sandbox } = bench
      const attached = { Secrets: document(allow(read, '*')) }
      const boundary = document(allow('logs:*', '*'))
      const PolicySourceArn = sandbox.addRole({ name: 'bounded', attached, boundary })
      const without = async (...PolicyExclusionList: readonly object[]) => {
        const list = PolicyExclusionList as NonNullable<SimulatePrincipalPolicyRequest['PolicyExclusionList']>
        return (
          await decisions(bench, { PolicySourceArn, ...(list.length > 0 && { PolicyExclusionList: list }) })
        )[0]
      }
      expect(await without()).toBe('implicitDeny')
      expect(await without({ PolicyType: 'permission-boundary' })).toBe('allowed')
      const noBoundary = { PolicyType: 'permission-boundary' }
      expect(await without(noBoundary, { PolicyType: 'user-managed' })).toBe('implicitDeny')
      expect(await without(noBoundary, { PolicyArn: 'arn:aws:iam::123456789012:policy/Sec*' })).toBe(
        'implicitDeny',
      )
      expect(await without(noBoundary, { PolicyType: 'aws-managed' })).toBe('allowed')
    }),
  )

  test(
    'answers once for each action, with the strictest decision over its resources and each of them in it',
    onBench(async (bench) => {
      const { sandbox } = bench
      const boundary = document(allow(read, db))
      const PolicySourceArn = sandbox.addRole({
        name: 'bounded',
        boundary,
        policies: { all: policyText(read) },
      })
      sandbox.organize([[document(allow('*', '*'))]])
      const { EvaluationResults, IsTruncated } = await simulate(bench, { PolicySourceArn })
      expect(IsTruncated).toBe(false)
      expect(EvaluationResults).toMatchObject([
        {
          EvalActionName: read,
          EvalResourceName: '*',
          EvalDecision: 'implicitDeny',
          OrganizationsDecisionDetail: { AllowedByOrganizations: true },
          PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
          ResourceSpecificResults: [
            {
              EvalResourceName: db,
              EvalResourceDecision: 'allowed',
              PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
              MatchedStatements: [
                { SourcePolicyId: 'role_bounded_all', StartPosition: { Line: 1, Column: 38 } },
              ],
            },
            {
              EvalResourceName: stripe,
              EvalResourceDecision: 'implicitDeny',
              PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
            },
          ],
        },
      ])
    }),
  )

  test(
    'answered once for each action and resource before July 2026, and ignored conditions of the organization',
    onBench(async (bench) => {
      bench.sandbox.simulation.shape = 'per-resource'
      bench.sandbox.role('orders-role').policies.set('theirs', JSON.stringify(document(allow(read, db))))
      const elsewhere = {
        ...allow('*', '*'),
        Condition: { StringEquals: { 'aws:RequestedRegion': 'nowhere' } },
      }
      bench.sandbox.organize([[document(elsewhere)]])
      const { EvaluationResults } = await simulate(bench)
      expect(EvaluationResults).toMatchObject([
        {
          EvalResourceName: db,
          EvalDecision: 'allowed',
          ResourceSpecificResults: [{ EvalResourceName: db }],
        },
        { EvalResourceName: stripe, EvalDecision: 'implicitDeny' },
      ])
      bench.sandbox.simulation.shape = 'per-action'
      expect(await decisions(bench)).toEqual(['implicitDeny', 'implicitDeny'])
    }),
  )

  test(
    'names the keys without an entry, and uses those with one',
    onBench(async (bench) => {
      const conditional = { ...allow(read, '*'), Condition: { StringEquals: { 'kms:ViaService': 'x' } } }
      const PolicyInputList = [JSON.stringify(document(conditional))]
      const [result] = (await simulate(bench, { PolicyInputList })).EvaluationResults ?? []
      expect(result?.ResourceSpecificResults?.[0]).toMatchObject({
        EvalResourceDecision: 'implicitDeny',
        MissingContextValues: ['kms:ViaService'],
      })
      const entry = {
        ContextKeyName: 'KMS:viaservice',
        ContextKeyType: 'string' as const,
        ContextKeyValues: ['x'],
      }
      expect(await decisions(bench, { PolicyInputList, ContextEntries: [entry] })).toEqual([
        'allowed',
        'allowed',
      ])
    }),
  )

  test(
    'is answered in pages',
    onBench(async (bench) => {
      const ActionNames = ['s3:GetObject', 'sqs:SendMessage', 'sns:Publish']
      const first = await simulate(bench, { ActionNames, MaxItems: 2 })
      expect(first).toMatchObject({ IsTruncated: true, EvaluationResults: [{}, {}] })
      const second = await simulate(bench, { ActionNames, MaxItems: 2, Marker: first.Marker })
      expect(second).toMatchObject({
        IsTruncated: false,
        EvaluationResults: [{ EvalActionName: 'sns:Publish' }],
      })
    }),
  )

  const entry = { ContextKeyName: 'a:key', ContextKeyType: 'boolean' as const, ContextKeyValues: ['yes'] }

  test.each<[string, Partial<SimulatePrincipalPolicyRequest>, string]>([
    [
      'a role that does not exist',
      { PolicySourceArn: 'arn:aws:iam::123456789012:role/gone' },
      'NoSuchEntityException',
    ],
    [
      'something other than a role',
      { PolicySourceArn: 'arn:aws:iam::123456789012:root' },
      'InvalidInputException',
    ],
    ['no action', { ActionNames: [] }, 'ValidationError'],
    ['an action without its service', { ActionNames: ['GetSecretValue'] }, 'InvalidInputException'],
    ['an action by wildcard', { ActionNames: ['s3:Get*'] }, 'InvalidInputException'],
    ['a resource that is not an ARN', { ResourceArns: ['db'] }, 'InvalidInputException'],
    ['a document that is not a policy', { PolicyInputList: ['{}'] }, 'InvalidInputException'],
    ['a resource policy', { ResourcePolicy: policyText('s3:*') }, 'InvalidInputException'],
    [
      'two boundaries',
      { PermissionsBoundaryPolicyInputList: [policyText('s3:*'), policyText('sqs:*')] },
      'InvalidInputException',
    ],
    ['a value of another type', { ContextEntries: [entry] }, 'InvalidInputException'],
    [
      'several values of a single type',
      { ContextEntries: [{ ...entry, ContextKeyValues: ['true', 'false'] }] },
      'InvalidInputException',
    ],
    [
      'a malformed exclusion',
      { PolicyExclusionList: [{ PolicyArn: 'arn:aws:iam::policy/not-an-account' }] },
      'InvalidInputException',
    ],
    [
      'two wildcards in an exclusion',
      { PolicyExclusionList: [{ PolicyArn: 'arn:aws:iam::aws:policy/*a*' }] },
      'InvalidInputException',
    ],
    ['more than 1,000 items a page', { MaxItems: 1001 }, 'ValidationError'],
  ])('refuses %s', (_what, input, name) =>
    onBench(async (bench) => {
      expect((await failureOf(simulate(bench, input))).name).toBe(name)
    })(),
  )
})

function inline(PolicyName: string, AttachmentName: string) {
  return { InlinePolicyIdentifier: { PolicyName, AttachmentType: 'role' as const, AttachmentName } }
}
