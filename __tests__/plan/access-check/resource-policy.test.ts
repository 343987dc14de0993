import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePolicy } from '../../../sandbox/evaluation/policy.ts'
import { requestContext } from '../../../sandbox/evaluation/request.ts'
import { evaluateResourcePolicy } from '../../../sandbox/evaluation/resource-policy.ts'
import { judgeResourcePolicy, type RoleCall } from '../../../src/plan/access-check/resource-policy.ts'
import { anArn } from '../../builders/observation.ts'

const roleArn = 'arn:aws:iam::123456789012:role/service-role/orders-role'
const secretArn = anArn('db')

const call: RoleCall = {
  roleArn,
  action: 'secretsmanager:GetSecretValue',
  resource: secretArn,
  context: {
    'aws:PrincipalArn': roleArn,
    'aws:PrincipalAccount': '123456789012',
    'aws:SecureTransport': true,
    'aws:RequestedRegion': 'us-east-1',
  },
}

const denial = { Sid: 'Perimeter', Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }

function judge(...statements: readonly object[]) {
  return judgeResourcePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }), call)
}

describe('a denial in the policy of a resource', () => {
  test.each<[string, object, 'yes' | 'no' | 'unknown']>([
    ['of everybody', {}, 'yes'],
    ['of every AWS principal', { Principal: { AWS: ['*'] } }, 'yes'],
    ['of the role', { Principal: { AWS: roleArn } }, 'yes'],
    ['of its account', { Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, 'yes'],
    ["of its account's number", { Principal: { AWS: '123456789012' } }, 'yes'],
    ['of another role', { Principal: { AWS: `${roleArn}-2` } }, 'no'],
    ['of a service', { Principal: { Service: 'lambda.amazonaws.com' } }, 'no'],
    [
      'of a session',
      { Principal: { AWS: 'arn:aws:sts::123456789012:assumed-role/orders-role/orders' } },
      'unknown',
    ],
    ['of all but somebody', { Principal: undefined, NotPrincipal: { AWS: roleArn } }, 'unknown'],
    ['of reading', { Action: 'SecretsManager:getsecretvalue' }, 'yes'],
    ['of reading by wildcard', { Action: ['sqs:*', 'secretsmanager:Get*'] }, 'yes'],
    ['of writing', { Action: 'secretsmanager:PutSecretValue' }, 'no'],
    ['of all but reading', { Action: undefined, NotAction: 'secretsmanager:GetSecretValue' }, 'no'],
    ['of all but writing', { Action: undefined, NotAction: 'secretsmanager:Put*' }, 'yes'],
    ['of this secret', { Resource: secretArn }, 'yes'],
    ['of another', { Resource: anArn('other') }, 'no'],
    ['of all but this', { Resource: undefined, NotResource: `${secretArn.slice(0, -6)}*` }, 'no'],
    [
      'of what a variable stands for',
      { Resource: 'arn:aws:secretsmanager:*:*:secret:${aws:username}' },
      'unknown',
    ],
    ['but for a named role', { Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn } } }, 'no'],
    [
      'but for another role',
      { Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x*' } } },
      'yes',
    ],
    [
      'but for roles of a path',
      { Condition: { ArnNotLike: { 'aws:principalarn': 'arn:aws:iam::*:role/service-role/*' } } },
      'no',
    ],
    ['without TLS', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, 'no'],
    [
      'outside a network',
      { Condition: { StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } } },
      'unknown',
    ],
    [
      'outside a network, of another role',
      { Principal: { AWS: `${roleArn}-2` }, Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } } },
      'no',
    ],
    ['with a key that is there', { Condition: { Null: { 'aws:PrincipalArn': 'false' } } }, 'yes'],
    ['without a key that is there', { Condition: { Null: { 'aws:PrincipalArn': 'true' } } }, 'no'],
    [
      'by an operator that is not looked into',
      { Condition: { DateLessThan: { 'aws:PrincipalArn': '2030-01-01' } } },
      'unknown',
    ],
    [
      'by a set operator',
      { Condition: { 'ForAnyValue:StringEquals': { 'aws:PrincipalArn': roleArn } } },
      'unknown',
    ],
    ['by what is no condition', { Condition: 'x' }, 'unknown'],
    ['by half an ARN', { Condition: { ArnNotLike: { 'aws:PrincipalArn': '*' } } }, 'unknown'],
  ])('%s', (_what, statement, denies) => {
    const verdict = judge({ ...denial, ...statement })
    expect(verdict.denies).toBe(denies)
    expect(verdict.denying).toEqual(denies === 'no' ? [] : ['Perimeter'])
  })

  test('is named by its number where it has no Sid, and an Allow is none', () => {
    const allowing = { ...denial, Effect: 'Allow', Sid: undefined }
    expect(judge(allowing)).toEqual({ denies: 'no', allows: 'yes', denying: [] })
    expect(judge(allowing, { ...denial, Sid: undefined })).toMatchObject({ denying: [2] })
  })

  test('is possible in a text that is not a policy', () => {
    expect(judgeResourcePolicy('no json', call)).toMatchObject({ denies: 'unknown', allows: 'unknown' })
  })
})

describe('what is concluded of a policy', () => {
  const pick = (...texts: readonly string[]) => fc.constantFrom(...texts)
  const keys = pick('aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:RequestedRegion', 'aws:SourceVpce')
  const values = pick(roleArn, `${roleArn}-2`, 'arn:aws:iam::*:role/*', '123456789012', 'us-*', 'vpce-1')
  const operators = pick('StringEquals', 'StringNotLike', 'StringLike', 'ArnLike', 'ArnNotEquals', 'Null')
  const suffix = pick('', 'IfExists')
  const condition = fc
    .tuple(operators, suffix, keys, values, pick('true', 'false'))
    .map(([operator, ifExists, key, value, flag]) =>
      operator === 'Null' ? { Null: { [key]: flag } } : { [operator + ifExists]: { [key]: value } },
    )
  const principal = pick('*', roleArn, `${roleArn}-2`, '123456789012', 'arn:aws:iam::123456789012:root')
  const statement = fc
    .record({
      Effect: pick('Allow', 'Deny'),
      Principal: principal.map((AWS) => ({ AWS })),
      actions: fc.tuple(pick('Action', 'NotAction'), pick('*', 'secretsmanager:Get*', 'secretsmanager:Put*')),
      resources: fc.tuple(pick('Resource', 'NotResource'), pick('*', secretArn, anArn('other'))),
      Condition: fc.option(condition, { nil: undefined }),
    })
    .map(({ actions, resources, ...rest }) => ({
      ...rest,
      ...Object.fromEntries([actions, resources]),
    }))

  test('holds in every call: held against the evaluation of the sandbox, whatever the unknown key is', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 3 }),
        pick('', 'vpce-1', 'vpce-2'),
        (all, vpce) => {
          const text = JSON.stringify({ Version: '2012-10-17', Statement: all })
          const { denies, allows } = judgeResourcePolicy(text, call)
          const known = Object.entries(call.context).map(([key, value]) => [key, [String(value)]] as const)
          const context = requestContext(vpce === '' ? known : [...known, ['aws:SourceVpce', [vpce]]])
          const { decision } = evaluateResourcePolicy(parsePolicy('p', text), { ...call, context })
          if (denies !== 'unknown') expect(decision === 'explicitDeny').toBe(denies === 'yes')
          if (denies === 'no' && allows !== 'unknown') expect(decision === 'allowed').toBe(allows === 'yes')
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
