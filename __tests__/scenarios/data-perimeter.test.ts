import { describe, expect, test } from '@jest/globals'
import { useStage } from './stage.ts'

const stage = useStage()

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
const everything = document({ Effect: 'Allow', Action: '*', Resource: '*' })
const deny = (Condition: object, more: object = { Action: '*', Resource: '*' }) =>
  document({ Effect: 'Deny', ...more, Condition })

/** https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/service_control_policies */
const perimeters = {
  'the network perimeter by VPC': deny(
    {
      BoolIfExists: { 'aws:ViaAWSService': 'false' },
      NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
      StringNotEqualsIfExists: {
        'aws:PrincipalTag/dp:exclude:network': 'true',
        'aws:SourceVpc': ['vpc-1'],
      },
      ArnNotLikeIfExists: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/aws:ec2-infrastructure'] },
    },
    { NotAction: ['es:ES*', 'dax:GetItem'], Resource: '*' },
  ),
  "the network perimeter of Lambda's roles": deny(
    {
      BoolIfExists: { 'aws:ViaAWSService': 'false' },
      NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
      StringNotEqualsIfExists: {
        'aws:PrincipalTag/dp:exclude:network': 'true',
        'aws:VpceOrgID': 'o-1',
      },
      Null: { 'lambda:SourceFunctionArn': 'false' },
    },
    { NotAction: ['logs:PutLogEvents', 'xray:PutTraceSegments'], Resource: '*' },
  ),
  'the resource perimeter': deny(
    {
      StringNotEqualsIfExists: {
        'aws:ResourceOrgID': 'o-1',
        'aws:PrincipalTag/dp:exclude:resource': 'true',
      },
    },
    { Action: '*', NotResource: ['arn:aws:ssm:*::parameter/*'] },
  ),
  'the identity perimeter': deny({
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  }),
}

function anOrder(): void {
  const { aws, declare } = stage()
  aws.addFunction({ name: 'orders', role: aws.addRole({ name: 'orders-role' }) })
  declare({ orders: { secrets: { DB_ARN: aws.addSecret({ name: 'db', kmsKeyId: aws.addKey() }) } } })
}

describe("an organization with AWS's own data perimeter", () => {
  test.each(Object.entries(perimeters))(
    '%s: a warning, and the grant is applied',
    async (_what, perimeter) => {
      anOrder()
      const { aws, run } = stage()
      aws.organize([[everything, perimeter]])
      const result = await run()
      expect(result.code).toBe(0)
      expect(JSON.parse(result.outputs.findings ?? '')).toMatchObject([
        {
          code: 'access-in-doubt',
          severity: 'warning',
          message: expect.stringContaining("a service control policy of the account's organization"),
        },
      ])
      expect(aws.policies('orders-role')['lambda-secrets-orders']).toBeDefined()
      aws.clearCalls()
      expect((await run()).code).toBe(0)
      expect(aws.calls.filter(({ operation }) => operation === 'SimulatePrincipalPolicy')).toEqual([])
    },
  )

  test('says nothing where its conditions are known not to hold', async () => {
    anOrder()
    const { aws, run } = stage()
    const regions = deny({ StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] } })
    const owners = deny({ StringNotEqualsIfExists: { 'aws:ResourceAccount': ['123456789012'] } })
    aws.organize([[everything, regions, owners]])
    const result = await run()
    expect(JSON.parse(result.outputs.findings ?? '')).toEqual([])
    expect(aws.calls.filter(({ operation }) => operation === 'SimulatePrincipalPolicy')).toHaveLength(3)
  })
})
