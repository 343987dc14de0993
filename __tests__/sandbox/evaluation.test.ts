import { describe, expect, test } from '@jest/globals'
import { authorize, type Decision, type Principal } from '../../sandbox/evaluation/evaluation.ts'
import { parsePolicy } from '../../sandbox/evaluation/policy.ts'
import { requestContext } from '../../sandbox/evaluation/request.ts'
import { evaluateResourcePolicy } from '../../sandbox/evaluation/resource-policy.ts'

type Context = Readonly<Record<string, string | readonly string[]>>

const roleArn = 'arn:aws:iam::123456789012:role/orders-role'
const allowAll = { Effect: 'Allow', Action: '*', Resource: '*' }

const policyOf = (...statements: readonly object[]) =>
  parsePolicy('policy', JSON.stringify({ Version: '2012-10-17', Statement: statements }))

function requestOf(action: string, resource: string, context: Context = {}) {
  const entries = Object.entries(context).map(([key, values]) => [key, [values].flat()] as const)
  return { action, resource, context: requestContext(entries) }
}

/** Whether an Allow statement under this condition applies in this context. */
function meets(condition: object, context: Context): boolean {
  const principal: Principal = {
    policies: [policyOf({ ...allowAll, Condition: condition })],
    boundary: undefined,
    organization: [],
  }
  return authorize(principal, requestOf('s3:GetObject', 'arn:aws:s3:::b/k', context)).decision === 'allowed'
}

describe('a statement, by what AWS documents, applies to', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html, …_notaction.html,
  // …_resource.html, …_notresource.html, …_variables.html
  test.each<[string, object, string, string, boolean]>([
    ['the action that it names', { Action: 's3:GetObject' }, 's3:GetObject', '*', true],
    ['actions whatever their case', { Action: 'S3:getobject' }, 's3:GetObject', '*', true],
    ['no other action', { Action: 's3:GetObject' }, 's3:GetObjectAcl', '*', false],
    ['actions by *', { Action: 'iam:*AccessKey*' }, 'iam:CreateAccessKey', '*', true],
    ['actions by ?', { Action: 's3:Get?bject' }, 's3:GetObject', '*', true],
    ['none of the actions in NotAction', { NotAction: 'iam:*' }, 'iam:CreateUser', '*', false],
    ['all actions except those in NotAction', { NotAction: 'iam:*' }, 's3:GetObject', '*', true],
    ['one action of several', { Action: ['sqs:*', 's3:Get*'] }, 's3:GetObject', '*', true],
    ['resources by *', { Resource: 'arn:aws:s3:::b/*' }, 's3:X', 'arn:aws:s3:::b/deep/k', true],
    ['resources by six ?', { Resource: 'arn:x:secret:db-??????' }, 's3:X', 'arn:x:secret:db-AbCdEf', true],
    ['no resource in another case', { Resource: 'arn:aws:s3:::B' }, 's3:X', 'arn:aws:s3:::b', false],
    ['no partial resource', { Resource: 'arn:x:secret:db' }, 's3:X', 'arn:x:secret:db-AbCdEf', false],
    ['none in NotResource', { NotResource: 'arn:aws:s3:::b/*' }, 's3:X', 'arn:aws:s3:::b/k', false],
    ['all except those in NotResource', { NotResource: 'arn:aws:s3:::b/*' }, 's3:X', 'arn:aws:s3:::c', true],
    [
      'a resource with a variable',
      { Resource: 'arn:aws:s3:::${aws:username}' },
      's3:X',
      'arn:aws:s3:::ann',
      true,
    ],
    [
      'none whose variable has no value',
      { Resource: 'arn:aws:s3:::${aws:x}*' },
      's3:X',
      'arn:aws:s3:::a',
      false,
    ],
    ["a variable's default", { Resource: "arn:aws:s3:::${aws:x, 'b'}" }, 's3:X', 'arn:aws:s3:::b', true],
    ['a literal ${*}', { Resource: 'arn:aws:s3:::${*}' }, 's3:X', 'arn:aws:s3:::*', true],
  ])('%s', (_what, statement, action, resource, applies) => {
    const full = { Effect: 'Allow', ...('NotAction' in statement ? {} : { Action: '*' }), ...statement }
    const whole = 'NotResource' in full ? full : { Resource: '*', ...full }
    const principal = { policies: [policyOf(whole)], boundary: undefined, organization: [] }
    const { decision } = authorize(principal, requestOf(action, resource, { 'aws:username': 'ann' }))
    expect(decision).toBe(applies ? 'allowed' : 'implicitDeny')
  })
})

describe('a condition, by what AWS documents, is met', () => {
  const tags = 'aws:TagKeys'
  const arn = 'aws:SourceArn'
  const wide = 'arn:aws:someservice:*:111122223333:finance/*'
  const long = 'arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt'

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
  test.each<[string, object, Context, boolean]>([
    ['StringEquals: by the same text', { StringEquals: { 'a:b': 'x' } }, { 'a:b': 'x' }, true],
    ['StringEquals: in the same case', { StringEquals: { 'a:b': 'x' } }, { 'a:b': 'X' }, false],
    ['StringEquals: knows no wildcard', { StringEquals: { 'a:b': 'x*' } }, { 'a:b': 'xy' }, false],
    ['StringEquals: not without the key', { StringEquals: { 'a:b': 'x' } }, {}, false],
    ['keys: whatever their case', { StringEquals: { 'A:B': 'x' } }, { 'a:b': 'x' }, true],
    ['several values: by any', { StringEquals: { 'a:b': ['x', 'y'] } }, { 'a:b': 'y' }, true],
    ['several keys: by all', { StringEquals: { 'a:b': 'x', 'a:c': 'y' } }, { 'a:b': 'x' }, false],
    ['StringNotEquals: by another text', { StringNotEquals: { 'a:b': 'x' } }, { 'a:b': 'y' }, true],
    [
      'StringNotEquals: by none of several',
      { StringNotEquals: { 'a:b': ['x', 'y'] } },
      { 'a:b': 'y' },
      false,
    ],
    ['StringNotEquals: without the key', { StringNotEquals: { 'a:b': 'x' } }, {}, true],
    ['StringEqualsIgnoreCase', { StringEqualsIgnoreCase: { 'a:b': 'x' } }, { 'a:b': 'X' }, true],
    ['StringLike: by wildcards', { StringLike: { 'a:b': 'x?z*' } }, { 'a:b': 'xyz!' }, true],
    ['StringLike: not by a part', { StringLike: { 'a:b': 'x' } }, { 'a:b': 'xy' }, false],
    ['StringLike: over colons', { StringLike: { [arn]: wide } }, { [arn]: long }, true],
    ['StringNotLike', { StringNotLike: { 'a:b': 'x*' } }, { 'a:b': 'xy' }, false],
    [
      'StringLike: with a variable',
      { StringLike: { 'a:b': 'home/${a:c}/*' } },
      { 'a:b': 'home/ann/k', 'a:c': 'ann' },
      true,
    ],
    [
      'a variable is text, wildcards and all',
      { StringLike: { 'a:b': '${a:c}' } },
      { 'a:b': 'xy', 'a:c': 'x*' },
      false,
    ],
    ['ArnLike: not over colons', { ArnLike: { [arn]: wide } }, { [arn]: long }, false],
    [
      'ArnLike: part by part',
      { ArnLike: { [arn]: wide } },
      { [arn]: 'arn:aws:someservice:r:111122223333:finance/x' },
      true,
    ],
    [
      'ArnEquals is ArnLike',
      { ArnEquals: { [arn]: wide } },
      { [arn]: 'arn:aws:someservice:r:111122223333:finance/x' },
      true,
    ],
    ['ArnNotEquals: without the key', { ArnNotEquals: { [arn]: wide } }, {}, true],
    ['Bool', { Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:SecureTransport': 'false' }, true],
    [
      'Bool: from a JSON boolean',
      { Bool: { 'aws:SecureTransport': true } },
      { 'aws:SecureTransport': 'true' },
      true,
    ],
    ['Bool: not without the key', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, {}, false],
    ['BoolIfExists: without the key', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, {}, true],
    [
      'IfExists: with the key as without IfExists',
      { StringEqualsIfExists: { 'a:b': 'x' } },
      { 'a:b': 'y' },
      false,
    ],
    ['StringNotEqualsIfExists: without the key', { StringNotEqualsIfExists: { 'a:b': 'x' } }, {}, true],
    ['Null true: without the key', { Null: { 'aws:TokenIssueTime': 'true' } }, {}, true],
    ['Null true: not with the key', { Null: { 'a:b': 'true' } }, { 'a:b': 'x' }, false],
    ['Null false: with the key', { Null: { 'a:b': 'false' } }, { 'a:b': 'x' }, true],
    [
      'NumericLessThanEquals',
      { NumericLessThanEquals: { 's3:max-keys': '10' } },
      { 's3:max-keys': '9' },
      true,
    ],
    ['NumericGreaterThan', { NumericGreaterThan: { 's3:max-keys': '10' } }, { 's3:max-keys': '9' }, false],
    [
      'DateGreaterThan',
      { DateGreaterThan: { 'a:t': '2020-01-01T00:00:01Z' } },
      { 'a:t': '2021-01-01T00:00:00Z' },
      true,
    ],
    [
      'DateLessThan: in seconds',
      { DateLessThan: { 'a:t': '1577836800' } },
      { 'a:t': '2021-01-01T00:00:00Z' },
      false,
    ],
    [
      'IpAddress: in the range',
      { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      { 'aws:SourceIp': '203.0.113.9' },
      true,
    ],
    [
      'IpAddress: of IPv6',
      { IpAddress: { 'aws:SourceIp': '2001:DB8:1234:5678::/64' } },
      { 'aws:SourceIp': '2001:db8:1234:5678::1' },
      true,
    ],
    [
      'IpAddress: alone is a /32',
      { IpAddress: { 'aws:SourceIp': '203.0.113.1' } },
      { 'aws:SourceIp': '203.0.113.2' },
      false,
    ],
    [
      'NotIpAddress',
      { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      { 'aws:SourceIp': '203.0.113.9' },
      false,
    ],
    [
      'ForAllValues: by each',
      { 'ForAllValues:StringLike': { [tags]: 'Created*' } },
      { [tags]: ['CreatedBy', 'CreatedAt'] },
      true,
    ],
    [
      'ForAllValues: not by one',
      { 'ForAllValues:StringEquals': { [tags]: ['a', 'b'] } },
      { [tags]: ['a', 'c'] },
      false,
    ],
    ['ForAllValues: without the key', { 'ForAllValues:StringEquals': { [tags]: 'a' } }, {}, true],
    ['ForAnyValue: by one', { 'ForAnyValue:StringEquals': { [tags]: 'a' } }, { [tags]: ['x', 'a'] }, true],
    ['ForAnyValue: not without the key', { 'ForAnyValue:StringEquals': { [tags]: 'a' } }, {}, false],
    [
      'ForAnyValue, IfExists: without the key',
      { 'ForAnyValue:StringEqualsIfExists': { [tags]: 'a' } },
      {},
      true,
    ],
    [
      'ForAnyValue: negated by one',
      { 'ForAnyValue:StringNotEquals': { [tags]: 'a' } },
      { [tags]: ['x', 'a'] },
      true,
    ],
  ])('%s', (_what, condition, context, met) => {
    expect(meets(condition, context)).toBe(met)
  })

  test('only by operators that IAM has', () => {
    expect(() => meets({ StringMatches: { 'a:b': 'x' } }, { 'a:b': 'x' })).toThrow(
      'IAM has no condition operator StringMatches',
    )
  })
})

describe('a role, by what AWS documents,', () => {
  const [read, everything] = [{ ...allowAll, Action: 's3:GetObject' }, allowAll]
  const denial = { ...allowAll, Effect: 'Deny' }
  const regional = { ...denial, Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
  test.each<[string, object[], object[] | undefined, object[][], Decision]>([
    ['may do nothing by default', [], undefined, [], 'implicitDeny'],
    ['may do what a policy allows', [read], undefined, [], 'allowed'],
    ['may not what any policy denies', [everything, denial], undefined, [], 'explicitDeny'],
    ['may not what its boundary does not allow', [read], [{ ...read, Action: 'sqs:*' }], [], 'implicitDeny'],
    ['may not what its boundary denies', [read], [everything, denial], [], 'explicitDeny'],
    ['may what policy and boundary allow', [read], [everything], [], 'allowed'],
    ['gains nothing by its boundary', [], [everything], [], 'implicitDeny'],
    ['may what every level of its organization allows', [read], undefined, [[everything], [read]], 'allowed'],
    ['may not what one level does not allow', [read], undefined, [[everything], []], 'implicitDeny'],
    [
      'may not what one level denies',
      [read],
      undefined,
      [[everything], [everything, denial]],
      'explicitDeny',
    ],
    ['gains nothing by its organization', [], undefined, [[everything]], 'implicitDeny'],
    [
      'may not outside the regions of its organization',
      [read],
      undefined,
      [[everything, regional]],
      'explicitDeny',
    ],
  ])('%s', (_what, statements, boundary, levels, decision) => {
    const principal = {
      policies: statements.map((statement) => policyOf(statement)),
      boundary: boundary && policyOf(...boundary),
      organization: levels.map((level) => level.map((statement) => policyOf(statement))),
    }
    const request = requestOf('s3:GetObject', 'arn:aws:s3:::b/k', { 'aws:RequestedRegion': 'us-east-1' })
    expect(authorize(principal, request).decision).toBe(decision)
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
  test.each<[string, object, Decision]>([
    ['is everybody', { Principal: '*' }, 'allowed'],
    ['is every AWS principal', { Principal: { AWS: '*' } }, 'allowed'],
    ['is named by its ARN', { Principal: { AWS: [roleArn] } }, 'allowed'],
    ['is named by its account', { Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, 'allowed'],
    ["is named by its account's number", { Principal: { AWS: '123456789012' } }, 'allowed'],
    ['is not named by another account', { Principal: { AWS: '999999999999' } }, 'implicitDeny'],
    ['is not a service', { Principal: { Service: 'lambda.amazonaws.com' } }, 'implicitDeny'],
    ['is left out by NotPrincipal', { NotPrincipal: { AWS: roleArn } }, 'implicitDeny'],
    ['is meant by the NotPrincipal of another', { NotPrincipal: { AWS: `${roleArn}-2` } }, 'allowed'],
  ])("%s in a resource's policy", (_what, principal, decision) => {
    const policy = policyOf({ ...allowAll, ...principal })
    const request = { ...requestOf('s3:GetObject', 'arn:aws:s3:::b/k'), roleArn }
    expect(evaluateResourcePolicy(policy, request).decision).toBe(decision)
  })

  test('gets the statements that decided, their positions, and the missing keys', () => {
    const text = JSON.stringify({ Statement: [read, regional], Version: '2012-10-17' }, undefined, 2)
    const policy = parsePolicy('theirs', text)
    const principal = { policies: [policy], boundary: undefined, organization: [] }
    const { matched, missing } = authorize(principal, requestOf('s3:GetObject', 'arn:aws:s3:::b/k'))
    expect(matched.map(({ policyId, effect, range }) => [policyId, effect, range])).toEqual([
      ['theirs', 'Deny', { start: { line: 8, column: 5 }, end: { line: 17, column: 6 } }],
    ])
    expect(missing).toEqual(['aws:RequestedRegion'])
  })

  test('gets a single statement without a list, too', () => {
    const text = '{"Id":"{[","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
    const [statement] = parsePolicy('theirs', text).statements
    expect(statement?.range).toEqual({ start: { line: 1, column: 24 }, end: { line: 1, column: 73 } })
  })
})
